"""The forecast as text: every week a row, nothing too wide, and nothing told by colour alone."""

from datetime import UTC, date, datetime, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui_app.domain.rules import Rules
from tui_app.priority.forecast import Forecast, Week
from tui_app.ui.cards.forecast_chart import DUE, HOLDS, LEFT_OVER, chart
from tui_app.ui.cards.plan_weeks_ahead import weeks_ahead_card

MONDAY = date(2026, 3, 16)
MINUTES = st.integers(0, 10_000_000)


def forecast_of(weeks: list[tuple[int, int]]) -> Forecast:
    """Weeks of so many minutes needed and planned, what is left over carried on."""
    made, left_over = [], 0
    for n, (needed, planned) in enumerate(weeks):
        after = max(0, left_over + needed - planned)
        made.append(
            Week(
                monday=MONDAY + timedelta(weeks=n),
                due=needed // 10,
                needed=needed,
                planned=planned,
                brought_over=left_over,
                carried_over=after,
            )
        )
        left_over = after
    return Forecast(
        at=datetime(2026, 3, 16, 8, 5, tzinfo=UTC),
        contacts=100,
        minutes_each=10,
        hours_half_year=50,
        needed_per_week=117,
        planned_per_week=450,
        waiting=0,
        weeks=tuple(made),
        growth_per_week=0,
        outgrown_from=None,
        enough=None,
        words="",
    )


def rows(weeks: list[tuple[int, int]], width: int) -> list[str]:
    return ["".join(text for text, _ in row) for row in chart(forecast_of(weeks), width)]


@given(st.lists(st.tuples(MINUTES, MINUTES), max_size=30), st.integers(40, 200))
def test_every_week_is_a_row_that_fits_and_says_whether_it_is_too_much(
    weeks: list[tuple[int, int]], width: int
) -> None:
    drawn = rows(weeks, width)
    assert len(drawn) == len(weeks) + 1
    assert all(cell_len(row) <= width for row in drawn)
    for place, (row, week) in enumerate(zip(drawn[1:], forecast_of(weeks).weeks, strict=True)):
        is_over = place == 0 and not week.planned
        assert ("too much" in row) == (week.carried_over > 0 and not is_over)
        assert (HOLDS in row) == (week.planned > 0)
        assert str(week.brought_over + week.needed) in row


def test_what_is_due_and_what_is_left_over_are_drawn_with_signs_of_their_own() -> None:
    legend, first, second, third = rows([(900, 450), (100, 450), (0, 0)], 40)
    for sign in (DUE, LEFT_OVER, HOLDS):
        assert sign in legend
    assert first == "16 Mar ██████████┃████████  900 too much"
    assert second == "23 Mar ▒▒▒▒▒▒▒▒▒▒┃█         550 too much"
    assert third == "30 Mar ▒▒▒                  100 too much"


def test_on_a_saturday_the_week_that_is_over_is_not_too_much() -> None:
    _, over, to_come = rows([(30, 0), (430, 450)], 40)
    assert over == "16 Mar ██                    30         "
    assert to_come == "23 Mar ▒▒████████████████┃  460 too much"


def test_where_there_is_room_a_row_tells_the_calls_and_what_the_blocks_hold() -> None:
    _, row = rows([(300, 450)], 70)
    assert row.endswith(" 300 of 450     30 due         ")


@pytest.mark.parametrize(
    ("waiting", "needed", "planned", "is_told"),
    [
        (9, 450, 450, False),
        (10, 450, 450, True),
        (9, 460, 450, True),
        (0, 460, 450, False),
        (9, 90, 0, False),
    ],
)
def test_the_key_that_spreads_is_named_where_what_waits_makes_a_week_too_much(
    waiting: int, needed: int, planned: int, is_told: bool
) -> None:
    ahead = msgspec.structs.replace(forecast_of([(needed, planned)]), waiting=waiting)
    assert ("s spreads" in weeks_ahead_card(ahead, Rules(), 40).plain) is is_told
