"""A commit costs the same however many records there are, and little more than its append."""

from pathlib import Path

from tests.bench.commits import MANY, commit_costs
from tests.reliability.extent import either

_GROWTH_AT_MOST = 1.5
_OVER_RAW_AT_MOST = 3.0
_TRIES = 3
"""Others may be at work on this machine: the best of so many measurements counts."""


def test_the_cost_of_a_commit_is_flat_and_near_that_of_a_raw_append(tmp_path: Path) -> None:
    for number in range(_TRIES):
        rounds = either(60, 400)
        costs = commit_costs(tmp_path / str(number), rounds, many=either(10_000, MANY))
        print(f"many over few {costs.growth:.2f}, over a raw append {costs.over_raw:.2f}")
        if costs.growth <= _GROWTH_AT_MOST and costs.over_raw <= _OVER_RAW_AT_MOST:
            return
    raise AssertionError(f"A commit costs too much: {costs}")
