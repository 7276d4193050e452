"""The table: every order in the same half-years, the spread, who is beaten on both, the aims."""

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import NamedTuple

import numpy as np

from tests.bench.follow_up.bound import foresight
from tests.bench.follow_up.measures import Measures, measure
from tests.bench.follow_up.play import Order, play
from tests.bench.follow_up.rivals import rivals
from tests.bench.follow_up.tidings import Tidings
from tests.bench.follow_up.world import Floats, Setting, World
from tui_app.domain.rules import Rules

OURS, TAKING = "Tidings", "Tidings, dates taken"
_FRESHEST, _OVERDUE = "freshest first", "overdue ratio"
_HOLDS = ", our holds"
_HEADINGS = (
    "freshness", "over cadence", "recall", "promised", "days late", "recruiter", "beyond stop",
    "at night", "avoidable", "too soon", "unreached", "calls", "talks",
)  # fmt: skip
_FORMS = (
    "7.1f", "7.1f", "6.2f", "7.1%", "6.2f", "7.1%", "6.1f", "7.1%", "7.1%", "6.1f", "6.1f",
    "6.0f", "6.0f",
)  # fmt: skip


class Job(NamedTuple):
    """One order to play in one half-year; a rival by its name, or Tidings by its rules."""

    setting: Setting
    seed: int
    name: str
    rules: Rules | None = None
    takes_next_date: bool = False


class Results(NamedTuple):
    """A row for each seed, a column for each measure, by the name of the order; and the bounds."""

    setting: Setting
    by_order: dict[str, Floats]
    bound: Floats
    resting: Floats
    """The bound where nobody is talked to twice within a week."""


def orders(seed: int) -> list[str]:
    """The names of all that are compared."""
    names = [one.name for holds in (False, True) for one in rivals(seed, holds=holds)]
    return [*names, OURS, TAKING]


def results(setting: Setting, seeds: Sequence[int], workers: int) -> Results:
    """Every order in every half-year."""
    names = orders(seeds[0])
    jobs = [
        Job(setting, seed, name, takes_next_date=name == TAKING) for name in names for seed in seeds
    ]
    with ProcessPoolExecutor(workers) as pool:
        rows = np.array(list(pool.map(played, jobs, chunksize=4)))
        bounds = np.array(list(pool.map(bounds_of, [(setting, seed) for seed in seeds])))
    table = rows.reshape(len(names), len(seeds), -1)
    return Results(setting, dict(zip(names, table, strict=True)), bounds[:, 0], bounds[:, 1])


def played(job: Job) -> Measures:
    """What one order comes to in one half-year."""
    world = World(job.setting, job.seed)
    return measure(play(world, _order(job, world)))


def _order(job: Job, world: World) -> Order:
    if job.name in (OURS, TAKING) or job.rules is not None:
        return Tidings(world, job.rules, job.name, takes_next_date=job.takes_next_date)
    known = [one for holds in (False, True) for one in rivals(job.seed, holds=holds)]
    return next(one for one in known if one.name == job.name)


def bounds_of(half_year: tuple[Setting, int]) -> tuple[float, float]:
    """What perfect foresight could deliver, without the week's rest and with it."""
    world = World(*half_year)
    return foresight(world), foresight(world, with_rest=True)


def table(found: Results) -> list[str]:
    """Means over the half-years, with the standard deviation of the first two measures."""
    width = max(map(len, found.by_order))
    heads = [f"{head:>{_width(n)}}" for n, head in enumerate(_HEADINGS)]
    lines = [" ".join([" " * width, *heads])]
    for name, rows in found.by_order.items():
        cells = []
        for n, form in enumerate(_FORMS):
            text = f"{rows[:, n].mean():{form}}"
            if n < 2:
                text += f" ±{rows[:, n].std():6.1f}"
            cells.append(f"{text:>{_width(n)}}")
        lines.append(" ".join([f"{name:{width}}", *cells]))
    lines.append(
        f"With perfect foresight no order delivers more than {found.bound.mean():.1f} of freshness;"
        f" none that lets people rest for a week more than {found.resting.mean():.1f}."
    )
    return lines


