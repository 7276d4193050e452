"""The reading list of one command, and what of it waits."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tui_app.cli.failures import CommandError
from tui_app.cli.invocation import Invocation
from tui_app.cli.output import say
from tui_app.domain.reading import Candidate, ReadingList
from tui_app.store.reading_shelf import ReadingShelf


@contextmanager
def open_shelf(invocation: Invocation) -> Iterator[ReadingShelf]:
    """The shelf beside the store; what it has to tell is told, whatever happens."""
    shelf = ReadingShelf(invocation.store_path)
    try:
        yield shelf
    finally:
        for notice in shelf.notices:
            say(notice)
        shelf.notices.clear()


def waiting_in(invocation: Invocation, reading: ReadingList) -> tuple[Candidate, ...]:
    """The candidates to be kept or dropped, the newest first. Raises StoreError."""
    from tui_app.domain.candidates import waiting

    if not reading.candidates:
        return ()
    store = invocation.store
    return waiting(reading, store.network, (one.record for one in store.trash()))


def folder_of(invocation: Invocation) -> Path | None:
    """The folder whose files are candidates, too; None where none is configured."""
    named = invocation.config.reading.folder
    if not named:
        return None
    try:
        return Path(named).expanduser()
    except RuntimeError as error:
        raise CommandError(
            f"{invocation.config_path}: reading.folder leads nowhere ({error}). Correct that key."
        ) from None
