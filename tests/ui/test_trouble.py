"""What can go wrong while the app is open: one sentence, nothing lost, no traceback."""

import errno
import os
from pathlib import Path

import pytest

from tests.ui.conftest import LONDON, NOW, AppMaker
from tests.ui.test_call_flow import network, press
from tests.ui.test_hostile_text import painted
from tui_app.clock import Clock
from tui_app.config import Config
from tui_app.domain.changes import Changes
from tui_app.domain.ids import new_id
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit
from tui_app.store import Store
from tui_app.ui.app import TidingsApp
from tui_app.ui.screens.base import MainScreen
from tui_app.ui.screens.offer import OfferScreen


@pytest.fixture
def hears_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What comes up by itself waits for nobody to stop typing."""
    monkeypatch.setattr("tui_app.ui.screens.offer.DEAF_SECONDS", 0.0)


def made_newer(path: Path) -> bytes:
    """What the store holds, once a version to come has written it."""
    content = path.read_bytes().replace(b'"schema":2', b'"schema":9')
    path.write_bytes(content)
    return content


async def test_a_full_disk_is_told_and_the_call_can_be_saved_once_there_is_room(
    app_with: AppMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = app_with(network())
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await press(pilot, "enter")
        with monkeypatch.context() as full:

            def no_room(_: int) -> None:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

            full.setattr("tui_app.store.journal.os.fsync", no_room)
            await press(pilot, "x")
            assert any("no space left" in line for line in painted(app))
            assert not app.desk.network.touches
        await press(pilot, "x")
        assert len(app.desk.network.touches) == 1


async def test_what_another_process_jots_shows_at_once(
    app_with: AppMaker, store_path: Path
) -> None:
    people = network()
    app = app_with(people)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        news = Tidbit(
            id=new_id(NOW),
            text="The cannery is sold",
            heard_at=NOW,
            matches=(Match(contact=people[5].id, status=MatchStatus.ACCEPTED),),
        )
        other = Store(store_path)
        other.commit(Changes(label="jot elsewhere", put=(news,)), NOW)
        other.close()
        app._look_for_news()
        await pilot.pause()
        await pilot.press("home")
        await pilot.pause()
        assert any("The cannery is sold" in line for line in painted(app))


async def test_a_journal_that_is_damaged_is_told_once_and_the_offers_go_on(
    app_with: AppMaker, store_path: Path
) -> None:
    app = app_with(network())
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.pause()
        journal = store_path.with_name("tidings.json.journal")
        was = journal.stat().st_size
        other = Store(store_path)
        for text in ("The mill is sold", "The quay is let"):
            news = Tidbit(id=new_id(NOW), text=text, heard_at=NOW)
            other.commit(Changes(label="jot elsewhere", put=(news,)), NOW)
        lines = journal.read_bytes()
        journal.write_bytes(lines[:was] + lines[was:].replace(b"mill", b"m", 1))
        app._look_for_news()
        await pilot.pause()
        assert any("is damaged" in line for line in painted(app))
        app.tell("Something else.")
        app.offers.tell("A notice.")
        app._look_for_news()
        await pilot.pause()
        assert [toast.message for toast in app._notifications] == ["Something else."]
        assert any("A notice." in line for line in painted(app))


@pytest.mark.parametrize("key", ["u", "U", "H", "n", "e", "z", "i", "q"])
async def test_what_waits_till_the_call_is_over_says_so(app_with: AppMaker, key: str) -> None:
    app = app_with(network())
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot, "enter", key)
        assert any("First end the call" in line for line in painted(app))
        await press(pilot, "x")
        assert len(app.desk.network.touches) == 1


@pytest.mark.usefixtures("hears_at_once")
@pytest.mark.parametrize(
    "keys", [("n",), ("e",), ("t",), ("i",), ("2", "n"), ("3", "n"), ("4", "l"), ("enter", "a")]
)
async def test_a_store_for_reading_only_says_so_before_anything_is_typed(
    app_with: AppMaker, store_path: Path, keys: tuple[str, ...]
) -> None:
    app_with(network()).desk.store.close()
    content = made_newer(store_path)
    app = TidingsApp(Store(store_path), Config(), Clock(NOW, LONDON))
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        app._look_for_news()
        await pilot.pause()
        assert isinstance(app.screen, OfferScreen)
        await press(pilot, "enter")
        await press(pilot, *keys)
        assert isinstance(app.screen, MainScreen)
        assert any("newer Tidings" in toast.message for toast in app._notifications)
        app.keep_drafts()
    assert not store_path.with_name("tidings.json.drafts").exists()
    assert made_newer(store_path) == content


async def test_nothing_to_undo_is_said(app_with: AppMaker) -> None:
    app = app_with(())
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot, "u")
        assert any("nothing to undo" in line for line in painted(app))


async def test_an_empty_store_says_how_to_begin(app_with: AppMaker) -> None:
    app = app_with(())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        shown = "\n".join(painted(app))
        for said in ("i   imports a file", "n   adds one person", "tidings demo"):
            assert said in shown
        await press(pilot, "enter", "o", "p", "z", "v", "e", "space")
        assert app.is_running