def _width(column: int) -> int:
    return max(len(_HEADINGS[column]), 15 if column < 2 else 7)


def front(found: Results) -> list[str]:
    """Of each order, by whom it is beaten on both news and neglect, and in how many half-years."""
    lines = []
    for name, rows in found.by_order.items():
        beaten = []
        for other, theirs in found.by_order.items():
            if other == name or not _beats(theirs.mean(axis=0), rows.mean(axis=0)):
                continue
            times = sum(_beats(one, another) for one, another in zip(theirs, rows, strict=True))
            beaten.append(f"{other} ({times} of {len(rows)})")
        lines.append(f"{name}: {', '.join(beaten) or 'by nobody'}")
    return lines


def _beats(one: Floats, other: Floats) -> bool:
    """More news delivered fresh, and no more neglect; or as much news and less neglect."""
    no_worse = one[0] >= other[0] and one[1] <= other[1]
    return bool(no_worse and (one[0] > other[0] or one[1] < other[1]))


class Aim(NamedTuple):
    """A figure that is aimed at: what it is, whether it is reached."""

    says: str
    figure: float
    reached: bool


def aims(found: Results) -> list[Aim]:
    """The aims of the order, each with the figure seen."""
    mean = {name: rows.mean(axis=0) for name, rows in found.by_order.items()}
    ours = Measures(*mean[OURS])
    bare, kept = Measures(*mean[_FRESHEST]), Measures(*mean[_FRESHEST + _HOLDS])
    ratio, ratio_kept = Measures(*mean[_OVERDUE]), Measures(*mean[_OVERDUE + _HOLDS])
    others = [name for name in mean if name not in (OURS, TAKING)]
    bound, resting = float(found.bound.mean()), float(found.resting.mean())
    beaten_by = sum(_beats(mean[name], mean[OURS]) for name in others)

    def least(says: str, figure: float, aim: float) -> Aim:
        return Aim(f"{says} (at least {aim:g})", figure, bool(figure >= aim))

    def most(says: str, figure: float, aim: float) -> Aim:
        return Aim(f"{says} (at most {aim:g})", figure, bool(figure <= aim))

    return [
        most("rivals that beat it on both news and neglect", beaten_by, 0),
        least("freshness / freshest first with our holds", _over(ours, kept, 0), 1.05),
        least("freshness / freshest first", _over(ours, bare, 0), 1.05),
        least("freshness / foresight", ours.freshness / bound, 0.85),
        least("freshness / foresight that rests", ours.freshness / resting, 0.85),
        most("over cadence / overdue ratio with our holds", _over(ours, ratio_kept, 1), 1),
        most("over cadence / overdue ratio", _over(ours, ratio, 1), 1),
        most("over cadence / freshest first with our holds", _over(ours, kept, 1), 0.5),
        most("over cadence / freshest first", _over(ours, bare, 1), 0.5),
        least("promises tried on their day", ours.promises_in_time, 0.99),
        least("recruiters called in their weeks", ours.recruiters_in_time, 0.95),
        most("calls beyond the stop rule", ours.beyond_stop, 0),
        most("calls at night or on free days", ours.at_night, 0.02),
        most("calls outside their window, a better moment near", ours.avoidable, 0.02),
        most("talks within a week without a promise", ours.too_soon, 0),
    ]


def _over(one: Measures, other: Measures, measure: int) -> float:
    return one[measure] / max(other[measure], 1e-9)


def ablation(
    setting: Setting, seeds: Sequence[int], without: dict[str, Rules], workers: int
) -> list[str]:
    """What Tidings comes to without each of its terms, beside the whole."""
    jobs = [Job(setting, seed, name, rules) for name, rules in without.items() for seed in seeds]
    with ProcessPoolExecutor(workers) as pool:
        rows = np.array(list(pool.map(played, jobs, chunksize=2)))
    means = rows.reshape(len(without), len(seeds), -1)
    empty = np.zeros(len(seeds))
    return table(Results(setting, dict(zip(without, means, strict=True)), empty, empty))[:-1]
