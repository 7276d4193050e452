"""Finds the contacts who are called by a name in a part of a tidbit."""

from collections.abc import Iterator, Mapping

from tui_app.matching.common_words import STOP_WORDS
from tui_app.matching.known import Column
from tui_app.matching.names import standing
from tui_app.matching.names.everyday import SAINTS, is_everyday
from tui_app.matching.names.full_names_said import LEAST, FullName, FullNamesSaid, Span
from tui_app.matching.names.heard import WITHIN_NAME, Case, HeardPart
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
_LONG_GIVEN = 9
"""Letters from which a given name may be a slip of a family name all the same."""
_ANOTHER_PERSON = 0.1
_ANOTHER_THING = 0.3
_UNKNOWN_BEFORE = 0.5
_UNKNOWN_AFTER = 0.4
_UNKNOWN_BEFORE_LOWER = 0.7
_ALSO_GIVEN = 0.45
"""What a family name counts for that is a given name as well, as James is."""
_OTHERS_SHARE = 0.3
"""How much those count beside whom the name fits by an everyday nickname alone."""
_FIRM_SAID = _SURELY = 0.2


class PeopleSaid:
    """One part of a tidbit against the names of all contacts.

    `firms` is how strongly their organisation is named in the tidbit, by contact.
    """

    def __init__(self, part: HeardPart, people: People, firms: Mapping[str, float]) -> None:
        self._part = part
        self._people = people
        self._firms = firms
        self._taken: set[int] = set()
        self._others: set[str] = set()

    def ties(self) -> Iterator[tuple[str, Tie]]:
        """The contacts named, in full first."""
        spans = self._spans()
        full_names = FullNamesSaid(self._part, self._people, spans).names()
        for full in sorted(full_names, key=_strongest_first):
            if full.strength >= LEAST:
                if full.strength >= _SURELY:
                    self._taken.update(range(full.start, full.end))
                    self._others.update(self._part.keys(*full.family))
                yield full.contact, self._full(full)
        named: set[int] = set()
        for start, end, keys in sorted(spans, key=lambda span: span[0] - span[1]):
            if self._taken.isdisjoint(range(start, end)):
                found = [*self._family(start, end, keys), *self._given(start, end, keys)]
                if found:
                    named.update(range(start, end))
                    self._taken.update(range(start, end) if end - start > 1 else ())
                yield from found
        for at in range(len(self._part.words)):
            if at not in named and at not in self._taken:
                yield from self._slipped(at)

    def _spans(self) -> list[Span]:
        places = range(len(self._part.words))
        found = self._part.spans(places, self._people.may_be, WITHIN_NAME, as_key)
        return [(spots[0], spots[-1] + 1, keys) for spots, keys in found]

    def _family(self, start: int, end: int, keys: tuple[str, ...]) -> Iterator[tuple[str, Tie]]:
        for key in keys:
            for role, strength in ((Role.FAMILY, _FAMILY), (Role.FAMILY_PART, _FAMILY_PART)):
                found = self._people.called(role, key)
                if found:
                    worth = strength / len(found) * self._as_family(start, end, key)
                    yield from self._single(start, end, found, worth)

    def _as_family(self, start: int, end: int, key: str) -> float:
        """How far the family name is meant, and not somebody else's or a thing's."""
        share = standing.of_person(self._part, start, end) * self._place_share(start, end)
        if end - start == 1 and is_given_name(key) and not standing.has_title(self._part, start):
            share *= _ALSO_GIVEN
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
        if known and (before.capital or before.word not in STOP_WORDS):
            return True
        return standing.is_unknown_name(self._part, start - 1)

    def _place_share(self, start: int, end: int) -> float:
        """What the words beside leave of it: a street, a university, an article before a word."""
        words = self._part.words
        share = 1.0
        if end < len(words):
            of_what = words[end].word == "of" and is_everyday(words[start].word)
            if of_what or standing.makes_another(self._part, end):
                share *= _ANOTHER_THING
            elif standing.goes_on(self._part, end):
                share *= _UNKNOWN_AFTER
        if start and is_everyday(words[start].word) and words[start - 1].word in standing.ARTICLES:
            share *= _UNKNOWN_BEFORE
        lower = self._part.case is Case.LOWER and start and words[start].gap == " "
        if (
            lower
            and not is_everyday(words[start - 1].word)
            and not standing.has_title(self._part, start)
        ):
            share *= _UNKNOWN_BEFORE_LOWER
        return share

    def _given(self, start: int, end: int, keys: tuple[str, ...]) -> Iterator[tuple[str, Tie]]:
        for key in keys:
            given = self._people.given(key)
            share = self._as_given(start, end) if given else 0.0
            if not share:
                continue
            direct = {c: text for c, (text, sure) in given.items() if sure > NICKNAME_SHARE}
            other = {c: text for c, (text, _) in given.items() if c not in direct}
            base = _GIVEN if is_given_name(key) else _RARE_GIVEN
            # Whoever else has the name makes it less likely that this one is meant.
            many = len(direct) + _OTHERS_SHARE * len(other)
            few = len(other) + len(direct) / _OTHERS_SHARE
            for found, strength, bearers in (
                (direct, base, many),
                (other, _EVERYDAY_NICKNAME, few),
            ):
                with_firm = {c: t for c, t in found.items() if self._firms.get(c, 0) >= _FIRM_SAID}
                alone = {c: t for c, t in found.items() if c not in with_firm}
                worth = _WITH_FIRM / max(1, len(with_firm))
                yield from self._single(start, end, with_firm, worth * share)
                yield from self._single(start, end, alone, strength * share / max(1, bearers))

    def _as_given(self, start: int, end: int) -> float:
        """How far a given name is meant alone, and not somebody else's full name."""
        words = self._part.words
        share = standing.of_person(self._part, start, end)
        if not share:
            return 0.0
        if start and words[start].adjoins and words[start - 1].word in SAINTS:
            return share * _ANOTHER_PERSON
        if start and words[start].gap == " " and self._is_bound(start):
            share *= _ANOTHER_THING
        if end < len(words) and words[end].gap in (" ", "-"):
            after = words[end]
            if standing.is_unknown_name(self._part, end):
                return share * _ANOTHER_PERSON
            if standing.goes_on(self._part, end):
                share *= _ANOTHER_THING
            elif self._part.case is not Case.MIXED and not is_everyday(after.word):
                is_family = self._people.is_family(as_key(after.plain))
                share *= _ANOTHER_PERSON if is_family else _UNKNOWN_BEFORE
        return share

    def _slipped(self, at: int) -> Iterator[tuple[str, Tie]]:
        word = self._part.words[at]
        if not (word.capital or self._part.case is Case.LOWER) or not word.plain.isalpha():
            return
        if is_everyday(word.word) or word.plain in self._people:
            return
        if is_given_name(word.word) and len(word.plain) < _LONG_GIVEN:
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
        if strength < LEAST:
            return
        said = self._part.said(start, end)
        keys, stems = self._part.keys(start, end), self._part.folded(start, end)
        for contact, text in found.items():
            same = as_key("".join(map(plain, WORD.findall(text)))) in keys
            yield (
                contact,
                Tie(
                    column=Column.NAME,
                    text=text,
                    stems=stems,
                    strength=strength,
                    said="" if same else said,
                ),
            )

    def _full(self, full: FullName) -> Tie:
        name = self._people.name(full.contact).name
        said = {word.plain for word in self._part.words[full.start : full.end]}
        own = set(map(plain, WORD.findall(name)))
        return Tie(
            column=Column.NAME,
            text=name,
            said="" if said <= own else self._part.said(full.start, full.end),
            stems=self._part.folded(full.start, full.end),
            strength=full.strength,
        )


def _strongest_first(full: FullName) -> tuple[float, int, str]:
    return (-full.strength, full.start, full.contact)
