"""How telling a shared word is: the fewer contacts it is known of, the more."""

import math
from collections.abc import Iterable

from tui_app.matching.common_words import STOP_WORDS, is_common
from tui_app.matching.full_text import FullText
from tui_app.matching.known import Column

_COMMON_SHARE = 0.25
# A small network cannot tell a rare word from a common one: count it as if it were larger.
_CONTACTS_SUPPOSED = 50


class Rarity:
    """The stems of some words and how rare they are among the contacts. Words are folded."""

    def __init__(self, index: FullText, words: Iterable[str]) -> None:
        self._index = index
        self._stems = index.stems(words)
        self._full = math.log(len(index) + _CONTACTS_SUPPOSED)
        self._spread: dict[str, dict[Column, int]] = {}

    def stem(self, word: str) -> str:
        """What its forms have in common."""
        return self._stems.get(word, word)

    def contacts(self, word: str, column: Column) -> int:
        """How many contacts have a form of the word in that column, at least 1."""
        return max(1, min(self._spread_of(stem).get(column, 1) for stem in self._cut(word)))

    def of(self, word: str, column: Column) -> float:
        """1 where one contact alone has the word in that column, falling to near 0 where all have.

        Logarithmic, as the weight of a word in BM25 is. Words of every talk count for a quarter.
        """
        if word in STOP_WORDS:
            return 0.0
        share = _COMMON_SHARE if is_common(word) else 1.0
        return share * max(0.0, 1 - math.log(self.contacts(word, column)) / self._full)

    def _cut(self, word: str) -> list[str]:
        return self.stem(word).split() or [word]

    def _spread_of(self, stem: str) -> dict[Column, int]:
        if stem not in self._spread:
            self._spread[stem] = self._index.spread_of(stem)
        return self._spread[stem]
