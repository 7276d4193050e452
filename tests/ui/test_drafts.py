"""What is typed and not saved outlives the app, in every editor (fields compared as typed)."""

from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from textual.widgets import Input

from tests.reliability.extent import either
from tests.ui.conftest import NOW, AppMaker
from tests.ui.crashes import (
    HOSTILE,
    again,
    ann,
    app_on,
    crashed,
    drafts_kept,
    gone_on,
    killed,
    news,
    shown,
)
from tests.ui.interview_records import everything, press, record
from tui_app.domain.touch import TouchKind
from tui_app.ui.editor.person_met import PersonFold
from tui_app.ui.screens.confirm import ConfirmScreen
from tui_app.ui.screens.contact_form import ContactForm
from tui_app.ui.screens.interview_editor import InterviewEditor
from tui_app.ui.screens.jot import JotScreen
from tui_app.ui.screens.log_touch import LogTouchScreen
from tui_app.ui.screens.outcome import OutcomeScreen
from tui_app.ui.screens.tidbit_form import TidbitForm

CONTACT = ["4", "n", f"=Zoe {HOSTILE}", "tab", "=Old [Mill]", "tab", "tab", "c", "tab", "=no phone"]


async def test_a_new_contact(app_with: AppMaker) -> None:
    async with again(app_with([]), CONTACT, ContactForm) as (app, pilot, form):
        phones = form.query_one("#phones", Input)
        assert phones.value == "no phone"
        assert drafts_kept(app) == 1
        phones.value = ""
        await press(pilot, "ctrl+s")
        (saved,) = app.desk.network.contacts.values()
        assert saved.organisation == "Old [Mill]"
        assert drafts_kept(app) == 0


async def test_a_contact_that_is_edited(app_with: AppMaker) -> None:
    known = ann(note="old")
    keys = ["4", "e", "tab", "tab", "=Head", "tab", "tab", "tab", "=x"]
    async with again(app_with([known]), keys, ContactForm) as (app, pilot, form):
        form.query_one("#emails", Input).value = ""
        await press(pilot, "ctrl+s")
        assert app.desk.network.contacts[known.id].title == "Head"
        assert app.desk.network.contacts[known.id].note == "old"


async def test_a_new_tidbit(app_with: AppMaker) -> None:
    keys = ["2", "n", f"={HOSTILE}", "tab", "=gos", "tab", "=Ann", "tab", "tab", "tab", "=yester"]
    async with again(app_with([]), keys, TidbitForm) as (_, __, form):
        assert form.query_one("#heard", Input).value == "yester"


async def test_a_tidbit_that_is_edited(app_with: AppMaker) -> None:
    keys = ["2", "e", "= and more", "tab", "tab", "=the port's paper"]
    async with again(app_with([news()]), keys, TidbitForm) as (app, pilot, _):
        await press(pilot, "ctrl+s")
        (saved,) = app.desk.network.tidbits.values()
        assert saved.source == "the port's paper"
        assert drafts_kept(app) == 0


TALK = [
    *(
        "enter",
        "a",
        f"={HOSTILE}",
        "tab",
        "=new job",
        "tab",
        "=Bo",
        "tab",
        "=a list",
        "tab",
        "=help",
        "tab",
    ),
    *("=the plan", "tab", "=fr", "tab", "=a name", "tab", "=+2w", "tab", "ctrl+u", "=+4"),
    *("tab", "space", "tab", "tab", "space"),
]


async def test_what_was_typed_after_a_call(app_with: AppMaker) -> None:
    known = ann()
    path, _ = await crashed(app_with([known, news(known)]), TALK, OutcomeScreen)
    app = app_on(path, NOW + timedelta(days=2))
    async with app.run_test(size=(80, 24)) as pilot:
        form = await gone_on(pilot, OutcomeScreen)
        # A date in words means the day that it meant when it was typed.
        assert form.query_one("#theirs-by", Input).value == "2026-03-30"
        assert form.query_one("#mine-by", Input).value == "fr"
        form.query_one("#mine-by", Input).value = ""
        form.query_one("#next", Input).value = ""
        await press(pilot, "enter")
        (touch,) = app.desk.network.touches.values()
        assert (touch.kind, touch.at) == (TouchKind.TALKED, NOW)
        assert touch.note == HOSTILE
        assert touch.tidbits == ()  # the tick was taken out
        promises = app.desk.network.contacts[known.id].promises
        assert len([one for one in promises if one.kept_at]) == 1
        assert drafts_kept(app) == 0


async def test_a_call_is_kept_before_a_word_is_typed(app_with: AppMaker) -> None:
    async with again(app_with([ann()]), ["enter", "m"], OutcomeScreen) as (app, pilot, _):
        await press(pilot, "enter")
        (touch,) = app.desk.network.touches.values()
        assert touch.kind is TouchKind.MESSAGE


async def test_an_exchange_to_log(app_with: AppMaker) -> None:
    keys = [
        "4",
        "l",
        "e",
        "tab",
        "space",
        "tab",
        "=yesterday",
        "tab",
        "=she wrote",
        "tab",
        "=moves",
    ]
    path, _ = await crashed(app_with([ann()]), keys, LogTouchScreen)
    app = app_on(path, NOW + timedelta(days=3))
    async with app.run_test(size=(80, 24)) as pilot:
        await gone_on(pilot, LogTouchScreen)
        await press(pilot, "enter")
        (touch,) = app.desk.network.touches.values()
        assert touch.kind is TouchKind.EMAIL
        assert touch.at == datetime(2026, 3, 15, 12, tzinfo=UTC)
        assert (touch.note, touch.learned) == ("she wrote", "moves")
        assert drafts_kept(app) == 0


