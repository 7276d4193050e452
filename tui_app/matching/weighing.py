"""Finds the ties between one tidbit and a contact, and how strong each is."""

from collections.abc import Iterator, Sequence

import msgspec

from tui_app.domain.names import fold
from tui_app.matching.common_words import is_common
from tui_app.matching.full_text import Hit
from tui_app.matching.known import Column
from tui_app.matching.lessons import Lessons
from tui_app.matching.marks import is_whole, without_marks, words_in_marks
from tui_app.matching.rarity import Rarity
from tui_app.matching.stems_said import StemsSaid
from tui_app.matching.tidbit_words import TidbitWords
from tui_app.matching.tie import Tie

# The strength of ties by the whole of something.
_TOPIC = 0.65
_ONE_WORD_TOPIC = 0.4
"""A topic of one word is easily another thing: cranes nest, and banks give way."""
_COMMON_TOPIC = 0.45
_TITLE = 0.4
# And by a single word of it, for the rarest; `Rarity` takes off the rest.
_TOPIC_WORD = 0.28
_LOOSE_WORD = 0.18
_LOOSE_COLUMNS = (
    Column.TITLE,
    Column.NOTES,
    Column.INTERVIEWS,
    Column.TOUCHES,
    Column.LIKED,
)
_MOST_OF = {Column.TOPICS: 1, Column.ASKED_FOR: 3}
"""Words of one topic, or one request, where the whole of it was not said."""
_MOST_LOOSE = 3
"""Long histories share some word with any news."""
_OTHER_MEANING_SHARE = 0.4
"""What a word counts for whose stem alone is shared."""
_FAR_SHARE = 0.7
"""What a tie counts for that only the tidbit's body makes."""


class Weighing:
    """One tidbit against the contacts found for it, by the very words of both."""

    def __init__(self, tidbit: TidbitWords, rarity: Rarity) -> None:
        self._tidbit = tidbit
        self._rarity = rarity
        self._said = StemsSaid(tidbit, rarity)

    def ties(self, hit: Hit | None, named: Sequence[Tie], lessons: Lessons) -> list[Tie]:
        """The ties that count, strongest first: each brings a word that no stronger one brought.

        `named` are those by the names of people and firms; `hit` what else the search found.
        """
        found = [self._cut(tie) for tie in named]
        if hit:
            found += [*self._topics(hit), *self._title(hit), *self._loose_words(hit)]
        counted: list[Tie] = []
        covered: set[str] = set()
        loose = 0
        for tie in sorted((lessons.applied(tie) for tie in found), key=_strongest_first):
            if tie.strength <= 0 or tie.stems <= covered or (tie.loose and loose == _MOST_LOOSE):
                continue
            counted.append(tie)
            covered |= tie.stems
            loose += tie.loose
        return counted

    def _cut(self, tie: Tie) -> Tie:
        return msgspec.structs.replace(tie, stems=self._stems(tuple(tie.stems)))

    def _topics(self, hit: Hit) -> Iterator[Tie]:
        for column in (Column.TOPICS, Column.ASKED_FOR):
            for line in hit.marked[column].split("\n"):
                if words := self._whole(line):
                    one_word = _ONE_WORD_TOPIC if len(words) == 1 else _TOPIC
                    strength = _COMMON_TOPIC if all(map(is_common, words)) else one_word
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
