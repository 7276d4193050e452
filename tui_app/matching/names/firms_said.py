"""Finds the contacts' organisations in a part of a tidbit."""

import math
from collections.abc import Callable, Iterator, Mapping

from tui_app.matching.known import Column
from tui_app.matching.names import standing
from tui_app.matching.names.everyday import is_everyday, is_general
from tui_app.matching.names.heard import LONGEST_NAME, Case, HeardPart
from tui_app.matching.names.nicknames import is_given_name
from tui_app.matching.names.organisation_names import (
    CONNECTING,
    LONGEST_INITIALS,
    SHORTEST_INITIALS,
    SMALL_WORDS,
    Form,
    abbreviation,
    as_compared,
)
from tui_app.matching.names.organisations import Organisations
from tui_app.matching.tie import Tie

_STRENGTH = {
    Form.WHOLE: 0.7,
    Form.ABBREVIATION: 0.7,
    Form.FIRST_TWO: 0.6,
    Form.FIRST: 0.55,
    Form.WORD: 0.4,
}
_INITIALS = {3: 0.4, 4: 0.55, 5: 0.6, 6: 0.6}
"""By how many they are."""
_SHORT_ABBREVIATION = 0.7
"""What one of two letters counts for."""
_GENERAL_SHARE = 0.25
"""What a word counts for that is a trade's or everybody's."""
_SLIP_SHARE = 0.7
_ANOTHER_FIRM = 0.35
_SOMEBODY = 0.3
_LEAST = 0.02
_CONTACTS_SUPPOSED = 50
_SHORTEST_PAIR = 8
_GAPS = frozenset((" ", "-", "–", "'", "’", " & ", "&", " + ", ". ", "."))


