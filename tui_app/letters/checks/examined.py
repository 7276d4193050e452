"""A letter under examination, with all that is known of what it is about."""

from collections.abc import Iterator
from typing import NamedTuple

from tui_app.domain.contact import Contact
from tui_app.domain.interview import Interview, PersonMet
from tui_app.domain.letter import Letter
from tui_app.domain.letters import person_met
from tui_app.domain.network import Network
from tui_app.domain.owner import Owner
from tui_app.domain.plain import one_line
from tui_app.domain.rules import Rules
from tui_app.letters.letter_parts import LetterParts, parts_of


class Examined(NamedTuple):
    """The letter in its parts; whom it is to, and the record it is about, where there are any."""

    letter: Letter
    parts: LetterParts
    contact: Contact | None
    record: Interview | None
    person: PersonMet | None
    network: Network
    owner: Owner
    rules: Rules

    @property
    def addressee(self) -> str:
        """The name of whom it is to, as a sentence can hold it."""
        name = self.contact.name if self.contact else ""
        if not name and self.person:
            name = self.person.name
        return one_line(name or self.letter.name, 60) or "the addressee"

    def names(self) -> Iterator[str]:
        """Everything that the addressee may be called, as it is written."""
        if self.contact:
            yield from (self.contact.given, self.contact.family, self.contact.name)
            yield from self.contact.nicknames
        if self.person:
            yield self.person.name
        yield self.letter.name

    def organisations(self) -> Iterator[str]:
        """Every name of the organisations that it may speak of."""
        if self.contact:
            yield self.contact.organisation
            yield from self.contact.organisation_aliases
        if self.record:
            yield self.record.organisation


def examined(letter: Letter, network: Network, owner: Owner, rules: Rules) -> Examined:
    """The letter with its contact, its record and its person, found by id."""
    contact = network.contacts.get(letter.contact)
    record = network.interviews.get(letter.interview or "")
    person = person_met(letter, network)
    if contact is None and person is not None:
        contact = network.contacts.get(person.contact or "")
    return Examined(letter, parts_of(letter.body), contact, record, person, network, owner, rules)
