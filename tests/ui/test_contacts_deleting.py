"""Deleting by keys, bringing back, and every screen with references that lead nowhere."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.ui.conftest import NOW, AppMaker
from tests.ui.test_call_flow import press
from tests.ui.test_contacts_screen import ANN, BO, CLEO, EVERYTHING, MET, PORT, TOLD, TOUCHES
from tests.ui.test_hostile_text import painted
from tui_app.domain.ids import new_id
from tui_app.domain.interview import Interview, PersonMet
from tui_app.domain.letter import Letter, LetterKind
from tui_app.domain.network import Network
from tui_app.domain.removal import bring_back
from tui_app.domain.tidbit import Match, Tidbit
from tui_app.domain.touch import Touch, TouchKind
from tui_app.store import Store
from tui_app.ui.screens.confirm import ConfirmScreen
from tui_app.ui.screens.contacts import ContactsScreen


@pytest.mark.parametrize("key", ["d", "delete"])
async def test_deleting_asks_once_and_names_what_goes_along(
    app_with: AppMaker, store_path: Path, key: str
) -> None:
    app = app_with(EVERYTHING)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4", key)
        assert isinstance(app.screen, ConfirmScreen)
        shown = " ".join(" ".join(painted(app)).split())
        assert "Ann Lee, Harbour & Co, with 2 touches and 1 letter." in shown
        assert "the trash" in shown
        await press(pilot, "escape")
        assert ANN.id in app.desk.network.contacts
        await press(pilot, key, "d")
        assert isinstance(app.screen, ContactsScreen)
        assert ANN.id not in app.desk.network.contacts
        assert not app.desk.network.touches
        await press(pilot, "q")
    with Store(store_path) as store:
        assert {one.record.id for one in store.trash()} >= {ANN.id, TOUCHES[0].id}
        assert store.network.contacts[CLEO.id].met_through == ANN.id


async def test_u_brings_everything_back_as_it_was(app_with: AppMaker) -> None:
    app = app_with(EVERYTHING)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4", "d", "d", "u")
        assert {one.id for one in app.desk.network.every_record()} == {one.id for one in EVERYTHING}
        assert app.desk.network.contacts[ANN.id] == ANN


async def test_from_the_trash_they_come_with_all_that_hung_on_them(
    app_with: AppMaker, store_path: Path
) -> None:
    app = app_with(EVERYTHING)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4", "d", "d", "q")
    with Store(store_path) as store:
        trashed = [one.record for one in store.trash()]
        person = next(one for one in trashed if one.id == ANN.id)
        store.commit(bring_back(person, trashed, store.network), NOW)
        assert list(store.trash()) == []
        before = Network(EVERYTHING)
        assert sorted(map(repr, store.network.every_record())) == sorted(
            map(repr, before.every_record())
        )


async def test_ideas_are_deleted_alike(app_with: AppMaker, store_path: Path) -> None:
    app = app_with(EVERYTHING)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "d")
        assert "The port buys the cannery" in " ".join(painted(app))
        await press(pilot, "d")
        assert PORT.id not in app.desk.network.tidbits
        await press(pilot, "u")
        assert app.desk.network.tidbits[PORT.id] == PORT
        await press(pilot, "delete", "escape", "q")
    with Store(store_path) as store:
        assert PORT.id in store.network.tidbits


async def test_an_interview_record_is_deleted_with_delete_as_well(app_with: AppMaker) -> None:
    app = app_with(EVERYTHING)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3", "delete")
        assert "the trash" in " ".join(painted(app))
        await press(pilot, "d")
        assert MET.id not in app.desk.network.interviews


async def test_every_screen_stands_references_that_lead_nowhere(app_with: AppMaker) -> None:
    gone = new_id(NOW)
    astray = (
        *EVERYTHING,
        Touch(
            id=new_id(NOW),
            contact=CLEO.id,
            kind=TouchKind.TALKED,
            at=NOW - timedelta(days=80),
            referrals=(gone,),
            tidbits=(gone,),
            interview=gone,
            letter=gone,
            opportunity=gone,
        ),
        Tidbit(
            id=new_id(NOW),
            text="Nobody is left to hear",
            heard_at=NOW,
            matches=(Match(contact=gone), Match(contact=BO.id, touch=gone)),
        ),
        Interview(
            id=new_id(NOW),
            organisation="Nowhere",
            held_on=date(2026, 3, 1),
            opportunity=gone,
            people=(PersonMet(id="p", name="Lost", contact=gone),),
        ),
        Letter(
            id=new_id(NOW), kind=LetterKind.THANK_YOU, contact=BO.id, interview=gone, touch=gone
        ),
    )
    app = app_with(astray)
    async with app.run_test(size=(120, 36)) as pilot:
        # Ann goes, whom nearly everything speaks of; then her interview record and her news.
        await press(pilot, "4", "d", "d", "2", "d", "d", "3", "d", "d")
        for screen in ("1", "2", "3", "4"):
            await press(pilot, screen, "down", "down", "up")
            if screen == "2":
                await press(pilot, "right", "m", "escape", "s", "s")
            if screen == "3":
                await press(pilot, "e", "ctrl+s", "escape", "c", "escape")
        await press(pilot, "4", "slash", *"cleo", "enter", "enter", "escape")
        await press(pilot, "e", "tab", *"x", "ctrl+s")
        await press(pilot, "1", "enter", "a", "enter")
        assert app.is_running
    assert TOLD.id in app.desk.network.tidbits
