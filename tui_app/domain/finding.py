"""Finding contacts as one types: names first, then all else that is said of their work."""

from collections.abc import Iterable, Sequence
from operator import attrgetter

import msgspec

from tui_app.domain.contact import Contact
from tui_app.domain.names import fold

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
)
"""Letters that carry no accent to drop, yet are typed without."""
_FEWEST_DIGITS = 3


class _Known(msgspec.Struct, frozen=True):
    """A contact, and what they are found by: in `name` and `all` a space precedes each word."""

    order: tuple[str, str]
    contact: Contact
    name: str
    all: str
    digits: str


class Finder:
    """Everybody by name, and who fits what is typed. Each record is prepared once."""

    def __init__(self) -> None:
        self._known: dict[str, _Known] = {}
        self._ordered: list[_Known] = []

    def take(self, contacts: Iterable[Contact]) -> bool:
        """Know these contacts and no others; whether anybody is new, changed or gone."""
        had = self._known
        known: dict[str, _Known] = {}
        changed = False
        for contact in contacts:
            entry = had.get(contact.id)
            if entry is None or entry.contact is not contact:
                entry = _prepared(contact)
                changed = True
            known[contact.id] = entry
        if changed or len(known) != len(had):
            self._known = known
            self._ordered = sorted(known.values(), key=attrgetter("order"))
            return True
        return False

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self._ordered)

    @property
    def everybody(self) -> list[Contact]:
        """All of them, by name."""
        return [entry.contact for entry in self._ordered]

    def find(self, typed: str) -> list[Contact]:
        """Who fits every typed word, in some part: those whose name begins so come first.

        Then those of whom anything begins so, then those in whom the words stand anywhere. A
        number is looked for among the phones.
        """
        words = loose(typed).split()
        if not words:
            return self.everybody
        starts = [f" {word}" for word in words]
        # A single letter stands in nearly everybody; a single Chinese character does not.
        anywhere = all(len(word) > 1 or not word.isascii() for word in words)
        digits = _digits(typed) if _is_number(typed) else ""
        ranked: tuple[list[Contact], list[Contact], list[Contact]] = ([], [], [])
        for entry in self._ordered:
            if _has(entry.name, starts):
                ranked[0].append(entry.contact)
            elif _has(entry.all, starts):
                ranked[1].append(entry.contact)
            elif (anywhere and _has(entry.all, words)) or (digits and digits in entry.digits):
                ranked[2].append(entry.contact)
        return [*ranked[0], *ranked[1], *ranked[2]]


def loose(text: str) -> str:
    """Folded, and letters such as ø as the plain ones that people type for them."""
    folded = fold(text)
    return folded if folded.isascii() else folded.translate(_LETTERS)


def _prepared(contact: Contact) -> _Known:
    name = loose(contact.name)
    names = " " + " ".join((name, *map(loose, contact.nicknames)))
    rest = (
        contact.organisation,
        *contact.organisation_aliases,
        contact.title,
        contact.target_area,
        *contact.topics,
    )
    return _Known(
        order=(name, contact.id),
        contact=contact,
        name=names,
        all=f"{names} {loose(' '.join(rest))}",
        digits=" ".join(_digits(phone.number) for phone in contact.phones),
    )


def _has(text: str, parts: Sequence[str]) -> bool:
    return all(part in text for part in parts)


def _is_number(typed: str) -> bool:
    digits = _digits(typed)
    return len(digits) >= _FEWEST_DIGITS and not any(one.isalpha() for one in typed)


def _digits(text: str) -> str:
    return "".join(character for character in text if character.isdigit())
