"""The works by keys: every status, the acceptance, stages, references, people; read back."""

from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest
from textual.pilot import Pilot

from tests.ui.conftest import NOW, AppMaker
from tests.ui.interview_records import contact, person, press, record
from tests.ui.test_hostile_text import painted
from tui_app.domain.interview import Document, DocumentKind, NextStep, NextStepKind
from tui_app.domain.named_references import add_reference
from tui_app.domain.opportunities import LONG_CAMPAIGN, new_opportunity
from tui_app.domain.opportunity import Opportunity, OpportunityStatus, Stage
from tui_app.domain.promise import Side
from tui_app.domain.record import Record
from tui_app.store import Store
from tui_app.ui.app import TidingsApp
from tui_app.ui.documents import titled
from tui_app.ui.screens.interviews import InterviewsScreen
from tui_app.ui.screens.letter_editor import LetterEditor
from tui_app.ui.screens.opportunities import OpportunitiesScreen
from tui_app.ui.widgets.card import Card

SIZES = [(80, 24), (120, 36)]
TODAY = date(2026, 3, 16)
ANN, BO = contact("Ann Lee", cadence_days=200), contact("Bo [x] Dahl", organisation="Oat Mill")
CY = contact("Cy Orr")
STATUS_KEYS = {
    "a": OpportunityStatus.ALIVE,
    "o": OpportunityStatus.OFFER,
    "f": OpportunityStatus.FROZEN,
    "g": OpportunityStatus.REORGANISED,
    "v": OpportunityStatus.VANISHED,
    "r": OpportunityStatus.REJECTED,
}


def job(title: str, **more: object) -> Opportunity:
    return msgspec.structs.replace(new_opportunity(title, NOW, TODAY), **more)


def works() -> list[Record]:
    """Three alive and one rejected; the first with a record, a document, steps and a reference."""
    one = job(
        "Buyer [/]",
        organisation="Oat Mill",
        stage=Stage.INTERVIEWS,
        contacts=(ANN.id,),
        next_step="Hear from Ann",
        next_step_on=TODAY - timedelta(days=3),
        note="near home",
    )
    named = add_reference(one, CY, NOW).put[0]
    asked = NextStep(id="1", text="the answer", kind=NextStepKind.CALL, owner=Side.THEM)
    mine = NextStep(id="2", text="send the plan", owner=Side.ME)
    met = record(
        "Oat Mill",
        opportunity=one.id,
        how_it_went="warm",
        people=(
            person("Bo D", contact=BO.id, decision_maker=True, hiring_manager=True),
            person("Al at the door", next_steps=(asked, mine)),
        ),
        documents=(Document(title="the advertisement"),),
    )
    over = job("Clerk", status=OpportunityStatus.REJECTED)
    return [ANN, BO, CY, named, met, job("Planner"), job("Driver"), over]


async def opened(pilot: Pilot[None]) -> OpportunitiesScreen:
    await press(pilot, "7")
    screen = pilot.app.screen
    assert isinstance(screen, OpportunitiesScreen)
    return screen


def card(screen: OpportunitiesScreen) -> str:
    return str(screen.query_one("#card", Card).content)


def shown(app: TidingsApp) -> str:
    return "\n".join(painted(app))


def the_one(app: TidingsApp) -> Opportunity:
    return next(one for one in app.desk.network.opportunities.values() if "Buyer" in one.title)


@pytest.mark.parametrize("size", SIZES)
async def test_the_list_the_gauge_and_the_card_tell_how_it_stands(
    app_with: AppMaker, size: tuple[int, int]
) -> None:
    app = app_with(works())
    async with app.run_test(size=size) as pilot:
        screen = await opened(pilot)
        top, gauge, *rows = painted(app)
        for tab in ("1 Queue", "2 Ideas", "3 Interviews", "4 Contacts", "5 Letters", "7 Works"):
            assert tab in top
        assert top.rstrip().endswith("08:05")
        assert "███░░[░░░░░]" in gauge
        assert "3 in the works: three more to be safe" in gauge
        assert "f hides 1 ended" in gauge
        left = [row.split("│")[0].strip(" ▌") for row in rows]
        assert left[0] == "Buyer [/]"
        assert left[1].split() == ["Oat", "Mill", "▰▰▰▰▱", "interviews"]
        assert left[2].split("  ")[0] == "→ Hear from Ann"
        assert left[2].endswith("3 days late")
        assert left[3] == "Driver"
        assert left[5] == "no next step"
        assert left[9].split() == ["Clerk", "rejected", "today"]
        told = card(screen)
        for text in (
            "Oat Mill", "alive  ▰▰▰▰▱ interviews", "3 days late !", "1 reference not alerted !",
            "Bo [x] Dahl  [decides] [hires]  met once", "Al at the door  met once, no contact yet",
            "• Ann Lee", "Cy Orr  not alerted yet !", "networking, 2 people",
            "  warm", "owed", "thank-you: ", "today  alive", "near home",
        ):  # fmt: skip
            assert text in told, text
        await press(pilot, "f")
        assert "Clerk" not in shown(app)
        assert "f shows 1 ended" in shown(app)
        await press(pilot, "f", "enter", "j", "escape", "j")
        assert screen.highlighted is not None
        assert screen.highlighted.title == "Driver"


