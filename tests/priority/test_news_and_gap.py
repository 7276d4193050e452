"""A3, A4, A5: fresh news, silence and forgetting are what press for a call."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import msgspec
import pytest

from tests.priority import people
from tests.priority.people import ANN, MONDAY, NOW, PARIS, RULES, call, days_ago, points, touch
from tui_app.domain.calls import CallResult, log_call
from tui_app.domain.contact import Contact
from tui_app.domain.network import Network
from tui_app.domain.rules import Rules, Weights
from tui_app.domain.tidbit import MatchStatus, TidbitKind
from tui_app.domain.touch import Direction, TouchKind
from tui_app.priority.news import freshness, goes_stale
from tui_app.priority.queue import Factor
from tui_app.priority.rank import rank

GOSSIP, NEWS, EVENT = TidbitKind.GOSSIP, TidbitKind.NEWS, TidbitKind.EVENT


def test_a3_news_halves_with_every_half_life_of_its_kind() -> None:
    for kind in TidbitKind:
        half = RULES.half_lives.of(kind)
        assert freshness(people.news(kind, NOW), NOW, RULES) == 1
        assert freshness(people.news(kind, days_ago(half)), NOW, RULES) == pytest.approx(0.5)
        assert freshness(people.news(kind, days_ago(2 * half)), NOW, RULES) == pytest.approx(0.25)


def test_a3_stale_news_is_worth_nothing() -> None:
    tidbit = people.news(GOSSIP, days_ago(13))
    assert freshness(tidbit, NOW, RULES) == 0
    assert goes_stale(tidbit, RULES) < NOW
    assert call(ANN, tidbit).opener is None
    assert points(call(ANN, tidbit), Factor.NEWS) == 0


@pytest.mark.parametrize("zone", ["", "America/Los_Angeles", "Pacific/Kiritimati"])
def test_a3_the_news_of_an_event_lasts_to_the_end_of_its_day_where_it_was_heard(zone: str) -> None:
    there = ZoneInfo(zone or "UTC")
    event = msgspec.structs.replace(people.news(EVENT, days_ago(1)), happens_on=MONDAY, zone=zone)
    assert freshness(event, people.at("23:59", MONDAY, there), RULES) > 0
    assert freshness(event, people.at("00:00", MONDAY + timedelta(days=1), there), RULES) == 0


def test_a3_what_expires_is_worth_nothing_the_day_after() -> None:
    tidbit = msgspec.structs.replace(
        people.news(NEWS, days_ago(1)), expires_on=MONDAY - timedelta(days=1)
    )
    assert freshness(tidbit, NOW, RULES) == 0


def test_a3_fresh_news_puts_its_contact_first() -> None:
    ann = msgspec.structs.replace(ANN, met_on=MONDAY - timedelta(days=60))
    silent = Contact(id="s", name="Silent", zone="Europe/Paris", met_on=date(2025, 11, 1))
    assert [one.contact.id for one in people.queue(silent, ann).calls] == ["s", "a"]
    found = people.queue(silent, ann, people.news(NEWS, days_ago(0.5)))
    assert [one.contact.id for one in found.calls] == ["a", "s"]
    assert found.calls[0].headline is Factor.NEWS


def test_a3_of_two_tidbits_the_better_opens() -> None:
    old, fresh = people.news(NEWS, days_ago(4)), people.news(NEWS, days_ago(1))
    opener = call(ANN, old, fresh).opener
    assert opener is not None
    assert opener.tidbit == fresh


def test_a3_a_match_the_user_accepted_counts_for_more_than_a_proposed_one() -> None:
    accepted = points(call(ANN, people.news(NEWS, NOW)), Factor.NEWS)
    proposed = points(call(ANN, people.news(NEWS, NOW, status=MatchStatus.PROPOSED)), Factor.NEWS)
    assert accepted == RULES.weights.news
    assert 0 < proposed < accepted


@pytest.mark.parametrize("status", [MatchStatus.REFUSED, MatchStatus.PASSED_ON])
def test_a3_refused_and_told_news_opens_no_call(status: MatchStatus) -> None:
    assert call(ANN, people.news(NEWS, NOW, status=status)).opener is None


def test_a3_news_told_in_a_call_never_opens_another() -> None:
    tidbit = msgspec.structs.replace(people.news(TidbitKind.EVERGREEN, NOW, "a", "b"), id="n")
    bob = Contact(id="b", name="Bob", zone="Europe/Paris")
    network = Network([ANN, bob, tidbit])
    told = CallResult(kind=TouchKind.TALKED, passed_on=("n",))
    network.apply(log_call(network, ANN, told, NOW, PARIS))
    for days in range(1, 80):
        found = rank(network, NOW + timedelta(days=days), RULES, PARIS, block="all")
        openers = {one.contact.id: one.opener for one in found.calls}
        assert openers.get("a") is None
        assert openers["b"] is not None


def test_a4_the_gap_has_no_plateau() -> None:
    def gap(days: int) -> int:
        return points(
            call(Contact(id="a", name="Ann"), touch(TouchKind.EMAIL, days_ago(days))), Factor.GAP
        )

    two_months, a_year, two_years, ten = gap(60), gap(365), gap(730), gap(3650)
    assert RULES.weights.gap == two_months < a_year < two_years < ten


def test_a4_a_contact_never_called_counts_from_when_they_were_added_and_does_not_vanish() -> None:
    added = Contact(id="a", name="New", created_at=days_ago(400))
    just_added = Contact(id="a", name="New", created_at=days_ago(0))
    unknown = Contact(id="a", name="New")
    assert points(call(added), Factor.GAP) > points(call(just_added), Factor.GAP)
    assert call(unknown).gap_days == 0
    assert call(unknown).score > 0


def test_a4_a_shorter_cadence_presses_sooner() -> None:
    weekly = msgspec.structs.replace(ANN, cadence_days=7)
    yearly = msgspec.structs.replace(ANN, cadence_days=365)
    assert call(weekly).score > call(ANN).score > call(yearly).score


def test_a4_a_call_planned_for_later_speaks_for_itself_till_then() -> None:
    planned = msgspec.structs.replace(ANN, next_call=MONDAY + timedelta(days=9))
    before, due = call(planned), call(planned, now=NOW + timedelta(days=9))
    assert points(before, Factor.GAP) == 0
    assert any(one.text == "planned for 2 Dec" for one in before.reasons)
    assert points(due, Factor.PLANNED) == RULES.weights.planned
    assert points(due, Factor.GAP) > 0


def test_a4_the_words_hold_whatever_a_plan_is_called_and_counts_for() -> None:
    nothing = Rules(weights=Weights(planned=0))
    planned = msgspec.structs.replace(ANN, next_call=MONDAY, next_call_about="re-visit")
    texts = [one.text for one in call(planned, rules=nothing).reasons]
    assert "planned call, due today: re-visit" in texts


@pytest.mark.parametrize(
    "kind",
    [TouchKind.NO_ANSWER, TouchKind.MESSAGE, TouchKind.CALLBACK, TouchKind.WRONG_NUMBER],
)
def test_a6_an_attempt_never_resets_the_clock(kind: TouchKind) -> None:
    talked = touch(TouchKind.TALKED, days_ago(100))
    before = call(ANN, talked)
    after = call(ANN, talked, touch(kind, days_ago(10)))
    assert (after.gap_days, after.recall) == (before.gap_days, before.recall)
    assert after.gap_days == 100


@pytest.mark.parametrize(
    "kind", [TouchKind.NOTE, TouchKind.EMAIL, TouchKind.CLIPPING, TouchKind.MEETING]
)
def test_a4_whatever_reached_them_resets_the_clock(kind: TouchKind) -> None:
    assert call(ANN, touch(kind, days_ago(10))).gap_days == 10


def test_a4_what_comes_in_from_them_resets_the_clock_too() -> None:
    came_in = touch(TouchKind.MESSAGE, days_ago(10), direction=Direction.IN)
    assert call(ANN, came_in).gap_days == 10


def _recall(days: float, *earlier: float) -> float:
    """Recall so many days after the last of some talks; `earlier` are days before it."""
    stranger = Contact(id="a", name="Ann", zone="Europe/Paris")
    talks = [touch(TouchKind.TALKED, days_ago(days + before)) for before in (0.0, *earlier)]
    return call(stranger, *talks, block="all").recall


def test_a5_who_was_met_once_half_forgets_in_two_weeks_and_all_but_forgets_in_four() -> None:
    assert _recall(14) == pytest.approx(0.5)
    assert _recall(28) < 0.1
    assert _recall(8) > 0.75
    met = Contact(id="a", name="Ann", met_on=MONDAY - timedelta(days=28))
    assert call(met, block="all").recall < 0.1


def test_a5_each_conversation_makes_the_memory_last_longer() -> None:
    remembered = [_recall(28, *range(30, 30 * talks, 30)) for talks in range(1, 6)]
    assert remembered == sorted(remembered)
    assert remembered[0] < 0.1
    assert remembered[-1] > 0.5


def test_a5_forgetting_only_grows_until_they_speak_again() -> None:
    remembered = [_recall(days) for days in range(8, 400, 7)]
    assert remembered == sorted(remembered, reverse=True)


def test_a5_two_touches_of_one_evening_are_one_conversation() -> None:
    assert _recall(20, 0.1) == _recall(20)


def test_a5_who_never_spoke_with_the_user_remembers_nothing() -> None:
    assert call(Contact(id="a", name="Ann", created_at=days_ago(3))).recall == 0


def test_a5_the_words_say_what_was_forgotten() -> None:
    found = call(Contact(id="a", name="Ann"), touch(TouchKind.TALKED, days_ago(14)), block="all")
    assert "remembers 50% of you" in [one.text for one in found.reasons]


def test_news_heard_at_the_end_of_the_calendar_is_no_trouble() -> None:
    late = msgspec.structs.replace(
        people.news(NEWS, days_ago(1)),
        expires_on=date.max,
        happens_on=date.max,
        half_life_days=1e300,
    )
    assert freshness(late, NOW, RULES) == pytest.approx(1)
    assert goes_stale(late, RULES) > NOW
    assert people.held(ANN, late, touch(TouchKind.TALKED, days_ago(1))).why
