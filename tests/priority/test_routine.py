"""A4, A5: a call that nothing else asks for is made when it is time, and not long before."""

from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from tests.priority import people
from tests.priority.people import ANN, MONDAY, NOW, PARIS, days_ago, touch
from tui_app.domain.contact import Contact
from tui_app.domain.promise import Promise, Side
from tui_app.domain.record import Record
from tui_app.domain.rules import Rules, Weights
from tui_app.domain.tidbit import MatchStatus, TidbitKind
from tui_app.domain.touch import Touch, TouchKind
from tui_app.priority.queue import Call, Factor

TALKED = TouchKind.TALKED
OLD_FRIEND = [touch(TALKED, days_ago(days)) for days in range(400, 40, -30)]
"""They remember the user for long: it is the cadence that tells when it is time."""


def due(*records: Record, now: datetime = NOW) -> datetime | None:
    found = people.stands(*records, now=now)
    assert isinstance(found, Call)
    return found.due


def test_a4_a_routine_call_is_due_a_while_before_the_cadence_ends() -> None:
    talked = touch(TALKED, days_ago(10))
    at = due(ANN, *OLD_FRIEND, talked)
    assert at == talked.at + timedelta(days=40)
    found = people.queue(ANN, *OLD_FRIEND, talked)
    assert (len(found.calls), len(found.later), found.not_due) == (0, 1, 1)
    assert due(ANN, *OLD_FRIEND, talked, now=at) is None


@pytest.mark.parametrize(("cadence", "after"), [(365, 255.5), (60, 40), (45, 25), (30, 10)])
def test_a4_it_leaves_three_weeks_or_a_third_of_the_cadence_to_reach_them(
    cadence: int, after: float
) -> None:
    ann = msgspec.structs.replace(ANN, cadence_days=cadence)
    talked = touch(TALKED, days_ago(7.5))
    assert due(ann, *OLD_FRIEND, talked) == talked.at + timedelta(days=after)


def test_a4_a_short_cadence_is_due_as_soon_as_they_have_rested() -> None:
    ann = msgspec.structs.replace(ANN, cadence_days=7)
    assert due(ann, *OLD_FRIEND, touch(TALKED, days_ago(7))) is None


def test_a5_who_was_met_once_is_due_before_they_have_all_but_forgotten() -> None:
    met = msgspec.structs.replace(ANN, met_on=MONDAY - timedelta(days=10), cadence_days=180)
    found = due(met)
    assert found is not None
    assert (found - NOW).days == 18  # four weeks after they were met
    assert due(met, now=found + timedelta(seconds=1)) is None


@pytest.mark.parametrize(
    "reason",
    [
        msgspec.structs.replace(ANN, pinned=True),
        msgspec.structs.replace(ANN, next_call=MONDAY),
        msgspec.structs.replace(
            ANN, promises=(Promise(id="p", by=Side.ME, text="call", due=MONDAY),)
        ),
        people.news(TidbitKind.NEWS, days_ago(1)),
        people.news(TidbitKind.NEWS, days_ago(1), status=MatchStatus.PROPOSED),
    ],
    ids=["a pin", "a plan", "a promise", "news", "news that is proposed"],
)
def test_any_other_reason_is_enough(reason: Record) -> None:
    records: list[Record] = [*OLD_FRIEND, touch(TALKED, days_ago(10)), reason]
    if not isinstance(reason, Contact):
        records.append(ANN)
    assert due(*records) is None


def test_a_call_planned_for_a_day_is_due_on_it_whatever_the_cadence() -> None:
    ann = msgspec.structs.replace(ANN, next_call=MONDAY + timedelta(days=200))
    talked = touch(TALKED, days_ago(100))
    at = due(ann, talked)
    assert at is not None
    assert at.astimezone(PARIS).date() == ann.next_call
    found = people.stands(ann, talked)
    assert isinstance(found, Call)
    assert any("planned for" in reason.text for reason in found.reasons)


def test_what_is_owed_by_a_day_makes_them_due_on_it_whatever_the_plan() -> None:
    promise = Promise(id="p", by=Side.ME, text="send it", due=MONDAY + timedelta(days=9))
    plan = MONDAY + timedelta(days=200)
    ann = msgspec.structs.replace(ANN, next_call=plan, promises=(promise,))
    at = due(ann, *OLD_FRIEND, touch(TALKED, days_ago(10)))
    assert at is not None
    assert at.astimezone(PARIS).date() == promise.due
    assert due(ann, *OLD_FRIEND, touch(TALKED, days_ago(10)), now=at) is None


def test_who_was_never_in_contact_is_due_at_once() -> None:
    new = Contact(id="a", name="Ann", zone="Europe/Paris", created_at=NOW)
    assert due(new) is None


def test_all_shows_everybody_who_may_be_called() -> None:
    talked: Touch = touch(TALKED, days_ago(10))
    found = people.stands(ANN, *OLD_FRIEND, talked, block="all")
    assert isinstance(found, Call)
    assert found.due is None


def test_how_long_before_can_be_set() -> None:
    talked = touch(TALKED, datetime(2026, 11, 3, 9, tzinfo=UTC))
    rules = Rules(lead_days=0, lead_share=0.1)
    found = people.stands(ANN, *OLD_FRIEND, talked, rules=rules)
    assert isinstance(found, Call)
    assert found.due == talked.at + timedelta(days=54)


def test_the_gap_weighs_little_before_the_cadence_and_has_no_most() -> None:
    def points(days: float) -> int:
        found = people.stands(
            Contact(id="a", name="Ann", zone="Europe/Paris", created_at=days_ago(days)),
            block="all",
        )
        assert isinstance(found, Call)
        return sum(one.points for one in found.pressures if one.factor is Factor.GAP)

    weight = Rules().weights.gap
    assert points(60) == weight
    assert points(30) < weight / 10
    assert points(120) < points(360) < points(3600) < points(36_000)


@pytest.mark.parametrize(
    "ann",
    [msgspec.structs.replace(ANN, pinned=True), msgspec.structs.replace(ANN, next_call=MONDAY)],
    ids=["a pin", "a plan"],
)
def test_a_reason_that_is_given_no_weight_is_a_reason_all_the_same(ann: Contact) -> None:
    rules = Rules(weights=Weights(pinned=0, planned=0))
    found = people.stands(ann, *OLD_FRIEND, touch(TALKED, days_ago(10)), rules=rules)
    assert isinstance(found, Call)
    assert found.due is None
