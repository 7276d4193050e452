"""A3, B1, C2: two weeks of news, the clock moved on: the queue rises and falls as it is worth."""

from datetime import UTC, date, datetime, timedelta
from math import log2

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.priority.people import MONDAY, NOW, PARIS, RULES, points
from tui_app.domain.calls import CallResult, log_call
from tui_app.domain.contact import Contact
from tui_app.domain.network import Network
from tui_app.domain.rules import HalfLives, Rules
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit, TidbitKind
from tui_app.domain.tidings import archive, decide
from tui_app.domain.touch import TouchKind
from tui_app.priority.news import freshness, goes_stale, openers_for
from tui_app.priority.queue import Call, Factor
from tui_app.priority.rank import rank

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
HALF_LIVES = {
    TidbitKind.GOSSIP: 3, TidbitKind.NEWS: 4, TidbitKind.ARTICLE: 10, TidbitKind.PRESS_RELEASE: 7,
    TidbitKind.RESEARCH: 21, TidbitKind.EVENT: 7, TidbitKind.REFERRAL: 14,
    TidbitKind.EVERGREEN: 180,
}  # fmt: skip
"""Days, as the rulebook has them."""
MET = date(2026, 9, 1)


def person(key: str) -> Contact:
    return Contact(id=key, name=f"Person {key}", zone="Europe/Paris", met_on=MET)


def heard(
    kind: TidbitKind,
    when: datetime,
    *whom: str,
    status: MatchStatus = MatchStatus.ACCEPTED,
    half_life: float | None = None,
) -> Tidbit:
    matches = tuple(Match(contact=one, status=status, score=0.9) for one in whom)
    return Tidbit(
        id=f"{kind} {when} {whom}",
        text=f"What was heard at {when:%d %H} of {kind} for {' and '.join(whom)}",
        kind=kind,
        heard_at=when,
        half_life_days=half_life,
        matches=matches,
    )


def worth(half_life: float, heard_at: datetime, now: datetime) -> float:
    """What the rulebook says that it is worth: half after every half-life, nothing under 5 %."""
    share = 0.5 ** ((now - heard_at) / DAY / half_life)
    return share if share >= 0.05 else 0.0


def test_the_queue_stands_at_every_hour_as_the_rulebook_says() -> None:
    """One person for each kind of news, which comes a day later than the kind before."""
    kinds = list(TidbitKind)
    people = [person(f"{n}") for n in range(len(kinds) + 1)]
    comes = {people[n].id: (kind, NOW + n * DAY) for n, kind in enumerate(kinds)}
    network = Network(people)
    silent = datetime(MET.year, MET.month, MET.day, 12, tzinfo=UTC)
    for step in range(14 * 24):
        now = NOW + step * HOUR
        for key, (kind, when) in comes.items():
            if when == now:
                network.put(heard(kind, when, key))
        days = (now - silent) / DAY
        quiet = round(40 * (1 + 0.4 * log2(days / 60)))  # it is longer than the cadence
        quiet += round(10 * (1 - 0.5 ** ((days / 14) ** 2)))
        expected = {one.id: quiet for one in people}
        for key, (kind, when) in comes.items():
            if when <= now:
                # Accepted at a score of 0.9: half for the user's word, half for the score.
                expected[key] += round(60 * 0.95 * worth(HALF_LIVES[kind], when, now))
        found = rank(network, now, RULES, PARIS, block="all").calls
        assert {call.contact.id: call.score for call in found} == expected
        by_score = sorted(expected, key=lambda key: (-expected[key], key))
        assert [call.contact.id for call in found] == by_score


@pytest.mark.parametrize("kind", list(TidbitKind))
def test_news_puts_its_person_first_and_lets_go_of_them_when_stale(kind: TidbitKind) -> None:
    ann, waits = person("a"), msgspec.structs.replace(person("b"), met_on=MET - 60 * DAY)
    network = Network([ann, waits])

    def first(now: datetime) -> str:
        return rank(network, now, RULES, PARIS, block="all").calls[0].contact.id

    assert first(NOW) == "b"
    news = heard(kind, NOW + DAY, "a")
    network.put(news)
    assert first(NOW + DAY) == "a"
    stale = goes_stale(news, RULES)
    assert stale - news.heard_at == pytest.approx(HALF_LIVES[kind] * log2(20) * DAY, abs=HOUR)
    before, fell = 1.0, NOW + DAY
    while fell < stale:
        now = freshness(news, fell, RULES)
        assert 0 < now <= before
        before, fell = now, fell + max(HOUR, (stale - news.heard_at) / 100)
    assert [one.tidbit.id for one in openers_for("a", network, stale - HOUR, RULES)] == [news.id]
    assert not openers_for("a", network, stale + HOUR, RULES)
    assert first(stale + HOUR) == "b"


def test_the_users_own_half_lives_are_kept_by_kind_and_by_tidbit() -> None:
    rules = Rules(half_lives=HalfLives(gossip=1))
    gossip = heard(TidbitKind.GOSSIP, NOW, "a")
    assert freshness(gossip, NOW + DAY, rules) == pytest.approx(0.5)
    slow = heard(TidbitKind.GOSSIP, NOW, "a", half_life=10)
    assert freshness(slow, NOW + 10 * DAY, rules) == pytest.approx(0.5)


