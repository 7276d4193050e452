"""The names of all contacts and their organisations, to find who is named in a tidbit."""

from collections.abc import Iterable

from tui_app.domain.contact import Contact
from tui_app.matching.tidbit_words import TidbitWords
from tui_app.matching.tie import Tie


class NameTable:
    """The names by which each contact and their organisation may be called."""

    def replace(self, contacts: Iterable[tuple[str, Contact | None]]) -> None:
        """Take in these contacts anew; one that is None is taken out."""
        raise NotImplementedError

    def ties(self, said: TidbitWords) -> dict[str, list[Tie]]:
        """By contact id, the ties of the columns NAME and ORGANISATION, strongest first."""
        raise NotImplementedError
