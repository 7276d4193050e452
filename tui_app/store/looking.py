"""Reading a store without its lock: file and journal are looked at one after the other."""

from pathlib import Path

from tui_app.store.errors import UnreadableStoreError
from tui_app.store.files import signature
from tui_app.store.journal import Journal
from tui_app.store.opening import Opened, open_files

_TRIES = 3


def look_at_files(path: Path, journal: Journal) -> Opened:
    """What opening finds, though another process may fold between the two looks.

    Where the file was replaced meanwhile, and does not go with the journal, both are read again.
    Raises UnreadableStoreError, and OSError where the file cannot be found out about.
    """
    for _ in range(_TRIES - 1):
        before = signature(path)
        try:
            opened = open_files(path, journal)
        except UnreadableStoreError:
            if signature(path) == before:
                raise
        else:
            if not opened.from_outside or signature(path) == before:
                return opened
    return open_files(path, journal)
