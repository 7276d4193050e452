"""Finds contacts who are called by given and family name in a part of a tidbit."""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

import msgspec

from tui_app.matching.names import standing
from tui_app.matching.names.everyday import is_everyday
from tui_app.matching.names.heard import Case, HeardPart
from tui_app.matching.names.nicknames import is_given_name
from tui_app.matching.names.people import NICKNAME_SHARE, People
from tui_app.matching.names.person_names import Role
from tui_app.matching.names.slips import is_slip
from tui_app.matching.names.spelling import sound

Span = tuple[int, int, tuple[str, ...]]
"""Words from the first number to before the second, and the keys that they are found by."""
LEAST = 0.02
"""What is weaker ties nobody."""
FULL = 0.9
"""The strength of a full name."""
_EVERYDAY_NICKNAME = 0.95
_ALIKE = 0.85
_PART = 0.9
_INITIAL = 0.85
_FAMILY_INITIAL = 0.85
_SLIP = 0.85
_LESS_LIKE = 0.5
"""What a likeness counts for beside a contact whose very name it is."""
_MOST_COMPARED = 300
"""Contacts of one family name, compared by the spelling of the given name."""
_BEGINNING = 2
"""Words of a given name that are sought before or after a family name."""
_SHORTEST = 3
"""Letters of a given name that may be spelt in another way."""
_NEVER_INITIAL = frozenset("aios")


class FullName(msgspec.Struct, frozen=True):
    """A name said in full, from word `start` to before `end`; the family name at `family`."""

    contact: str
    start: int
    end: int
    family: tuple[int, int]
    strength: float


