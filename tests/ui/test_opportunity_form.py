"""The form of an opportunity: every field by keys, what cannot be read, drafts, conflicts."""

from datetime import date
from pathlib import Path

import msgspec
from textual.widgets import Input

from tests.ui.conftest import NOW, AppMaker
from tests.ui.crashes import HOSTILE, again, drafts_kept
from tests.ui.interview_records import contact, press
from tests.ui.test_hostile_text import painted
from tui_app.domain.changes import Changes
from tui_app.domain.opportunities import new_opportunity
from tui_app.domain.opportunity import Opportunity, OpportunityStatus, Stage
from tui_app.store import Store
from tui_app.ui.screens.opportunities import OpportunitiesScreen
from tui_app.ui.screens.opportunity_form import OpportunityForm

TODAY = date(2026, 3, 16)
ANN, BO, BOB = contact("Ann Lee"), contact("Bo Dahl"), contact("Bob Orr")
JOB = msgspec.structs.replace(
    new_opportunity("Buyer", NOW, TODAY),
    contacts=("gone", ANN.id),
    note="old",
    extra={"of a later version": 1},
)


async def test_a_new_one_with_every_field(app_with: AppMaker, store_path: Path) -> None:
    app = app_with([ANN, BO, BOB])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "7", "n", "enter")
        assert "needs a title" in "\n".join(painted(app))
        await press(pilot, f"=Buyer {HOSTILE}", "tab", "=Oat Mill", "tab", "=Food", "tab", "s")
        await press(pilot, "tab", "=an")
        assert "→ Ann Lee" in "\n".join(painted(app))
        await press(pilot, "right", "=; bo", "tab", "=hear from Ann", "tab", "=frj", "enter")
        text = "\n".join(painted(app))
        assert "“bo” fits 2: Bo Dahl, Bob Orr" in text
        assert "is no date" in text
        form = app.screen
        assert isinstance(form, OpportunityForm)
        assert form.focused is form.query_one("#contacts")
        await press(pilot, "=b; bo dahl", "tab", "tab", "backspace", "=i", "tab")
        await press(pilot, "ctrl+u", "=yesterday", "tab", "=near home", "ctrl+s")
        assert isinstance(app.screen, OpportunitiesScreen)
        assert app.screen.highlighted is not None
        assert app.screen.highlighted.organisation == "Oat Mill"
    with Store(store_path) as store:
        (saved,) = store.network.opportunities.values()
    assert saved == Opportunity(
        id=saved.id,
        title=f"Buyer {HOSTILE}",
        organisation="Oat Mill",
        target_area="Food",
        stage=Stage.SCREENING,
        contacts=(ANN.id, BOB.id, BO.id),
        next_step="hear from Ann",
        next_step_on=date(2026, 3, 20),
        opened_on=date(2026, 3, 15),
        history=JOB.history,
        note="near home",
        created_at=NOW,
        updated_at=NOW,
    )


async def test_a_field_left_alone_stays_and_leaving_asks_once(app_with: AppMaker) -> None:
    app = app_with([ANN, BO, JOB])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "7", "e", "=s", "escape")
        assert "esc again leaves" in "\n".join(painted(app))
        await press(pilot, "escape", "e", "escape", "e", "enter")
        assert app.desk.network.opportunities[JOB.id] == JOB
        await press(pilot, "e", "tab", "tab", "tab", "tab", "=; bo", "ctrl+s")
        saved = app.desk.network.opportunities[JOB.id]
        changed = {"contacts": (ANN.id, BO.id, "gone"), "updated_at": NOW, "created_at": None}
        assert saved == msgspec.structs.replace(JOB, **changed)
        await press(pilot, "u")
        assert app.desk.network.opportunities[JOB.id] == JOB


async def test_a_name_with_a_semicolon_is_offered_as_it_is_read_back(app_with: AppMaker) -> None:
    semi = contact("Cy; or Sy")
    app = app_with([ANN, semi, JOB])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "7", "e", "tab", "tab", "tab", "tab", "=; cy\\;", "right")
        assert app.focused is app.screen.query_one("#contacts")
        assert app.screen.query_one("#contacts", Input).value == "Ann Lee; Cy\\; or Sy"
        await press(pilot, "ctrl+s")
        people = app.desk.network.opportunities[JOB.id].contacts
        assert people == (ANN.id, semi.id, "gone")


async def test_what_another_changed_meanwhile_is_not_lost(
    app_with: AppMaker, store_path: Path
) -> None:
    app = app_with([ANN, JOB])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "7", "e", "= in chief")
        with Store(store_path) as other:
            theirs = msgspec.structs.replace(JOB, status=OpportunityStatus.OFFER, note="theirs")
            other.commit(Changes(label="elsewhere", put=(theirs,)), NOW)
        await press(pilot, "ctrl+s", "ctrl+s")
        saved = app.desk.network.opportunities[JOB.id]
        assert (saved.title, saved.note) == ("Buyer in chief", "theirs")
        assert saved.status is OpportunityStatus.OFFER


async def test_what_is_typed_outlives_a_crash(app_with: AppMaker) -> None:
    keys = ["7", "e", "= in chief", "tab", "=Oat Mill", "tab", "tab", "tab", "tab", "tab", "=fr"]
    async with again(app_with([ANN, JOB]), keys, OpportunityForm) as (app, pilot, form):
        on = form.query_one("#next_step_on", Input)
        assert on.value == "fr"
        assert drafts_kept(app) == 1
        on.value = "fri"
        await press(pilot, "ctrl+s")
        (saved,) = app.desk.network.opportunities.values()
        assert (saved.title, saved.organisation) == ("Buyer in chief", "Oat Mill")
        assert drafts_kept(app) == 0