@pytest.mark.parametrize("key", STATUS_KEYS)
async def test_each_status_is_a_key_with_a_note(
    app_with: AppMaker, store_path: Path, key: str
) -> None:
    status = STATUS_KEYS[key]
    app = app_with(works())
    before = the_one(app)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await opened(pilot)
        await press(pilot, "s", key, "=a cousin [r]", "enter")
        after = the_one(app)
        assert after.status is status
        assert after.history[:-1] == before.history
        assert after.history[-1].note == "a cousin [r]"
        assert set(app.desk.network.contacts) == {ANN.id, BO.id, CY.id}
        text = shown(app)
        cadence = app.desk.network.contacts[ANN.id].cadence_days
        assert cadence == (60 if status in LONG_CAMPAIGN else 200)
        if status in LONG_CAMPAIGN:
            assert "Nobody leaves" in text
        (met,) = app.desk.network.interviews.values()
        done = [step.id for step in met.people[1].next_steps if step.done_at]
        assert done == (["1"] if status is OpportunityStatus.REJECTED else [])
        await press(pilot, "u")
        assert the_one(app) == before
        assert app.desk.network.contacts[ANN.id] == ANN
        await press(pilot, "U")
    with Store(store_path) as store:
        assert store.network.opportunities[before.id].status is status


async def test_the_status_dialog_left_or_unchanged_changes_nothing(app_with: AppMaker) -> None:
    app = app_with(works())
    before = the_one(app)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot)
        await press(pilot, "s", "r", "=no", "escape")
        assert "esc again drops the note" in shown(app)
        await press(pilot, "escape", "s", "enter", "s", "a", "enter")
        assert the_one(app) is before
        assert app.screen is screen
        await press(pilot, "o", "=x", "escape")
        assert "esc again drops what you typed" in shown(app)
        await press(pilot, "escape")
        assert the_one(app) is before
        assert app.screen is screen


async def test_a_wrong_letter_for_the_status_is_set_right(app_with: AppMaker) -> None:
    app = app_with(works())
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "s", "v", "=it rests", "up", "f", "enter")
        line = the_one(app).history[-1]
        assert (line.status, line.note) == (OpportunityStatus.FROZEN, "it rests")


def test_a_document_without_a_title_is_told_by_its_file() -> None:
    kept = Document(title="", kind=DocumentKind.NOTES, path="/home/nora/yard.md")
    assert titled(kept) == "notes: yard.md"
    assert titled(msgspec.structs.replace(kept, path="")) == "notes"
    assert titled(msgspec.structs.replace(kept, title="The yard")) == "notes: The yard"


async def test_an_acceptance_proposes_all_that_is_due(app_with: AppMaker, store_path: Path) -> None:
    app = app_with(works())
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot)
        await press(pilot, "s", "y", "enter")
        text = shown(app)
        assert "3 announcements are owed: 5 shows them" in text
        assert "1 document is kept with its records" in text
        assert "2 others are in the works, and stay there" in text
        await press(pilot, "r")
        assert "No document is kept" in shown(app)
        (met,) = app.desk.network.interviews.values()
        assert met.documents[0].released_at == NOW
        await press(pilot, "w")
        assert "Nothing else is in the works" in shown(app)
        assert "Withdrawn; their people stay in the long campaign. u takes it back" in shown(app)
        await press(pilot, "r", "w", "escape")
        assert app.screen is screen
        statuses = {one.title: one.status for one in app.desk.network.opportunities.values()}
        assert statuses["Planner"] is statuses["Driver"] is OpportunityStatus.VANISHED
        await press(pilot, "u")
        assert sum(one.in_the_works for one in app.desk.network.opportunities.values()) == 2
        await press(pilot, "u", "u")
        assert the_one(app).status is OpportunityStatus.ALIVE
        await press(pilot, "g", "s", "y", "enter", "5")
        assert app.current_mode == "letters"
    with Store(store_path) as store:
        (met,) = store.network.interviews.values()
        assert met.documents[0].released_at is None


