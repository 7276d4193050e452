"""Laws of spreading: nobody lost, no day too full, all level, the best first (A10)."""

from collections import Counter
from datetime import date, datetime, timedelta
from random import Random
from typing import NamedTuple
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.priority.people import MONDAY, NOW, PARIS, RULES, at, days_ago, touch
from tests.priority.strategies import Scene, scenes
from tui_app.domain.calls import works_on
from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact, ContactKind
from tui_app.domain.network import Network
from tui_app.domain.promise import Promise, Side
from tui_app.domain.rules import Rules
from tui_app.domain.touch import TouchKind
from tui_app.domain.zones import zone_or
from tui_app.priority.allotting import allot
from tui_app.priority.queue import Factor
from tui_app.priority.rank import rank
from tui_app.priority.spreading import ABOUT, spread_first_calls, spread_overdue
from tui_app.priority.workload import calls_due

ROOM = 9
"""Calls of ten minutes in two blocks of 45 minutes."""


def new(count: int, **fields: object) -> list[Contact]:
    """People just added; the first was met the longest ago."""
    return [
        msgspec.convert(
            {
                "id": f"new{n:05}",
                "name": f"New {n:05}",
                "zone": "Europe/Paris",
                "met_on": MONDAY - timedelta(days=9 + count - n),
                "created_at": NOW,
            }
            | fields,
            Contact,
            from_attributes=True,
        )
        for n in range(count)
    ]


def days_of(changes: Changes | None) -> dict[str, date]:
    assert changes is not None
    found = {}
    for one in changes.put:
        assert isinstance(one, Contact)
        assert one.next_call is not None
        assert one.next_call_about == ABOUT
        found[one.id] = one.next_call
    return found


def spread(people: list[Contact], *others: Contact, now: datetime = NOW) -> Changes | None:
    return spread_first_calls(people, Network(others), now, RULES, PARIS)


def test_three_hundred_people_get_as_many_a_day_as_the_blocks_carry_the_best_first() -> None:
    people = new(300)
    changes = spread(people)
    assert changes is not None
    assert changes.label == "spread 300 first calls over 7 weeks"
    days = days_of(changes)
    per_day = Counter(days.values())
    assert sum(per_day.values()) == 300
    assert set(per_day.values()) <= {8, 9}
    assert min(per_day) == MONDAY
    assert {day.isoweekday() for day in per_day} == {1, 2, 3, 4, 5}
    # Whom the user met the longest ago stands first in the queue.
    assert [days[one.id] for one in people] == sorted(days.values())


def test_a_few_more_than_one_day_carries_are_level_over_the_week() -> None:
    assert set(Counter(days_of(spread(new(15))).values()).values()) == {3}


def test_fewer_than_twelve_fall_due_as_they_may() -> None:
    assert spread(new(11)) is None
    assert spread(new(12)) is not None


def test_what_is_due_already_takes_its_place() -> None:
    tuesday = MONDAY + timedelta(days=1)
    busy = [
        Contact(id=f"b{n}", name=f"Busy {n}", next_call=tuesday, created_at=days_ago(90))
        for n in range(7)
    ]
    per_day = Counter(days_of(spread(new(20), *busy)).values())
    assert per_day[tuesday] == 0
    assert {per_day[MONDAY + timedelta(days=n)] for n in (0, 2, 3, 4)} == {5}


def test_left_as_they_are_are_plans_promises_snoozes_and_who_was_in_touch() -> None:
    plan, owed, snoozed, refused, met = new(5)
    plan = msgspec.structs.replace(plan, next_call=MONDAY + timedelta(days=3))
    promise = Promise(id="p", by=Side.ME, text="call", due=MONDAY + timedelta(days=2))
    owed = msgspec.structs.replace(owed, promises=(promise,))
    snoozed = msgspec.structs.replace(snoozed, snoozed_until=MONDAY + timedelta(days=30))
    refused = msgspec.structs.replace(refused, do_not_call="asked me not to")
    talked = touch(TouchKind.TALKED, days_ago(30), met.id)
    people = [msgspec.structs.replace(one, id=f"x{one.id}") for one in new(20)]
    everybody = [*people, plan, owed, snoozed, refused, met]
    changes = spread_first_calls(everybody, Network([*everybody, talked]), NOW, RULES, PARIS)
    assert days_of(changes).keys() == {one.id for one in people}


