"""The call card says in which half of their day somebody picks up."""

from pathlib import Path

from tests.priority.people import ANN, MONDAY, PARIS, at
from tests.priority.test_picking_up import EVENINGS, MORNINGS
from tui_app.clock import Clock
from tui_app.config import Config
from tui_app.domain.changes import Changes
from tui_app.store import Store
from tui_app.ui.cards.call_card import call_card
from tui_app.ui.desk import Desk

WORDS = "picks up in the evening: 3 of 4, in the morning 0 of 5"


def line_of(path: Path, clock: str) -> str:
    """What the card of Ann says of it at that hour."""
    desk = Desk(Store(path / f"{clock[:2]}.json"), Config(), Clock(at(clock, MONDAY), PARIS))
    with desk.store:
        desk.commit(Changes(label="calls", put=(ANN, *EVENINGS, *MORNINGS)))
        [call] = desk.queue().calls
        [line] = [one for one in call_card(call, None, desk).plain.splitlines() if WORDS in one]
    return line


def test_it_costs_points_where_they_rather_do_not_and_is_a_fact_where_they_do(
    tmp_path: Path,
) -> None:
    assert line_of(tmp_path, "08:10").strip().startswith("-")
    assert line_of(tmp_path, "17:10").strip() == WORDS