@pytest.mark.parametrize("keys", [("t",), ("2", "t")])
async def test_half_a_jotted_line(app_with: AppMaker, keys: tuple[str, ...]) -> None:
    app = app_with([])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *keys, f"=Quayside {HOSTILE}")
        path = killed(app)
    started = app_on(path)
    async with started.run_test(size=(80, 24)) as pilot:
        form = await gone_on(pilot, JotScreen)
        assert form.query_one("#jot", Input).value == f"Quayside {HOSTILE}"
        assert drafts_kept(started) == 1
        await press(pilot, "enter")
        assert len(started.desk.network.tidbits) == 1
        assert drafts_kept(started) == 0


INTERVIEW = [
    *("3", "n", "=Harbour", "tab", "=Buyer", "tab", "=Food", "tab", "j", "tab", "ctrl+u", "=yes"),
    *("tab", "=nin", "tab", "tab", "tab", "tab", f"={HOSTILE}", "enter", "=more"),
    *("ctrl+a", "=Ann Lee", "tab", "tab", "=Head", "tab", "tab", "=40", "tab", "space", "tab"),
    *("ctrl+o", "t", "tab", "=too much"),
    *("ctrl+o", "t", "t", "tab", "=too old"),
    *("ctrl+k", "o", "tab", "=two jobs"),
    *("ctrl+t", "a", "tab", "=ring her", "tab", "tab", "=fri"),
    *("ctrl+a", "=Bo Dahl", "tab", "space"),
    *("ctrl+a", "tab", "tab", "=nameless"),
]


async def test_a_new_interview_record(app_with: AppMaker) -> None:
    known = ann()
    async with again(app_with([known]), INTERVIEW, InterviewEditor) as (app, pilot, _):
        # It goes on where it stood: in the title of somebody who has no name yet.
        assert app.focused is not None
        assert any(isinstance(one, PersonFold) for one in app.focused.ancestors)
        await press(pilot, "shift+tab", "shift+tab", "=Cy")
        await press(pilot, "ctrl+s")  # half-typed dates and numbers are complained of, as before
        assert app.desk.network.interviews == {}
        await press(pilot, "ctrl+u", "=yesterday", "ctrl+s", "ctrl+u", "=90", "ctrl+s")
        (saved,) = app.desk.network.interviews.values()
        assert [one.name for one in saved.people] == ["Ann Lee", "Bo Dahl", "Cy"]
        assert saved.people[0].contact == known.id
        assert [one.text for one in saved.people[0].objections] == ["too much", "too old"]
        assert saved.people[0].next_steps[0].text == "ring her"
        bo = next(one for one in app.desk.network.contacts.values() if one.name == "Bo Dahl")
        assert saved.people[1].contact == bo.id
        assert saved.minutes == 90
        assert drafts_kept(app) == 0


async def test_a_record_with_everything_in_it(app_with: AppMaker) -> None:
    known = ann()
    whole = everything(known)
    keys = ["3", "e", "=2", "ctrl+n", "= the younger", "ctrl+o", "tab", "=new", "ctrl+n", "=x"]
    async with again(app_with([known, whole]), keys, InterviewEditor) as (app, pilot, _):
        await press(pilot, "ctrl+s")
        saved = app.desk.network.interviews[whole.id]
        assert saved.organisation == f"{whole.organisation}2"
        assert len(saved.people[0].objections) == 2
        assert saved.people[0].objections[0] == whole.people[0].objections[0]
        untouched = msgspec.structs.replace(
            saved,
            organisation=whole.organisation,
            people=whole.people,
            who_decides=whole.who_decides,
            updated_at=whole.updated_at,
        )
        assert untouched == whole


async def test_what_was_taken_out_of_a_record_stays_out(app_with: AppMaker) -> None:
    known = ann()
    keys = ["3", "e", "ctrl+n", "ctrl+o", "tab", "=another", "shift+tab", "up", "up", "f8", "r"]
    app = app_with([known, everything(known)])
    async with again(app, keys, InterviewEditor) as (_, __, editor):
        assert [one.text for one in editor.record().people[0].objections] == ["another"]


async def test_long_hostile_text_comes_back_whole(app_with: AppMaker) -> None:
    text = f"{HOSTILE}\x1b[31m\u202e\x00" + "x" * either(50_000, 1_000_000)
    app = app_with([record("Old Mill")])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3", "e")
        editor = shown(pilot, InterviewEditor)
        editor.query(Input).first().value = text
        await pilot.pause()
        path = killed(app)
    started = app_on(path)
    async with started.run_test(size=(80, 24)) as pilot:
        editor = await gone_on(pilot, InterviewEditor)
        assert editor.query(Input).first().value == text


async def test_a_record_keeps_its_draft_till_it_is_saved_and_again_when_typed_on(
    app_with: AppMaker,
) -> None:
    app = app_with([record("Old Mill")])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3", "e", "=x")
        assert drafts_kept(app) == 1
        await press(pilot, "ctrl+s")
        assert drafts_kept(app) == 0
        await press(pilot, "=y")
        assert drafts_kept(app) == 1
        await press(pilot, "escape")
        shown(pilot, ConfirmScreen)
        assert drafts_kept(app) == 1
        await press(pilot, "d")
        assert drafts_kept(app) == 0
