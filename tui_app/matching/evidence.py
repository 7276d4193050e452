"""How likely it is that news is for somebody, from all that speaks for it."""

import math

import msgspec


class Evidence(msgspec.Struct, frozen=True):
    """What speaks for one contact. All but `related` are 0 to 1.

    `named`: they or their firm are named; `worded`: the very words of what is known of them;
    `related`: words near to those, by their number and weight, from 0 to about 2; `whole`: all that
    is known against all that is said, as vectors of words; `meant`, with the extra alone: the
    cosines of the meaning of the tidbit to the whole and to the nearest line.
    """

    named: float
    worded: float
    related: float
    whole: float
    meant: tuple[float, float] | None = None


class _Weights(msgspec.Struct, frozen=True):
    base: float
    worded: float
    related: float
    whole: float
    meant_whole: float = 0.0
    meant_line: float = 0.0


# Found by logistic regression on tests/matching/labelled/a (`python -m tests.matching.fit`).
_BY_WORDS = _Weights(base=-6.6, worded=3.3, related=6.9, whole=6.2)
_BY_MEANING = _Weights(
    base=-7.7, worded=1.8, related=4.5, whole=2.7, meant_whole=6.4, meant_line=5.5
)


def chance(evidence: Evidence) -> float:
    """The chance, 0 to 1, that the news is for them.

    A weighted sum of all but the names is made a chance (logistic). Whether they are named is
    another matter, whatever else is said: the two add up as chances do.
    """
    weights = _BY_WORDS if evidence.meant is None else _BY_MEANING
    whole, line = evidence.meant or (0.0, 0.0)
    total = (
        weights.base
        + weights.worded * evidence.worded
        + weights.related * evidence.related
        + weights.whole * max(0.0, evidence.whole)
        + weights.meant_whole * max(0.0, whole)
        + weights.meant_line * max(0.0, line)
    )
    return 1 - (1 - evidence.named) / (1 + math.exp(total))
