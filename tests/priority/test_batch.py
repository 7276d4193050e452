"""The batch day: whom it holds, how it goes on, and when the voice needs a break (rulebook A9)."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.priority.people import MONDAY, PARIS, RULES, at, days_ago, news, touch
from tests.priority.strategies import Scene, scenes
from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.day import BatchDay
from tui_app.domain.network import Network
from tui_app.domain.rules import Rules
from tui_app.domain.tidbit import TidbitKind
from tui_app.domain.touch import Direction, Touch, TouchKind
from tui_app.priority.batch import (
    BatchNow,
    batch_now,
    batch_under_way,
    begin_batch,
    end_batch,
    progress,
    propose_batch,
    take_break,
)
from tui_app.priority.breaks import is_break_proposed
from tui_app.priority.rank import rank

CALLS = [TouchKind.TALKED, TouchKind.MESSAGE, TouchKind.NO_ANSWER, TouchKind.CALLBACK]
NINE = at("09:00")


def contact(key: str, **known: object) -> Contact:
    made = Contact(id=key, name=f"P{key}", zone="Europe/Paris", met_on=date(2026, 1, 5))
    return msgspec.structs.replace(made, **known)


def begun(*people: Contact, rules: Rules = RULES, now: datetime = NINE) -> tuple[Network, BatchDay]:
    """A network in which a batch has begun."""
    network = Network(people)
    network.apply(begin_batch(network, propose_batch(network, now, rules, PARIS), now, PARIS))
    return network, under_way(network, now)


def under_way(network: Network, now: datetime = NINE) -> BatchDay:
    batch = batch_under_way(network, now.astimezone(PARIS).date())
    assert batch is not None
    return batch


def seen(network: Network, now: datetime, rules: Rules = RULES) -> BatchNow:
    return batch_now(under_way(network, now), network, now, rules, PARIS)


def called(network: Network, who: str, kind: TouchKind, when: datetime, seconds: int = 0) -> None:
    network.put(msgspec.structs.replace(touch(kind, when, who), seconds=seconds))


def keys(calls: object) -> list[str]:
    assert isinstance(calls, tuple)
    return [one.contact.id for one in calls]


@given(
    scenes(),
    st.integers(1, 5),
    st.lists(st.tuples(st.integers(0, 4), st.sampled_from(CALLS), st.integers(1, 300)), max_size=6),
)
def test_nobody_stands_twice_nobody_held_is_called_and_done_and_left_are_all(
    scene: Scene, names: int, made: list[tuple[int, TouchKind, int]]
) -> None:
    network, now, rules = Network(scene.records), scene.now, Rules(batch_names=names)
    ids = propose_batch(network, now, rules, PARIS)
    may_be_called = rank(network, now, rules, PARIS)
    assert len(set(ids)) == len(ids) <= names
    assert {*ids} <= {one.contact.id for one in (*may_be_called.calls, *may_be_called.later)}
    batch = BatchDay(contacts=ids, began_at=now)
    for number, (who, kind, minutes) in enumerate(made):
        if ids:
            key = ids[who % len(ids)]
            network.put(Touch(id=f"call{number}", contact=key, kind=kind, at=now))
        now += timedelta(minutes=minutes)
        found = batch_now(batch, network, now, rules, PARIS)
        told, queue = found.progress, found.queue
        shown = [*keys(queue.calls), *keys(queue.later), *keys(queue.held)]
        assert len(set(shown)) == len(shown)
        assert told.done + told.left + told.out == len(ids)
        everybody = rank(network, now, rules, PARIS)
        assert not {one.contact.id for one in everybody.held} & {*keys(queue.calls)}
        as_ever = [one for one in everybody.calls if one.contact.id in keys(queue.calls)]
        as_ever.sort(key=lambda one: not one.contact.pinned)
        not_due = [
            msgspec.structs.replace(one, due=None)
            for one in everybody.later[everybody.waiting :]
            if one.contact.id in keys(queue.calls)
        ]
        assert [*queue.calls] == as_ever + not_due
        assert told.again <= told.done


def test_the_best_are_proposed_the_pinned_first_and_of_those_later_who_can_be_called_today() -> (
    None
):
    rules = Rules(batch_names=4)
    people = [
        contact("of late", met_on=date(2026, 8, 10)),
        contact("long ago", met_on=date(2024, 1, 5)),
        contact("pinned", met_on=date(2026, 8, 9), pinned=True),
        contact("snoozed", snoozed_until=date(2026, 12, 1)),
        contact("asleep", zone="America/New_York", met_on=date(2025, 1, 5)),
        contact("gone to bed", zone="Asia/Tokyo", free_days=(1,), met_on=date(2020, 1, 5)),
    ]
    assert propose_batch(Network(people), NINE, rules, PARIS) == (
        *("pinned", "long ago", "of late"),
        "asleep",
    )
    assert propose_batch(Network(people), NINE, Rules(batch_names=1), PARIS) == ("pinned",)


def test_where_too_few_are_due_the_nearest_to_it_fill_the_batch_and_nobody_who_is_held() -> None:
    talked = {"soon": 19, "sooner": 20, "asleep": 18, "in bed": 17, "late": 9, "rests": 3}
    zones = {"asleep": "America/New_York", "in bed": "Asia/Tokyo"}
    people = [
        *(contact(key, zone=zones.get(key, "Europe/Paris"), met_on=None) for key in talked),
        contact("new", met_on=None),
        contact("planned", met_on=None, next_call=date(2026, 11, 24)),
        contact("off", met_on=None, do_not_call="asked me to write"),
    ]
    touches = [touch(TouchKind.TALKED, days_ago(days), key) for key, days in talked.items()]
    network = Network([*people, *touches])
    late_in_tokyo = at("15:00")

    def held_by(names: int) -> tuple[str, ...]:
        return propose_batch(network, late_in_tokyo, Rules(batch_names=names), PARIS)

    assert held_by(30) == ("new", "planned", "sooner", "soon", "asleep", "late")
    assert held_by(3) == ("new", "planned", "sooner")
    batch = BatchDay(contacts=held_by(30), began_at=late_in_tokyo)
    found = batch_now(batch, network, late_in_tokyo, RULES, PARIS)
    assert found.progress.left == 6, "in a batch they count as due"
    assert sorted(keys(found.queue.calls)) == sorted(held_by(30))
    assert not any(call.due for call in found.queue.calls)
    called(network, "sooner", TouchKind.TALKED, late_in_tokyo)
    after = batch_now(batch, network, late_in_tokyo, RULES, PARIS).progress
    assert (after.done, after.left) == (1, 5)


def test_who_was_tried_leaves_and_a_missed_call_comes_back_in_their_evening() -> None:
    network, _ = begun(*(contact(key) for key in "abcdef"), contact("z", met_on=None))
    called(network, "a", TouchKind.TALKED, at("09:05"))
    called(network, "b", TouchKind.NO_ANSWER, at("09:10"))
    called(network, "c", TouchKind.MESSAGE, at("09:12"))
    network.put(touch(TouchKind.TALKED, at("09:14"), "d", Direction.IN))  # rang by themselves
    network.put(touch(TouchKind.EMAIL, at("09:15"), "e"))  # is no call
    morning = seen(network, at("09:20"))
    assert (morning.progress.done, morning.progress.left, morning.progress.again) == (4, 3, 1)
    assert sorted(keys(morning.queue.calls)) == ["e", "f", "z"]
    assert [(one.contact.id, one.why) for one in morning.queue.held] == [
        ("b", "no answer 23 Nov 09:10; next try 23 Nov 17:00")
    ]
    evening = seen(network, at("17:05"))
    assert "b" in keys(evening.queue.calls)
    assert (evening.progress.done, evening.progress.left, evening.progress.again) == (3, 4, 0)
    called(network, "b", TouchKind.NO_ANSWER, at("17:06"))
    assert (seen(network, at("17:10")).progress.done) == 4
    for key in "efz":
        called(network, key, TouchKind.TALKED, at("17:20"))
    assert seen(network, at("17:30")).progress.is_all_done


def test_who_asks_to_be_rung_back_today_stands_under_later_till_the_evening() -> None:
    from tui_app.domain.calls import CallResult, log_call

    network, _ = begun(contact("a"), contact("b"))
    result = CallResult(kind=TouchKind.CALLBACK, next_call=MONDAY)
    network.apply(log_call(network, network.contacts["a"], result, at("09:05"), PARIS))
    assert keys(seen(network, at("09:06")).queue.later) == ["a"]
    assert keys(seen(network, at("09:06")).queue.calls) == ["b"]
    assert keys(seen(network, at("17:00")).queue.calls)[0] == "a"


def test_who_is_snoozed_leaves_the_batch_and_comes_back_with_it() -> None:
    network, _ = begun(contact("a"), contact("b"))
    network.put(contact("a", snoozed_until=date(2026, 12, 1)))
    found = seen(network, at("09:05"))
    assert (found.progress.left, found.progress.out, found.progress.total) == (1, 1, 1)
    assert [one.why for one in found.queue.held] == ["snoozed until 1 Dec"]
    network.put(contact("a"))
    assert seen(network, at("09:05")).progress.total == 2
    network.remove("contacts", "a")
    assert seen(network, at("09:05")).progress.total == 1


def test_only_calls_with_fresh_news_are_shown_where_asked_and_all_of_them_count() -> None:
    network, batch = begun(contact("a"), contact("b"))
    network.put(news(TidbitKind.NEWS, days_ago(1), "b"))
    found = batch_now(batch, network, NINE, RULES, PARIS, current_events=True)
    assert (keys(found.queue.calls), keys(found.queue.without_news)) == (["b"], ["a"])
    assert found.progress.left == 2


def test_a_batch_ends_by_itself_with_its_day_or_by_hand_and_may_begin_anew() -> None:
    network, first = begun(contact("a"), contact("b"))
    assert batch_under_way(network, MONDAY + timedelta(days=1)) is None
    # By the user's own date, wherever they are: half past eleven in the evening, in Paris.
    assert batch_under_way(network, at("23:30").astimezone(PARIS).date()) == first
    network.apply(end_batch(network, at("10:00"), PARIS))
    assert batch_under_way(network, MONDAY) is None
    assert not end_batch(network, at("10:00"), PARIS)
    assert not take_break(network, at("10:00"), PARIS)
    network.apply(begin_batch(network, ("a",), at("11:00"), PARIS))
    assert under_way(network).contacts == ("a",)
    assert len(network.days) == 1


def test_each_step_has_a_label_of_its_own() -> None:
    network, _ = begun(contact("a"))
    labels: list[Changes] = [
        begin_batch(network, ("a",), NINE, PARIS),
        begin_batch(network, ("a", "b"), NINE, PARIS),
        take_break(network, NINE, PARIS),
        end_batch(network, NINE, PARIS),
    ]
    assert [one.label for one in labels] == [
        "begin a batch day of 1 name",
        "begin a batch day of 2 names",
        "break in the batch day",
        "end the batch day",
    ]


def calls_in_a_row(count: int) -> Network:
    """A batch with so many calls, one a minute from 09:01 on, and one name left."""
    people = [contact(f"p{number:02}") for number in range(count + 1)]
    network, _ = begun(*people)
    for number in range(count):
        minute = at("09:01") + timedelta(minutes=number)
        called(network, people[number].id, TouchKind.NO_ANSWER, minute)
    return network


def test_a_break_is_due_after_a_dozen_calls_in_a_row_and_runs_till_its_time_is_over() -> None:
    network = calls_in_a_row(11)
    assert not seen(network, at("09:12")).progress.break_is_due
    network = calls_in_a_row(12)
    told = seen(network, at("09:13")).progress
    assert (told.since_break, told.break_is_due, told.break_until) == (12, True, None)
    network.apply(take_break(network, at("09:13"), PARIS))
    told = seen(network, at("09:20")).progress
    assert (told.since_break, told.break_is_due, told.break_until) == (0, False, at("09:28"))
    assert seen(network, at("09:28")).progress.break_until is None
    # A call ends it: who goes on is not held up. At once after it began, it was none.
    for clock, in_a_row in (("09:22", 1), ("09:14", 13)):
        again = Network(network.every_record())
        called(again, "p12", TouchKind.NO_ANSWER, at(clock))
        told = seen(again, at("09:23")).progress
        assert (told.since_break, told.break_until) == (in_a_row, None)


def test_a_pause_without_calls_is_a_break_too_but_a_long_call_is_none() -> None:
    network = calls_in_a_row(12)
    assert seen(network, at("09:26")).progress.since_break == 12
    assert seen(network, at("09:27")).progress.since_break == 0
    called(network, "p12", TouchKind.TALKED, at("09:32"), seconds=20 * 60)
    assert seen(network, at("09:32")).progress.since_break == 13
    called(network, "p12", TouchKind.TALKED, at("09:50"), seconds=60)
    assert seen(network, at("09:51")).progress.since_break == 1


@pytest.mark.parametrize(
    ("after", "proposed", "once_more"), [(10, 10, 15), (12, 12, 15), (15, 15, None)]
)
def test_a_break_refused_is_proposed_once_more_after_fifteen_calls(
    after: int, proposed: int, once_more: int | None
) -> None:
    rules = Rules(batch_break_after=after)
    first = next(n for n in range(30) if is_break_proposed(n, None, rules))
    then = next((n for n in range(first, 30) if is_break_proposed(n, first, rules)), None)
    assert (first, then) == (proposed, once_more)
    if then is not None:
        assert not any(is_break_proposed(n, then, rules) for n in range(30))


def test_two_machines_that_each_began_one_work_on_one_batch() -> None:
    here, there = Network([contact("a")]), Network([contact("b")])
    here.apply(begin_batch(here, ("a",), NINE, PARIS))
    there.apply(begin_batch(there, ("b",), at("09:30"), ZoneInfo("Europe/Paris")))
    for record in there.every_record():
        here.put(record)
    batch = under_way(here)
    assert progress(batch, here, at("09:40"), RULES, PARIS).total == 2
    here.apply(end_batch(here, at("10:00"), PARIS))
    assert batch_under_way(here, MONDAY) is None
