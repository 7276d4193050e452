"""Labelled sets: contacts, and tidbits with whom each is for.

A set is a folder with `contacts.json` (the fields of a contact, `notes`, and the texts of `touches`
and `interviews`) and `tidbits.json` (`text`, `kind` of inference, `right`: the keys of whom it is
for, best first, `others_fine`: of whom it would be no mistake). Set a is what the weights were
found on; set b was looked at in figures alone, while rules were chosen; set c, the hardest, was
written last, by somebody who had seen neither the rules nor the other sets.
"""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from tui_app.domain.contact import Contact
from tui_app.domain.ids import new_id
from tui_app.domain.interview import Interview, KeyIssue, PersonMet
from tui_app.domain.network import Network
from tui_app.domain.record import Record
from tui_app.domain.tidbit import Tidbit
from tui_app.domain.touch import Touch, TouchKind

HERE = Path(__file__).parent
MOMENT = datetime(2026, 3, 16, 8, tzinfo=UTC)


class Labelled(msgspec.Struct, frozen=True):
    """One tidbit, and the contacts it is for."""

    text: str
    kind: str
    right: tuple[str, ...] = ()
    others_fine: tuple[str, ...] = ()

    def tidbit(self) -> Tidbit:
        """As it is jotted."""
        return Tidbit(id=new_id(MOMENT), text=self.text, heard_at=MOMENT)


class LabelledSet(msgspec.Struct, frozen=True):
    """A network and the tidbits to find people in it for."""

    name: str
    network: Network
    tidbits: tuple[Labelled, ...]


def labelled_set(folder: Path) -> LabelledSet:
    """Read the set of a folder."""
    contacts = json.loads((folder / "contacts.json").read_text())
    tidbits = msgspec.json.decode((folder / "tidbits.json").read_bytes(), type=list[Labelled])
    records = [record for one in contacts for record in _records(one)]
    return LabelledSet(folder.name, Network(records), tuple(tidbits))


def _records(one: dict[str, Any]) -> list[Record]:
    asked = one.get("asked_for") or ()
    contact = Contact(
        id=one["key"],
        name=one["name"],
        given=one.get("given", ""),
        family=one.get("family", ""),
        nicknames=tuple(one.get("nicknames", ())),
        organisation=one.get("organisation", ""),
        organisation_aliases=tuple(one.get("organisation_aliases", ())),
        title=one.get("title", ""),
        topics=tuple(one.get("topics", ())),
        asked_for=(asked,) if isinstance(asked, str) else tuple(asked),
        note=one.get("notes", ""),
    )
    touches = [
        Touch(
            id=new_id(MOMENT),
            contact=contact.id,
            kind=TouchKind.TALKED,
            at=MOMENT,
            learned=text,
        )
        for text in one.get("touches", ())
    ]
    return [contact, *touches, *(_interview(contact, text) for text in one.get("interviews", ()))]


def _interview(contact: Contact, text: str) -> Interview:
    met = PersonMet(
        id=new_id(MOMENT),
        name=contact.name,
        contact=contact.id,
        key_issues=(KeyIssue(text=text),),
    )
    return Interview(id=new_id(MOMENT), organisation=contact.organisation, people=(met,))
