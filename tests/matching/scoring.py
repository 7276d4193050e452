"""How well people are found for labelled tidbits, in figures."""

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from tests.matching.labelled import Labelled

Ranking = Sequence[tuple[str, float]]
"""Contacts with their scores, best first."""

_SHOWN = 3


class Share(msgspec.Struct):
    """Of some tidbits that are for somebody: mean reciprocal rank, and how many found them."""

    tidbits: int = 0
    reciprocal: float = 0.0
    first: int = 0
    shown: int = 0

    def add(self, rank: int | None) -> None:
        """Count one more; `rank` is 1 where the right person stood first."""
        self.tidbits += 1
        if rank is not None:
            self.reciprocal += 1 / rank
            self.first += rank == 1
            self.shown += rank <= _SHOWN

    @property
    def mrr(self) -> float:
        """Mean reciprocal rank."""
        return self.reciprocal / self.tidbits if self.tidbits else 0.0

    @property
    def recall(self) -> float:
        """The share with a right person in the first three."""
        return self.shown / self.tidbits if self.tidbits else 0.0


class Score(msgspec.Struct):
    """`alone`: of the tidbits for nobody, the share for which nobody scored `threshold`; `told`: of
    the others, the share that showed a right person in the first three at or over it.
    """

    every: Share
    kinds: dict[str, Share]
    threshold: float
    alone: float
    told: float


def scored(
    tidbits: Sequence[Labelled], rankings: Sequence[Ranking], threshold: float | None = None
) -> Score:
    """The figures; without a `threshold` the one that tells most while leaving 90 % alone."""
    every, kinds = Share(), defaultdict[str, Share](Share)
    for one, ranking in zip(tidbits, rankings, strict=True):
        if one.right:
            rank = next((n for n, (key, _) in enumerate(ranking, 1) if key in one.right), None)
            every.add(rank)
            kinds[one.kind].add(rank)
    if threshold is not None:
        alone, told = at_threshold(tidbits, rankings, threshold)
        return Score(every, dict(kinds), threshold, alone, told)
    tops = sorted({ranking[0][1] for ranking in rankings if ranking}) or [0.0]
    tried = [(*at_threshold(tidbits, rankings, top), top) for top in (*tops, tops[-1] + 1)]
    good = [one for one in tried if one[0] >= 0.9]
    alone, told, best = max(good, key=lambda one: (one[1], one[0]))
    return Score(every, dict(kinds), best, alone, told)


def at_threshold(
    tidbits: Sequence[Labelled], rankings: Sequence[Ranking], threshold: float
) -> tuple[float, float]:
    """The shares left alone and told."""
    left = told = for_nobody = for_somebody = 0
    for one, ranking in zip(tidbits, rankings, strict=True):
        if not one.right:
            for_nobody += 1
            left += not ranking or ranking[0][1] < threshold
        else:
            for_somebody += 1
            told += any(key in one.right and score >= threshold for key, score in ranking[:_SHOWN])
    return left / max(1, for_nobody), told / max(1, for_somebody)
