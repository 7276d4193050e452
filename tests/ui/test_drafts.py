"""What is typed and not saved outlives the app, in every editor (fields compared as typed)."""

import shutil
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

import msgspec
import pytest
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input

from tests.ui.conftest import LONDON, NOW, AppMaker
from tests.ui.interview_records import burst, contact, everything, fill, press, record
from tui_app.clock import Clock
from tui_app.config import Config
from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact, Phone
from tui_app.domain.ids import new_id
from tui_app.domain.promise import Promise, Side
from tui_app.domain.record import Record
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit
from tui_app.domain.touch import TouchKind
from tui_app.store import Store, StoreError
from tui_app.store.drafts import DraftShelf
from tui_app.ui.app import TidingsApp
from tui_app.ui.drafts import Drafted, Drafting
from tui_app.ui.editor.fold import Fold
from tui_app.ui.editor.person_met import PersonFold
from tui_app.ui.screens.confirm import ConfirmScreen
from tui_app.ui.screens.contact_form import ContactForm
from tui_app.ui.screens.interview_editor import InterviewEditor
from tui_app.ui.screens.jot import JotScreen
from tui_app.ui.screens.left_over import LeftOverScreen
from tui_app.ui.screens.log_touch import LogTouchScreen
from tui_app.ui.screens.outcome import OutcomeScreen
from tui_app.ui.screens.queue import QueueScreen
from tui_app.ui.screens.tidbit_form import TidbitForm

HOSTILE = "[/] [@click=app.quit]\\"
S = TypeVar("S", bound=Screen[Any])


class Again(NamedTuple, Generic[S]):
    """The app started again, and the editor that was gone on in."""

    app: TidingsApp
    pilot: Pilot[None]
    screen: S


def ann(**more: object) -> Contact:
    """Somebody to call, whom something is owed."""
    known = contact(
        "Ann Lee",
        zone="Europe/London",
        phones=(Phone(number="+44 20 7946 0123"),),
        met_on=NOW.date() - timedelta(days=200),
        promises=(
            Promise(id="study", by=Side.ME, text="send the study", due=NOW.date()),
            Promise(id="intro", by=Side.ME, text="an introduction", due=NOW.date()),
        ),
    )
    return msgspec.structs.replace(known, **more)


def news(*people: Contact) -> Tidbit:
    matches = tuple(Match(contact=one.id, status=MatchStatus.ACCEPTED) for one in people)
    return Tidbit(id=new_id(NOW), text="The port buys the cannery", heard_at=NOW, matches=matches)


def kept(app: TidingsApp) -> None:
    """What the app does every second is done, and written."""
    app.keep_drafts()
    assert app.drafts.flush(20)


def killed(app: TidingsApp) -> Path:
    """The store as a crash in this very moment would leave it, where no process holds anything."""
    kept(app)
    folder = app.desk.store.path.parent
    crashed = folder.with_name(f"{folder.name}-crashed")
    shutil.copytree(folder, crashed)
    return crashed / app.desk.store.path.name


def app_on(path: Path, now: datetime = NOW) -> TidingsApp:
    return TidingsApp(Store(path), Config(), Clock(now, LONDON))


def as_typed(screen: Screen[Any]) -> Drafted | None:
    assert isinstance(screen, Drafting)
    return screen.draft()


async def gone_on(pilot: Pilot[None], kind: type[S]) -> S:
    """The only draft on offer is gone on with, by keys."""
    await pilot.pause()
    assert isinstance(pilot.app.screen, LeftOverScreen)
    await press(pilot, "enter")
    return shown(pilot, kind)


def shown(pilot: Pilot[None], kind: type[S]) -> S:
    assert isinstance(pilot.app.screen, kind)
    return pilot.app.screen


async def crashed(app: TidingsApp, keys: Iterable[str], kind: type[S]) -> tuple[Path, Drafted]:
    """Type, and crash: the store as it is left, and what was typed."""
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for key in keys:
            await burst(pilot, key)
        before = as_typed(shown(pilot, kind))
        assert before is not None
        return killed(app), before


@asynccontextmanager
async def again(app: TidingsApp, keys: Iterable[str], kind: type[S]) -> AsyncIterator[Again[S]]:
    """Type, crash, start, go on: every field is as it was typed."""
    path, before = await crashed(app, keys, kind)
    started = app_on(path)
    async with started.run_test(size=(80, 24)) as pilot:
        screen = await gone_on(pilot, kind)
        assert as_typed(screen) == before
        yield Again(started, pilot, screen)


def drafts_kept(app: TidingsApp) -> int:
    """How many drafts are on the shelf."""
    kept(app)
    return len(list(app.drafts.shelf.folder.glob("*.json")))


