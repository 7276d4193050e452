"""A quick measure of how near two drafts are, to choose between wordings while drafting.

It is no judgement on a letter: that is `tui_app.letters.likeness`.
"""

import re

_RUN = 3


def runs(text: str) -> frozenset[tuple[str, ...]]:
    """Every run of three words, in small letters."""
    words = re.findall(r"\w+", text.lower()[:8000])
    return frozenset(tuple(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1))


def nearness(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> float:
    """The share of the smaller one's runs that both have: 0 to 1."""
    fewest = min(len(one), len(other))
    return len(one & other) / fewest if fewest else 0.0
