"""Whether a store can be opened, found out without opening it: nothing is written, no lock made."""

from pathlib import Path

from tui_app.store.backups import Backups
from tui_app.store.errors import StoreError, UnreadableStoreError
from tui_app.store.files import refuse_what_is_no_file, resolved, signature
from tui_app.store.journal import Journal
from tui_app.store.opening import Opened, open_files

_TRIES = 3


def look_into(path: Path) -> Opened:
    """What opening the store would find. Raises StoreError with the one sentence for the user.

    `path` may be a link; a store that is not there yet is an empty one.
    """
    found = resolved(path)
    journal = Journal(found, Backups(found).folder)
    refuse_what_is_no_file(journal.path)
    for again in range(_TRIES):
        try:
            before = signature(found)
            return open_files(found, journal)
        except OSError as error:
            raise UnreadableStoreError(
                f"{found} cannot be read: {error.strerror}. Name another with --data."
            ) from None
        except UnreadableStoreError:
            # Another process may have folded it between the two looks.
            if again == _TRIES - 1 or signature(found) == before:
                raise
    raise UnreadableStoreError(f"{found} changes all the time. Close Tidings elsewhere first.")


def trouble(path: Path) -> str:
    """Why the store cannot be opened; empty where it can."""
    try:
        look_into(path)
    except StoreError as error:
        return str(error)
    return ""


def is_missing(path: Path) -> bool:
    """Whether neither file nor journal is there, though backups of the store are."""
    folder = Backups(path)
    journal = path.with_name(path.name + ".journal")
    try:
        return not path.exists() and not journal.exists() and bool(folder.all())
    except OSError:
        return False
