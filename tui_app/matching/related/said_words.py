"""The words of a tidbit as they are compared with what is known: their stems and weights."""

from collections.abc import Callable, Iterable

import msgspec

from tui_app.matching.common_words import STOP_WORDS
from tui_app.matching.related.word_vectors import WordVectors
from tui_app.matching.tidbit_words import TidbitWords

_FAR_SHARE = 0.6
"""What a word counts for that only the tidbit's body has."""
_MOST_FAR = 24

Stemming = Callable[[Iterable[str]], dict[str, str]]


class SaidWord(msgspec.Struct, frozen=True):
    """A word, folded, its stem, and how much it says, 0 to 1."""

    word: str
    stem: str
    weight: float


def said_words(said: TidbitWords, table: WordVectors, stems: Stemming) -> list[SaidWord]:
    """Each telling stem once; those of the body count less, and not all of a long one."""
    words = [word for word in dict.fromkeys(said.order) if is_telling(word)]
    near = [word for word in words if word in said.near]
    far = [word for word in words if word not in said.near][:_MOST_FAR]
    found: dict[str, SaidWord] = {}
    cut = stems([*near, *far])
    for word in (*near, *far):
        share = 1.0 if word in said.near else _FAR_SHARE
        weight = share * table.weight(word, cut[word])
        found.setdefault(cut[word], SaidWord(word, cut[word], weight))
    return list(found.values())


def is_telling(word: str) -> bool:
    """Whether a folded word is worth comparing."""
    return len(word) > 1 and word not in STOP_WORDS and not word.isdigit()
