"""Whether a store can be opened, found out without opening it: nothing is written, no lock made."""

from pathlib import Path

from tui_app.store.backups import Backups
from tui_app.store.errors import StoreError, UnreadableStoreError
from tui_app.store.files import refuse_what_is_no_file, resolved
from tui_app.store.journal import Journal
from tui_app.store.looking import look_at_files
from tui_app.store.opening import Opened, refuse_what_is_lost


def look_into(path: Path) -> Opened:
    """What opening the store would find. Raises StoreError with the one sentence for the user.

    `path` may be a link; a store that is not there yet is an empty one, unless backups of it are.
    """
    found = resolved(path)
    backups = Backups(found)
    journal = Journal(found, backups.folder)
    refuse_what_is_no_file(journal.path)
    try:
        opened = look_at_files(found, journal)
    except OSError as error:
        raise UnreadableStoreError(
            f"{found} cannot be read: {error.strerror}. Make it readable, or name another "
            "with --data."
        ) from None
    refuse_what_is_lost(found, journal, backups)
    return opened


def trouble(path: Path) -> str:
    """Why the store cannot be opened, or should not be; empty where all is well."""
    try:
        look_into(path)
    except StoreError as error:
        return str(error)
    return ""
