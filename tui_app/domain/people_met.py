"""A person met and the contact they are: found by name, or made from what was written down."""

from collections.abc import Iterable
from datetime import datetime

import msgspec

from tui_app.domain.contact import Contact, ContactKind
from tui_app.domain.ids import new_id
from tui_app.domain.interview import Interview, PersonMet
from tui_app.domain.names import by_name, fold


def weight_of(person: PersonMet) -> int:
    """How much they count: who hires, then who decides, then who sways most, then by influence."""
    weight = 64 * person.hiring_manager + 32 * person.decision_maker + 16 * person.influences_most
    return weight + 2 * (person.influence or 0) + person.important


class NameBook:
    """Contacts by their whole name, whatever its case and accents; made once, asked often."""

    def __init__(self, contacts: Iterable[Contact]) -> None:
        self._by_name: dict[str, list[Contact]] = {}
        for contact in contacts:
            self._by_name.setdefault(fold(contact.name), []).append(contact)

    def named(self, name: str, organisation: str = "") -> list[Contact]:
        """Everybody of exactly this name, those of that organisation first, then by name and id."""
        here = fold(organisation)
        return sorted(
            self._by_name.get(fold(name), ()) if fold(name) else (),
            key=lambda contact: (not here or fold(contact.organisation) != here, by_name(contact)),
        )

    def the_one(self, name: str, organisation: str = "") -> Contact | None:
        """The only contact of that name; of several, the only one of that organisation."""
        fitting = self.named(name, organisation)
        if len(fitting) <= 1:
            return fitting[0] if fitting else None
        here = [one for one in fitting if fold(organisation) == fold(one.organisation)]
        return here[0] if organisation and len(here) == 1 else None

    def completing(self, typed: str) -> str | None:
        """A contact's name that begins with what was typed; the first by name."""
        begun = fold(typed)
        names = sorted(name for name in self._by_name if name.startswith(begun)) if begun else []
        return self._by_name[names[0]][0].name if names else None


def link_people(record: Interview, book: NameBook) -> Interview:
    """The record with everybody who has no contact yet linked to the one that their name fits."""
    people = tuple(
        msgspec.structs.replace(person, contact=found.id)
        if not person.contact and (found := book.the_one(person.name, record.organisation))
        else person
        for person in record.people
    )
    return msgspec.structs.replace(record, people=people)


def as_contact(person: PersonMet, record: Interview, now: datetime) -> Contact:
    """A new contact made of a person met, with where and when they were met."""
    kind = ContactKind.HIRING_MANAGER if person.hiring_manager else ContactKind.NETWORKING
    return Contact(
        id=new_id(now),
        name=person.name.strip(),
        organisation=record.organisation,
        title=person.title,
        kind=kind,
        target_area=record.target_area,
        met_on=record.held_on,
        met_where=record.organisation,
        created_at=now,
        updated_at=now,
    )
