"""Whether a store can be opened, found out without opening it: nothing is written, no lock made."""

from pathlib import Path

from tui_app.store.backups import Backups
from tui_app.store.errors import StoreError, UnreadableStoreError
from tui_app.store.files import resolved, signature
from tui_app.store.journal import Journal
from tui_app.store.opening import Opened, open_files

_TRIES = 3


def look_into(path: Path) -> Opened:
    """What opening the store would find. Raises StoreError with the one sentence for the user.

    `path` may be a link; a store that is not there yet is an empty one.
    """
    found = resolved(path)
    refuse_what_is_no_file(found)
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


def refuse_what_is_no_file(path: Path) -> None:
    """Raise UnreadableStoreError for a directory, a pipe or a device: reading it may never end."""
    try:
        if path.is_file() or not path.exists():
            return
        what = "a directory" if path.is_dir() else "a pipe, a socket or a device"
    except OSError:
        return  # whoever reads it is told why that cannot be
    raise UnreadableStoreError(
        f"{path} is {what}, and no store. Move it away, or name another store with --data."
    )
