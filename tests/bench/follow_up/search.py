"""Looking for weights, on half-years that the report does not use."""

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor

import msgspec
import numpy as np

from tests.bench.follow_up.report import Job, played
from tests.bench.follow_up.world import SETTINGS, Floats
from tui_app.domain.rules import Rules

SEEDS = range(1000, 1004)
"""Far from those of the report."""
_NEGLECT = 0.1
"""What the whole neglect of calling by freshness alone is held to be worth, in freshness."""


def search(tries: int, workers: int) -> Iterator[str]:
    """The rules as they are, then `tries` others by chance; the best last. In order of trial.

    Judged by freshness over that of freshest first under our holds, less a share of the neglect.
    """
    chance = np.random.default_rng(7)
    with ProcessPoolExecutor(workers) as pool:
        rival = _means(pool.map(played, _jobs("freshest first, our holds", None), chunksize=2))
        best, best_says = -np.inf, ""
        for number in range(tries + 1):
            rules = Rules() if number == 0 else _by_chance(chance)
            ours = _means(pool.map(played, _jobs("Tidings", rules), chunksize=2))
            news = ours[:, 0] / rival[:, 0]
            neglect = ours[:, 1] / rival[:, 1]
            worth = float((news - _NEGLECT * neglect).mean())
            says = f"{worth:.4f}  {_named(rules)}  news {_listed(news)}  neglect {_listed(neglect)}"
            yield says
            if worth > best:
                best, best_says = worth, says
        yield f"best: {best_says}"


def _jobs(name: str, rules: Rules | None) -> list[Job]:
    return [Job(setting, seed, name, rules) for setting in SETTINGS for seed in SEEDS]


def _means(rows: Iterator[object]) -> Floats:
    """One row for each setting."""
    table = np.array(list(rows), dtype=float).reshape(len(SETTINGS), len(SEEDS), -1)
    means: Floats = table.mean(axis=1)
    return means


def _by_chance(chance: np.random.Generator) -> Rules:
    weights = msgspec.structs.replace(
        Rules().weights,
        gap=int(chance.choice((10, 20, 30, 40, 60))),
        recall=int(chance.choice((0, 5, 10, 15, 30))),
        recruiter=int(chance.choice((60, 100, 150))),
    )
    return Rules(
        weights=weights,
        lead_days=int(chance.choice((10, 14, 20, 25, 30))),
        lead_share=float(chance.choice((0.3, 0.4, 0.5, 0.6))),
        recall_least=float(chance.choice((0.05, 0.15, 0.25, 0.4))),
    )


def _named(rules: Rules) -> str:
    weights = rules.weights
    return (
        f"gap {weights.gap} recall {weights.recall} recruiter {weights.recruiter} "
        f"lead {rules.lead_days} {rules.lead_share} memory {rules.recall_least}"
    )


def _listed(values: Floats) -> str:
    return " ".join(f"{one:.3f}" for one in values)
