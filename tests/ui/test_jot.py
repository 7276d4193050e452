"""Jotting: one line, whom it is for shown while one types, enter keeps it (rulebook C1, C2)."""

import asyncio
from pathlib import Path
from threading import Event

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input

from tests.ui.conftest import NOW, AppMaker
from tests.ui.test_call_flow import press
from tests.ui.test_hostile_text import HOSTILE, painted
from tui_app.domain.contact import Contact
from tui_app.domain.ids import new_id
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit
from tui_app.matching.contact_index import ContactIndex
from tui_app.store import Store
from tui_app.ui.screens.jot import JotScreen
from tui_app.ui.screens.queue import QueueScreen
from tui_app.ui.widgets.jot_line import LOOK_UP

ADA, BEN = new_id(NOW), new_id(NOW)
PEOPLE = [
    Contact(id=ADA, name="Ada Marsh", organisation="Northwind"),
    Contact(id=BEN, name="Ben Okafor", organisation="Harbour Trust", topics=("lighthouses",)),
]


async def paste(pilot: Pilot[None], text: str) -> None:
    """Paste into what has the focus."""
    pilot.app.post_message(events.Paste(text))
    await pilot.pause()


async def looked_up(pilot: Pilot[None]) -> None:
    """Wait until the proposals for the line as it stands are there."""
    await pilot.pause()
    for worker in [one for one in pilot.app.workers if one.group == LOOK_UP]:
        await worker.wait()
    await pilot.pause()


async def test_who_it_is_for_shows_while_one_types(app_with: AppMaker) -> None:
    app = app_with(PEOPLE)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "t")
        await paste(pilot, "North")
        await looked_up(pilot)
        assert "It brings nobody to mind yet" in "\n".join(painted(app))
        await pilot.press(*"wind")
        await looked_up(pilot)
        shown = "\n".join(painted(app))
        assert "? Ada Marsh" in shown
        assert "organisation “Northwind”" in shown
        await paste(pilot, " sells lighthouses")
        await looked_up(pilot)
        shown = "\n".join(painted(app))
        assert "? Ada Marsh" in shown
        assert "? Ben Okafor  topic “lighthouses”" in shown
        assert not app.desk.network.tidbits
        await press(pilot, "ctrl+u")
        assert "Ada Marsh" not in "\n".join(painted(app)[8:])


async def test_enter_keeps_it_with_its_people_and_undo_takes_it_back(
    app_with: AppMaker, store_path: Path
) -> None:
    app = app_with(PEOPLE)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot, "t")
        await paste(pilot, "Northwind moves")
        await press(pilot, "enter")
        assert isinstance(app.screen, QueueScreen)
        assert "Kept. For Ada Marsh?" in "\n".join(painted(app))
        with Store(store_path) as again:
            (tidbit,) = again.network.tidbits.values()
            assert tidbit.text == "Northwind moves"
            assert [(m.contact, m.status) for m in tidbit.matches] == [(ADA, MatchStatus.PROPOSED)]
        await press(pilot, "u")
        assert not app.desk.network.tidbits


async def test_no_key_waits_for_the_proposals(
    app_with: AppMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, answer = asyncio.Event(), Event()
    loop = asyncio.get_running_loop()

    def slow(_: ContactIndex, __: Tidbit) -> tuple[Match, ...]:
        loop.call_soon_threadsafe(asked.set)
        answer.wait(20)
        return (Match(contact=ADA, score=0.9, why="at last"),)

    monkeypatch.setattr(ContactIndex, "propose", slow)
    app = app_with(PEOPLE)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "t")
        await pilot.press("a")
        await asyncio.wait_for(asked.wait(), 20)
        await pilot.press("b", "c", "left", "X")
        assert app.screen.query_one(Input).value == "abXc"
        answer.set()
        await looked_up(pilot)
        assert "? Ada Marsh  at last" in "\n".join(painted(app))


async def test_half_a_line_waits_for_the_next_time_on_any_screen(app_with: AppMaker) -> None:
    app = app_with(PEOPLE)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "t")
        await paste(pilot, "half a ")
        await press(pilot, "escape", "4", "t")
        assert isinstance(app.screen, JotScreen)
        await pilot.press(*"li")
        await press(pilot, "escape", "2", "t")
        await pilot.press(*"ne")
        await press(pilot, "enter", "escape", "1", "t")
        assert [one.text for one in app.desk.network.tidbits.values()] == ["half a line"]
        assert app.screen.query_one(Input).value == ""


async def test_a_blank_line_is_not_kept(app_with: AppMaker) -> None:
    app = app_with(PEOPLE)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "t", "space", "enter")
        assert isinstance(app.screen, QueueScreen)
        assert not app.desk.network.tidbits


async def test_all_lines_of_what_is_pasted_are_kept(app_with: AppMaker) -> None:
    app = app_with(PEOPLE)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "t")
        await paste(pilot, "Northwind moves\r\nto the port\n")
        await press(pilot, "enter")
        (tidbit,) = app.desk.network.tidbits.values()
        assert tidbit.text == "Northwind moves to the port"


WILD = ["".join(HOSTILE[:5]), "".join(HOSTILE[5:10]), HOSTILE[10]]


@pytest.mark.parametrize("text", WILD, ids=["markup", "controls", "length"])
async def test_hostile_text_is_kept_whole_and_shown_as_text(app_with: AppMaker, text: str) -> None:
    app = app_with([Contact(id=ADA, name=f"Ada {text}", organisation="Northwind")])
    line = f"Northwind {' '.join(text.splitlines())}".strip()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "t")
        await paste(pilot, line)
        await looked_up(pilot)
        assert "? Ada " in "\n".join(painted(app))
        await press(pilot, "enter", "2", "l")
        (tidbit,) = app.desk.network.tidbits.values()
        assert tidbit.text == line
        assert "Northwind" in "\n".join(painted(app))
