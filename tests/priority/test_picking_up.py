"""When somebody picks up, by what their calls say: counted, said, and weighed."""

from datetime import date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.priority.people import ANN, MONDAY, NOW, PARIS, RULES, at, call, days_ago, points, touch
from tui_app.domain.network import Network
from tui_app.domain.promise import Promise, Side
from tui_app.domain.touch import Direction, Touch, TouchKind
from tui_app.priority.picking_up import PickUps, Tries, lost_by_habit, picked_up
from tui_app.priority.queue import Call, Factor, WindowStatus
from tui_app.priority.rank import rank
from tui_app.priority.ranking import Ranking

counts = st.integers(0, 40)
pick_ups = st.builds(PickUps, counts, counts, counts, counts)
MOST = RULES.habit_calls


def calls(clock: str, *kinds: TouchKind, last: int = 80) -> list[Touch]:
    """One call a day at that hour in Paris, the newest so many days ago."""
    first = MONDAY - timedelta(days=last + len(kinds))
    return [touch(kind, at(clock, first + timedelta(days=n))) for n, kind in enumerate(kinds, 1)]


MISSED = (TouchKind.NO_ANSWER,) * 5
EVENINGS = calls("17:30", *(TouchKind.TALKED,) * 3, TouchKind.NO_ANSWER, last=90)
MORNINGS = calls("08:30", *MISSED, last=70)
EVENING = at("17:10")


@pytest.mark.parametrize(
    ("kind", "answered", "tried"),
    [
        (TouchKind.TALKED, 1, 1),
        (TouchKind.DECLINED, 1, 1),
        (TouchKind.CALLBACK, 1, 1),
        (TouchKind.NO_ANSWER, 0, 1),
        (TouchKind.MESSAGE, 0, 1),
        (TouchKind.WRONG_NUMBER, 0, 0),
        (TouchKind.EMAIL, 0, 0),
        (TouchKind.MEETING, 0, 0),
    ],
)
def test_what_counts_as_picked_up(kind: TouchKind, answered: int, tried: int) -> None:
    made = touch(kind, at("09:00"))
    assert picked_up([made], PARIS, MOST) == PickUps(
        morning_in_vain=tried - answered, morning_answered=answered
    )
    assert picked_up([touch(kind, NOW, direction=Direction.IN)], PARIS, MOST) == PickUps()


@pytest.mark.parametrize("when", ["12:59:59", "13:00:00"])
@pytest.mark.parametrize("day", [date(2026, 1, 5), date(2026, 7, 6), date(2026, 3, 29)])
@pytest.mark.parametrize(
    "zone", ["Europe/Paris", "Asia/Kathmandu", "Asia/Tokyo", "Pacific/Kiritimati"]
)
def test_the_hour_is_that_of_their_day_then(when: str, day: date, zone: str) -> None:
    made = msgspec.structs.replace(
        touch(TouchKind.TALKED, at(when, day, ZoneInfo(zone))), zone=zone
    )
    found = picked_up([made], ZoneInfo("America/Lima"), MOST)
    assert found.morning == (Tries(1, 1) if when < "13" else Tries())
    unknown = msgspec.structs.replace(made, zone="Mars/Olympus")
    assert picked_up([unknown], ZoneInfo(zone), MOST) == found


@given(
    st.datetimes(datetime(1970, 1, 2), datetime(2037, 12, 30)),  # noqa: DTZ001 - by a zone's clock
    st.sampled_from(["Europe/London", "Africa/Casablanca", "Antarctica/Casey", "Asia/Kolkata"]),
)
def test_any_moment_lies_in_the_half_that_their_clock_says(local: datetime, name: str) -> None:
    zone = ZoneInfo(name)
    when = at(local.time().isoformat(), local.date(), zone)
    found = picked_up([touch(TouchKind.TALKED, when)], zone, MOST)
    assert found.evening.tried == (when.astimezone(zone).hour >= 13)


def test_only_the_last_calls_count() -> None:
    old = calls("08:30", *(TouchKind.TALKED,) * 9, last=100)
    notes = calls("08:30", *(TouchKind.EMAIL,) * 30, last=20)
    found = picked_up([*old, *MORNINGS, *notes], PARIS, 6)
    assert found.morning == Tries(1, 6)


