"""Whether a store can be opened, found out without opening it: nothing is written, no lock made."""

from pathlib import Path

from tui_app.store.backups import Backups
from tui_app.store.errors import StoreError, UnreadableStoreError
from tui_app.store.files import refuse_what_is_no_file, resolved, signature
from tui_app.store.journal import Journal
from tui_app.store.opening import Opened, open_files, refuse_what_is_lost

_TRIES = 3


def look_into(path: Path) -> Opened:
    """What opening the store would find. Raises StoreError with the one sentence for the user.

    `path` may be a link; a store that is not there yet is an empty one, unless backups of it are.
    """
    found = resolved(path)
    backups = Backups(found)
    journal = Journal(found, backups.folder)
    refuse_what_is_no_file(journal.path)
    for again in range(_TRIES):
        before = None
        try:
            before = signature(found)
            opened = open_files(found, journal)
            break
        except OSError as error:
            raise UnreadableStoreError(
                f"{found} cannot be read: {error.strerror}. Make it readable, or name another "
                "with --data."
            ) from None
        except UnreadableStoreError:
            # Another process may have folded it between the two looks.
            if again == _TRIES - 1 or signature(found) == before:
                raise
    refuse_what_is_lost(found, journal, backups)
    return opened


def trouble(path: Path) -> str:
    """Why the store cannot be opened, or should not be; empty where all is well."""
    try:
        look_into(path)
    except StoreError as error:
        return str(error)
    return ""
