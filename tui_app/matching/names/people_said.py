"""Finds the contacts who are called by a name in a part of a tidbit."""

from collections.abc import Iterator, Mapping

from tui_app.matching.known import Column
from tui_app.matching.names import standing
from tui_app.matching.names.everyday import is_everyday
from tui_app.matching.names.full_names_said import FullName, FullNamesSaid
from tui_app.matching.names.heard import LONGEST_NAME, Case, HeardPart
from tui_app.matching.names.nicknames import is_given_name
from tui_app.matching.names.people import NICKNAME_SHARE, People
from tui_app.matching.names.person_names import Role
from tui_app.matching.names.spelling import as_key, plain
from tui_app.matching.tie import Tie
from tui_app.matching.words import WORD

_FAMILY = 0.6
_FAMILY_PART = 0.35
_RARE_GIVEN = 0.6
_GIVEN = 0.45
_EVERYDAY_NICKNAME = 0.35
_WITH_FIRM = 0.7
"""What a given name counts for where their firm is named as well."""
_LONG_SLIP, _SLIP = 0.42, 0.28
_LONG = 7
_ANOTHER_PERSON = 0.1
_ANOTHER_THING = 0.3
_UNKNOWN_BEFORE = 0.5
_FIRM_SAID = 0.2
_LEAST = 0.02
_SAINTS = frozenset(("st", "saint", "san", "santa", "sankt", "sao"))
_ARTICLES = frozenset(("a", "an", "the", "this", "that", "every", "no"))


