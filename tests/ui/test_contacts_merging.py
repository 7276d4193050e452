"""Merging two contacts by keys: who it may be, what differs, one action."""

from pathlib import Path

import msgspec

from tests.ui.conftest import NOW, AppMaker
from tests.ui.test_call_flow import press
from tests.ui.test_hostile_text import painted
from tui_app.domain.contact import Contact, Email, Phone
from tui_app.domain.ids import new_id
from tui_app.domain.record import Record
from tui_app.domain.touch import Touch, TouchKind
from tui_app.store import Store
from tui_app.ui.app import TidingsApp
from tui_app.ui.screens.contacts import ContactsScreen
from tui_app.ui.screens.find_double import FindDoubleScreen
from tui_app.ui.screens.join_preview import JoinPreviewScreen

ANN = Contact(
    id=new_id(NOW),
    name="Ann Lee",
    organisation="Harbour & Co",
    emails=(Email(address="ann@example.org"),),
)
TWIN = Contact(
    id=new_id(NOW),
    name="Lee, A. [old]",
    organisation="Northwind",
    emails=(Email(address="ann@example.org"),),
    phones=(Phone(number="+1 202-555-0123"),),
    note="x " * 200 + "the end",
)
BO = Contact(id=new_id(NOW), name="Aa Bo", title="Clerk")
CALL = Touch(id=new_id(NOW), contact=TWIN.id, kind=TouchKind.TALKED, at=NOW, note="rang")
EVERYBODY: tuple[Record, ...] = (ANN, TWIN, BO, CALL)


def shown_now(app: TidingsApp) -> type[object]:
    return type(app.screen)


async def test_the_likely_one_is_proposed_first_and_enter_twice_merges(
    app_with: AppMaker, store_path: Path
) -> None:
    app = app_with(EVERYBODY)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4", "slash", *"ann", "enter", "m")
        assert shown_now(app) is FindDoubleScreen
        shown = "\n".join(painted(app))
        assert "Who else is Ann Lee?" in shown
        assert shown.index("both have ann@example.org") < shown.index("Aa Bo")
        await press(pilot, "enter")
        assert shown_now(app) is JoinPreviewScreen
        shown = "\n".join(painted(app))
        assert "Lee, A. [old]" in shown
        assert "goes into the note" in shown
        assert "1 other record" in shown
        await press(pilot, "enter")
        assert isinstance(app.screen, ContactsScreen)
        assert app.screen.highlighted is not None
        assert app.screen.highlighted.id == ANN.id
        await press(pilot, "q")
    with Store(store_path) as store:
        assert list(store.network.contacts) == [ANN.id, BO.id]
        kept = store.network.contacts[ANN.id]
        assert kept.nicknames == ("Lee, A. [old]",)
        assert kept.phones == TWIN.phones
        assert "Organisation: Northwind" in kept.note
        assert [touch.id for touch in store.network.touches_of(ANN.id)] == [CALL.id]
        assert [one.record.id for one in store.trash()] == [TWIN.id]


async def test_merging_is_taken_back_whole(app_with: AppMaker) -> None:
    app = app_with(EVERYBODY)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4", "slash", *"ann", "enter", "m", "enter", "enter", "u")
        contacts = app.desk.network.contacts
        assert (contacts[ANN.id], contacts[TWIN.id]) == (ANN, TWIN)
        assert app.desk.network.touches[CALL.id] == CALL


async def test_s_keeps_the_other_one(app_with: AppMaker) -> None:
    app = app_with(EVERYBODY)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4", "slash", *"ann", "enter", "m", "enter", "s")
        assert "Stays  Lee, A. [old], Northwind" in "\n".join(painted(app))
        await press(pilot, "enter")
        assert ANN.id not in app.desk.network.contacts
        assert isinstance(app.screen, ContactsScreen)
        assert app.screen.highlighted is not None
        assert app.screen.highlighted.id == TWIN.id


async def test_anybody_is_found_by_typing_and_escape_changes_nothing(app_with: AppMaker) -> None:
    app = app_with(EVERYBODY)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4", "slash", *"ann", "enter", "m", *"aa", "enter")
        assert "Goes   Aa Bo, Clerk" in "\n".join(painted(app))
        await press(pilot, "escape", "m", "escape")
        assert isinstance(app.screen, ContactsScreen)
        assert len(app.desk.network.contacts) == 3


async def test_what_does_not_fit_is_read_by_scrolling(app_with: AppMaker) -> None:
    many = msgspec.structs.replace(
        TWIN, title="Clerk", postal="1 Quay Road", zone="Asia/Tokyo", discussed="y " * 300
    )
    app = app_with((ANN, many))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4", "slash", *"ann", "enter", "m", "enter", *["down"] * 9)
        assert "Note" in "\n".join(painted(app))


async def test_the_only_contact_has_nobody_to_merge_with(app_with: AppMaker) -> None:
    app = app_with((ANN,))
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot, "4", "m")
        assert isinstance(app.screen, ContactsScreen)
        assert "nobody else" in "\n".join(painted(app))


async def test_who_was_changed_elsewhere_meanwhile_is_not_merged(
    app_with: AppMaker, store_path: Path
) -> None:
    app = app_with(EVERYBODY)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4", "slash", *"ann", "enter", "m", "enter")
        with Store(store_path) as other:
            from tui_app.domain.contacts import pin

            other.commit(pin(TWIN, NOW), NOW)
        await press(pilot, "enter")
        assert TWIN.id in app.desk.network.contacts
        assert app.desk.network.contacts[ANN.id] == ANN
