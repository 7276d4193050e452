"""Everything that can happen to a store, in any order, against a plain model of it.

The long form is 2,000 runs of 50 steps.
"""

from hypothesis import HealthCheck, settings
from hypothesis.stateful import invariant, run_state_machine_as_test

from tests.reliability.extent import LONG, either
from tests.reliability.rules_of_trouble import InTrouble


class StoreMachine(InTrouble):
    """All rules, and what must hold after each step."""

    @invariant()
    def the_disk_is_right(self) -> None:
        for hand in self.bench.hands:
            self.bench.compare(hand)
        self.bench.compare_files()


_settings = settings(
    max_examples=either(30, 2000),
    stateful_step_count=either(30, 50),
    derandomize=not LONG,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


def test_whatever_happens_to_a_store_it_holds_what_the_model_says() -> None:
    run_state_machine_as_test(StoreMachine, settings=_settings)