class PeopleSaid:
    """One part of a tidbit against the names of all contacts.

    `firms` is how strongly their organisation is named in the tidbit, by contact; `is_name` tells
    whether a key is the name of somebody or some organisation, of which no other is a slip.
    """

    def __init__(self, part: HeardPart, people: People, firms: Mapping[str, float]) -> None:
        self._part = part
        self._people = people
        self._firms = firms
        self._taken: set[int] = set()
        self._others: set[str] = set()

    def ties(self) -> Iterator[tuple[str, Tie]]:
        """The contacts named, in full first."""
        for full in sorted(FullNamesSaid(self._part, self._people).names(), key=_strongest_first):
            if full.strength >= _LEAST:
                if full.strength >= _FIRM_SAID:
                    self._taken.update(range(full.start, full.end))
                    self._others.update(self._part.keys(*full.family))
                yield full.contact, self._full(full.contact, full.start, full.end, full.strength)
        words = self._part.words
        for size in range(LONGEST_NAME, 0, -1):
            for start in range(len(words) - size + 1):
                end = start + size
                together = all(word.adjoins for word in words[start + 1 : end])
                if together and self._taken.isdisjoint(range(start, end)):
                    found = [*self._family(start, end), *self._given(start, end)]
                    if size > 1 and found:
                        self._taken.update(range(start, end))
                    yield from found
                    if size == 1 and not found:
                        yield from self._slipped(start)

    def _family(self, start: int, end: int) -> Iterator[tuple[str, Tie]]:
        for key in self._part.keys(start, end):
            for role, strength in ((Role.FAMILY, _FAMILY), (Role.FAMILY_PART, _FAMILY_PART)):
                found = self._people.called(role, key)
                if found:
                    worth = strength / len(found) * self._as_family(start, end, key)
                    yield from self._single(start, end, found, worth)

    def _as_family(self, start: int, end: int, key: str) -> float:
        """How far the family name is meant, and not somebody else's or a thing's."""
        share = standing.of_person(self._part, start, end) * self._place_share(start, end)
        if share and self._is_bound(start):
            self._others.add(key)
            return share * _ANOTHER_PERSON
        return share * (_ANOTHER_PERSON if key in self._others else 1)

    def _is_bound(self, start: int) -> bool:
        """Whether another given name, or an initial, stands before a family name."""
        words = self._part.words
        if not start or words[start].gap not in (" ", "-", ". ", ".", "–"):
            return False
        before = words[start - 1]
        if before.word in standing.TITLES:
            return False
        if len(before.text) == 1 and before.text.isupper():
            return words[start].gap.startswith(".") or before.word not in ("a", "i")
        if self._part.case is Case.MIXED and not before.capital:
            return False
        known = is_given_name(before.word) or self._people.is_given(as_key(before.plain))
        if known and (before.capital or not is_everyday(before.word)):
            return True
        return standing.is_unknown_name(self._part, start - 1)

    def _place_share(self, start: int, end: int) -> float:
        """What the words beside leave of it: a street, a university, an article before a word."""
        words = self._part.words
        share = 1.0
        if end < len(words):
            of_what = words[end].word == "of" and is_everyday(words[start].word)
            if of_what or standing.makes_another_firm(self._part, end):
                share *= _ANOTHER_THING
        if start and is_everyday(words[start].word) and words[start - 1].word in _ARTICLES:
            share *= _UNKNOWN_BEFORE
        lower = self._part.case is Case.LOWER and start and words[start].gap == " "
        if lower and not is_everyday(words[start - 1].word):
            share *= _UNKNOWN_BEFORE
        return share

    def _given(self, start: int, end: int) -> Iterator[tuple[str, Tie]]:
        for key in self._part.keys(start, end):
            given = self._people.given(key)
            share = self._as_given(start, end) if given else 0.0
            if not share:
                continue
            direct = {c: text for c, (text, sure) in given.items() if sure > NICKNAME_SHARE}
            other = {c: text for c, (text, _) in given.items() if c not in direct}
            base = _GIVEN if is_given_name(key) else _RARE_GIVEN
            for found, strength in ((direct, base), (other, _EVERYDAY_NICKNAME)):
                with_firm = {c: t for c, t in found.items() if self._firms.get(c, 0) >= _FIRM_SAID}
                alone = {c: t for c, t in found.items() if c not in with_firm}
                yield from self._single(
                    start, end, with_firm, _WITH_FIRM * share / max(1, len(with_firm))
                )
                # Whoever else has the name makes it less likely that this one is meant.
                yield from self._single(start, end, alone, strength * share / len(given))

    def _as_given(self, start: int, end: int) -> float:
        """How far a given name is meant alone, and not somebody else's full name."""
        words = self._part.words
        share = standing.of_person(self._part, start, end)
        if not share:
            return 0.0
        if start and words[start].adjoins and words[start - 1].word in _SAINTS:
            return share * _ANOTHER_PERSON
        if start and words[start].gap == " " and self._is_bound(start):
            share *= _ANOTHER_THING
        if end < len(words) and words[end].gap in (" ", "-"):
            after = words[end]
            if standing.is_unknown_name(self._part, end):
                return share * _ANOTHER_PERSON
            if self._part.case is Case.MIXED:
                if after.capital and not after.upper and is_everyday(after.word):
                    share *= _ANOTHER_THING
            elif self._people.is_family(as_key(after.plain)):
                share *= _ANOTHER_PERSON
            elif not is_everyday(after.word):
                share *= _UNKNOWN_BEFORE
        return share

    def _slipped(self, at: int) -> Iterator[tuple[str, Tie]]:
        word = self._part.words[at]
        if not (word.capital or self._part.case is Case.LOWER) or not word.plain.isalpha():
            return
        if is_everyday(word.word) or is_given_name(word.word) or word.plain in self._people:
            return
        for near in self._people.families_near(as_key(word.plain)):
            found = self._people.called(Role.FAMILY, near)
            strength = _LONG_SLIP if len(near) >= _LONG else _SLIP
            if near[-3:] != word.plain[-3:] and near.endswith(("son", "sen")):
                strength *= _UNKNOWN_BEFORE
            worth = strength / len(found) * self._as_family(at, at + 1, near)
            yield from self._single(at, at + 1, found, worth)

    def _single(
        self, start: int, end: int, found: Mapping[str, str], strength: float
    ) -> Iterator[tuple[str, Tie]]:
        if strength < _LEAST:
            return
        said = self._part.said(start, end)
        keys, stems = self._part.keys(start, end), self._part.folded(start, end)
        for contact, text in found.items():
            same = as_key("".join(map(plain, WORD.findall(text)))) in keys
            shown = text if same else f"{text} ({said})"
            yield contact, Tie(column=Column.NAME, text=shown, stems=stems, strength=strength)

    def _full(self, contact: str, start: int, end: int, strength: float) -> Tie:
        name = self._people.name(contact).name
        said = {word.plain for word in self._part.words[start:end]}
        own = set(map(plain, WORD.findall(name)))
        return Tie(
            column=Column.NAME,
            text=name if said <= own else f"{name} ({self._part.said(start, end)})",
            stems=self._part.folded(start, end),
            strength=strength,
        )


def _strongest_first(full: FullName) -> tuple[float, int, str]:
    return (-full.strength, full.start, full.contact)