class FirmsSaid:
    """One part of a tidbit against the organisations of all contacts.

    `is_name` tells whether a key is somebody's name, of which no other is a slip.
    """

    def __init__(
        self, part: HeardPart, organisations: Organisations, is_name: Callable[[str], bool]
    ) -> None:
        self._part = part
        self._known = organisations
        self._is_name = is_name

    def ties(self) -> Iterator[tuple[str, Tie]]:
        """The contacts whose organisation is named."""
        words = self._part.words
        places = [at for at, word in enumerate(words) if word.word not in SMALL_WORDS]
        taken: set[int] = set()
        for size in range(LONGEST_NAME, 0, -1):
            for at in range(len(places) - size + 1):
                spots = places[at : at + size]
                if taken.isdisjoint(spots) and self._hangs_together(spots[0], spots[-1]):
                    found = list(self._said(spots))
                    # Whoever says the whole name means no other firm by a word of it.
                    if size > 1 and found:
                        taken.update(spots)
                    yield from found
        if self._part.case is Case.MIXED:
            yield from self._written_out()

    def _said(self, spots: list[int]) -> Iterator[tuple[str, Tie]]:
        start, end = spots[0], spots[-1] + 1
        known: set[str] = set()
        for found, strength, shown in self._forms(spots, start, end):
            new = {contact: text for contact, text in found.items() if contact not in known}
            known.update(new)
            yield from self._tied(start, end, new, strength, shown)

    def _forms(
        self, spots: list[int], start: int, end: int
    ) -> Iterator[tuple[Mapping[str, str], float, str]]:
        """What may be meant, most certain first: the contacts, the strength, what was said."""
        said = self._part.said(start, end)
        if len(spots) == 1:
            yield from self._abbreviated(start)
        writing = standing.of_firm(self._part, start, end)
        if not writing:
            return
        keys = self._keys(spots)
        is_known = False
        for form in (Form.WHOLE, Form.FIRST_TWO, Form.FIRST, Form.WORD):
            for key in keys:
                if found := self._known.called(form, key):
                    is_known = True
                    yield found, self._strength(form, key, start) * writing, ""
        if not is_known and self._may_be_slip(spots, keys[0]):
            for near in self._known.near(keys[0]):
                for form in (Form.WHOLE, Form.FIRST_TWO, Form.FIRST):
                    if found := self._known.called(form, near):
                        strength = self._strength(form, near, start) * writing * _SLIP_SHARE
                        yield found, strength, said

    def _keys(self, spots: list[int]) -> tuple[str, ...]:
        words = [self._part.words[at] for at in spots]
        key = as_compared("".join([word.plain for word in words]))
        other = as_compared("".join([word.spelt_out for word in words]))
        return (key,) if key == other else (key, other)

    def _strength(self, form: Form, key: str, start: int) -> float:
        strength = _STRENGTH[form]
        firms = self._known.firms(form, key)
        if form is Form.FIRST:
            return strength / firms
        if form is Form.WORD:
            word = self._part.words[start].word
            share = _GENERAL_SHARE if is_general(word) or is_everyday(word) else 1.0
            full = math.log(len(self._known) + _CONTACTS_SUPPOSED)
            return strength * share * max(0.0, 1 - math.log(firms) / full)
        return strength

    def _abbreviated(self, at: int) -> Iterator[tuple[Mapping[str, str], float, str]]:
        word = self._part.words[at]
        key = abbreviation(word.text)
        if found := self._known.called(Form.ABBREVIATION, key):
            yield found, _STRENGTH[Form.ABBREVIATION] * self._as_abbreviation(at, key), ""
        telling = word.upper and self._part.case is not Case.UPPER
        if telling and (found := self._known.called(Form.INITIALS, key)):
            firms = self._known.firms(Form.INITIALS, key)
            yield found, _INITIALS.get(len(key), 0.0) / firms, word.text

    def _as_abbreviation(self, at: int, key: str) -> float:
        """How far the way it is written lets a word be an abbreviation that a contact goes by."""
        word = self._part.words[at]
        case = self._part.case
        if not key.isalpha():
            return _SHORT_ABBREVIATION
        share = _SHORT_ABBREVIATION if len(key) < SHORTEST_INITIALS else 1.0
        if word.upper and case is not Case.UPPER:
            return share * (0.3 if is_everyday(key) and len(key) < SHORTEST_INITIALS else 1.0)
        if len(key) < SHORTEST_INITIALS or is_everyday(key):
            return 0.0
        unpronounceable = not any(letter in "aeiouy" for letter in key)
        if case is not Case.MIXED or unpronounceable or word.capital:
            return 0.8 if unpronounceable or case is not Case.MIXED or key[3:] else 0.3
        return 0.15

    def _may_be_slip(self, spots: list[int], key: str) -> bool:
        words = [self._part.words[at] for at in spots]
        if len(words) > 1:
            return (
                len(words) == 2
                and len(key) >= _SHORTEST_PAIR
                and all(not self._is_name(word.plain) for word in words)
                and (words[0].capital or self._part.case is Case.LOWER)
            )
        (word,) = words
        written = word.capital or self._part.case is Case.LOWER
        return (
            written
            and key.isalpha()
            and not is_everyday(word.word)
            and not is_general(word.word)
            and not is_given_name(word.word)
            and not self._is_name(key)
        )

    def _tied(
        self, start: int, end: int, found: Mapping[str, str], strength: float, shown: str
    ) -> Iterator[tuple[str, Tie]]:
        """Each contact's tie, weaker where the words beside it make it another's name."""
        words, part = self._part.words, self._part
        before = start - 1 if start and words[start].gap in (" ", "-") else None
        after = end if end < len(words) and standing.makes_another_firm(part, end) else None
        is_somebody = before is not None and self._is_given(before)
        if before is not None and not standing.is_unknown_name(part, before):
            before = None
        shared: dict[tuple[str, float], Tie] = {}
        for contact, text in found.items():
            worth = strength
            if after is not None and not self._known.has_word(contact, words[after].plain):
                worth *= _ANOTHER_FIRM
            if is_somebody:
                worth *= _SOMEBODY
            elif before is not None and not self._known.has_word(contact, words[before].plain):
                worth *= _ANOTHER_FIRM
            if worth >= _LEAST:
                tie = shared.get((text, worth))
                if tie is None:
                    tie = shared[text, worth] = Tie(
                        column=Column.ORGANISATION,
                        text=f"{text} ({shown})" if shown else text,
                        stems=part.folded(start, end),
                        strength=worth,
                    )
                yield contact, tie

    def _is_given(self, at: int) -> bool:
        word = self._part.words[at]
        return word.capital and is_given_name(word.word) and word.word not in standing.TITLES

    def _written_out(self) -> Iterator[tuple[str, Tie]]:
        """Who has but the abbreviation of an organisation that is written out here."""
        words = self._part.words
        places = [at for at, word in enumerate(words) if word.word not in CONNECTING]
        capital = [words[at].capital for at in places]
        at = 0
        while at < len(places):
            end = at
            while end < len(places) and capital[end] and (end == at or words[places[end]].adjoins):
                end += 1
            if SHORTEST_INITIALS <= end - at <= LONGEST_INITIALS:
                start, stop = places[at], places[end - 1] + 1
                initials = "".join(words[place].plain[0] for place in places[at:end])
                found = self._known.abbreviated(initials)
                strength = _INITIALS[len(initials)]
                yield from self._tied(start, stop, found, strength, self._part.said(start, stop))
            at = max(end, at + 1)

    def _hangs_together(self, first: int, last: int) -> bool:
        return all(self._part.words[at].gap in _GAPS for at in range(first + 1, last + 1))
