"""Whom the queue would have in the blocks of today (rulebook A1, A2, A6, A8)."""

from datetime import timedelta

import msgspec
import pytest

from tests.priority.people import ANN, MONDAY, NOW, PARIS, RULES, at, touch
from tui_app.domain.contact import Contact
from tui_app.domain.network import Network
from tui_app.domain.promise import Promise, Side
from tui_app.domain.record import Record
from tui_app.domain.touch import TouchKind
from tui_app.priority.due_today import DueInBlock, due_in_blocks
from tui_app.priority.facts import FactBook
from tui_app.priority.rank import rank

MORNING, EVENING = NOW, at("17:00")


def blocks(*records: Record) -> tuple[DueInBlock, ...]:
    """Both blocks of Monday, at ten past eight."""
    network = Network(records)
    facts = FactBook(network, RULES)
    queue = rank(network, NOW, RULES, PARIS, facts=facts)
    return due_in_blocks(queue, (MORNING, EVENING), network, RULES, PARIS, facts)


def somebody(key: str, **more: object) -> Contact:
    return msgspec.structs.replace(ANN, id=key, name=f"Person {key}", **more)


def test_each_is_told_once_for_what_weighs_most_and_as_the_same_in_the_evening() -> None:
    owed = Promise(id="p", by=Side.ME, text="send the plan", due=MONDAY)
    people = [
        ANN,
        somebody("b", promises=(owed,), next_call=MONDAY),
        somebody("c", next_call=MONDAY - timedelta(days=3)),
        somebody("d", next_call=MONDAY + timedelta(days=1)),
        somebody("e", zone="Pacific/Honolulu"),
    ]
    morning, evening = blocks(*people)
    assert morning == DueInBlock(calls=3, owed=1, planned=1, again=0)
    assert evening == DueInBlock(calls=3, owed=1, planned=1, again=3)


@pytest.mark.parametrize(
    ("kind", "due"),
    [(TouchKind.NO_ANSWER, [0, 1]), (TouchKind.MESSAGE, [0, 0]), (TouchKind.TALKED, [0, 0])],
)
def test_who_was_tried_this_morning_is_due_when_they_may_be_tried_again(
    kind: TouchKind, due: list[int]
) -> None:
    found = blocks(ANN, touch(kind, NOW - timedelta(minutes=5)))
    assert [one.calls for one in found] == due
    assert not any(one.again for one in found)


def test_whom_only_the_evening_reaches_is_new_in_it() -> None:
    morning, evening = blocks(ANN, somebody("b", zone="America/Los_Angeles"))
    assert (morning.calls, morning.again) == (1, 0)
    assert (evening.calls, evening.again) == (2, 1)