class FullNamesSaid:
    """One part of a tidbit against the names of all contacts."""

    def __init__(self, part: HeardPart, people: People, spans: Iterable[Span]) -> None:
        self._part = part
        self._people = people
        self._spans = spans

    def names(self) -> Iterator[FullName]:
        """Every contact named in full."""
        for start, end, keys in self._spans:
            for key in keys:
                yield from self._at(start, end, key)

    def _at(self, start: int, end: int, key: str) -> Iterator[FullName]:
        whole = self._people.called(Role.WHOLE, key)
        strength = FULL * standing.of_full_name(self._part, start, end) / max(1, len(whole))
        if strength >= LEAST:
            for contact in whole:
                yield FullName(contact, start, end, (start, end), strength)
        for role, share in ((Role.FAMILY, 1.0), (Role.FAMILY_PART, _PART)):
            if family := self._people.called(role, key):
                yield from self._beside(start, end, family.keys(), share)
        yield from self._before_slip(start, end, key)

    def _beside(
        self, start: int, end: int, family: AbstractSet[str], share: float
    ) -> Iterator[FullName]:
        """Those of a family whose given name stands before it or after it."""
        words = self._part.words
        for first, last in self._given_places(start, end):
            low, high = min(first, start), max(last, end)
            reverse = first > start and words[first].gap == " "
            if not self._may_be_given(first, last) or (reverse and not words[start].capital):
                continue
            likeness = self._likeness(first, last, family, before=first < start)
            if not likeness:
                continue
            best = max(likeness.values())
            same = sum(1 for like in likeness.values() if like == best)
            strength = FULL * share * standing.of_full_name(self._part, low, high) / same
            if strength < LEAST:
                continue
            for contact, like in likeness.items():
                worth = strength * like * (1 if like == best else _LESS_LIKE)
                yield FullName(contact, low, high, (start, end), worth)

    def _likeness(
        self, first: int, last: int, family: AbstractSet[str], *, before: bool
    ) -> dict[str, float]:
        """Those of a family whose given name the words may be, with how surely."""
        likeness: dict[str, float] = {}
        for key in self._part.keys(first, last):
            given = self._people.given(key)
            for contact in given.keys() & family:
                is_nickname = given[contact][1] <= NICKNAME_SHARE
                likeness[contact] = _EVERYDAY_NICKNAME if is_nickname else 1.0
        if likeness or last - first > 1 or len(family) > _MOST_COMPARED:
            return likeness
        if initial := self._initial(first, before=before):
            alike = [c for c in family if initial in self._people.name(c).given_initials]
            return dict.fromkeys(alike, _INITIAL)
        spelt = self._part.words[first].plain
        return {contact: _ALIKE for contact in family if self._is_alike(spelt, contact)}

    def _given_places(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Where a given name may stand: before, before a middle name, after, after a comma."""
        words = self._part.words
        for size in range(1, _BEGINNING + 1):
            if start >= size and all(w.adjoins for w in words[start - size + 1 : start + 1]):
                yield start - size, start
        if start > 1 and words[start].adjoins and words[start - 1].adjoins:
            middle = words[start - 1]
            if middle.capital and (len(middle.text) == 1 or not is_everyday(middle.word)):
                yield start - 2, start - 1
        if start > 2 and words[start - 2].word == "and" and words[start].adjoins:
            # Bob and Sue Hallam.
            yield start - 3, start - 2
        for size in range(1, _BEGINNING + 1):
            following = words[end : end + size]
            is_near = len(following) == size and following[0].gap in (" ", ", ")
            if is_near and all(word.adjoins for word in following[1:]):
                yield end, end + size

    def _may_be_given(self, first: int, last: int) -> bool:
        words = self._part.words[first:last]
        return not self._part.cased or all(
            word.capital or not is_everyday(word.word) for word in words
        )

    def _initial(self, at: int, *, before: bool) -> str:
        """The letter that stands for a name there; empty where there is none."""
        word = self._part.words[at]
        letters = word.plain.replace(".", "")
        if len(letters) > 1 and not (len(letters) == 2 and word.upper and before):
            return ""
        is_dotted = "." in word.text or (
            at + 1 < len(self._part.words) and self._part.words[at + 1].gap.startswith(".")
        )
        if is_dotted:
            return letters[:1]
        plain_case = self._part.case is Case.MIXED and word.capital and not word.first
        return letters[:1] if plain_case or (word.capital and letters not in _NEVER_INITIAL) else ""

    def _is_alike(self, given: str, contact: str) -> bool:
        """Whether it is another spelling, a slip or a short form of a contact's given name."""
        # What is a name by itself is no slip of another.
        is_own = is_given_name(given) or self._people.is_given(given)
        return any(
            sound(given) == sound(known)
            or (not is_own and (is_slip(given, known) or given[:_SHORTEST] == known[:_SHORTEST]))
            for role, known, _ in self._people.name(contact).called
            if role in (Role.GIVEN, Role.NICKNAME) and min(len(given), len(known)) >= _SHORTEST
        )

    def _before_slip(self, start: int, end: int, key: str) -> Iterator[FullName]:
        """Those whose given name it is, before a family name misspelt or cut to its initial."""
        words = self._part.words
        if end >= len(words) or not words[end].adjoins:
            return
        given = self._people.given(key)
        if not given or not self._may_be_given(start, end):
            return
        after = words[end]
        if initial := self._family_initial(end):
            alike = [c for c in given if initial in self._people.name(c).family_initials]
            strength = FULL * _FAMILY_INITIAL * standing.of_full_name(self._part, start, end)
            for contact in alike:
                sure = given[contact][1]
                yield FullName(
                    contact, start, end + 1, (end, end + 1), strength * sure / len(alike)
                )
            return
        may_be = after.capital or not self._part.cased
        if not may_be or is_everyday(after.word) or self._people.is_family(after.plain):
            return
        for near in self._people.families_near(after.plain):
            for contact in self._people.called(Role.FAMILY, near):
                if contact in given:
                    strength = FULL * _SLIP * standing.of_full_name(self._part, start, end + 1)
                    yield FullName(contact, start, end + 1, (end, end + 1), strength)

    def _family_initial(self, at: int) -> str:
        word = self._part.words[at]
        if len(word.text) > 1 or not word.text.isalpha() or word.gap != " ":
            return ""
        is_dotted = at + 1 < len(self._part.words) and self._part.words[at + 1].gap.startswith(".")
        if is_dotted and word.plain != "i":
            return word.plain
        if word.plain in _NEVER_INITIAL:
            return ""
        return word.plain if word.capital or self._part.case is Case.LOWER else ""
