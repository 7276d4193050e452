"""Finds the ties between one tidbit and a contact, and how strong each is."""

from collections.abc import Iterator

import msgspec

from tui_app.domain.contact import Contact
from tui_app.domain.names import fold
from tui_app.matching.common_words import LEGAL_FORMS
from tui_app.matching.full_names import family_word, full_names
from tui_app.matching.full_text import Hit
from tui_app.matching.known import Column
from tui_app.matching.marks import is_whole, without_marks, words_in_marks
from tui_app.matching.rarity import Rarity, is_common
from tui_app.matching.stems_said import StemsSaid
from tui_app.matching.tidbit_words import TidbitWords
from tui_app.matching.tie import Tie
from tui_app.matching.words import folded_words

# The strength of ties by the whole of something.
_FULL_NAME = 0.9
_ORGANISATION = 0.7
_TOPIC = 0.65
_COMMON_TOPIC = 0.45
_TITLE = 0.4
# And by a single word of it, for the rarest; `Rarity` takes off the rest.
_NAME_WORD = 0.6
_ORGANISATION_WORD = 0.4
_TOPIC_WORD = 0.28
_LOOSE_WORD = 0.18
_LOOSE_COLUMNS = (Column.TITLE, Column.NOTES, Column.INTERVIEWS, Column.TOUCHES)
_MOST_OF = {Column.TOPICS: 1, Column.ASKED_FOR: 3}
"""Words of one topic, or one request, where the whole of it was not said."""
_CHOSEN = (Column.ORGANISATION, Column.TITLE, Column.TOPICS)
_MOST_LOOSE = 3
"""Long histories share some word with any news."""
_OTHER_MEANING_SHARE = 0.4
"""What a word counts for whose stem alone is shared."""
_FAR_SHARE = 0.7
"""What a tie counts for that only the tidbit's body makes."""


class Weighing:
    """One tidbit against the contacts found for it."""

    def __init__(self, tidbit: TidbitWords, rarity: Rarity) -> None:
        self._tidbit = tidbit
        self._rarity = rarity
        self._said = StemsSaid(tidbit, rarity)

    def ties(self, contact: Contact, hit: Hit) -> list[Tie]:
        """The ties that count, strongest first: each brings a word that no stronger one brought."""
        found = [*self._name(contact, hit), *self._organisation(hit), *self._topics(hit)]
        found += self._title(hit)
        found += self._loose_words(hit)
        counted: list[Tie] = []
        covered: set[str] = set()
        loose = 0
        for tie in sorted(found, key=_strongest_first):
            if tie.strength <= 0 or tie.stems <= covered or (tie.loose and loose == _MOST_LOOSE):
                continue
            counted.append(tie)
            covered |= tie.stems
            loose += tie.loose
        return counted

    def _name(self, contact: Contact, hit: Hit) -> Iterator[Tie]:
        said = next((name for name in full_names(contact) if self._tidbit.says(name)), None)
        if said:
            yield self._tie(Column.NAME, contact.name, said, _FULL_NAME)
            return
        known = hit.marked[Column.NAME]
        own = set(folded_words(without_marks(known)))
        for text in dict.fromkeys(words_in_marks(known)):
            word = fold(text)
            is_family = word == family_word(contact)
            beside = self._tidbit.preceded_by if is_family else self._tidbit.followed_by
            # "Ann Smith" is not the Ann Lee we know.
            is_another = not own.issuperset(beside.get(word, ()))
            if word in self._tidbit.named and not is_another:
                namesakes = self._rarity.contacts(word, Column.NAME)
                yield self._tie(Column.NAME, text, (word,), _NAME_WORD / namesakes)

    def _organisation(self, hit: Hit) -> Iterator[Tie]:
        for line in hit.marked[Column.ORGANISATION].split("\n"):
            words = folded_words(without_marks(line))
            name = tuple(word for word in words if word not in LEGAL_FORMS) or words
            if self._tidbit.says(name) or self._tidbit.says(words):
                yield self._tie(Column.ORGANISATION, without_marks(line), name, _ORGANISATION)
                continue
            for text in words_in_marks(line):
                word = fold(text)
                if word in self._tidbit.named and word not in LEGAL_FORMS:
                    strength = _ORGANISATION_WORD * min(self._rarity.of(word, c) for c in _CHOSEN)
                    yield self._tie(Column.ORGANISATION, text, (word,), strength)

    def _topics(self, hit: Hit) -> Iterator[Tie]:
        for column in (Column.TOPICS, Column.ASKED_FOR):
            for line in hit.marked[column].split("\n"):
                if words := self._whole(line):
                    strength = _COMMON_TOPIC if all(map(is_common, words)) else _TOPIC
                    yield self._tie(column, without_marks(line), words, strength)
                else:
                    single = sorted(self._words(column, line, _TOPIC_WORD), key=_strongest_first)
                    yield from single[: _MOST_OF[column]]

    def _title(self, hit: Hit) -> Iterator[Tie]:
        title = hit.marked[Column.TITLE]
        words = self._whole(title)
        if len(words) > 1:
            yield self._tie(Column.TITLE, without_marks(title), words, _TITLE)

    def _loose_words(self, hit: Hit) -> Iterator[Tie]:
        for column in _LOOSE_COLUMNS:
            for tie in self._words(column, hit.marked[column], _LOOSE_WORD):
                yield msgspec.structs.replace(tie, loose=True)

    def _whole(self, line: str) -> tuple[str, ...]:
        """The words of a line that the tidbit has as a whole; none where it has not."""
        words = tuple(fold(text) for text in words_in_marks(line))
        if not words or not is_whole(line) or not all(self._said.means(word) for word in words):
            return ()
        return words if self._said.stand_together(self._stems(words)) else ()

    def _words(self, column: Column, text: str, strongest: float) -> Iterator[Tie]:
        for found in dict.fromkeys(words_in_marks(text)):
            word = fold(found)
            # Squared: a word out of its phrase says little unless hardly anybody has it.
            strength = strongest * self._rarity.of(word, column) ** 2
            share = 1 if self._said.means(word) else _OTHER_MEANING_SHARE
            yield self._tie(column, found, (word,), strength * share)

    def _tie(self, column: Column, text: str, words: tuple[str, ...], strength: float) -> Tie:
        stems = self._stems(words)
        share = _FAR_SHARE if self._said.are_far(stems) else 1
        return Tie(column=column, text=text, stems=stems, strength=strength * share)

    def _stems(self, words: tuple[str, ...]) -> frozenset[str]:
        return frozenset(self._rarity.stem(word) for word in words)


def _strongest_first(tie: Tie) -> tuple[float, int, int, str]:
    return (-tie.strength, -len(tie.stems), tie.column, tie.text)
