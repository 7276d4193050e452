"""Records of one opportunity side by side, and the record of the next meeting."""

from datetime import date

import pytest

from tests.ui.conftest import AppMaker
from tests.ui.interview_records import contact, person, press, record
from tests.ui.test_interview_editor import editor_of, painted
from tui_app.domain.interview import Objection, Purpose
from tui_app.domain.opportunity import Opportunity
from tui_app.ui.screens.compare_records import CompareScreen
from tui_app.ui.screens.confirm import ConfirmScreen
from tui_app.ui.screens.interviews import InterviewsScreen


@pytest.mark.parametrize(("size", "columns"), [((80, 24), 2), ((120, 36), 3)])
async def test_records_stand_side_by_side_aligned_and_one_is_edited(
    app_with: AppMaker, size: tuple[int, int], columns: int
) -> None:
    work = Opportunity(id="9", title="[Buyer]")
    ann = contact("Ann Lee")
    doubts = (Objection(text="too slow", answer="ran a port"),)
    once = person("Ann Lee", contact=ann.id, title="Head", objections=doubts)
    again = person("A. Lee", contact=ann.id, objections=(Objection(text="too dear"),))
    records = [
        record("Mills", opportunity="9", held_on=date(2026, 3, 2), people=(once,), they_said="one"),
        record("Mills", opportunity="9", held_on=date(2026, 3, 5), people=(person("Bo"),)),
        record(
            "Mills", opportunity="9", held_on=date(2026, 3, 9), people=(again,),
            they_said="three", purposes=(Purpose.REASSURE,),
        ),
    ]  # fmt: skip
    app = app_with([work, ann, *records])
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, "3", "G", "v")
        screen = app.screen
        assert isinstance(screen, CompareScreen)
        lines = painted(app).split("\n")
        assert "3 records: [Buyer]" in lines[0]
        assert "1 of 3" in lines[0]
        heads = lines[1].count("Mills")
        assert heads == columns
        assert "▸ Mills" in lines[1]
        await press(pilot, "left")
        assert "3 of 3" in painted(app)
        text = painted(app).split("\n")
        assert any("Mon 9 Mar" in line for line in text)
        if columns == 3:
            together = next(line for line in text if "too slow" in line)
            assert "too dear" in together
            met = next(line for line in text if "They said: one" in line)
            assert "–" in met
            assert "They said: three" in met
        await press(pilot, "end")
        assert "✓ reassure" in painted(app)
        await press(pilot, "home", "space", "b", "left", "enter")
        assert editor_of(pilot).record().held_on == date(2026, 3, 5)
        await press(pilot, *["tab"] * 10, "=calm", "ctrl+s", "escape")
        # Back to where one came from, which tells what was written.
        assert screen.is_current
        assert "2 of 3" in painted(app)
        assert "They said: calm" in painted(app)
        await press(pilot, "v")
        assert isinstance(app.screen, InterviewsScreen)
        assert app.screen.highlighted is not None
        assert app.screen.highlighted.id == records[1].id


async def test_another_meeting_begins_with_what_stays_the_same(app_with: AppMaker) -> None:
    work = Opportunity(id="9", title="Buyer")
    old = record(
        "Mills", position="Buyer", target_area="Food", opportunity="9",
        people=(person("Ann", decision_maker=True, highlight="the port"), person("Bo")),
    )  # fmt: skip
    app = app_with([work, old, record("Alone", target_area="x")])
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.pause()
        await press(pilot, "3", "G", "v")
        assert "There is no other record of Alone yet" in painted(app)
        await press(pilot, "g", "a")
        assert isinstance(app.screen, ConfirmScreen)
        await press(pilot, "escape")
        assert isinstance(app.screen, InterviewsScreen)
        await press(pilot, "a", "p", "escape")
        assert len(app.desk.network.interviews) == 2
        await press(pilot, "a", "p", "ctrl+s")
        assert "Saved." in painted(app)
        kept = editor_of(pilot).record()
        assert kept.id != old.id
        assert (kept.organisation, kept.position, kept.opportunity) == ("Mills", "Buyer", "9")
        assert kept.held_on == date(2026, 3, 16)
        ann, bo = kept.people
        assert (ann.name, ann.decision_maker, ann.highlight, bo.name) == ("Ann", True, "", "Bo")
        await press(pilot, "escape")
        assert isinstance(app.screen, InterviewsScreen)
        assert app.screen.highlighted == kept
