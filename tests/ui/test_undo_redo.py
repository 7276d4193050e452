"""`u` and `U`: every step named, and asked about first where somebody else made it."""

from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from tests.ui.conftest import LONDON, NOW, AppMaker
from tests.ui.test_call_flow import NAMES, network, press
from tests.ui.test_hostile_text import painted
from tui_app.clock import Clock
from tui_app.config import Config
from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.store import Store
from tui_app.ui.app import TidingsApp
from tui_app.ui.screens.queue import QueueScreen
from tui_app.ui.widgets.record_list import RecordList

YESTERDAY = NOW - timedelta(hours=15)
SIZE = (80, 24)
_FRAMES = dict.fromkeys(map(ord, "│╭╮╰╯─"))


def shown(app: TidingsApp) -> str:
    return "\n".join(painted(app))


def said(app: TidingsApp) -> str:
    """What the toasts say."""
    return "\n".join(toast.message for toast in app._notifications)


def read(app: TidingsApp) -> str:
    """What is painted, as one goes on reading from line to line of a window."""
    return " ".join(shown(app).translate(_FRAMES).split())


def renaming(contact: Contact, name: str) -> Changes:
    new = msgspec.structs.replace(contact, name=name)
    return Changes(label=f"edit of {contact.name}", put=(new,))


def reopened(path: Path) -> TidingsApp:
    return TidingsApp(Store(path), Config(), Clock(NOW, LONDON))


async def test_a_step_of_this_start_is_undone_and_made_again_by_one_key_each(
    app_with: AppMaker,
) -> None:
    app = app_with(network())
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await press(pilot, "enter", "x")
        assert len(app.desk.network.touches) == 1
        await press(pilot, "u")
        assert f"Undid: no answer from {NAMES[0]}" in said(app)
        assert not app.desk.network.touches
        await press(pilot, "U")
        assert f"Redid: no answer from {NAMES[0]}" in said(app)
        assert len(app.desk.network.touches) == 1


async def test_a_step_of_before_this_start_is_asked_about_with_its_moment(
    app_with: AppMaker, store_path: Path
) -> None:
    people = network()
    app_with(people).desk.store.close()
    with Store(store_path) as before:
        before.commit(renaming(people[0], "Ada Marsh-Hill"), YESTERDAY)
    app = reopened(store_path)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await press(pilot, "u")
        assert "edit of Ada Marsh" in shown(app)
        assert "Done yesterday 17:05, before this start." in shown(app)
        await press(pilot, "escape")
        assert app.desk.network.contacts[people[0].id].name == "Ada Marsh-Hill"
        await press(pilot, "u", "u")
        assert app.desk.network.contacts[people[0].id].name == "Ada Marsh"
        assert "Undid: edit of Ada Marsh" in said(app)
        await press(pilot, "U", "u", "enter")
        assert app.desk.network.contacts[people[0].id].name == "Ada Marsh"


async def test_a_step_of_another_process_is_asked_about_as_such(
    app_with: AppMaker, store_path: Path
) -> None:
    people = network()
    app = app_with(people)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await pilot.pause()
        with Store(store_path) as other:
            other.commit(renaming(people[0], "Ada Marsh-Hill"), NOW)
        await press(pilot, "u")
        assert "Done today 08:05, by another Tidings." in shown(app)
        await press(pilot, "u")
        assert app.desk.network.contacts[people[0].id].name == "Ada Marsh"


async def test_what_was_asked_about_is_what_is_undone_or_nothing_is(
    app_with: AppMaker, store_path: Path
) -> None:
    people = network()
    app = app_with(people)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await pilot.pause()
        with Store(store_path) as other:
            other.commit(renaming(people[0], "Ada Marsh-Hill"), NOW)
            await press(pilot, "u")
            other.commit(renaming(people[1], "Ben Hill"), NOW)
            await press(pilot, "u")
        assert "something else was done meanwhile" in said(app)
        assert app.desk.network.contacts[people[0].id].name == "Ada Marsh-Hill"
        assert app.desk.network.contacts[people[1].id].name == "Ben Hill"


async def test_with_nothing_to_undo_or_redo_it_says_so(app_with: AppMaker) -> None:
    app = app_with(())
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await press(pilot, "u")
        assert "There is nothing to undo." in said(app)
        await press(pilot, "U")
        assert "There is nothing to redo." in said(app)


async def test_a_new_action_leaves_nothing_to_redo(app_with: AppMaker) -> None:
    app = app_with(network())
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await press(pilot, "enter", "x", "u", "enter", "x", "U")
        assert "There is nothing to redo." in said(app)
        assert len(app.desk.network.touches) == 1


async def test_the_highlight_goes_to_what_was_undone(app_with: AppMaker) -> None:
    people = network()
    app = app_with(people)
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "enter", "x", "end", "u")
        screen = app.screen
        assert isinstance(screen, QueueScreen)
        assert screen.highlighted is not None
        assert screen.highlighted.contact.id == people[0].id


async def test_no_step_is_undone_in_the_middle_of_a_call(app_with: AppMaker) -> None:
    app = app_with(network())
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "enter", "u", "U", "H")
        assert len(app.desk.network.contacts) == len(NAMES)
        assert len(app.screen_stack) == 1


@pytest.mark.parametrize("key", ["1", "2", "3", "4"])
async def test_they_work_on_every_screen(app_with: AppMaker, key: str) -> None:
    app = app_with(network())
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await press(pilot, key, "escape", "u")
        assert not app.desk.network.contacts
        await press(pilot, "U")
        assert len(app.desk.network.contacts) == len(NAMES)


async def test_what_concerned_many_is_undone_with_the_highlight_where_it_was(
    app_with: AppMaker,
) -> None:
    people = network()
    app = app_with(people)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "down")
        listed = app.screen.query_one("#queue", RecordList)
        stay = [item.contact.id for item in listed.items[:2]]
        others = [one for one in people if one.id not in stay]
        renamed = tuple(msgspec.structs.replace(one, note="from a file") for one in others)
        app.desk.commit(Changes(label="import of many", put=renamed))
        await press(pilot, "u")
        now = listed.highlighted
        assert now is not None
        assert now.contact.id == stay[1]
