"""`H`: what was done, the trash and the backups, and how all of it comes back."""

import unicodedata
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from textual.pilot import Pilot

from tests.ui.conftest import LONDON, NOW, AppMaker
from tests.ui.test_call_flow import NAMES, network, press
from tests.ui.test_hostile_text import HOSTILE, clickable
from tests.ui.test_hostile_text import network as hostile_network
from tests.ui.test_undo_redo import read, reopened, said, shown
from tui_app.clock import Clock
from tui_app.config import Config
from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.ids import new_id
from tui_app.domain.removal import remove_contact
from tui_app.domain.touch import Touch, TouchKind
from tui_app.store import Store
from tui_app.ui.app import TidingsApp
from tui_app.ui.screens.confirm import ConfirmScreen
from tui_app.ui.screens.history import HistoryScreen
from tui_app.ui.widgets.card import Card

SIZES = [(80, 24), (120, 36)]


async def three_calls(pilot: Pilot[None]) -> None:
    for _ in range(3):
        await press(pilot, "enter", "x")


def deleted(app: TidingsApp, contact: Contact) -> None:
    """A contact deleted with two touches."""
    touches = [
        Touch(id=new_id(NOW), contact=contact.id, kind=TouchKind.TALKED, at=NOW - timedelta(days=n))
        for n in (3, 9)
    ]
    app.desk.commit(Changes(label="two talks", put=tuple(touches)))
    app.desk.commit(remove_contact(app.desk.network, contact))


@pytest.mark.parametrize("size", SIZES)
async def test_the_steps_are_listed_the_newest_first(
    app_with: AppMaker, size: tuple[int, int]
) -> None:
    app = app_with(network())
    async with app.run_test(size=size, notifications=True) as pilot:
        await three_calls(pilot)
        await press(pilot, "u", "H")
        lines = shown(app).splitlines()
        steps = [line for line in lines if "today 08:05" in line]
        for place, name in enumerate(NAMES[2::-1]):
            assert f"no answer from {name}" in steps[place]
        assert "undone" in steps[0]
        assert "undone" not in steps[1]
        assert "what was there before" in steps[3]
        assert "enter redoes this step" in shown(app)


async def test_several_steps_are_undone_and_made_again_at_once_after_a_question(
    app_with: AppMaker,
) -> None:
    app = app_with(network())
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await three_calls(pilot)
        await press(pilot, "H", "down", "u")
        assert isinstance(app.screen, ConfirmScreen)
        assert "Undo 2 steps?" in shown(app)
        await press(pilot, "escape")
        assert len(app.desk.network.touches) == 3
        await press(pilot, "enter", "enter")
        assert len(app.desk.network.touches) == 1
        assert f"Undid: 2 steps, the last “no answer from {NAMES[1]}”" in said(app)
        await press(pilot, "up", "U", "U")
        assert len(app.desk.network.touches) == 3
        await press(pilot, "u")
        assert len(app.desk.network.touches) == 2
        assert isinstance(app.screen, HistoryScreen)
        await press(pilot, "escape")
        assert app.screen_stack[-1] is app.screen_stack[0]


async def test_a_step_after_which_something_new_was_done_cannot_be_made_again(
    app_with: AppMaker,
) -> None:
    app = app_with(network())
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await three_calls(pilot)
        await press(pilot, "u", "enter", "x", "H", "down")
        assert "cannot be made again" in app.screen.query_one(Card).content.plain
        await press(pilot, "enter", "U")
        assert len(app.desk.network.touches) == 3


async def test_steps_of_an_earlier_start_are_told_apart(
    app_with: AppMaker, store_path: Path
) -> None:
    app_with(network()).desk.store.close()
    app = reopened(store_path)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot, "enter", "x", "H", "down", "enter")
        assert "One of them was done before this start" in read(app)
        await press(pilot, "u")
        assert not app.desk.network.contacts


async def test_a_deleted_contact_comes_back_with_what_hung_on_it(app_with: AppMaker) -> None:
    people = network()
    app = app_with(people)
    deleted(app, people[0])
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot, "H", "2")
        text = shown(app)
        assert "the talk with Ada Marsh on 13 March 2026" in text
        assert "with 2 records that went with it" in read(app)
        await press(pilot, "r")
        assert people[0].id in app.desk.network.contacts
        assert len(app.desk.network.touches) == 2
        assert "Brought back Ada Marsh, with 2 records" in said(app)
        await press(pilot, "escape", "u")
        assert people[0].id not in app.desk.network.contacts
        assert len(app.desk.store.trash()) == 3


