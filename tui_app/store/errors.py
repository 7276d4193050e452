"""What can go wrong with a store. Each text names the thing and the remedy."""

from tui_app.domain.record import Record


class StoreError(Exception):
    """The store cannot be opened, read or written; nothing was lost or overwritten."""


class UnreadableStoreError(StoreError):
    """The file is no store of ours, or is damaged; it is left as it is."""


class DamagedJournalError(UnreadableStoreError):
    """The journal is damaged before its end: what follows cannot be taken in by itself."""


class ReadOnlyStoreError(StoreError):
    """The store may be read but not changed, as with one of a newer version."""


class UnlockableError(StoreError):
    """The place does not let the store be locked: nothing can be written there."""


class ConflictError(StoreError):
    """Somebody else changed the same record first; theirs are in `current`."""

    def __init__(self, message: str, current: tuple[Record, ...] = ()) -> None:
        super().__init__(message)
        self.current = current


class NothingToUndoError(StoreError):
    """The history holds no action that could be undone, or made again."""
