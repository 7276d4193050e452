"""Finds the contacts' organisations in a part of a tidbit."""

import math
from collections.abc import Callable, Iterator, Mapping

from tui_app.matching.common_words import STOP_WORDS
from tui_app.matching.known import Column
from tui_app.matching.names import standing
from tui_app.matching.names.everyday import is_everyday, is_general
from tui_app.matching.names.general_words import GENERAL_ABBREVIATIONS
from tui_app.matching.names.heard import Case, HeardPart
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
_LOWER_WORD, _FIRST_WORD = 0.35, 0.6
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
        known = self._part.spans(places, self._known.__contains__, _GAPS, as_compared)
        taken: set[int] = set()
        named: set[int] = set()
        for spots, keys in sorted(known, key=_longest_first):
            if taken.isdisjoint(spots):
                found = list(self._said(spots[0], spots[-1] + 1, keys))
                if found:
                    named.update(spots)
                    # Whoever says the whole name means no other firm by a word of it.
                    taken.update(spots if len(spots) > 1 else ())
                yield from found
        yield from self._slipped(places, named)
        if self._part.case is Case.MIXED:
            yield from self._written_out()

    def _said(self, start: int, end: int, keys: tuple[str, ...]) -> Iterator[tuple[str, Tie]]:
        known: set[str] = set()
        for found, strength, shown in self._meant(start, end, keys):
            new = {contact: text for contact, text in found.items() if contact not in known}
            known.update(new)
            yield from self._tied(start, end, new, strength, shown)

    def _meant(
        self, start: int, end: int, keys: tuple[str, ...]
    ) -> Iterator[tuple[Mapping[str, str], float, str]]:
        """What may be meant, most certain first: the contacts, the strength, what was said."""
        if end - start == 1:
            yield from self._abbreviated(start)
        writing = standing.of_firm(self._part, start, end)
        if writing:
            for form in (Form.WHOLE, Form.FIRST_TWO, Form.FIRST, Form.WORD):
                for key in keys:
                    if found := self._known.called(form, key):
                        strength = self._strength(form, found, key) * writing
                        yield found, strength * self._as_part(form, start), ""

    def _as_part(self, form: Form, start: int) -> float:
        """How far a word amid an organisation's name, most often a common one, means it."""
        if form is not Form.WORD:
            return 1.0
        word = self._part.words[start]
        if not word.capital:
            return _LOWER_WORD
        return _FIRST_WORD if word.first else 1.0

    def _slipped(self, places: list[int], named: set[int]) -> Iterator[tuple[str, Tie]]:
        """Those whose organisation is misspelt by a letter, in a word or in two together."""
        for size in (2, 1):
            for at in range(len(places) - size + 1):
                spots = places[at : at + size]
                start, end = spots[0], spots[-1] + 1
                if not named.isdisjoint(spots) or not self._may_be_slip(spots):
                    continue
                key = as_compared("".join([self._part.words[spot].plain for spot in spots]))
                for near in self._known.near(key):
                    for form in (Form.WHOLE, Form.FIRST_TWO, Form.FIRST):
                        if found := self._known.called(form, near):
                            writing = standing.of_firm(self._part, start, end) * _SLIP_SHARE
                            strength = self._strength(form, found, near) * writing
                            said = self._part.said(start, end)
                            named.update(spots)
                            yield from self._tied(start, end, found, strength, said)

    def _strength(self, form: Form, found: Mapping[str, str], key: str) -> float:
        strength = _STRENGTH[form]
        if form is Form.FIRST:
            return strength / self._known.firms(found)
        if form is Form.WORD:
            share = _GENERAL_SHARE if is_general(key) or is_everyday(key) else 1.0
            full = math.log(len(self._known) + _CONTACTS_SUPPOSED)
            return strength * share * max(0.0, 1 - math.log(self._known.firms(found)) / full)
        return strength

    def _abbreviated(self, at: int) -> Iterator[tuple[Mapping[str, str], float, str]]:
        word = self._part.words[at]
        key = abbreviation(word.text)
        if found := self._known.called(Form.ABBREVIATION, key):
            yield found, _STRENGTH[Form.ABBREVIATION] * self._as_abbreviation(at, key), ""
        # BoC has a small letter, too.
        capitals = sum(letter.isupper() for letter in word.text)
        telling = capitals > 1 and word.capital and self._part.case is not Case.UPPER
        if telling and (found := self._known.called(Form.INITIALS, key)):
            yield found, _INITIALS.get(len(key), 0.0) / self._known.firms(found), word.text

    def _as_abbreviation(self, at: int, key: str) -> float:
        """How far the way it is written lets a word be an abbreviation that a contact goes by."""
        word = self._part.words[at]
        case = self._part.case
        if not key.isalpha():
            return 1.0
        share = _GENERAL_SHARE if key in GENERAL_ABBREVIATIONS else 1.0
        if len(key) < SHORTEST_INITIALS:
            share *= _SHORT_ABBREVIATION
        if word.upper and case is not Case.UPPER:
            return share
        if len(key) < SHORTEST_INITIALS or is_everyday(key):
            return 0.0
        unpronounceable = not any(letter in "aeiouy" for letter in key)
        if case is not Case.MIXED or unpronounceable or word.capital:
            return 0.8 if unpronounceable or case is not Case.MIXED or key[3:] else 0.3
        return 0.15

    def _may_be_slip(self, spots: list[int]) -> bool:
        """Whether the words are written like a name and are neither anybody's nor everyday."""
        words = [self._part.words[spot] for spot in spots]
        if any(word.upper and self._part.case is not Case.UPPER for word in words):
            return False
        written = words[0].capital or self._part.case is Case.LOWER
        if not written or not all(word.plain.isalpha() for word in words):
            return False
        if any(self._is_name(word.plain) for word in words):
            return False
        if len(words) > 1:
            size = sum(len(word.plain) for word in words)
            close = words[1].gap in _GAPS and (words[1].capital or self._part.case is Case.LOWER)
            return close and size >= _SHORTEST_PAIR and not all(is_everyday(w.word) for w in words)
        (word,) = words
        return not (is_everyday(word.word) or is_general(word.word) or is_given_name(word.word))

    def _tied(
        self, start: int, end: int, found: Mapping[str, str], strength: float, shown: str
    ) -> Iterator[tuple[str, Tie]]:
        """Each contact's tie, weaker where the words beside it make it another's name."""
        words, part = self._part.words, self._part
        before = start - 1 if start and words[start].gap in (" ", "-", ". ") else None
        after = end if end < len(words) and standing.makes_another(part, end) else None
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
                        text=text,
                        said=shown,
                        stems=part.folded(start, end),
                        strength=worth,
                    )
                yield contact, tie

    def _is_given(self, at: int) -> bool:
        word = self._part.words[at]
        if word.word in standing.TITLES or word.word in STOP_WORDS:
            return False
        written = word.capital or self._part.case is Case.LOWER
        return (word.capital and len(word.text) == 1) or (written and is_given_name(word.word))

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


def _longest_first(found: tuple[tuple[int, ...], tuple[str, ...]]) -> tuple[int, int]:
    spots, _ = found
    return (-len(spots), spots[0])