async def test_stage_and_next_step_by_keys(app_with: AppMaker) -> None:
    app = app_with(works())
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        screen = await opened(pilot)
        await press(pilot, "right")
        assert the_one(app).stage is Stage.FINAL
        await press(pilot, "right")
        assert "the last stage" in shown(app)
        await press(pilot, "left", "<")
        assert the_one(app).stage is Stage.SCREENING
        await press(pilot, "o", "ctrl+u", "=ring Bo", "tab", "ctrl+u", "=someday", "enter")
        assert "is no date" in shown(app)
        await press(pilot, "ctrl+u", "=fri")
        assert "Fri 20 Mar" in shown(app)
        await press(pilot, "enter")
        assert (the_one(app).next_step, the_one(app).next_step_on) == (
            "ring Bo",
            date(2026, 3, 20),
        )
        assert screen.highlighted == the_one(app)
        await press(pilot, "o", "escape", "u", "u")
        assert the_one(app).stage is Stage.INTERVIEWS


async def test_references_are_named_alerted_and_called(app_with: AppMaker) -> None:
    app = app_with(works())
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot)
        await press(pilot, "r", "c")
        assert "Cy Orr was called before being alerted" in shown(app)
        assert the_one(app).references[0].called_at == NOW
        await press(pilot, "c", "a", "c")
        cy = the_one(app).references[0]
        assert (cy.alerted_at, cy.called_at) == (NOW, NOW)
        await press(pilot, "n", "=bo", "enter")
        assert [one.contact for one in the_one(app).references] == [CY.id, BO.id]
        await press(pilot, "a", "n", "=bo", "enter")
        assert "named already" in shown(app)
        assert the_one(app).references[1].alerted_at == NOW
        await press(pilot, "enter")
        editor = app.screen
        assert isinstance(editor, LetterEditor)
        assert "Reference alert to Bo [x] Dahl" in shown(app)
        assert the_one(app).references[1].alerted_at == NOW
        await press(pilot, "escape", "r", "G", "d", "escape")
        assert [one.contact for one in the_one(app).references] == [CY.id]
        assert "alerted today, called today" in card(screen)
        await press(pilot, "u")
        assert len(the_one(app).references) == 2


async def test_people_records_and_deleting(app_with: AppMaker) -> None:
    app = app_with(works())
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await opened(pilot)
        await press(pilot, "p", "=cy", "enter")
        assert the_one(app).contacts == (ANN.id, CY.id)
        await press(pilot, "b")
        binder = app.screen
        assert isinstance(binder, InterviewsScreen)
        assert binder.highlighted is not None
        assert binder.highlighted.opportunity == the_one(app).id
        await press(pilot, "7", "c", "enter")
        assert app.current_mode == "contacts"
        await press(pilot, "7", "d", "escape")
        assert len(app.desk.network.opportunities) == 4
        await press(pilot, "d", "d")
        assert len(app.desk.network.opportunities) == 3
        assert set(app.desk.network.contacts) == {ANN.id, BO.id, CY.id}
        await press(pilot, "u")
        assert the_one(app).contacts == (ANN.id, CY.id)
        await press(pilot, "w")
        assert "thank-you: Al at the door" in shown(app)
        assert "another letter" in shown(app)
        await press(pilot, "enter")
        editor = app.screen
        assert isinstance(editor, LetterEditor)
        await press(pilot, "escape", "escape")
        await press(pilot, "j", "c")
        assert "Nobody is named" in shown(app)
        await press(pilot, "b")
        assert "No interview record" in shown(app)


async def test_empty_works_say_what_to_do_and_their_keys_do_no_harm(app_with: AppMaker) -> None:
    app = app_with([])
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot)
        assert "n begins one" in shown(app)
        assert "None in the works: six to be safe" in shown(app)
        await press(pilot, *"essrdpcbfo", "right", "left", "enter", "space", "escape", "j", "G")
        assert app.screen is screen


async def test_hostile_and_huge_text_is_shown_as_text_and_cut(app_with: AppMaker) -> None:
    app = app_with([CY, job("Cook \x1b[31m" + "m" * 100_000, note="n" * 1_000_000)])
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot)
        assert "more characters" in card(screen)
        assert "\x1b" not in card(screen)