# Every editor


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
    *("enter", "a", f"={HOSTILE}", "tab", "=new job", "tab", "=Bo", "tab", "=help", "tab"),
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


async def test_hostile_text_of_a_megabyte_comes_back_whole(app_with: AppMaker) -> None:
    text = f"{HOSTILE}\x1b[31m\u202e\x00" + "x" * 1_000_000
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


# Records that were changed meanwhile


def changed(path: Path, old: Record, **more: object) -> Record:
    """Somebody else changes the record between the crash and the next start."""
    new = msgspec.structs.replace(old, **more)
    with Store(path) as store:
        store.commit(Changes(label="elsewhere", put=(new,)), NOW)
    return new


async def test_a_contact_changed_meanwhile_is_not_overwritten_in_silence(
    app_with: AppMaker,
) -> None:
    known = ann()
    keys = ["4", "e", "tab", "=Mill", "tab", "=Head"]
    path, _ = await crashed(app_with([known]), keys, ContactForm)
    changed(path, known, title="Chair", note="theirs")
    app = app_on(path)
    async with app.run_test(size=(80, 24)) as pilot:
        form = await gone_on(pilot, ContactForm)
        await press(pilot, "ctrl+s")
        shown(pilot, ContactForm)
        assert app.desk.network.contacts[known.id].title == "Chair"
        assert "changed elsewhere" in form._fields["title"].problem
        await press(pilot, "ctrl+s")
        saved = app.desk.network.contacts[known.id]
        assert (saved.organisation, saved.title, saved.note) == ("Mill", "Head", "theirs")


async def test_a_record_changed_meanwhile_asks(app_with: AppMaker) -> None:
    mill = record("Old Mill")
    path, _ = await crashed(app_with([mill]), ["3", "e", "= Ltd"], InterviewEditor)
    changed(path, mill, note="theirs")
    app = app_on(path)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "changed since" in painted(app)
        await gone_on(pilot, InterviewEditor)
        await press(pilot, "ctrl+s")
        shown(pilot, ConfirmScreen)
        assert app.desk.network.interviews[mill.id].note == "theirs"
        await press(pilot, "s")
        assert app.desk.network.interviews[mill.id].organisation == "Old Mill Ltd"


async def test_a_tidbit_changed_meanwhile_keeps_theirs_where_it_was_left_alone(
    app_with: AppMaker,
) -> None:
    port = news()
    path, _ = await crashed(app_with([port]), ["2", "e", "tab", "tab", "=paper"], TidbitForm)
    changed(path, port, url="https://example.com/port")
    app = app_on(path)
    async with app.run_test(size=(80, 24)) as pilot:
        await gone_on(pilot, TidbitForm)
        await press(pilot, "ctrl+s")
        shown(pilot, TidbitForm)
        await press(pilot, "ctrl+s")
        saved = app.desk.network.tidbits[port.id]
        assert (saved.source, saved.url) == ("paper", "https://example.com/port")


async def test_a_call_with_somebody_who_was_removed_stays_on_the_shelf(app_with: AppMaker) -> None:
    known = ann()
    path, _ = await crashed(app_with([known]), ["enter", "a", "=note"], OutcomeScreen)
    with Store(path) as store:
        store.commit(Changes(label="gone", removed=(("contacts", known.id),)), NOW)
    app = app_on(path)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.pause()
        assert "removed since" in painted(app)
        await press(pilot, "enter")
        shown(pilot, QueueScreen)
        assert drafts_kept(app) == 1


# The offer


def painted(app: TidingsApp) -> str:
    return "\n".join(strip.text.rstrip() for strip in app.screen._compositor.render_strips())


async def test_what_is_left_for_later_is_offered_again(app_with: AppMaker) -> None:
    app = app_with([ann()])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "t", "=one")
        path = killed(app)
    for _ in range(2):
        started = app_on(path)
        async with started.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            shown(pilot, LeftOverScreen)
            await press(pilot, "escape")
            shown(pilot, QueueScreen)
            started.exit()


async def test_what_is_dropped_is_set_aside_and_a_drop_can_be_taken_back(
    app_with: AppMaker,
) -> None:
    app = app_with([ann()])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "t", "=one", "escape", "enter", "a", "=two")
        path = killed(app)
    started = app_on(path)
    async with started.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "d", "j", "d", "d")
        text = painted(started)
        assert text.count("dropped") == 1
        await press(pilot, "escape")
        started.exit()
    assert len(list(started.drafts.shelf.folder.glob("*.dropped"))) == 1
    assert len(DraftShelf(path).left_over()) == 1


