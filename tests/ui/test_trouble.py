"""What can go wrong while the app is open: one sentence, nothing lost, no traceback."""

import errno
import os
from pathlib import Path

import pytest

from tests.ui.conftest import NOW, AppMaker
from tests.ui.test_call_flow import network, press
from tests.ui.test_hostile_text import painted
from tui_app.domain.changes import Changes
from tui_app.domain.ids import new_id
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit
from tui_app.store import Store


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
    app_with: AppMaker, store_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui_app.ui.app._LOOK_AGAIN_SECONDS", 3600.0)
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
