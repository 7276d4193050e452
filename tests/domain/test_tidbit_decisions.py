"""Deciding whom a tidbit is for: what was refused or told never comes back (rulebook A3, C2)."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_app.domain.changes import Changes
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit, TidbitKind
from tui_app.domain.tidings import (
    CHOSEN,
    AlreadyToldError,
    EmptyTidbitError,
    UnknownKindError,
    archive,
    bring_back,
    decide,
    edited,
    in_order,
    jot,
    kind_of,
    matched_again,
    says_the_same,
    undecided,
    without_proposals,
)

NOW = datetime(2026, 3, 16, 8, 5, tzinfo=UTC)
STATUSES = st.sampled_from(MatchStatus)
CONTACTS = [str(n) for n in range(5)]


def tidbit(*matches: Match) -> Tidbit:
    return Tidbit(id="1", text="The port buys the old cannery", heard_at=NOW, matches=matches)


def after(changes: Changes) -> Tidbit:
    """The one tidbit that the changes put."""
    (record,) = changes.put
    assert isinstance(record, Tidbit)
    return record


def proposed(*contacts: str, score: float = 0.5) -> tuple[Match, ...]:
    return tuple(Match(contact=key, score=score, why="topic “port”") for key in contacts)


def test_accepting_keeps_the_reason_and_notes_the_moment() -> None:
    changes = decide(tidbit(*proposed("1", "2")), "2", MatchStatus.ACCEPTED, NOW, name="Ada Marsh")
    match = after(changes).match_for("2")
    assert match == Match(
        contact="2",
        status=MatchStatus.ACCEPTED,
        score=0.5,
        why="topic “port”",
        decided_at=NOW,
    )
    assert changes.label == "accept Ada Marsh for “The port buys the old cannery”"
    first = after(changes).match_for("1")
    assert first is not None
    assert first.status is MatchStatus.PROPOSED


def test_somebody_not_proposed_is_added_as_chosen() -> None:
    match = after(decide(tidbit(), "7", MatchStatus.ACCEPTED, NOW)).match_for("7")
    assert match is not None
    assert (match.status, match.score, match.why) == (MatchStatus.ACCEPTED, 1.0, CHOSEN)


def test_a_refusal_can_be_thought_better_of() -> None:
    refused = after(decide(tidbit(*proposed("1")), "1", MatchStatus.REFUSED, NOW))
    again = after(decide(refused, "1", MatchStatus.ACCEPTED, NOW + timedelta(days=1)))
    assert [match.status for match in again.matches] == [MatchStatus.ACCEPTED]


@pytest.mark.parametrize("status", [MatchStatus.ACCEPTED, MatchStatus.REFUSED])
def test_what_was_passed_on_stays_passed_on(status: MatchStatus) -> None:
    told = tidbit(Match(contact="1", status=MatchStatus.PASSED_ON))
    with pytest.raises(AlreadyToldError, match="Ada Marsh heard it from you already"):
        decide(told, "1", status, NOW, name="Ada Marsh")


def test_the_undecided_come_first_and_the_likeliest_of_them_before_the_others() -> None:
    told = Match(contact="4", status=MatchStatus.PASSED_ON, score=1.0)
    refused = Match(contact="5", status=MatchStatus.REFUSED, score=1.0)
    accepted = Match(contact="3", status=MatchStatus.ACCEPTED, score=1.0)
    low, high = Match(contact="1", score=0.4), Match(contact="2", score=0.9)
    news = tidbit(refused, told, low, accepted, high)
    assert in_order(news) == (high, low, accepted, told, refused)
    assert undecided(news) == (high, low)


def test_matching_again_replaces_only_what_is_undecided() -> None:
    refused = Match(contact="1", status=MatchStatus.REFUSED, score=0.9)
    accepted = Match(contact="2", status=MatchStatus.ACCEPTED, score=0.9)
    old = tidbit(refused, *proposed("3"), accepted)
    again = after(matched_again(old, proposed("1", "4")))
    assert again.matches == (refused, accepted, *proposed("4"))


def test_matching_again_with_the_same_result_is_no_change() -> None:
    accepted = Match(contact="2", status=MatchStatus.ACCEPTED, score=0.9)
    old = tidbit(*proposed("3"), accepted, *proposed("1"))
    assert not matched_again(old, proposed("1", "3"))


def by_contact(matches: Iterable[Match]) -> list[Match]:
    return sorted(matches, key=lambda match: match.contact)


MATCHES = st.lists(
    st.builds(
        Match,
        contact=st.sampled_from(CONTACTS),
        status=STATUSES,
        score=st.floats(0, 1),
    ),
    unique_by=lambda match: match.contact,
).map(tuple)
STEPS = st.lists(
    st.one_of(
        st.tuples(
            st.sampled_from(CONTACTS),
            st.sampled_from([MatchStatus.ACCEPTED, MatchStatus.REFUSED]),
        ),
        st.lists(st.sampled_from(CONTACTS), unique=True),
    )
)


@given(MATCHES, STEPS)
def test_no_key_ever_brings_a_refused_or_told_pair_back_by_itself(
    matches: tuple[Match, ...],
    steps: list[tuple[str, MatchStatus] | list[str]],
) -> None:
    news = tidbit(*matches)
    for step in steps:
        told = {m.contact for m in news.matches if m.status is MatchStatus.PASSED_ON}
        refused = {m.contact for m in news.matches if m.status is MatchStatus.REFUSED}
        if isinstance(step, tuple):
            contact, status = step
            if contact in told:
                with pytest.raises(AlreadyToldError):
                    decide(news, contact, status, NOW)
            else:
                news = after(decide(news, contact, status, NOW))
                decided = news.match_for(contact)
                assert decided is not None
                assert decided.status is status
        else:
            changes = matched_again(news, proposed(*step))
            news = after(changes) if changes else news
            assert refused <= {m.contact for m in news.matches if m.status is MatchStatus.REFUSED}
        assert told <= {m.contact for m in news.matches if m.status is MatchStatus.PASSED_ON}
        assert len({m.contact for m in news.matches}) == len(news.matches)
        assert by_contact(in_order(news)) == by_contact(news.matches)


@given(MATCHES)
def test_without_proposals_only_decisions_are_left(matches: tuple[Match, ...]) -> None:
    bare = without_proposals(tidbit(*matches))
    assert not undecided(bare)
    waiting = undecided(tidbit(*matches))
    assert by_contact((*bare.matches, *waiting)) == by_contact(matches)


def test_an_archived_tidbit_comes_back_as_it_was() -> None:
    news = tidbit(*proposed("1"))
    away = after(archive(news, NOW))
    assert away.archived_at == NOW
    assert after(bring_back(away)) == news


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("news", TidbitKind.NEWS),
        ("Press Release", TidbitKind.PRESS_RELEASE),
        ("press", TidbitKind.PRESS_RELEASE),
        (" gos", TidbitKind.GOSSIP),
        ("evt", None),
        ("", None),
        ("news!", None),
    ],
)
def test_a_kind_is_known_by_its_beginning(typed: str, kind: TidbitKind | None) -> None:
    if kind is None:
        with pytest.raises(UnknownKindError, match="There are gossip, news, article"):
            kind_of(typed)
    else:
        assert kind_of(typed) is kind


def test_a_blank_text_is_refused_when_jotting_and_when_editing() -> None:
    with pytest.raises(EmptyTidbitError):
        jot(" \n\t", NOW, "Europe/London")
    with pytest.raises(EmptyTidbitError):
        edited(Tidbit(id="1", text="  ", heard_at=NOW))


def test_the_label_of_a_long_or_wild_text_is_one_short_line() -> None:
    wild = jot("a\n[/]\x1b[31m" + "b" * 5000, NOW, "")
    label = archive(wild, NOW).label
    assert len(label) < 60
    assert label.isprintable()


def test_only_what_is_said_decides_whether_to_match_again() -> None:
    news = tidbit()
    one = Tidbit(id="1", text=news.text, heard_at=NOW, url="https://example.org")
    assert says_the_same(news, one)
    assert not says_the_same(news, Tidbit(id="1", text="Another", heard_at=NOW))
    assert not says_the_same(news, Tidbit(id="1", text=news.text, heard_at=NOW, topics=("port",)))
