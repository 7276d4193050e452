"""What a tidbit says, read for matching: its words, which of them may be names, and its phrases."""

import re
from collections.abc import Iterator

import msgspec

from tui_app.domain.names import fold
from tui_app.domain.tidbit import Tidbit
from tui_app.matching.common_words import COMMON_WORDS, HONORIFICS, STOP_WORDS
from tui_app.matching.words import LONGEST_WORD, WORD, searchable

MOST_TERMS = 48
"""Words asked for at most: a megabyte of text says no more than its head."""
MOST_TEXT = 4_000
"""Characters read of the text."""
MOST_BODY = 600
"""Characters read of the body."""
MOST_TOPICS = 20

_GAP = ("",) * 16
_URL = re.compile(r"\S+://\S*|www\.\S+")


class TidbitWords(msgspec.Struct, frozen=True):
    """A tidbit's words, all but `terms` folded (case and accents dropped).

    `terms` are the words to search for, as written. `near` are all those that the user jotted; what
    only the body holds ties less. `named` are the words that may be a name: written
    with a capital, in a script without capitals, or in a line without any capitals. `followed_by`
    and `preceded_by` tell, for a capitalised word, which capitalised words stand next to it.
    `order` holds every word in its place, with a gap between the parts of the tidbit. `parts` are
    the texts themselves as they were read, each with whether the user jotted it.
    """

    terms: tuple[str, ...]
    near: frozenset[str]
    named: frozenset[str]
    followed_by: dict[str, set[str]]
    preceded_by: dict[str, set[str]]
    order: tuple[str, ...]
    parts: tuple[tuple[str, bool], ...] = ()

    def says(self, words: tuple[str, ...]) -> bool:
        """Whether these folded words stand in it, in this order, and may be a name."""
        if not words or words[0] not in self.named:
            return False
        size = len(words)
        return any(
            self.order[at : at + size] == words
            for at, word in enumerate(self.order)
            if word == words[0]
        )


def read(tidbit: Tidbit) -> TidbitWords:
    """The words of its text, its topics and the head of its body.

    Its source stays out: whoever told the news has no need of it.
    """
    terms: dict[str, str] = {}
    near: set[str] = set()
    named: set[str] = set()
    followed_by: dict[str, set[str]] = {}
    preceded_by: dict[str, set[str]] = {}
    order: list[str] = []
    parts = tuple(_parts(tidbit))
    for part, is_near in parts:
        found = list(WORD.finditer(part))
        folded = [fold(match[0]) for match in found]
        order += (*folded, *_GAP)
        has_capitals = part != part.lower()
        capital = [not (has_capitals and match[0][0].islower()) for match in found]
        for match, word, may_name in zip(found, folded, capital, strict=True):
            if may_name:
                named.add(word)
            if is_near:
                near.add(word)
            if _is_telling(word) and len(terms) < MOST_TERMS:
                terms.setdefault(word, match[0])
        for at in range(len(found) - 1):
            adjoin = part[found[at].end() : found[at + 1].start()] == " "
            if has_capitals and adjoin and capital[at] and capital[at + 1]:
                _note(followed_by, folded[at], folded[at + 1])
                _note(preceded_by, folded[at + 1], folded[at])
    return TidbitWords(
        terms=tuple(terms.values()),
        near=frozenset(near),
        named=frozenset(named),
        followed_by=followed_by,
        preceded_by=preceded_by,
        order=tuple(order),
        parts=parts,
    )


def _parts(tidbit: Tidbit) -> Iterator[tuple[str, bool]]:
    yield _URL.sub(" ", searchable(tidbit.text, MOST_TEXT)), True
    for topic in tidbit.topics[:MOST_TOPICS]:
        yield searchable(topic, MOST_TEXT // MOST_TOPICS), True
    yield _URL.sub(" ", searchable(tidbit.body, MOST_BODY)), False


def _is_telling(word: str) -> bool:
    return word not in STOP_WORDS and not word.isdigit() and 0 < len(word) <= LONGEST_WORD


def _note(beside: dict[str, set[str]], word: str, neighbour: str) -> None:
    if not (neighbour in STOP_WORDS or neighbour in COMMON_WORDS or neighbour in HONORIFICS):
        beside.setdefault(word, set()).add(neighbour)