@given(pick_ups, st.booleans())
def test_the_loss_is_at_most_the_share_and_never_in_both_halves(
    known: PickUps, is_morning: bool
) -> None:
    lost = known.share_lost(RULES, is_morning=is_morning)
    assert 0 <= lost <= RULES.habit_share
    assert not lost or not known.share_lost(RULES, is_morning=not is_morning)


@given(pick_ups, st.booleans())
def test_both_halves_are_alike(known: PickUps, is_morning: bool) -> None:
    other = PickUps(
        known.evening_in_vain,
        known.morning_in_vain,
        known.evening_answered,
        known.morning_answered,
    )
    lost = known.share_lost(RULES, is_morning=is_morning)
    assert other.share_lost(RULES, is_morning=not is_morning) == lost


@given(pick_ups)
def test_an_answer_more_never_makes_a_half_worse(known: PickUps) -> None:
    more = msgspec.structs.replace(known, morning_answered=known.morning_answered + 1)
    assert more.morning.chance(RULES) >= known.morning.chance(RULES)
    assert more.share_lost(RULES, is_morning=True) <= known.share_lost(RULES, is_morning=True)
    assert more.share_lost(RULES, is_morning=False) >= known.share_lost(RULES, is_morning=False)


@given(pick_ups)
def test_a_call_in_vain_never_makes_a_half_better(known: PickUps) -> None:
    more = msgspec.structs.replace(known, morning_in_vain=known.morning_in_vain + 1)
    assert more.morning.chance(RULES) <= known.morning.chance(RULES)
    assert more.share_lost(RULES, is_morning=True) >= known.share_lost(RULES, is_morning=True)


@given(st.integers(0, 5000), st.floats(0, 1), st.integers(0, 50))
def test_worth_anything_stays_worth_anything_and_more_stays_more(
    worth: int, share: float, more: int
) -> None:
    left = worth - lost_by_habit(worth, share)
    assert lost_by_habit(worth, share) <= worth * share + 1e-6
    assert left >= 0
    assert left > 0 or worth == 0 or share == 1
    assert left <= worth + more - lost_by_habit(worth + more, share)


def test_who_was_never_tried_loses_nothing() -> None:
    for is_morning in (True, False):
        assert PickUps().share_lost(RULES, is_morning=is_morning) == 0
    assert points(call(ANN), Factor.HABIT) == 0
    few = PickUps(morning_in_vain=RULES.habit_tries - 1)
    assert few.share_lost(RULES, is_morning=True) == 0


def habit(found: Call) -> list[str]:
    return [reason.text for reason in found.reasons if reason.factor is Factor.HABIT]


def test_a_call_loses_in_the_half_in_which_they_do_not_pick_up() -> None:
    morning, evening = call(ANN, *EVENINGS, *MORNINGS), call(ANN, *EVENINGS, *MORNINGS, now=EVENING)
    assert habit(morning) == ["picks up in the evening: 3 of 4, in the morning 0 of 5"]
    assert habit(evening) == []
    whole = sum(reason.points for reason in morning.reasons if reason.points > 0)
    # 0.8 of 7 here, 3.8 of 6 there.
    assert points(morning, Factor.HABIT) == -int(
        whole * RULES.habit_share * (1 - (0.8 / 7) / (3.8 / 6))
    )
    assert morning.score < evening.score
    assert evening.headline is Factor.GAP


def test_the_habit_takes_its_share_first_and_the_window_half_of_what_is_left() -> None:
    inside, outside = (call(ANN, *EVENINGS, *MORNINGS, now=at(hour)) for hour in ("09:00", "10:00"))
    assert outside.window.status is WindowStatus.OUTSIDE
    assert [reason.factor for reason in outside.reasons][-2:] == [Factor.HABIT, Factor.WINDOW]
    assert points(outside, Factor.HABIT) == points(inside, Factor.HABIT)
    assert outside.score == (inside.score + 1) // 2