def test_whom_the_user_met_within_the_week_rests_first() -> None:
    people = new(30, met_on=MONDAY - timedelta(days=2))
    assert min(days_of(spread(people)).values()) == MONDAY + timedelta(days=5 + 2)


def test_after_the_last_block_of_the_day_the_first_calls_are_tomorrow() -> None:
    assert min(days_of(spread(new(30), now=at("18:00"))).values()) == MONDAY + timedelta(days=1)


def test_more_than_half_a_year_carries_fill_every_day_alike() -> None:
    per_day = Counter(days_of(spread(new(2600))).values())
    assert len(per_day) == 130
    assert set(per_day.values()) == {20}


def test_the_people_of_a_day_stand_up_front_on_that_day_and_nobody_vanishes() -> None:
    people = new(60)
    changes = spread(people)
    assert changes is not None
    network = Network(people)
    network.apply(changes)
    days = days_of(changes)
    for ahead in (0, 1, 7):
        today = MONDAY + timedelta(days=ahead)
        queue = rank(network, at("08:10", today), RULES, PARIS)
        assert len(queue.calls) + len(queue.later) == 60
        planned = {key for key, day in days.items() if day <= today}
        assert {call.contact.id for call in queue.calls} == planned
        assert len(queue.later) == queue.not_due
        for call in queue.later:
            assert call.due is not None
            assert call.due.astimezone(PARIS).date() == call.contact.next_call
            assert sum(one.points for one in call.pressures if one.factor is Factor.PLANNED) == 0
            assert any("planned for" in reason.text for reason in call.reasons)


class Addition(NamedTuple):
    """A network as it is, and the people added to it."""

    scene: Scene
    people: list[Contact]


def addition(scene: Scene, seed: int, count: int, *, alike: bool) -> Addition:
    chance = Random(seed)  # noqa: S311 - chance to be repeated, no secret
    people = [
        Contact(
            id=f"new{n}",
            name=f"New {chance.randrange(99)}",
            zone="" if alike else chance.choice(["", "Asia/Tokyo", "Pacific/Pago_Pago"]),
            free_days=() if alike else chance.choice([(), (5, 6), (1, 7), (1, 2, 3, 4, 5), (8,)]),
            cadence_days=None if alike else chance.choice([None, 14, 365]),
            met_on=scene.now.date() - timedelta(days=chance.randrange(10, 900)),
            kind=ContactKind.NETWORKING if alike else chance.choice(list(ContactKind)),
            do_not_call="" if alike else chance.choice(["", "", "", "no"]),
        )
        for n in range(count)
    ]
    return Addition(scene, people)


def additions(*, alike: bool) -> st.SearchStrategy[Addition]:
    return st.builds(
        addition, scenes(), st.integers(0, 2**32), st.integers(12, 150), alike=st.just(alike)
    )


def laid(one: Addition) -> Changes | None:
    return spread_first_calls(one.people, Network(one.scene.records), one.scene.now, RULES, PARIS)


@given(additions(alike=False))
def test_nobody_is_lost_moved_to_the_past_or_to_a_free_day(one: Addition) -> None:
    days = days_of(laid(one))
    for person in one.people:
        fits = [MONDAY + timedelta(days=n) for n in range(5)]
        may = not person.do_not_call and any(works_on(day, person) for day in fits)
        assert (person.id in days) is may
        if may:
            day = days[person.id]
            theirs = one.scene.now.astimezone(zone_or(person.zone, PARIS)).date()
            assert day >= theirs
            assert day >= one.scene.now.astimezone(PARIS).date()
            assert day.isoweekday() <= 5
            assert works_on(day, person)


