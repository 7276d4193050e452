"""What nobody could beat: the news that perfect foresight would deliver, from above.

A linear programme: each piece of news goes to each of its people at most once, in a block in which
they do pick up, and the talks of a block fit into it. Every assignment that an order could make is
one of its solutions, so its value bounds them all. It is bounded in turn by its Lagrangian dual:
for any prices on minutes (and on weeks) the relaxed problem falls apart into one choice per piece
of news, and weak duality makes each price a valid bound, converged or not.
"""

from typing import NamedTuple

import numpy as np

from tests.bench.follow_up.play import STALE
from tests.bench.follow_up.world import DAY, Bools, Floats, Ints, World

_ROUNDS = 400
_REST_DAYS = 7
_LONGEST_CALL = 10.0


class _Chances(NamedTuple):
    """Every way to tell a piece of news to somebody: the pair, the block, its worth and minutes."""

    pair: Ints
    person: Ints
    sitting: Ints
    worth: Floats
    minutes: Floats


def foresight(world: World, *, with_rest: bool = False) -> float:
    """The freshness that no order of calling can exceed in this world.

    With `with_rest` nobody is talked to twice within a week, whatever was promised: what orders
    that rest could reach at most, a promise's talk aside.
    """
    ways = _chances(world)
    if not len(ways.pair):
        return 0.0
    room = world.setting.block_minutes + _LONGEST_CALL  # the last call may run over
    day = _days(world, ways)
    blocks = np.zeros(len(world.sittings))
    weeks = np.zeros((len(world.people), world.setting.days + _REST_DAYS))
    first = np.searchsorted(ways.pair, np.unique(ways.pair))
    best, scale = float("inf"), float(ways.worth.mean())
    for number in range(_ROUNDS):
        left = ways.worth - blocks[ways.sitting] * ways.minutes - _prices(weeks, day, ways)
        top = np.maximum.reduceat(left, first)
        value = float(np.maximum(top, 0).sum() + blocks.sum() * room + weeks.sum())
        best = min(best, value)
        chosen = _chosen(left, first, top)
        step = scale / (1 + number / 8)
        used = np.bincount(ways.sitting[chosen], ways.minutes[chosen], len(blocks))
        blocks = np.maximum(0.0, blocks + step / room * (used - room) / room)
        if with_rest:
            talks = _talks(day, ways, chosen, weeks.shape)
            weeks = np.maximum(0.0, weeks + step * 0.3 * (talks - 1))
    return best


def _chances(world: World) -> _Chances:
    starts = np.array([one.start for one in world.sittings])
    ends = np.array([one.end for one in world.sittings])
    answers = _answers(world)
    rows: list[tuple[int, int, int, float, float]] = []
    pair = 0
    for news in world.news:
        for person, relevance in zip(news.whom, news.relevance, strict=True):
            age = np.maximum(starts - news.heard, 0) / DAY
            worth = relevance * 0.5 ** (age / news.half_life)
            can = answers[person] & (ends > news.heard) & (worth >= relevance * STALE)
            rows += [
                (pair, person, int(sitting), worth[sitting], world.minutes[person, sitting])
                for sitting in np.flatnonzero(can)
            ]
            pair += bool(can.any())
    table = np.array(rows).reshape(-1, 5)
    return _Chances(
        table[:, 0].astype(int), table[:, 1].astype(int), table[:, 2].astype(int), table[:, 3],
        table[:, 4],
    )  # fmt: skip


def _answers(world: World) -> Bools:
    """Who would pick up at some moment of each block: (people, sittings)."""
    found = np.zeros(world.luck.shape, dtype=bool)
    for sitting in world.sittings:
        span = np.arange(sitting.start, sitting.end, 300.0)
        best = np.max([world.pick_up(sitting, float(one)) for one in span], axis=0)
        found[:, sitting.number] = world.luck[:, sitting.number] < best
    return found


def _days(world: World, ways: _Chances) -> Ints:
    """On which day of the half-year each way lies."""
    begins = world.midnight(0)
    day = np.array([int((one.start - begins) // DAY) for one in world.sittings], dtype=int)
    days: Ints = day[ways.sitting]
    return days


def _prices(weeks: Floats, day: Ints, ways: _Chances) -> Floats:
    """What the weeks in which a talk falls cost together; a week for each day that begins one."""
    sums = np.concatenate([np.zeros((len(weeks), 1)), np.cumsum(weeks, axis=1)], axis=1)
    found: Floats = sums[ways.person, day + _REST_DAYS] - sums[ways.person, day]
    return found


def _talks(day: Ints, ways: _Chances, chosen: Bools, shape: tuple[int, ...]) -> Floats:
    """How many of the chosen talks fall in each week of each person."""
    found = np.zeros(shape)
    for ahead in range(_REST_DAYS):
        np.add.at(found, (ways.person[chosen], day[chosen] + ahead), 1.0)
    return found


def _chosen(left: Floats, first: Ints, top: Floats) -> Bools:
    """The best way of each pair, where it is worth its price."""
    sizes = np.diff(np.append(first, len(left)))
    is_best: Bools = (left >= np.repeat(top, sizes)) & (left > 0)
    return is_best
