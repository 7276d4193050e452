"""C1: a line is enough to keep news; nothing but a line is needed."""

from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_app.domain.plain import plain
from tui_app.domain.tidbit import Match, MatchStatus, TidbitKind
from tui_app.domain.tidings import EmptyTidbitError, captured, jot

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


def test_a_line_is_kept_whole_with_when_and_where_it_was_heard() -> None:
    tidbit = jot("  Northwind buys [a] cold store\x1b[31m \u202e ", NOW, "Europe/Paris")
    assert tidbit.text == "Northwind buys [a] cold store\x1b[31m \u202e"
    assert (tidbit.heard_at, tidbit.zone, tidbit.kind) == (NOW, "Europe/Paris", TidbitKind.NEWS)
    assert UUID(int=int(tidbit.id)).version == 7


def test_whatever_else_is_known_is_kept_beside_it() -> None:
    tidbit = jot(
        "Fair in Lyon",
        NOW,
        "UTC",
        kind=TidbitKind.EVENT,
        source="the paper",
        url="https://fair.example",
        happens_on=date(2026, 12, 1),
    )
    assert (tidbit.kind, tidbit.source) == (TidbitKind.EVENT, "the paper")
    assert (tidbit.url, tidbit.happens_on) == ("https://fair.example", date(2026, 12, 1))


@pytest.mark.parametrize("text", ["", "  ", "\n\t", "\x00", "\x1b[31m", "\u202e\u200f", "\ufeff"])
def test_what_shows_as_nothing_is_no_news(text: str) -> None:
    with pytest.raises(EmptyTidbitError, match="nothing to jot"):
        jot(text, NOW, "UTC")


@given(st.text(max_size=30))
def test_whatever_shows_is_kept(text: str) -> None:
    if plain(text).strip():
        assert plain(jot(text, NOW, "UTC").text).strip() == plain(text).strip()


def test_the_proposals_are_kept_with_it_as_one_action() -> None:
    tidbit = jot("Northwind buys\na cold store", NOW, "UTC")
    proposed = Match(contact="1", status=MatchStatus.PROPOSED, score=0.5, why="cold store")
    changes = captured(tidbit, (proposed,))
    (kept,) = changes.put
    assert kept == type(tidbit)(
        id=tidbit.id,
        text="Northwind buys\na cold store",
        heard_at=NOW,
        zone="UTC",
        matches=(proposed,),
    )
    assert changes.label == "tidbit “Northwind buys a cold store”"


def test_a_megabyte_of_news_makes_no_label_of_one() -> None:
    changes = captured(jot("x" * 1_000_000, NOW, "UTC"), ())
    assert len(changes.label) < 100