@given(additions(alike=False))
def test_only_the_plan_changes_and_the_order_of_the_people_does_not_matter(one: Addition) -> None:
    changes = laid(one)
    assert changes is not None
    before = {person.id: person for person in one.people}
    for after in changes.put:
        assert isinstance(after, Contact)
        was = before[after.id]
        unplanned = msgspec.structs.replace(
            after, next_call=None, next_call_about="", updated_at=was.updated_at
        )
        assert unplanned == was
    turned = laid(one._replace(people=one.people[::-1]))
    assert days_of(turned) == days_of(changes)


@given(additions(alike=True))
def test_no_day_takes_more_than_it_carries_and_all_are_level(one: Addition) -> None:
    """As level as what is fixed allows: who adds to a day finds no other with two fewer."""
    now = one.scene.now
    added = Counter(days_of(laid(one)).values())
    today = now.astimezone(PARIS).date()
    last = max(added)
    end = today + timedelta(days=((last - today).days // 7 + 1) * 7 - 1)
    due: Counter[date] = Counter()
    for call in calls_due(Network(one.scene.records), now, RULES, PARIS):
        due.update(repeated(call.days, call.cadence, today, end))
    total, waiting = {}, 0
    for ahead in range((end - today).days + 1):
        day = today + timedelta(days=ahead)
        room = room_on(day, now)
        waiting += due[day]
        fixed = min(waiting, room)
        waiting -= fixed
        if room or added[day]:
            assert fixed + added[day] <= room
            total[day] = (fixed + added[day], room)
    with_room = [load for load, room in total.values() if load < room]
    for day, count in added.items():
        assert total[day][0] - 1 <= min(with_room, default=ROOM), (day, count)


def room_on(day: date, now: datetime) -> int:
    if day.isoweekday() > 5:
        return 0
    local = now.astimezone(PARIS)
    if day > local.date():
        return ROOM
    left = 0.0
    for opens in (RULES.morning.opens, RULES.evening.opens):
        end = datetime.combine(day, opens, PARIS) + timedelta(minutes=45)
        left += int(min(45.0, max(0.0, (end - now).total_seconds() / 60)))
    return int(left // 10)


def repeated(days: tuple[int, ...], cadence: int | None, today: date, end: date) -> list[date]:
    found = [today + timedelta(days=day) for day in days]
    step = RULES.cadence_days if cadence is None else cadence
    while step and found[-1] + timedelta(days=step) <= end:
        found.append(found[-1] + timedelta(days=step))
    return found


@given(additions(alike=True))
def test_the_best_of_the_queue_come_first(one: Addition) -> None:
    days = days_of(laid(one))
    queue = rank(Network(one.people), one.scene.now, RULES, PARIS, block="all")
    in_order = [days[call.contact.id] for call in queue.calls]
    assert in_order == sorted(in_order)


@given(additions(alike=False))
def test_spreading_twice_changes_nothing_more(one: Addition) -> None:
    changes = laid(one)
    assert changes is not None
    network = Network([*one.scene.records, *one.people])
    network.apply(changes)
    people = [network.contacts[person.id] for person in one.people]
    assert spread_first_calls(people, network, one.scene.now, RULES, PARIS) is None


def overdue(count: int, **fields: object) -> list[Contact]:
    return new(count, met_on=MONDAY - timedelta(days=90), **fields)


def test_those_who_all_are_due_now_are_spread_in_one_step() -> None:
    network = Network(overdue(40))
    changes = spread_overdue(network, NOW, RULES, PARIS)
    assert changes is not None
    assert changes.label == "spread 40 calls over 1 week"
    assert set(Counter(days_of(changes).values()).values()) == {8}
    network.apply(changes)
    assert spread_overdue(network, NOW, RULES, PARIS) is None


def test_as_many_as_the_next_two_blocks_carry_are_left_alone() -> None:
    assert spread_overdue(Network(overdue(8)), NOW, RULES, PARIS) is None
    assert spread_overdue(Network(overdue(9)), NOW, RULES, PARIS) is not None
    # In the evening the next two blocks are this one and tomorrow's.
    evening = at("17:00")
    assert spread_overdue(Network(overdue(9)), evening, RULES, PARIS) is None


def test_plans_promises_snoozes_and_pins_of_the_user_stay_where_they_are() -> None:
    promise = Promise(id="p", by=Side.ME, text="call", due=MONDAY - timedelta(days=2))
    kept = [
        *overdue(5, id="k1", next_call=MONDAY - timedelta(days=1))[:1],
        *overdue(5, id="k2", next_call=MONDAY - timedelta(days=1), next_call_about="rent")[:1],
        *overdue(5, id="k3", promises=(promise,))[:1],
        *overdue(5, id="k4", pinned=True)[:1],
        *overdue(5, id="k5", snoozed_until=MONDAY + timedelta(days=3))[:1],
        *overdue(5, id="k6", do_not_call="asked me not to")[:1],
    ]
    changes = spread_overdue(Network([*kept, *overdue(40)]), NOW, RULES, PARIS)
    assert days_of(changes).keys() == {one.id for one in overdue(40)}


def test_whose_given_day_went_by_may_be_spread_again() -> None:
    missed = overdue(40, next_call=MONDAY - timedelta(days=3), next_call_about=ABOUT)
    assert len(days_of(spread_overdue(Network(missed), NOW, RULES, PARIS))) == 40


def test_after_two_days_without_calls_the_best_are_first_again_and_the_others_move_up() -> None:
    network = Network()
    first = spread_first_calls(new(100), network, NOW, RULES, PARIS)
    assert first is not None
    network.apply(first)
    wednesday = at("07:00", MONDAY + timedelta(days=2))
    before, after = (
        days_of(first),
        days_of(again := spread_overdue(network, wednesday, RULES, PARIS)),
    )
    assert again is not None
    network.apply(again)
    days = sorted((one.next_call, before[one.id]) for one in network.contacts.values())
    assert [was for _, was in days] == sorted(before.values())
    assert days[0][0] == wednesday.date()
    assert max(Counter(day for day, _ in days).values()) <= ROOM
    assert all(after[key] != before[key] for key in after), "who keeps their day is not touched"
    assert spread_overdue(network, wednesday, RULES, PARIS) is None


@given(additions(alike=False))
def test_of_those_due_now_nobody_is_lost_and_nothing_of_the_users_is_moved(one: Addition) -> None:
    network = Network([*one.scene.records, *one.people])
    changes = spread_overdue(network, one.scene.now, RULES, PARIS)
    if changes is None:
        return
    today = one.scene.now.astimezone(PARIS).date()
    for key, day in days_of(changes).items():
        was = network.contacts[key]
        assert day >= today
        assert was.next_call is None
        assert not was.pinned
        assert was.snoozed_until is None or was.snoozed_until <= today
        assert works_on(day, was)
    before = len(network.contacts)
    network.apply(changes)
    assert len(network.contacts) == before
    assert spread_overdue(network, one.scene.now, RULES, PARIS) is None


@pytest.mark.parametrize("zone", ["Europe/Paris", "America/Los_Angeles"])
def test_without_blocks_or_without_room_in_them_there_is_still_an_answer(zone: str) -> None:
    long_calls = Rules(call_minutes=120)
    found = spread_first_calls(new(52), Network(), NOW, long_calls, ZoneInfo(zone))
    assert set(Counter(days_of(found).values()).values()) == {1}
    none = msgspec.structs.replace(RULES.morning, days=())
    no_blocks = Rules(morning=none, evening=none)
    assert spread_first_calls(new(52), Network(), NOW, no_blocks, PARIS) is None


@given(
    st.lists(st.integers(0, 9), min_size=1, max_size=12),
    st.integers(0, 200),
    st.integers(0, 12),
)
def test_allotting_fills_level_and_overflows_level(load: list[int], count: int, room: int) -> None:
    days = list(range(len(load)))
    free = sum(max(0, room - one) for one in load)
    found = allot({"all": count}, {"all": days}, load, [room] * len(load))
    assert (found is None) is (count > free)
    found = allot({"all": count}, {"all": days}, load, [room] * len(load), may_overflow=True)
    assert found is not None
    assert len(found["all"]) == count
    total = [one + found["all"].count(day) for day, one in enumerate(load)]
    grown = [after for after, one in zip(total, load, strict=True) if after > one]
    assert max(grown, default=0) - 1 <= min(total)
