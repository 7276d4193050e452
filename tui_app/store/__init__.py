"""The one door to the disk, and the only importer of TinyDB."""

from tui_app.store.errors import (
    ConflictError,
    NothingToUndoError,
    ReadOnlyStoreError,
    StoreError,
    UnreadableStoreError,
)
from tui_app.store.store import Store

__all__ = [
    "ConflictError",
    "NothingToUndoError",
    "ReadOnlyStoreError",
    "Store",
    "StoreError",
    "UnreadableStoreError",
]
