"""What ends a command early, and the one sentence that the user gets for it."""

FAILED = 1
INTERRUPTED = 130


class CommandError(Exception):
    """Something the user asked for that cannot be done. Its text names it and the remedy.

    `listing` holds lines to show below the sentence, such as the contacts that a name fits.
    """

    def __init__(self, message: str, listing: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.listing = listing


def reason(error: Exception) -> str:
    """Why a file cannot be read or written, to stand behind a colon."""
    return (getattr(error, "strerror", None) or str(error)).lower()


def sentence(error: Exception) -> str | None:
    """What to tell the user of an error that they, a file or the machine can cause.

    None for any other: that is a fault of the program, and hiding it would help nobody.
    """
    from tui_app.clock import BadTimeError
    from tui_app.config import ConfigError
    from tui_app.domain.contacts import NamelessError
    from tui_app.domain.entries import EntryError
    from tui_app.domain.tidings import EmptyTidbitError
    from tui_app.store import StoreError

    known = (
        CommandError,
        StoreError,
        ConfigError,
        BadTimeError,
        EmptyTidbitError,
        EntryError,
        NamelessError,
    )
    if isinstance(error, known):
        return str(error)
    if isinstance(error, OSError):
        why = reason(error)
        return f"{error.filename}: {why}." if error.filename else f"The system refused: {why}."
    return None
