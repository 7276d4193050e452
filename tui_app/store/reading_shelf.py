"""The reading list, kept beside the store: it is no record of the user's network."""

from collections.abc import Callable
from pathlib import Path

from tui_app.domain.reading import ReadingList


class ReadingShelf:
    """`<store>.reading.json`, read and changed under a lock of its own, whole or not at all."""

    def __init__(self, store: Path) -> None:
        self.path = store.with_name(store.name + ".reading.json")

    def read(self) -> ReadingList:
        """What is kept; empty where there is none. Raises StoreError."""
        raise NotImplementedError

    def change(self, how: Callable[[ReadingList], ReadingList]) -> ReadingList:
        """Change it, whatever another process did meanwhile. Raises StoreError."""
        raise NotImplementedError
