"""People from files against the contacts at hand: nobody is doubled, and nobody is lost.

Somebody is a contact already where they share, in this order,

1. a source (the UID of a card, a LinkedIn profile) or an e-mail address, unless it is a shared one
   and the names are unlike;
2. a phone number, and the names may be one person's;
3. the name and the organisation; or the name, where one has no organisation and nothing tells the
   two apart.

A source or an address is a shared one if three people bear it, or if it says so itself (info@).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import Any

import msgspec

from tui_app.domain.contact import Contact
from tui_app.domain.plain import one_line
from tui_app.exchange.additions import additions
from tui_app.exchange.incoming import Incoming, is_address
from tui_app.exchange.marks import Mark, Marks, is_shared_box
from tui_app.exchange.phone_numbers import PhoneNumbers

_SHARED_BY = 3
_MOST_CANDIDATES = 50
"""Namesakes looked at for one person, so that a file of one name only is read in time too."""
_NAMING = frozenset({"name", "given", "family", "nicknames"})


class _Known:
    """A contact at hand, or one that this import made."""

    def __init__(self, contact: Contact, marks: Marks, *, is_new: bool) -> None:
        self.contact = contact
        self.marks = marks
        self.is_new = is_new
        self.is_changed = is_new


class Merger:
    """Takes people in, one after the other, and gathers the contacts to put.

    First `announce` everybody, so that it is known which addresses are shared; then `take` them.
    """

    def __init__(self, contacts: Iterable[Contact], numbers: PhoneNumbers, now: datetime) -> None:
        self._numbers = numbers
        self._now = now
        self._all: list[_Known] = []
        self._bearers: defaultdict[Mark, set[Mark]] = defaultdict(set)
        self._by_mark: defaultdict[Mark, dict[_Known, None]] = defaultdict(dict)
        for contact in contacts:
            known = _Known(contact, Marks(contact, numbers), is_new=False)
            self._count_bearer(contact.name, known.marks)
            self._enter(known)

    def announce(self, people: Sequence[Incoming]) -> list[Marks]:
        """The marks of people who are about to be taken in."""
        found = [Marks(person, self._numbers) for person in people]
        for person, marks in zip(people, found, strict=True):
            self._count_bearer(person.name, marks)
        return found

    def take(self, person: Incoming, marks: Marks) -> tuple[bool, str]:
        """Add or merge one person: whether they are new, and what the user should look at."""
        known = self._find(person, marks)
        if known is None:
            self._enter(_Known(person.as_contact(self._now), marks, is_new=True))
            return True, ""
        added = self._additions(known, person, marks)
        message = ""
        if (
            added.get("nicknames", ())[-1:] == (person.name,)
            and person.name not in person.nicknames
        ):
            message = (
                f"{one_line(person.name, 60)} shares an address with "
                f"{one_line(known.contact.name, 60)} and was taken for the same person; "
                "add them by hand if they are two."
            )
        if added:
            self._change(known, added, marks)
        return False, message

    def changed(self) -> tuple[Contact, ...]:
        """The contacts that are new or know more than before."""
        return tuple(known.contact for known in self._all if known.is_changed)

    def _find(self, person: Incoming, marks: Marks) -> _Known | None:
        candidates = list(dict.fromkeys(self._candidates(person, marks)))
        if len(candidates) > 1:
            # Who holds all of it already is where it came from: a second import changes nothing.
            for known in candidates:
                if not self._additions(known, person, marks):
                    return known
        return candidates[0] if candidates else None

    def _candidates(self, person: Incoming, marks: Marks) -> Iterator[_Known]:
        for mark in (*sorted(marks.sources), *sorted(marks.emails)):
            alike_only = self._is_shared(mark, by_many=not person.stand_in)
            for known in self._bearing(mark):
                if not alike_only or known.marks.is_named_like(marks):
                    yield known
        for mark in sorted(marks.phones):
            for known in self._bearing(mark):
                if known.marks.is_named_like(marks):
                    yield known
        for mark in marks.full_names:
            for known in self._bearing(mark):
                if known.marks.may_be_namesake(marks):
                    yield known

    def _bearing(self, mark: Mark) -> list[_Known]:
        return list(islice(self._by_mark.get(mark, ()), _MOST_CANDIDATES))

    def _is_shared(self, mark: Mark, *, by_many: bool) -> bool:
        return is_shared_box(mark) or (by_many and len(self._bearers[mark]) >= _SHARED_BY)

    def _additions(self, known: _Known, person: Incoming, marks: Marks) -> dict[str, Any]:
        return additions(
            known.contact, known.marks, person, marks, self._numbers, is_new=known.is_new
        )

    def _change(self, known: _Known, added: dict[str, Any], marks: Marks) -> None:
        if not known.is_new:
            added["updated_at"] = self._now
        known.contact = msgspec.structs.replace(known.contact, **added)
        known.is_changed = True
        if added.keys() & _NAMING:
            known.marks = Marks(known.contact, self._numbers)
        known.marks.take_in(marks)
        self._index(known, (*marks.all(), *known.marks.full_names))

    def _enter(self, known: _Known) -> None:
        self._all.append(known)
        self._index(known, (*known.marks.all(), *known.marks.full_names))

    def _index(self, known: _Known, marks: Iterable[Mark]) -> None:
        for mark in marks:
            self._by_mark[mark][known] = None

    def _count_bearer(self, name: str, marks: Marks) -> None:
        if not is_address(name):
            for mark in (*marks.sources, *marks.emails):
                self._bearers[mark].add(marks.name)
