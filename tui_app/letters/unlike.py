"""How like a draft is to letters that others have: of several drafts the freshest is taken.

A quick measure, for choosing among wordings. What is told to the user is
`tui_app.letters.likeness`.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tui_app.letters.small_words import SMALL_WORDS
from tui_app.letters.substance import runs_of

ENOUGH = 0.42
"""A likeness that is none: no fresher draft is looked for."""
_RUN = 4


class Gist(NamedTuple):
    """A text as it is compared: its words, those that say something, its runs of four words."""

    words: tuple[str, ...]
    telling: tuple[str, ...]
    runs: frozenset[tuple[str, ...]]


def gist(text: str) -> Gist:
    """A text made ready."""
    # Names, days and dates do not make two letters different.
    bare = (word.strip(".,;:!?“”") for word in text.split())
    words = tuple(word.lower() for word in bare if word == "I" or word[:1].islower())
    telling = tuple(word for word in words if word not in SMALL_WORDS)
    return Gist(words, telling, frozenset(runs_of(words, _RUN)))


def gists(texts: Iterable[str]) -> list[Gist]:
    """Each text that has any words."""
    return [one for text in texts if (one := gist(text)).words]


def most_like(mine: Gist, others: Sequence[Gist], enough: float) -> float:
    """How like it is to the most like of them, 0 to 1; no further than is needed to pass `enough`.

    The greater of the words in one order and of the runs that both have.
    """
    from rapidfuzz.distance import Indel

    worst = 0.0
    for one in others:
        if not mine.runs or not one.runs:
            continue
        common = len(mine.runs & one.runs) / min(len(mine.runs), len(one.runs))
        every = Indel.normalized_similarity(mine.words, one.words)
        telling = Indel.normalized_similarity(mine.telling, one.telling)
        worst = max(worst, common, (every + telling) / 2)
        if worst >= enough:
            break
    return worst
