"""Drafts on offer: later, dropped, changed meanwhile; leaving, and a disk that refuses."""

import asyncio
from pathlib import Path

import msgspec
import pytest

from tests.ui.conftest import NOW, AppMaker
from tests.ui.crashes import (
    ann,
    app_on,
    crashed,
    drafts_kept,
    gone_on,
    kept,
    killed,
    news,
    offered,
    painted,
    shown,
)
from tests.ui.interview_records import press, record
from tui_app.domain.changes import Changes
from tui_app.domain.record import Record
from tui_app.store import Store, StoreError
from tui_app.store.drafts import DraftShelf
from tui_app.ui.screens.confirm import ConfirmScreen
from tui_app.ui.screens.contact_form import ContactForm
from tui_app.ui.screens.interview_editor import InterviewEditor
from tui_app.ui.screens.jot import JotScreen
from tui_app.ui.screens.left_over import LeftOverScreen
from tui_app.ui.screens.outcome import OutcomeScreen
from tui_app.ui.screens.queue import QueueScreen
from tui_app.ui.screens.tidbit_form import TidbitForm

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
        await offered(pilot)
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
        await offered(pilot)
        assert "removed since" in painted(app)
        await press(pilot, "enter")
        shown(pilot, QueueScreen)
        assert drafts_kept(app) == 1


# The offer


async def test_what_is_left_for_later_is_offered_again(app_with: AppMaker) -> None:
    app = app_with([ann()])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "t", "=one")
        path = killed(app)
    for _ in range(2):
        started = app_on(path)
        async with started.run_test(size=(80, 24)) as pilot:
            await offered(pilot)
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
        await offered(pilot)
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
        await offered(pilot)
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


@pytest.mark.parametrize(
    ("part", "instead"), [('"sheet"', '"shoot"'), ('"interview"', '"poem"'), ('"Old Millx"', "[7]")]
)
async def test_a_draft_that_fits_no_editor_is_told_and_stays(
    app_with: AppMaker, part: str, instead: str
) -> None:
    path, _ = await crashed(app_with([record("Old Mill")]), ["3", "e", "=x"], InterviewEditor)
    (file,) = path.with_name("tidings.json.drafts").glob("*.json")
    whole = file.read_text(encoding="utf-8")
    assert part in whole
    file.write_text(whole.replace(part, instead), encoding="utf-8")
    app = app_on(path)
    async with app.run_test(size=(80, 24)) as pilot:
        await offered(pilot)
        await press(pilot, "enter")
        assert not isinstance(app.screen, InterviewEditor)
        assert drafts_kept(app) == 1


# Leaving, and a disk that refuses


async def test_leaving_in_the_middle_of_a_dialog_keeps_what_is_typed(
    app_with: AppMaker, store_path: Path
) -> None:
    app = app_with([ann()])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter", "a", "=precious", "ctrl+q")
    (left,) = DraftShelf(store_path).left_over()
    assert left.draft.payload["values"]["note"] == "precious"


@pytest.mark.parametrize("is_there", [True, False])
def test_telling_an_app_that_has_left_to_leave_does_nothing(
    app_with: AppMaker, monkeypatch: pytest.MonkeyPatch, *, is_there: bool
) -> None:
    app = app_with([])
    loop = asyncio.new_event_loop()
    loop.close()
    monkeypatch.setattr(app, "_loop", loop if is_there else None)
    app.leave_soon(143)
    assert app.return_code is None


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


@pytest.mark.parametrize(
    ("keys", "leave"),
    [
        (("4", "n", "=Zoe"), ("escape", "escape")),
        (("4", "l", "tab", "tab", "tab", "=x"), ("escape", "escape")),
        (("2", "n", "=News"), ("escape", "escape")),
        (("enter", "a", "=precious"), ("escape", "escape")),
        (("3", "n", "=Mill"), ("escape", "d")),
    ],
)
async def test_what_is_left_without_saving_is_dropped_at_once(
    app_with: AppMaker,
    monkeypatch: pytest.MonkeyPatch,
    keys: tuple[str, ...],
    leave: tuple[str, ...],
) -> None:
    monkeypatch.setattr("tui_app.ui.app.LOOK_SECONDS", 3600.0)
    app = app_with([ann()])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *keys)
        assert drafts_kept(app) == 1
        await press(pilot, *leave)
        assert app.drafts.flush(20)
        assert list(app.drafts.shelf.folder.glob("*.json")) == []


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
        for keys in (("4", "e"), ("l",), ("3", "e"), ("2", "e")):
            await press(pilot, *keys)
            kept(app)
            await press(pilot, "escape")
    assert not store_path.with_name("tidings.json.drafts").exists()


async def test_an_app_that_falls_over_leaves_the_draft_as_it_was_last_kept(
    app_with: AppMaker, store_path: Path
) -> None:
    app = app_with([record("Old Mill")])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3", "e", "=x")
        kept(app)
        # Nothing tells the screens that it ends: they are taken apart, one field after the other.
        await app._shutdown()
        app.keep_drafts()
    (left,) = DraftShelf(store_path).left_over()
    assert left.draft.title.startswith("Old Millx")


async def test_what_did_not_change_is_not_written_again(app_with: AppMaker) -> None:
    app = app_with([ann()])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4", "l", "tab", "tab", "tab", "=x")
        kept(app)
        (file,) = app.drafts.shelf.folder.glob("*.json")
        stood = file.stat().st_ino
        kept(app)
        assert file.stat().st_ino == stood
