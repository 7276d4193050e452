"""The names of all contacts and their organisations, to find who is named in a tidbit."""

from collections.abc import Iterable

import msgspec

from tui_app.domain.contact import Contact
from tui_app.matching.known import Column
from tui_app.matching.names.firms_said import FirmsSaid
from tui_app.matching.names.heard import hear
from tui_app.matching.names.organisations import Organisations
from tui_app.matching.names.people import People
from tui_app.matching.names.people_said import PeopleSaid
from tui_app.matching.tidbit_words import TidbitWords
from tui_app.matching.tie import Tie

_FAR_SHARE = 0.7
"""What a tie counts for that only the tidbit's body makes."""


class NameTable:
    """The names by which each contact and their organisation may be called.

    Not for two threads at once.
    """

    def __init__(self) -> None:
        self._people = People()
        self._organisations = Organisations()

    def replace(self, contacts: Iterable[tuple[str, Contact | None]]) -> None:
        """Take in these contacts anew; one that is None is taken out."""
        for contact_id, contact in contacts:
            self._people.replace(contact_id, contact)
            self._organisations.replace(contact_id, contact)

    def ties(self, said: TidbitWords) -> dict[str, list[Tie]]:
        """By contact id, the ties of the columns NAME and ORGANISATION, strongest first.

        Each brings a word that no stronger one brought. Their `stems` are the tidbit's words,
        folded and not yet cut. What only the body says counts for less.
        """
        parts = hear(said.parts)
        found: dict[str, list[Tie]] = {}
        firms: dict[str, float] = {}
        for part in parts:
            for contact, tie in FirmsSaid(part, self._organisations, self._is_name).ties():
                found.setdefault(contact, []).append(_weighed(tie, part.near))
                firms[contact] = max(firms.get(contact, 0.0), tie.strength)
        for part in parts:
            for contact, tie in PeopleSaid(part, self._people, firms).ties():
                found.setdefault(contact, []).append(_weighed(tie, part.near))
        return {contact: _telling(ties) for contact, ties in found.items()}

    def _is_name(self, key: str) -> bool:
        return key in self._people or key in self._organisations


def _weighed(tie: Tie, near: bool) -> Tie:
    return tie if near else msgspec.structs.replace(tie, strength=tie.strength * _FAR_SHARE)


def _telling(ties: list[Tie]) -> list[Tie]:
    if len(ties) == 1:
        return ties
    told: list[Tie] = []
    covered: set[str] = set()
    wordings: set[tuple[Column, str]] = set()
    for tie in sorted(ties, key=lambda each: (-each.strength, each.column, each.text)):
        # The same name in two spellings is one name.
        wording = (tie.column, tie.text)
        if not tie.stems <= covered and wording not in wordings:
            told.append(tie)
            covered |= tie.stems
            wordings.add(wording)
    return told