@pytest.mark.parametrize("ahead", [1, 14, 21, 90, 700])
@pytest.mark.parametrize("stale_below", [0.05, 0.3, 0.9])
def test_the_news_of_an_event_falls_and_yet_lasts_till_its_day_is_over(
    ahead: int, stale_below: float
) -> None:
    rules = Rules(stale_below=stale_below)
    on = MONDAY + timedelta(days=ahead)
    event = msgspec.structs.replace(
        heard(TidbitKind.EVENT, NOW, "a"), happens_on=on, zone="Europe/Paris"
    )
    over = datetime(on.year, on.month, on.day, tzinfo=PARIS) + DAY
    steps = [freshness(event, NOW + (over - NOW) * n / 40, rules) for n in range(40)]
    assert steps == sorted(steps, reverse=True)
    assert steps[-1] > 0
    assert freshness(event, over - timedelta(minutes=1), rules) > 0
    assert freshness(event, over, rules) == 0
    assert goes_stale(event, rules) == over
    # What the user says of this tidbit goes before.
    short = msgspec.structs.replace(event, half_life_days=0.01)
    assert freshness(short, over - timedelta(hours=2), rules) == 0


def test_accepted_news_is_worth_more_than_proposed_at_every_hour() -> None:
    people = [person("a"), person("b")]
    accepted = heard(TidbitKind.NEWS, NOW, "a")
    proposed = heard(TidbitKind.NEWS, NOW, "b", status=MatchStatus.PROPOSED)
    network = Network([*people, accepted, proposed])
    for step in range(14 * 24):
        calls = rank(network, NOW + step * HOUR, RULES, PARIS, block="all").calls
        assert [call.contact.id for call in calls] == ["a", "b"]
        told, guessed = (points(call, Factor.NEWS) for call in calls)
        assert told >= guessed
        assert told > guessed or told <= 3


ACTIONS = st.tuples(
    st.sampled_from(["jot", "jot again", "accept", "refuse", "tell", "archive", "restart", "wait"]),
    st.integers(0, 1),
    st.sampled_from("ab"),
    st.integers(1, 40),
)


@given(st.lists(ACTIONS, max_size=24))
def test_what_was_told_or_refused_never_comes_back_and_others_still_hear_it(
    actions: list[tuple[str, int, str, int]],
) -> None:
    """In whatever order it is jotted, jotted again, accepted, refused, told, put away, reopened."""
    already = [_jotted(100 + n, 0, NOW - n * DAY) for n in range(2)]
    network = Network([*(person(key) for key in "ab"), *already])
    now, told, refused = NOW, set[tuple[int, str]](), set[tuple[str, str]]()
    for number, (action, news, who, hours) in enumerate(actions):
        now += timedelta(minutes=1)
        same = [one for one in network.tidbits.values() if one.source == f"{news}"]
        one = same[hours % len(same)] if same else None
        if action == "wait":
            now += hours * HOUR
        elif action == "restart":
            network = Network(list(network.every_record()))
        elif action.startswith("jot") and (not same or action == "jot again"):
            network.put(_jotted(number, news, now))
        elif one is None or (one.match_for(who) or Match(contact=who)).status is _TOLD:
            continue
        elif action == "tell":
            result = CallResult(kind=TouchKind.TALKED, passed_on=(one.id,))
            network.apply(log_call(network, network.contacts[who], result, now, PARIS))
            told.add((news, who))
        elif action == "archive":
            network.apply(archive(one, now))
        elif action in ("accept", "refuse"):
            status = MatchStatus.ACCEPTED if action == "accept" else MatchStatus.REFUSED
            network.apply(decide(one, who, status, now))
            (refused.add if action == "refuse" else refused.discard)((one.id, who))
        _holds(network, now, told, refused)
    for days in range(15):
        _holds(network, now + days * DAY, told, refused)


_TOLD = MatchStatus.PASSED_ON
_TEXTS = (
    "Spot rates to Rotterdam fell six per cent in a week",
    "Spot rates to Rotterdam fell seven per cent in a week",
)


def _jotted(number: int, news: int, now: datetime) -> Tidbit:
    added = ("", ", says the Courier", "!")[number % 3]
    return Tidbit(
        id=f"{number}",
        text=f"{_TEXTS[news]}{added}",
        source=f"{news}",
        heard_at=now,
        kind=(TidbitKind.GOSSIP, TidbitKind.NEWS, TidbitKind.ARTICLE)[number % 3],
        matches=tuple(Match(contact=key, score=0.7) for key in "ab"),
    )


def _holds(
    network: Network, now: datetime, told: set[tuple[int, str]], refused: set[tuple[str, str]]
) -> None:
    for who in "ab":
        offered = {one.tidbit.id for one in openers_for(who, network, now, RULES)}
        assert offered == {
            one.id
            for one in network.tidbits.values()
            if freshness(one, now, RULES) > 0
            and (int(one.source), who) not in told
            and (one.id, who) not in refused
        }
    queue = rank(network, now, RULES, PARIS, block="all", current_events=True)
    for call in queue.calls:
        assert call.opener is not None
        assert call.opener.freshness > 0


def test_every_call_left_out_of_the_current_events_is_told_of() -> None:
    ann, bo = person("a"), person("b")
    network = Network([ann, bo, heard(TidbitKind.GOSSIP, NOW, "a")])

    def shown(now: datetime, *, only: bool) -> tuple[list[Call], list[Call]]:
        queue = rank(network, now, RULES, PARIS, block="all", current_events=only)
        return list(queue.calls), list(queue.without_news)

    for days in range(15):
        now = NOW + days * DAY
        everybody, nobody = shown(now, only=False)
        some, others = shown(now, only=True)
        assert not nobody
        assert sorted((*some, *others), key=everybody.index) == everybody
        assert len(some) == (1 if days < 13 else 0)
