"""So many people to so many days, level, and the best first: numbers alone (A10)."""

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from heapq import heapify, heappop, heappush
from typing import TypeVar

K = TypeVar("K", bound=Hashable)


def allot(
    wanted: Mapping[K, int],
    fitting: Mapping[K, Sequence[int]],
    load: Sequence[int],
    room: Sequence[int],
    *,
    may_overflow: bool = False,
) -> dict[K, list[int]] | None:
    """The days that each group gets, in order; None where a day would have to take too much.

    A group wants as many days, with repetition, as it has people, of those that are `fitting` for
    it. `load` is what each day has already, `room` what it carries at most. Days are filled level:
    the one with the least gets the next, of several the first. With `may_overflow` there is always
    an answer, in which days take more than they carry only where no other day has room.
    """
    total = list(load)
    given: dict[K, list[int]] = {}
    # Who has the fewest days to choose from chooses first, so that the others fill up what is left.
    for group in sorted(wanted, key=lambda one: (len(fitting[one]), fitting[one])):
        days = [(max(0, total[day] + 1 - room[day]), total[day], day) for day in fitting[group]]
        heapify(days)
        taken: Counter[int] = Counter()
        for _ in range(wanted[group]):
            over, _, day = heappop(days)
            if over and not may_overflow:
                return None
            taken[day] += 1
            total[day] += 1
            heappush(days, (max(0, total[day] + 1 - room[day]), total[day], day))
        given[group] = sorted(taken.elements())
    return given
