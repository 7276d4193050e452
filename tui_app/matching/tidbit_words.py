"""What a tidbit says, read for matching: its words, and where each stands."""

import re
from collections.abc import Iterator

import msgspec

from tui_app.domain.names import fold
from tui_app.domain.tidbit import Tidbit
from tui_app.matching.common_words import STOP_WORDS
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
    only the body holds ties less. `order` holds every word in its place, with a gap of empty words
    between the parts of the tidbit. `parts` are the texts themselves as they were read, each with
    whether the user jotted it.
    """

    terms: tuple[str, ...]
    near: frozenset[str]
    order: tuple[str, ...]
    parts: tuple[tuple[str, bool], ...]


def read(tidbit: Tidbit) -> TidbitWords:
    """The words of its text, its topics and the head of its body.

    Its source stays out: whoever told the news has no need of it.
    """
    terms: dict[str, str] = {}
    near: set[str] = set()
    order: list[str] = []
    parts = tuple(_parts(tidbit))
    for part, is_near in parts:
        for text in WORD.findall(part):
            word = fold(text)
            order.append(word)
            if is_near:
                near.add(word)
            if _is_telling(word) and len(terms) < MOST_TERMS:
                terms.setdefault(word, text)
        order += _GAP
    return TidbitWords(tuple(terms.values()), frozenset(near), tuple(order), parts)


def _parts(tidbit: Tidbit) -> Iterator[tuple[str, bool]]:
    yield _URL.sub(" ", searchable(tidbit.text, MOST_TEXT)), True
    for topic in tidbit.topics[:MOST_TOPICS]:
        yield searchable(topic, MOST_TEXT // MOST_TOPICS), True
    yield _URL.sub(" ", searchable(tidbit.body, MOST_BODY)), False


def _is_telling(word: str) -> bool:
    return word not in STOP_WORDS and not word.isdigit() and 0 < len(word) <= LONGEST_WORD
