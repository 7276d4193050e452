"""Contacts who may be one person twice: what speaks for it, never a decision."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from enum import IntEnum
from typing import NamedTuple

from tui_app.domain.contact import Contact
from tui_app.domain.names import by_name, fold
from tui_app.domain.phone_keys import is_same_phone, phone_key, phone_tail
from tui_app.domain.plain import one_line

_SHARED_BY = 3
"""What so many people bear is a switchboard's or a firm's."""
_SHARED_BOX = re.compile(
    r"(admin|billing|contact|enquiries|hello|help|hr|info|jobs|mail|office|post|reception|sales"
    r"|service|support|team)@.*",
    re.DOTALL,
)
_MOST_NAMESAKES = 50
_WORD = re.compile(r"\w+")


class Likeness(IntEnum):
    """How much speaks for two contacts being one; the likelier the lower."""

    SAME_NAME_AND_MARK = 1
    LIKE_NAME_AND_MARK = 2
    SAME_NAME = 3
    LIKE_NAME = 4
    SHARED_MARK = 5


class Double(NamedTuple):
    """Two contacts and what they share, as words after "both": "have ann@example.org"."""

    one: Contact
    other: Contact
    likeness: Likeness
    why: str


class _Mark(NamedTuple):
    """What two records share, if they are one person's. A shared box says nothing by itself."""

    words: str
    is_personal: bool = True


def doubles(contacts: Iterable[Contact]) -> list[Double]:
    """Every pair that shares a name and more, or an address or a number; the likeliest first."""
    people = sorted(contacts, key=by_name)
    found: dict[tuple[str, str], Double] = {}
    for one, other in _pairs(people):
        key = (one.id, other.id)
        double = None if key in found else double_of(one, other)
        if double is not None and double.likeness is not Likeness.SAME_NAME:
            found[key] = double
    return sorted(found.values(), key=lambda one: one.likeness)


def proposals(contact: Contact, contacts: Iterable[Contact]) -> list[Double]:
    """Who `contact` may be once more, the likeliest first; namesakes and like names too."""
    found = []
    for other in sorted(contacts, key=by_name):
        double = double_of(contact, other) if other.id != contact.id else None
        if double is not None:
            found.append(double)
        elif other.id != contact.id and are_alike(contact.name, other.name):
            found.append(Double(contact, other, Likeness.LIKE_NAME, "have names like it"))
    return sorted(found, key=lambda one: one.likeness)


def double_of(one: Contact, other: Contact) -> Double | None:
    """What speaks for the two being one person; None where nothing does."""
    name = fold(one.name)
    same = bool(name) and name == fold(other.name)
    mark = _shared_mark(one, other)
    if same and mark is not None:
        return Double(one, other, Likeness.SAME_NAME_AND_MARK, mark.words)
    firm = fold(one.organisation)
    is_of_one_firm = bool(firm) and firm == fold(other.organisation)
    if same and is_of_one_firm:
        why = f"are at {one_line(one.organisation, 60)}"
        return Double(one, other, Likeness.SAME_NAME_AND_MARK, why)
    if same:
        return Double(one, other, Likeness.SAME_NAME, "have this name")
    if mark is None:
        return None
    if are_alike(one.name, other.name):
        return Double(one, other, Likeness.LIKE_NAME_AND_MARK, mark.words)
    # Colleagues share a switchboard, and a firm's box is nobody's own.
    if is_of_one_firm or not mark.is_personal:
        return None
    return Double(one, other, Likeness.SHARED_MARK, mark.words)


def are_alike(one: str, other: str) -> bool:
    """Whether two names may be one person's: "A. Lee", "Ann Lee", "Ann Carol Lee"."""
    first, second = _WORD.findall(fold(one)), _WORD.findall(fold(other))
    if len(first) < 2 or len(second) < 2:
        return bool(first) and first == second
    if set(first) <= set(second) or set(second) <= set(first):
        return True
    short, long = sorted((first[0], second[0]), key=len)
    return first[-1] == second[-1] and (short == long or (len(short) == 1 and long[0] == short))


def _pairs(people: list[Contact]) -> Iterator[tuple[Contact, Contact]]:
    """Whom to compare: of the same name, or with a mark that few bear."""
    bearing: defaultdict[str, dict[str, Contact]] = defaultdict(dict)
    for contact in people:
        name = fold(contact.name)
        if name:
            bearing[f"name {name}"][contact.id] = contact
        for email in contact.emails:
            bearing[f"e-mail {email.address.strip().casefold()}"][contact.id] = contact
        for phone in contact.phones:
            tail = phone_tail(phone_key(phone.number))
            if tail and not phone.wrong:
                bearing[f"phone {tail}"][contact.id] = contact
    for mark, bearers in bearing.items():
        few = list(bearers.values())[:_MOST_NAMESAKES]
        names = {fold(contact.name) for contact in few}
        if len(few) < 2 or (not mark.startswith("name ") and len(names) >= _SHARED_BY):
            continue
        for place, one in enumerate(few):
            for other in few[place + 1 :]:
                yield one, other


def _shared_mark(one: Contact, other: Contact) -> _Mark | None:
    addresses = {email.address.strip().casefold() for email in one.emails} - {""}
    for email in other.emails:
        address = email.address.strip().casefold()
        if address in addresses:
            words = f"have {one_line(email.address, 60)}"
            return _Mark(words, is_personal=_SHARED_BOX.fullmatch(address) is None)
    numbers = [phone_key(phone.number) for phone in one.phones if not phone.wrong]
    for phone in other.phones:
        key = phone_key(phone.number)
        if not phone.wrong and phone_tail(key) and any(is_same_phone(key, had) for had in numbers):
            return _Mark(f"have {one_line(phone.number, 40)}")
    return None