async def test_after_one_the_others_are_offered(app_with: AppMaker) -> None:
    app = app_with([ann()])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "t", "=one", "escape", "enter", "a", "=two")
        path = killed(app)
    started = app_on(path)
    async with started.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "enter")
        first = started.screen
        assert isinstance(first, OutcomeScreen | JotScreen)
        await press(pilot, "enter")
        shown(pilot, LeftOverScreen)
        await press(pilot, "enter", "enter")
        shown(pilot, QueueScreen)
        assert started.left_over == []
        assert len(started.desk.network.touches) == len(started.desk.network.tidbits) == 1


async def test_a_second_window_is_not_offered_what_is_being_typed(
    app_with: AppMaker, store_path: Path
) -> None:
    app = app_with([])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "t", "=being typed")
        kept(app)
        second = DraftShelf(store_path)
        assert second.left_over() == ()


async def test_a_draft_that_fits_no_editor_is_told_and_stays(
    app_with: AppMaker, store_path: Path
) -> None:
    app = app_with([record("Old Mill")])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3", "e", "=x")
        path = killed(app)
    (file,) = path.with_name("tidings.json.drafts").glob("*.json")
    whole = file.read_text(encoding="utf-8")
    for broken in (
        whole.replace('"sheet"', '"shoot"'),
        whole.replace('"kind": "interview"', '"kind": "poem"'),
        whole.replace('"organisation": "x', '"organisation": 7, "x": "x'),
        whole.replace("Old Millx", "Old Mill").replace('"organisation": "Old Mill"', '"or": 1', 1),
    ):
        file.write_text(broken, encoding="utf-8")
        started = app_on(path)
        async with started.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            await press(pilot, "enter")
            kept(started)
            started.exit()
        assert file.exists()


# Leaving, and a disk that refuses


async def test_leaving_in_the_middle_of_a_dialog_keeps_what_is_typed(
    app_with: AppMaker, store_path: Path
) -> None:
    app = app_with([ann()])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter", "a", "=precious", "ctrl+q")
    (left,) = DraftShelf(store_path).left_over()
    assert left.draft.payload["values"]["note"] == "precious"


async def test_escape_after_a_call_asks_before_it_drops_what_was_typed(
    app_with: AppMaker,
) -> None:
    app = app_with([ann()])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter", "a", "=precious", "escape")
        shown(pilot, OutcomeScreen)
        await press(pilot, "escape")
        shown(pilot, QueueScreen)
        assert drafts_kept(app) == 0


async def test_a_call_that_could_not_be_saved_stays_as_it_is_typed(
    app_with: AppMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = app_with([ann()])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter", "a", "=precious")
        with monkeypatch.context() as patch:
            patch.setattr(app.desk.store, "commit", _refuse)
            await press(pilot, "enter")
        shown(pilot, OutcomeScreen)
        assert drafts_kept(app) == 1
        await press(pilot, "enter")
        assert [one.note for one in app.desk.network.touches.values()] == ["precious"]


def _refuse(*_: object, **__: object) -> None:
    raise StoreError("No room.")


async def test_a_full_disk_is_told_once_and_tried_again(
    app_with: AppMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = app_with([])
    told: list[str] = []
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        monkeypatch.setattr(app, "tell", lambda text, **_: told.append(text))
        with monkeypatch.context() as patch:
            patch.setattr(DraftShelf, "keep", _refuse)
            await press(pilot, "t", "=one")
            for _ in range(3):
                app.keep_drafts()
                assert not app.drafts.flush(20)
        assert told == ["No room."]
        kept(app)
        app.keep_drafts()
        assert app.drafts.problem == ""
        assert len(list(app.drafts.shelf.folder.glob("*.json"))) == 1


async def test_nothing_typed_leaves_nothing_behind(app_with: AppMaker, store_path: Path) -> None:
    app = app_with([ann(), record("Old Mill"), news()])
    async with app.run_test(size=(80, 24)) as pilot:
        for keys in (("4", "e"), ("4", "n"), ("3", "e"), ("3", "n"), ("2", "e"), ("4", "l")):
            await press(pilot, *keys)
            kept(app)
            await press(pilot, "escape")
            kept(app)
    assert not store_path.with_name("tidings.json.drafts").exists()


async def test_a_second_is_enough_for_a_record_with_every_section_open(
    app_with: AppMaker,
) -> None:
    """Looking costs little: it goes on while one types."""
    known = ann()
    app = app_with([known, everything(known)])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3", "e")
        for fold in app.screen.query(Fold):
            await (await fold.open()).whole()
        await fill(pilot, ["x"])
        kept(app)
        (file,) = app.drafts.shelf.folder.glob("*.json")
        stood = file.stat().st_mtime_ns
        kept(app)  # nothing changed: nothing is written
        assert file.stat().st_mtime_ns == stood
