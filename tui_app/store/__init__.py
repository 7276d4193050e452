"""The one door to the disk, and the only importer of TinyDB."""

from tui_app.store.errors import (
    ConflictError,
    NothingToUndoError,
    ReadOnlyStoreError,
    StoreError,
    UnreadableStoreError,
)
from tui_app.store.history import Step
from tui_app.store.store import Store
from tui_app.store.trash import Trashed

__all__ = [
    "ConflictError",
    "NothingToUndoError",
    "ReadOnlyStoreError",
    "Step",
    "Store",
    "StoreError",
    "Trashed",
    "UnreadableStoreError",
]