async def test_the_trash_is_emptied_after_a_question_a_backup_and_not_for_good(
    app_with: AppMaker,
) -> None:
    people = network()
    app = app_with(people)
    deleted(app, people[0])
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot, "H", "2", "x")
        assert "Empty the trash of 3 records?" in shown(app)
        await press(pilot, "escape")
        assert len(app.desk.store.trash()) == 3
        await press(pilot, "x", "x")
        assert app.desk.store.trash() == ()
        assert "The trash is empty." in shown(app)
        assert "before-emptying" in app.desk.store.backups()[0].why
        await press(pilot, "escape", "u")
        assert len(app.desk.store.trash()) == 3


@pytest.mark.parametrize("size", SIZES)
async def test_a_backup_is_brought_back_after_a_question_as_one_step(
    app_with: AppMaker, size: tuple[int, int]
) -> None:
    people = network()
    app = app_with(people)
    app.desk.back_up("import")
    app.desk.commit(remove_contact(app.desk.network, people[0]))
    async with app.run_test(size=size, notifications=True) as pilot:
        await press(pilot, "H", "3")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "before an import" in shown(app)
        assert "14 contacts" in shown(app)
        await press(pilot, "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "14 contacts, where there are 13 now" in read(app)
        await press(pilot, "escape")
        assert people[0].id not in app.desk.network.contacts
        await press(pilot, "r")
        await app.workers.wait_for_complete()
        await press(pilot, "r")
        assert people[0].id in app.desk.network.contacts
        assert "before a backup was brought back" in shown(app)
        await press(pilot, "escape", "u")
        assert people[0].id not in app.desk.network.contacts


async def test_a_damaged_backup_is_told_and_nothing_is_changed(app_with: AppMaker) -> None:
    app = app_with(network())
    made = app.desk.back_up("import")
    assert made is not None
    made.write_bytes(b"{")
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await press(pilot, "H", "3")
        await app.workers.wait_for_complete()
        await press(pilot, "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "cannot be read" in said(app)
        assert isinstance(app.screen, HistoryScreen)
        assert len(app.desk.network.contacts) == len(NAMES)


async def test_the_parts_are_gone_through_with_the_arrows(app_with: AppMaker) -> None:
    app = app_with(())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "H")
        assert "▸1 Done (0)" in shown(app)
        assert "Nothing was done yet." in shown(app)
        await press(pilot, "right")
        assert "▸2 Trash (0)" in shown(app)
        await press(pilot, "tab")
        assert "▸3 Backups (0)" in shown(app)
        await press(pilot, "enter", "r", "x", "u", "U", "right", "left", "left", "x", "r", "enter")
        assert "▸2 Trash (0)" in shown(app)
        await press(pilot, "1", "u", "U", "enter", "escape")
        assert len(app.screen_stack) == 1


async def test_the_palette_opens_it(app_with: AppMaker) -> None:
    app = app_with(network())
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "ctrl+p")
        await pilot.press(*"history")
        await app.workers.wait_for_complete()
        await pilot.pause()
        await press(pilot, "down", "enter")
        assert isinstance(app.screen, HistoryScreen)


async def test_hostile_names_and_labels_are_shown_as_text(store_path: Path) -> None:
    store = Store(store_path)
    app = TidingsApp(store, Config(), Clock(NOW, LONDON))
    for text in HOSTILE:
        records = hostile_network(text)
        store.commit(Changes(label=text, put=tuple(records)), NOW)
        contact = msgspec.structs.replace(records[0])
        assert isinstance(contact, Contact)
        store.commit(remove_contact(store.network, contact), NOW)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await press(pilot, "H")
        for part in "123":
            await press(pilot, part)
            for _ in range(8):
                await press(pilot, "down")
                assert not clickable(app)
                assert not any(
                    unicodedata.category(letter) == "Cc"
                    for letter in shown(app)[:-1]
                    if letter != "\n"
                )
        await press(pilot, "2", "enter", "u", "1", "end", "u")
        assert not clickable(app)
        assert app.is_running


async def test_help_tells_the_keys_of_the_part_that_is_shown(app_with: AppMaker) -> None:
    app = app_with(network())
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "H", "question_mark")
        text = read(app)
        assert "Help: history" in text
        assert "Undo down to this step" in text
        await press(pilot, "escape", "2", "question_mark")
        assert "Empty the trash; asks first" in read(app)
        assert "Undo down to this step" not in read(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, HistoryScreen)
