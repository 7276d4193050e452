"""B1: `o` goes through every way to open a call, and what was chosen stays chosen."""

from datetime import timedelta
from pathlib import Path

import msgspec

from tests.ui.conftest import LONDON, NOW
from tui_app.clock import Clock
from tui_app.config import Config
from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit
from tui_app.store import Store
from tui_app.ui.desk import Desk
from tui_app.ui.ways_to_open import WaysToOpen

ANN = Contact(id="a", name="Ann Lee", asked_for=("a barge that takes cheese",))
FOR_ANN = (Match(contact="a", status=MatchStatus.ACCEPTED, score=1.0),)
OLD = Tidbit(id="o", text="Dues fall in May", heard_at=NOW - timedelta(days=2), matches=FOR_ANN)
TWIN = msgspec.structs.replace(OLD, id="t", text="The dues fall in May")
NEW = Tidbit(id="n", text="A pallet pool opens", heard_at=NOW, matches=FOR_ANN)


def chosen(ways: WaysToOpen) -> str:
    return ways.chosen.tidbit.id if ways.chosen else "a question"


def test_each_news_once_then_a_question_and_the_choice_outlives_fresher_news(
    tmp_path: Path,
) -> None:
    with Store(tmp_path / "tidings.json") as store:
        desk = Desk(store, Config(), Clock(NOW, LONDON))
        desk.commit(Changes(label="all", put=(ANN, OLD, TWIN)))
        ways = WaysToOpen()
        assert not ways.choose_next()
        ways.look_at(ANN, desk)
        first = chosen(ways)
        assert (first in ("o", "t"), ways.others) == (True, 1)
        assert ways.choose_next()
        assert chosen(ways) == "a question"
        assert ways.choose_next()
        desk.commit(Changes(label="fresher", put=(NEW,)))
        ways.look_at(ANN, desk)
        assert chosen(ways) == first
        ways.choose_none()
        assert chosen(ways) == "n"
