"""The inbox: the freshest first, the stale and archived apart, whom to decide on next."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tui_app.domain.contact import Contact
from tui_app.domain.network import Network
from tui_app.domain.rules import Rules
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit, TidbitKind
from tui_app.priority.inbox import inbox
from tui_app.priority.news import freshness, goes_stale

NOW = datetime(2026, 3, 16, 8, 5, tzinfo=UTC)
RULES = Rules()


def heard(key: str, hours: float, *contacts: str, kind: TidbitKind = TidbitKind.NEWS) -> Tidbit:
    return Tidbit(
        id=key,
        text=key,
        kind=kind,
        heard_at=NOW - timedelta(hours=hours),
        matches=tuple(Match(contact=contact, score=0.5) for contact in contacts),
    )


def people(*keys: str) -> list[Contact]:
    return [Contact(id=key, name=key) for key in keys]


def test_the_freshest_comes_first_and_the_stale_go_to_the_archive_newest_first() -> None:
    put_away = Tidbit(id="away", text="away", heard_at=NOW, archived_at=NOW)
    tidbits = [
        heard("old", 24 * 60),
        heard("gossip", 30, kind=TidbitKind.GOSSIP),
        put_away,
        heard("now", 0),
        heard("article", 30, kind=TidbitKind.ARTICLE),
        heard("older", 24 * 90),
    ]
    found = inbox(Network(tidbits), NOW, RULES)
    assert [idea.tidbit.id for idea in found.fresh] == ["now", "article", "gossip"]
    assert [idea.tidbit.id for idea in found.archive] == ["away", "old", "older"]


def test_a_match_to_somebody_who_is_gone_neither_shows_nor_waits() -> None:
    found = inbox(Network([*people("1"), heard("a", 1, "1", "gone")]), NOW, RULES)
    assert [match.contact for match in found.fresh[0].matches] == ["1"]
    assert found.to_decide == 1


def test_after_a_decision_the_one_below_is_next_and_then_the_first_that_waits() -> None:
    network = Network([*people("1", "2", "3"), heard("a", 1, "1", "2", "3")])
    idea = inbox(network, NOW, RULES).fresh[0]
    assert [match.contact for match in idea.undecided] == ["1", "2", "3"]
    assert idea.next_after("1") == "2"
    assert idea.next_after("3") == "1"
    assert idea.next_after("somebody added") == "1"


def test_the_next_idea_to_decide_is_below_and_then_from_the_top() -> None:
    network = Network(
        [*people("1"), heard("a", 1, "1"), heard("b", 2), heard("c", 3, "1"), heard("d", 4)]
    )
    found = inbox(network, NOW, RULES)
    assert found.next_to_decide("a") == "c"
    assert found.next_to_decide("b") == "c"
    assert found.next_to_decide("c") == "a"
    assert found.next_to_decide("d") == "a"
    only = inbox(Network([*people("1"), heard("a", 1, "1")]), NOW, RULES)
    assert only.next_to_decide("a") is None


TIDBITS = st.lists(
    st.builds(
        heard,
        st.integers(0, 10**6).map(str),
        st.floats(0, 24 * 400),
        st.sampled_from(["1", "2"]),
        kind=st.sampled_from(TidbitKind),
    ),
    unique_by=lambda tidbit: tidbit.id,
    max_size=12,
)


@given(TIDBITS)
def test_every_tidbit_is_in_the_inbox_once_in_an_order_that_decisions_leave_alone(
    tidbits: list[Tidbit],
) -> None:
    first = inbox(Network([*people("1", "2"), *tidbits]), NOW, RULES)
    shown = [*first.fresh, *first.archive]
    assert sorted(idea.tidbit.id for idea in shown) == sorted(one.id for one in tidbits)
    worth = [idea.freshness for idea in first.fresh]
    assert worth == sorted(worth, reverse=True)
    assert all(idea.freshness == 0 for idea in first.archive)
    decided = [
        Tidbit(
            id=one.id,
            text=one.text,
            kind=one.kind,
            heard_at=one.heard_at,
            matches=(Match(contact="1", status=MatchStatus.REFUSED),),
        )
        for one in reversed(tidbits)
    ]
    second = inbox(Network([*people("1", "2"), *decided]), NOW, RULES)
    assert [idea.tidbit.id for idea in (*second.fresh, *second.archive)] == [
        idea.tidbit.id for idea in shown
    ]


@given(
    st.sampled_from(TidbitKind),
    st.one_of(st.none(), st.floats(1e-9, 1e12)),
    st.floats(0.001, 0.5),
)
def test_it_is_fresh_till_the_moment_it_goes_stale_and_never_after(
    kind: TidbitKind, half_life: float | None, stale_below: float
) -> None:
    rules = Rules(stale_below=stale_below)
    tidbit = Tidbit(id="1", text="x", kind=kind, heard_at=NOW, half_life_days=half_life)
    stale = goes_stale(tidbit, rules)
    step = timedelta(seconds=1) + (stale - NOW) / 1000
    if stale - NOW > 2 * step:
        assert freshness(tidbit, stale - step, rules) > 0
    if stale < datetime.max.replace(tzinfo=UTC) - 2 * step:
        assert freshness(tidbit, stale + step, rules) == 0
