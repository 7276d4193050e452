"""What a start has to tell and to offer comes up one after the other, the drafts last."""

import json
import shutil
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.ui.conftest import AppMaker
from tests.ui.crashes import ann, app_on, copies_looked_for, kept, killed, offered, shown
from tests.ui.interview_records import press
from tests.ui.test_undo_redo import read
from tui_app.domain.changes import Changes
from tui_app.store import Store
from tui_app.store.drafts import DraftShelf, LeftOver
from tui_app.ui.app import TidingsApp
from tui_app.ui.screens.jot import JotScreen
from tui_app.ui.screens.left_over import LeftOverScreen
from tui_app.ui.screens.offer import OfferScreen
from tui_app.ui.screens.queue import QueueScreen

SIZE = (80, 24)


@pytest.fixture(autouse=True)
def by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """The app looks for what has come up only when a test says so, and hears at once."""
    monkeypatch.setattr("tui_app.ui.screens.offer.DEAF_SECONDS", 0.0)


async def with_drafts(app: TidingsApp, *keys: str) -> Path:
    """The folded store of an app that was killed after these keys; a second passes after each."""
    async with app.run_test(size=SIZE) as pilot:
        for key in keys:
            await press(pilot, key)
            kept(app)
        path = killed(app)
    Store(path).close()
    return path


async def look(app: TidingsApp, pilot: Pilot[None]) -> None:
    app._look_for_news()
    await pilot.pause()


def alone(app: TidingsApp) -> str:
    """What is painted, where one window and no more is open over the main screen."""
    assert len(app.screen_stack) == 2
    return read(app)


def rename(path: Path, contact: str, name: str) -> None:
    """Change a name in a store file as another program would."""
    tables = json.loads(path.read_text("utf-8"))
    tables["contacts"][contact]["name"] = name
    path.with_name("new").write_text(json.dumps(tables), "utf-8")
    path.with_name("new").replace(path)


async def test_a_start_tells_then_asks_about_files_and_offers_the_drafts_last(
    app_with: AppMaker,
) -> None:
    known = ann()
    path = await with_drafts(app_with([known]), "t", "=one")
    copy = path.with_name("tidings.sync-conflict-20260316-080102-ABCDEFG.json")
    shutil.copy(path, copy)
    shelf = DraftShelf(path).folder
    (draft,) = shelf.glob("*.json")
    bad = [draft.with_name(f"{'0' * 31}{n}-1.json") for n in range(2)]
    for one in bad:
        one.write_text("?")
    app = app_on(path)
    app.desk.store.notices.append("Something was taken in.")
    async with app.run_test(size=(120, 60)) as pilot:
        await copies_looked_for(pilot)
        text = alone(app)
        assert "Something was taken in." in text
        assert text.count("A draft cannot be read.") == len(bad)
        app.desk.store.commit(Changes(label="here", put=(ann(note="here"),)), app.desk.now())
        rename(path, known.id, "Ann Outside")
        await press(pilot, "enter")
        await look(app, pilot)
        assert "The store was changed from outside" in alone(app)
        await press(pilot, "escape")
        assert "A sync tool left a copy" in alone(app)
        await press(pilot, "escape")
        assert "Typed, and never saved" in alone(app)
        await press(pilot, "escape")
        shown(pilot, QueueScreen)
        await look(app, pilot)
        shown(pilot, QueueScreen)
        assert len(app.left_over) == 1


async def test_drafts_wait_for_a_call_or_a_line_that_was_begun_first(
    app_with: AppMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = await with_drafts(app_with([ann()]), "t", "=one")
    monkeypatch.setattr(TidingsApp, "look_for_copies", lambda _: None)
    app = app_on(path)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "t")
        shown(pilot, JotScreen)
        await app.offers.look_for_copies()
        await pilot.pause()
        shown(pilot, JotScreen)
        await press(pilot, "escape")
        await look(app, pilot)
        shown(pilot, LeftOverScreen)


async def test_nothing_comes_up_between_two_drafts(
    app_with: AppMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = await with_drafts(app_with([ann()]), "t", "=one", "escape", "2", "n", "=two")
    app = app_on(path)
    seen: list[bool] = []

    async def run_draft(screen: QueueScreen, left: LeftOver) -> None:
        app.offers.tell("Something else.")
        app.offers.look()
        seen.append(app.screen is screen)

    monkeypatch.setattr("tui_app.ui.screens.ideas.IdeasScreen.run_draft", run_draft)
    async with app.run_test(size=SIZE) as pilot:
        await offered(pilot)
        await press(pilot, "enter")
        for _ in range(50):  # the screen that the draft belongs to comes up first
            if not seen:
                await pilot.pause()
        assert seen == [True]
        shown(pilot, LeftOverScreen)
        alone(app)
        await press(pilot, "escape")
        await look(app, pilot)
        shown(pilot, OfferScreen)
        assert "Something else." in alone(app)


async def test_copies_that_cannot_be_looked_for_keep_no_draft_back(
    app_with: AppMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = await with_drafts(app_with([ann()]), "t", "=one")
    monkeypatch.setattr("tui_app.store.conflict_copies.conflict_copies", lambda _: 1 / 0)
    app = app_on(path)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await look(app, pilot)
        shown(pilot, LeftOverScreen)


async def test_an_app_that_has_no_screen_any_more_is_offered_nothing(app_with: AppMaker) -> None:
    app = app_with([ann()])
    async with app.run_test(size=SIZE):
        app.offers.tell("Too late.")
    app._look_for_news()
    await app.offers.look_for_copies()
