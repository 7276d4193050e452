"""What a person from a file adds to the contact they are: only what is missing there."""

from collections.abc import Iterable
from typing import Any

from tui_app.domain.contact import Contact
from tui_app.domain.names import fold
from tui_app.exchange.incoming import Incoming, is_address
from tui_app.exchange.marks import Marks, email_mark, is_shared_box, phone_mark
from tui_app.exchange.person_names import alike
from tui_app.exchange.phone_numbers import PhoneNumbers

_FILLED_IF_EMPTY = ("organisation", "postal", "zone", "birthday")
_MOST_NICKNAMES = 50


def additions(
    contact: Contact,
    known: Marks,
    incoming: Incoming,
    marks: Marks,
    numbers: PhoneNumbers,
    *,
    is_new: bool,
) -> dict[str, Any]:
    """The fields to replace in `contact`; nothing where the file tells nothing new.

    No text that is there is changed, but for an e-mail address that stands in for a name: it gives
    way to a name. `is_new` says that the contact was made by this very import: only then does a
    second note join the first. What was told once adds nothing the second time.
    """
    added: dict[str, Any] = {}
    for field in _FILLED_IF_EMPTY:
        if not getattr(contact, field) and getattr(incoming, field):
            added[field] = getattr(incoming, field)
    firms = {known.organisation, marks.organisation} - {""}
    if incoming.title and not contact.title and len(firms) <= 1:
        added["title"] = incoming.title
    if incoming.met_on and not contact.met_on:
        added["met_on"] = incoming.met_on
        added["met_where"] = contact.met_where or incoming.met_where
    for field, new in (
        ("emails", [e for e in incoming.emails if email_mark(e.address) not in known.emails]),
        ("phones", _new_phones(known, incoming, numbers)),
        ("urls", _unknown(contact.urls, incoming.urls)),
        ("topics", _unknown(contact.topics, incoming.topics)),
        ("sources", [source for source in incoming.sources if source not in contact.sources]),
    ):
        if new:
            added[field] = (*getattr(contact, field), *new)
    if note := _joined_note(contact.note, incoming.note, is_new=is_new):
        added["note"] = note
    return added | _naming(contact, known, incoming, marks)


def _naming(contact: Contact, known: Marks, incoming: Incoming, marks: Marks) -> dict[str, Any]:
    naming: dict[str, Any] = {}
    nicknames = list(incoming.nicknames)
    if not incoming.stand_in:
        if _stands_in(contact.name, known):
            naming["name"] = incoming.name
        elif not known.is_named_like(marks):
            # Their other name, or somebody else with whom they share an address: it is kept.
            nicknames.append(incoming.name)
        is_theirs = "name" in naming or alike(known.words, marks.words)
        if is_theirs and not (contact.given or contact.family):
            naming |= {"given": incoming.given, "family": incoming.family}
    have = (naming.get("name", contact.name), *contact.nicknames)
    new = _unknown(have, nicknames)[: max(0, _MOST_NICKNAMES - len(contact.nicknames))]
    naming["nicknames"] = (*contact.nicknames, *new)
    return {field: value for field, value in naming.items() if value != getattr(contact, field)}


def _stands_in(name: str, known: Marks) -> bool:
    mark = email_mark(name)
    return is_address(name) and mark in known.emails and not is_shared_box(mark)


def _new_phones(known: Marks, incoming: Incoming, numbers: PhoneNumbers) -> list[Any]:
    # A number marked as wrong is known too, and does not come back.
    new = {phone_mark(phone.number, numbers): phone for phone in reversed(incoming.phones)}
    return [phone for mark, phone in reversed(new.items()) if mark not in known.phones]


def _joined_note(note: str, incoming: str, *, is_new: bool) -> str:
    if not incoming or incoming in note:
        return ""
    if not note:
        return incoming
    return f"{note}\n\n{incoming}" if is_new else ""


def _unknown(have: Iterable[str], incoming: Iterable[str]) -> list[str]:
    known = set(map(_key, have))
    return [text for text in dict.fromkeys(incoming) if _key(text) not in known]


def _key(text: str) -> str:
    return fold(text).rstrip("/") or text