def test_at_night_and_where_any_hour_will_do_nothing_is_lost() -> None:
    assert habit(call(ANN, *EVENINGS, *MORNINGS, now=at("05:00"))) == []
    assert habit(call(ANN, *EVENINGS, *MORNINGS, block="all")) == []


def test_a_promise_that_is_due_keeps_all_its_points() -> None:
    mine = Promise(id="p", by=Side.ME, text="send it", due=MONDAY)
    ann = msgspec.structs.replace(ANN, promises=(mine,))
    alone = call(ANN, *EVENINGS, *MORNINGS)
    found = call(ann, *EVENINGS, *MORNINGS)
    assert points(found, Factor.HABIT) == points(alone, Factor.HABIT)
    assert found.score == alone.score + RULES.weights.promise


def test_nothing_is_lost_once_they_picked_up_in_that_half() -> None:
    newest = touch(TouchKind.CALLBACK, at("08:40", MONDAY - timedelta(days=60)))
    assert habit(call(ANN, *EVENINGS, *MORNINGS, newest)) == []


@given(st.randoms(use_true_random=False), st.integers(0, 14 * 1440))
def test_a_habit_weighs_from_the_minute_on_at_which_their_half_turns(
    chance: Random, later: int
) -> None:
    zones = ("Europe/Paris", "Asia/Kathmandu", "America/New_York", "Mars/Olympus")
    people = [
        msgspec.structs.replace(ANN, id=key, zone=zone, pinned=True)
        for key, zone in zip("abcd", zones, strict=True)
    ]
    network = Network(people)

    def tried() -> Touch:
        kinds = (TouchKind.NO_ANSWER, TouchKind.NO_ANSWER, TouchKind.MESSAGE, TouchKind.TALKED)
        when = NOW - timedelta(days=30, hours=chance.randint(0, 60 * 24))
        return touch(chance.choice(kinds), when, chance.choice("abcd"))

    for _ in range(24):
        network.put(tried())
    network.take_concerned()
    kept = Ranking(network, RULES, PARIS)
    for moment in (NOW, NOW + timedelta(minutes=later), NOW + timedelta(minutes=later + 240)):
        found, fresh = kept.queue(moment), rank(network, moment, RULES, PARIS)
        assert found == fresh
        for call_ in (*found.calls, *found.later):
            assert sum(reason.points for reason in call_.reasons) == call_.score
        network.put(tried())
        kept.forget(network.take_concerned())


def test_a_share_of_nothing_leaves_it_out() -> None:
    rules = msgspec.structs.replace(RULES, habit_share=0.0)
    assert habit(call(ANN, *EVENINGS, *MORNINGS, rules=rules)) == []


@pytest.mark.parametrize(
    ("known", "words"),
    [
        (PickUps(5, 1, 0, 3), "picks up in the evening: 3 of 4, in the morning 0 of 5"),
        (PickUps(0, 1, 0, 3), "picks up in the evening: 3 of 4"),
        (PickUps(1, 4, 2, 0), "picks up in the morning: 2 of 3, in the evening 0 of 4"),
        (PickUps(4, 0, 0, 0), "may pick up in the evening: not tried yet, in the morning 0 of 4"),
        (PickUps(4, 1, 0, 0), "may pick up in the evening: 0 of 1 so far, in the morning 0 of 4"),
        (PickUps(), ""),
    ],
)
def test_it_is_said_in_words_that_can_be_counted_after(known: PickUps, words: str) -> None:
    assert known.words(RULES) == words


def test_it_is_a_fact_once_there_are_a_few_calls() -> None:
    assert PickUps(1, 0, 0, 1).fact(RULES) == ""
    assert PickUps(0, 1, 0, 3).fact(RULES) == "picks up in the evening: 3 of 4"


def test_what_was_answered_since_counts_at_once() -> None:
    before = call(ANN, *EVENINGS, *MORNINGS)
    answered = touch(TouchKind.TALKED, days_ago(40))
    after = call(ANN, *EVENINGS, *MORNINGS, answered, now=NOW + timedelta(days=28))
    assert habit(before) != habit(after)
