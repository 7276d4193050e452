"""The workload forecast: the article's sum, the weeks, when the blocks are outgrown (A10)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.priority.people import ANN, MONDAY, NOW, PARIS, RULES, at, days_ago, touch
from tests.priority.strategies import Scene, scenes
from tui_app.domain.contact import Contact, ContactKind, Phone
from tui_app.domain.network import Network
from tui_app.domain.promise import Promise, Side
from tui_app.domain.record import Record
from tui_app.domain.rules import Block, Rules
from tui_app.domain.touch import TouchKind
from tui_app.priority.forecast import Forecast, forecast
from tui_app.priority.outlook import carried_over, outgrown_in
from tui_app.priority.rank import rank
from tui_app.priority.workload import Due, calls_due

LONG_AGO = days_ago(400)


def ahead(*records: Record, rules: Rules = RULES, weeks: int = 26) -> Forecast:
    return forecast(Network(records), NOW, rules, PARIS, weeks=weeks)


def steady(count: int) -> list[Contact]:
    """People of the usual cadence, of whom as many fall due on each day."""
    return [
        Contact(
            id=f"p{n:05}",
            name=f"Person {n}",
            met_on=MONDAY - timedelta(days=n % 60),
            created_at=LONG_AGO,
        )
        for n in range(count)
    ]


def due_of(*records: Record, who: str = "a") -> Due | None:
    return next(
        (due for due in calls_due(Network(records), NOW, RULES, PARIS) if due.contact.id == who),
        None,
    )


def test_the_articles_sum() -> None:
    """A hundred people, ten minutes each every two months, for six months: fifty hours."""
    found = ahead(*steady(100))
    assert found.hours_half_year == 50.0
    assert found.needed_per_week == 117
    assert found.planned_per_week == 450
    said = "The blocks carry the network: 1 h 57 min a week needed, 7 h 30 min planned."
    assert found.words == said


def test_the_sum_takes_everybodys_own_cadence() -> None:
    weekly = [msgspec.structs.replace(one, cadence_days=7) for one in steady(10)]
    yearly = [msgspec.structs.replace(one, id=f"y{one.id}", cadence_days=365) for one in steady(73)]
    assert ahead(*weekly).needed_per_week == 100
    assert ahead(*weekly, *yearly).needed_per_week == 100 + 14


def test_each_is_due_after_their_cadence_and_again_every_cadence() -> None:
    ann = msgspec.structs.replace(ANN, met_on=MONDAY - timedelta(days=55), cadence_days=60)
    due = [n for n, week in enumerate(ahead(ann).weeks) for _ in range(week.due)]
    assert due == [0, 9, 17]
    assert [week.monday for week in ahead(ann).weeks][:2] == [MONDAY, MONDAY + timedelta(days=7)]


def test_what_is_overdue_and_who_was_never_called_fall_into_the_first_week() -> None:
    never = Contact(id="b", name="Bo Lund", created_at=days_ago(3))
    overdue = msgspec.structs.replace(ANN, next_call=date(2026, 1, 5))
    found = ahead(overdue, never)
    assert found.weeks[0].due == found.waiting == 2
    assert found.weeks[0].needed == 20


@pytest.mark.parametrize(
    ("changed", "days"),
    [
        ({"next_call": MONDAY + timedelta(days=9)}, (9,)),
        ({"next_call": MONDAY - timedelta(days=9)}, (0,)),
        ({"snoozed_until": MONDAY + timedelta(days=12)}, (12,)),
        ({"next_call": MONDAY, "snoozed_until": MONDAY + timedelta(days=12)}, (12,)),
        ({"do_not_call": "asked me not to"}, None),
        ({"phones": (Phone(number="+33 1 99 00 00 01", wrong=True),)}, None),
    ],
)
def test_plans_and_snoozes_say_from_when(
    changed: dict[str, object], days: tuple[int, ...] | None
) -> None:
    fields = msgspec.structs.asdict(ANN) | changed
    found = due_of(msgspec.convert(fields, Contact, from_attributes=True))
    assert (found.days if found else None) == days


def owing(*days: int, **changed: object) -> Contact:
    promises = tuple(
        Promise(id=f"p{n}", by=Side.ME, text="send it", due=MONDAY + timedelta(days=day))
        for n, day in enumerate(days)
    )
    return msgspec.structs.replace(ANN, promises=promises, **changed)


def test_a_promise_is_a_call_and_on_the_day_of_another_the_same_call() -> None:
    later = MONDAY + timedelta(days=20)
    for contact, days in (
        (owing(20, next_call=later), (20,)),
        (owing(20, 20, next_call=later), (20,)),
        (owing(3, next_call=later), (3, 20)),
        (owing(-3, next_call=later), (0, 20)),
        (owing(3, 90, next_call=later), (3, 20, 80, 90)),
    ):
        found = due_of(contact)
        assert found is not None
        assert found.days == days


def test_a_recruiters_calls_are_those_of_their_own_rule() -> None:
    recruiter = msgspec.structs.replace(ANN, kind=ContactKind.RECRUITER)
    met = touch(TouchKind.MEETING, days_ago(3))
    first = due_of(recruiter, met)
    assert first is not None
    assert first.days == (4,)
    message = touch(TouchKind.MESSAGE, days_ago(2))
    met = touch(TouchKind.MEETING, days_ago(12))
    last = due_of(recruiter, met, message)
    assert last is not None
    assert (last.days, last.cadence) == ((5,), 0)
    assert due_of(recruiter, met, message, touch(TouchKind.MESSAGE, days_ago(1))) is None


def test_after_an_attempt_they_are_due_when_the_next_may_be() -> None:
    found = due_of(ANN, touch(TouchKind.MESSAGE, days_ago(1)))
    assert found is not None
    assert found.days == (2,)


def test_of_this_week_and_of_today_only_what_is_left_is_planned() -> None:
    assert ahead(ANN).weeks[0].planned == 440
    wednesday = forecast(Network([ANN]), at("18:30", date(2026, 11, 25)), RULES, PARIS)
    assert [week.planned for week in wednesday.weeks[:2]] == [180, 450]
    assert wednesday.weeks[0].monday == MONDAY


def test_what_a_week_does_not_carry_goes_over_to_the_next() -> None:
    crowd = [msgspec.structs.replace(one, met_on=date(2026, 9, 24)) for one in steady(100)]
    found = ahead(*crowd)
    assert [week.due for week in found.weeks[:3]] == [100, 0, 0]
    assert [week.brought_over for week in found.weeks[:4]] == [0, 560, 110, 0]
    assert [week.carried_over for week in found.weeks[:3]] == [560, 110, 0]
    assert found.outgrown_from is None
    assert found.words.endswith("; what waits now is worked off in the week of 7 December.")
    saturday = at("09:00", date(2026, 11, 28))
    for many, is_told in ((5, False), (60, True)):
        said = forecast(Network(crowd[:many]), saturday, RULES, PARIS).words
        assert ("worked off" in said) is is_told, "the week that is over has no block any more"


def test_too_many_people_and_what_exactly_would_be_enough() -> None:
    found = ahead(*steady(480))
    assert found.outgrown_from == MONDAY
    assert found.words.startswith(
        "The blocks do not carry the network: 9 h 20 min a week needed, 7 h 30 min planned. "
    )
    enough = found.enough
    assert enough is not None
    assert enough.block_minutes == 56
    assert enough.cadence_days is not None
    assert 75 <= enough.cadence_days <= 80
    assert enough.fewer is not None
    assert 94 <= enough.fewer <= 96
    for minutes, is_enough in ((56, True), (55, False)):
        rules = with_blocks(minutes)
        assert (ahead(*steady(480), rules=rules).outgrown_from is None) is is_enough
    for figure in (enough.block_minutes, enough.cadence_days, enough.fewer):
        assert f" {figure} " in found.words


def with_blocks(minutes: int) -> Rules:
    morning = msgspec.structs.replace(RULES.morning, minutes=minutes)
    evening = msgspec.structs.replace(RULES.evening, minutes=minutes)
    return Rules(morning=morning, evening=evening)


def test_a_growing_network_tells_the_week_in_which_it_is_outgrown() -> None:
    grown = [
        msgspec.structs.replace(one, id=f"g{n}", created_at=NOW - timedelta(days=n * 7 / 4))
        for n, one in enumerate(steady(32))
    ]
    found = ahead(*steady(320), *grown, weeks=4)
    assert found.growth_per_week == 4
    assert len(found.weeks) == 4
    assert found.outgrown_from is not None
    assert MONDAY + timedelta(weeks=4) < found.outgrown_from < MONDAY + timedelta(weeks=30)
    assert found.words.startswith("From the week of ")
    assert "the blocks no longer carry the network, with 4 more people a week: " in found.words
    assert "would be enough for two years." in found.words


def test_an_import_of_many_is_no_growth() -> None:
    imported = [msgspec.structs.replace(one, created_at=days_ago(2)) for one in steady(300)]
    found = ahead(*imported)
    assert found.growth_per_week == 0
    assert found.outgrown_from is None


def test_nobody_to_call_and_no_blocks_are_told_kindly() -> None:
    assert ahead().words == "There is nobody to call, so the blocks are free."
    none = Block(opens=RULES.morning.opens, closes=RULES.morning.closes, days=())
    found = ahead(*steady(60), rules=Rules(morning=none, evening=none))
    assert found.words == "No blocks are planned, and the network needs 1 h 10 min a week."


def test_days_at_the_ends_of_the_calendar_are_days_as_any_other() -> None:
    far = owing(-30, 900_000, next_call=date.max, cadence_days=1)
    assert due_of(far) is not None
    for changed in (
        {"next_call": date.min},
        {"next_call": date.max, "snoozed_until": date.max},
        {"met_on": date.min, "cadence_days": 36_500},
        {"met_on": date(9000, 1, 1), "cadence_days": -3},
    ):
        found = ahead(far, msgspec.structs.replace(ANN, id="b", **changed))
        assert found.contacts == 2
        assert found.words


@dataclass(frozen=True)
class Told:
    carried: Sequence[float]
    before: float
    week: int | None


@pytest.mark.parametrize(
    "told",
    [
        Told([0, 0, 0, 0], 0, None),
        Told([10, 20, 30, 40], 0, 0),
        Told([0, 0, 10, 20, 30], 0, 2),
        Told([90, 80, 70, 60], 100, None),  # slowly, but down
        Told([90, 0, 90, 0, 90, 0], 0, None),  # crowds that are worked off
        Told([90, 10, 90, 20, 95, 30, 99, 40], 0, 0),  # crowds that leave ever more
        Told([50, 50, 50, 50], 0, None),  # a debt, but no growing one
        Told([0, 10, 0, 10, 20, 30], 0, 3),
    ],
)
def test_outgrown_is_what_never_comes_down_again(told: Told) -> None:
    assert outgrown_in(told.carried, told.before) == told.week


@given(st.lists(st.integers(0, 50), min_size=2, max_size=30), st.integers(0, 50))
def test_outgrown_as_it_is_defined(carried: list[int], before: int) -> None:
    def never_comes_down(week: int) -> bool:
        was = carried[week - 1] if week else before
        later = carried[week + 1 :]
        return min(carried[week:]) > was and max(later) > carried[week]

    first = next((n for n in range(len(carried) - 1) if never_comes_down(n)), None)
    assert outgrown_in(carried, before) == first


@given(
    st.lists(st.integers(0, 900), min_size=2, max_size=40),
    st.integers(0, 600),
    st.integers(0, 200),
)
def test_longer_blocks_never_make_it_worse(needed: list[int], planned: int, more: int) -> None:
    weeks = len(needed)
    less, longer = (carried_over(needed, [there] * weeks) for there in (planned, planned + more))
    assert all(one >= other for one, other in zip(less, longer, strict=True))
    if outgrown_in(less, 0) is None:
        assert outgrown_in(longer, 0) is None


@given(scenes())
def test_the_forecast_knows_whoever_the_queue_may_come_to(scene: Scene) -> None:
    awake = [
        msgspec.structs.replace(one, snoozed_until=None) if isinstance(one, Contact) else one
        for one in scene.records
    ]
    queue = rank(Network(awake), scene.now, RULES, PARIS)
    stopped = {held.contact.id for held in queue.held if held.until is None}
    network = Network(scene.records)
    found = {due.contact.id: due for due in calls_due(network, scene.now, RULES, PARIS)}
    assert found.keys() == network.contacts.keys() - stopped
    for due in found.values():
        assert due.days
        assert all(day >= 0 for day in due.days)
        assert list(due.days) == sorted(set(due.days))


@given(scenes(), st.integers(1, 30))
def test_no_minute_is_lost_between_the_weeks(scene: Scene, weeks: int) -> None:
    found = forecast(Network(scene.records), scene.now, RULES, PARIS, weeks=weeks)
    assert len(found.weeks) == weeks
    assert found.weeks[0].brought_over == 0
    for week, following in zip(found.weeks, found.weeks[1:], strict=False):
        assert following.brought_over == week.carried_over
        assert following.monday - week.monday == timedelta(days=7)
        left = week.brought_over + week.needed - week.planned
        assert abs(week.carried_over - max(0, left)) <= 2  # each figure is rounded
    assert found.words
