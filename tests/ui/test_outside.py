"""What comes up by itself: a store changed from outside, copies of sync tools, notices."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from textual.pilot import Pilot

from tests.ui.conftest import NOW, AppMaker
from tests.ui.test_call_flow import NAMES, network, press
from tests.ui.test_hostile_text import HOSTILE, clickable
from tests.ui.test_undo_redo import SIZE, read, renaming, reopened, said
from tui_app.domain.contact import Contact
from tui_app.store import Store
from tui_app.ui.app import TidingsApp
from tui_app.ui.screens.offer import OfferScreen
from tui_app.ui.screens.queue import QueueScreen

COPY = "tidings.sync-conflict-20260316-080102-ABCDEFG.json"
CHANGED = "The store was changed from outside"
LEFT = "A sync tool left a copy of the store"


@pytest.fixture(autouse=True)
def by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """And the app looks only when a test says so."""
    monkeypatch.setattr("tui_app.ui.screens.offer.DEAF_SECONDS", 0.0)


def rename_in(path: Path, contact: Contact, name: str) -> None:
    """Change a name in a store file as another program would."""
    tables = json.loads(path.read_text("utf-8"))
    tables["contacts"][contact.id]["name"] = name
    path.with_name("new").write_text(json.dumps(tables), "utf-8")
    path.with_name("new").replace(path)


def spoil(path: Path) -> None:
    """Put a contact into a store file that is none."""
    tables = json.loads(path.read_text("utf-8"))
    tables["contacts"]["1"] = {"name": 7}
    path.write_text(json.dumps(tables), "utf-8")


def content(path: Path) -> bytes:
    return path.read_bytes()


def folded(app_with: AppMaker, people: list[Contact], path: Path) -> TidingsApp:
    """An app on a store that has a file."""
    app_with(people).desk.store.close()
    return reopened(path)


async def look(app: TidingsApp, pilot: Pilot[None]) -> None:
    app._look_for_news()
    await pilot.pause()


async def look_for_copies(app: TidingsApp, pilot: Pilot[None]) -> None:
    app.look_for_copies()
    await app.workers.wait_for_complete()
    await pilot.pause()


def name_of(app: TidingsApp, contact: Contact) -> str:
    return app.desk.network.contacts[contact.id].name


async def test_a_change_from_outside_is_offered_and_merged_with_what_was_done_here(
    app_with: AppMaker, store_path: Path
) -> None:
    people = network()
    app = folded(app_with, people, store_path)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await press(pilot, "enter", "x")
        rename_in(store_path, people[3], "Dan Outside")
        await look(app, pilot)
        assert CHANGED in read(app)
        await press(pilot, "m")
        assert name_of(app, people[3]) == "Dan Outside"
        assert len(app.desk.network.touches) == 1
        assert "Merged what was changed outside: 1 record. u takes it out." in said(app)
        await press(pilot, "u")
        assert "Undid: what was changed outside." in said(app)
        assert name_of(app, people[3]) == NAMES[3]
        assert len(app.desk.network.touches) == 1
        await press(pilot, "u")
        assert not app.desk.network.touches
        await press(pilot, "U", "U", "q")
    with Store(store_path) as store:
        assert store.network.contacts[people[3].id].name == "Dan Outside"
        assert len(store.network.touches) == 1


async def test_what_is_here_is_kept_and_the_other_file_set_aside(
    app_with: AppMaker, store_path: Path
) -> None:
    people = network()
    app = folded(app_with, people, store_path)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await press(pilot, "enter", "x")
        rename_in(store_path, people[3], "Dan Outside")
        await look(app, pilot)
        await press(pilot, "k")
        assert not app.desk.store.outside
        assert "The file from outside is now" in read(app)
        await press(pilot, "enter", "q")
    with Store(store_path) as store:
        assert store.network.contacts[people[3].id].name == people[3].name
        assert len(store.network.touches) == 1
    aside = next(store_path.with_name("tidings.json.backups").glob("*from-outside*"))
    assert "Dan Outside" in aside.read_text("utf-8")


@pytest.mark.parametrize("way_in", [(), ("q",)])
async def test_settled_by_another_tidings_the_question_goes_away_with_a_word(
    app_with: AppMaker, store_path: Path, way_in: tuple[str, ...]
) -> None:
    people = network()
    app = folded(app_with, people, store_path)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await press(pilot, "enter", "x")
        other = Store(store_path)
        rename_in(store_path, people[3], "Dan Outside")
        if way_in:
            await press(pilot, *way_in)
        else:
            await look(app, pilot)
        assert isinstance(app.screen, OfferScreen)
        other.refresh()
        other.take_in_outside(NOW)
        await look(app, pilot)
        assert isinstance(app.screen, QueueScreen)
        assert "nothing to settle any more" in said(app)
        assert name_of(app, people[3]) == "Dan Outside"
        await look(app, pilot)
        assert isinstance(app.screen, QueueScreen)
        assert app.is_running
        other.close()


@pytest.mark.parametrize("key", ["m", "k"])
async def test_a_choice_that_comes_too_late_says_so_and_writes_nothing(
    app_with: AppMaker, store_path: Path, key: str
) -> None:
    people = network()
    app = folded(app_with, people, store_path)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await press(pilot, "enter", "x")
        other = Store(store_path)
        rename_in(store_path, people[3], "Dan Outside")
        await look(app, pilot)
        other.refresh()
        other.take_in_outside(NOW)
        other.close()
        left = content(store_path)
        await press(pilot, key)
        assert "nothing to settle any more" in said(app)
        assert content(store_path) == left
        assert name_of(app, people[3]) == "Dan Outside"


async def test_put_off_it_is_not_offered_again_until_it_changes_again(
    app_with: AppMaker, store_path: Path
) -> None:
    people = network()
    app = folded(app_with, people, store_path)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "enter", "x")
        rename_in(store_path, people[3], "Dan Outside")
        await look(app, pilot)
        await press(pilot, "escape")
        await look(app, pilot)
        assert isinstance(app.screen, QueueScreen)
        await press(pilot, "enter", "x")
        assert len(app.desk.network.touches) == 2
        rename_in(store_path, people[3], "Dan Twice Outside")
        await look(app, pilot)
        assert CHANGED in read(app)


@pytest.mark.parametrize(("key", "name"), [("m", "Dan Outside"), ("k", NAMES[3])])
async def test_before_leaving_it_is_asked_again_and_then_left(
    app_with: AppMaker, store_path: Path, key: str, name: str
) -> None:
    people = network()
    app = folded(app_with, people, store_path)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await press(pilot, "enter", "x")
        rename_in(store_path, people[3], "Dan Outside")
        await press(pilot, "q")
        assert "Before you leave" in read(app)
        assert "the next start merges the two" in read(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, QueueScreen)
        await press(pilot, "q", key)
        assert not app.is_running
    app.desk.store.close()
    with Store(store_path) as store:
        assert store.network.contacts[people[3].id].name == name
        assert len(store.network.touches) == 1


async def test_left_all_the_same_the_file_is_as_it_came_and_the_next_start_merges(
    app_with: AppMaker, store_path: Path
) -> None:
    people = network()
    app = folded(app_with, people, store_path)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "enter", "x")
        rename_in(store_path, people[3], "Dan Outside")
        await press(pilot, "q", "q")
        assert not app.is_running
    left = content(store_path)
    app.desk.store.close()
    assert content(store_path) == left
    again = reopened(store_path)
    async with again.run_test(size=SIZE) as pilot:
        await look(again, pilot)
        assert "it was taken in as it is now" in read(again)
        assert again.desk.store.notices == []
        await press(pilot, "enter")
        assert name_of(again, people[3]) == "Dan Outside"
        assert len(again.desk.network.touches) == 1


@pytest.mark.parametrize(
    ("keys", "back"),
    [
        (("enter",), 1),
        (("4", "slash", "a"), 2),
        (("t",), 1),
        (("H",), 1),
        (("question_mark",), 1),
        (("3", "n"), 1),
    ],
)
async def test_it_waits_till_the_call_the_line_or_the_window_is_done_with(
    app_with: AppMaker, store_path: Path, keys: tuple[str, ...], back: int
) -> None:
    people = network()
    app = folded(app_with, people, store_path)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "enter", "x", *keys)
        rename_in(store_path, people[3], "Dan Outside")
        await look(app, pilot)
        assert app.desk.store.outside
        assert not isinstance(app.screen, OfferScreen)
        await press(pilot, *["escape"] * back)
        await look(app, pilot)
        assert isinstance(app.screen, OfferScreen)


async def test_keys_meant_for_what_it_covers_are_no_answer(
    app_with: AppMaker, store_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui_app.ui.screens.offer.DEAF_SECONDS", 60.0)
    people = network()
    app = folded(app_with, people, store_path)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "enter", "x")
        rename_in(store_path, people[3], "Dan Outside")
        await look(app, pilot)
        await press(pilot, "k", "k", "m", "enter", "escape")
        assert isinstance(app.screen, OfferScreen)
        assert app.desk.store.outside
        app.screen._hear()
        await press(pilot, "escape")
        assert isinstance(app.screen, QueueScreen)


def copy_with(path: Path, contact: Contact, name: str) -> Path:
    copy = path.with_name(COPY)
    shutil.copy(path, copy)
    rename_in(copy, contact, name)
    return copy


async def test_a_copy_of_a_sync_tool_is_offered_on_opening_and_merged_as_one_step(
    app_with: AppMaker, store_path: Path
) -> None:
    people = network()
    app_with(people).desk.store.close()
    copy = copy_with(store_path, people[3], "Dan Copied")
    app = reopened(store_path)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await app.workers.wait_for_complete()
        await look(app, pilot)
        assert LEFT in read(app)
        assert "Syncthing" in read(app)
        await press(pilot, "m")
        assert name_of(app, people[3]) in ("Dan Copied", NAMES[3])
        assert "Merged: " in said(app)
        assert not copy.exists()
        await press(pilot, *(["enter"] if isinstance(app.screen, OfferScreen) else []))
        await look_for_copies(app, pilot)
        assert isinstance(app.screen, QueueScreen)


async def test_a_copy_with_somebody_new_brings_them_and_undo_takes_them_back(
    app_with: AppMaker, store_path: Path
) -> None:
    people = network()
    app = folded(app_with, people, store_path)
    with Store(store_path.with_name("elsewhere.json")) as elsewhere:
        zoe = msgspec.structs.replace(people[0], id="7" * 37, name="Zoe Hart")
        elsewhere.commit(renaming(zoe, "Zoe Hart"), NOW)
    store_path.with_name("elsewhere.json").replace(store_path.with_name(COPY))
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await look_for_copies(app, pilot)
        await press(pilot, "m")
        assert name_of(app, zoe) == "Zoe Hart"
        assert "Merged: 1 added" in said(app)
        await press(pilot, "u")
        assert zoe.id not in app.desk.network.contacts


async def test_a_copy_is_set_aside_or_left_for_later(app_with: AppMaker, store_path: Path) -> None:
    people = network()
    app = folded(app_with, people, store_path)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await look_for_copies(app, pilot)
        copy = copy_with(store_path, people[3], "Dan Copied")
        await look_for_copies(app, pilot)
        await press(pilot, "escape")
        await look_for_copies(app, pilot)
        assert isinstance(app.screen, QueueScreen)
        assert copy.exists()
        rename_in(copy, people[3], "Dan Copied Again")
        await look_for_copies(app, pilot)
        await press(pilot, "s")
        assert not copy.exists()
        assert (store_path.with_name("tidings.json.backups") / COPY).exists()
        assert name_of(app, people[3]) == NAMES[3]


async def test_a_damaged_copy_is_told_and_stays(app_with: AppMaker, store_path: Path) -> None:
    app = folded(app_with, network(), store_path)
    copy = store_path.with_name(COPY)
    copy.write_text('{"contacts": {"1": {"name": 7}}, "meta": {"1": {"schema": 99}}}', "utf-8")
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await look_for_copies(app, pilot)
        await press(pilot, "m")
        assert "newer Tidings" in said(app)
        assert copy.exists()
        assert len(app.desk.network.contacts) == len(NAMES)


async def test_no_notice_is_lost_and_each_is_told_once(app_with: AppMaker) -> None:
    app = app_with(network())
    app.desk.store.notices.extend([*HOSTILE[:6], "The last of them."])
    async with app.run_test(size=(120, 36)) as pilot:
        await look(app, pilot)
        text = read(app)
        assert "re [urgent] call" in text
        assert "The last of them." in text or app.screen.query_one("VerticalScroll").max_scroll_y
        assert not clickable(app)
        await press(pilot, "enter")
        await look(app, pilot)
        assert isinstance(app.screen, QueueScreen)
        assert app.desk.store.notices == []


async def test_a_record_that_cannot_be_read_is_told(app_with: AppMaker, store_path: Path) -> None:
    app_with(network()).desk.store.close()
    spoil(store_path)
    app = reopened(store_path)
    async with app.run_test(size=SIZE) as pilot:
        await look(app, pilot)
        assert "A record cannot be read and was left as it is: contacts/1" in read(app)
        assert "was changed outside Tidings; it was taken in" in read(app)


async def test_a_writer_that_holds_the_lock_does_not_stop_the_screen(
    app_with: AppMaker, store_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = network()
    app = app_with(people)
    waited: list[float | None] = []
    refresh: Callable[[float | None], set[tuple[str, str]]] = app.desk.store.refresh

    def noted(patience: float | None = None) -> set[tuple[str, str]]:
        waited.append(patience)
        return refresh(patience)

    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        monkeypatch.setattr(app.desk.store, "refresh", noted)
        with Store(store_path) as other:
            other.commit(renaming(people[0], "Ada Hill"), NOW)
            later: list[Callable[[], None]] = []
            with other.alone(), monkeypatch.context() as patch:
                patch.setattr(app, "set_timer", lambda _, again: later.append(again))
                app._look_for_news()
                assert name_of(app, people[0]) == NAMES[0]
            (again,) = later
            again()
            assert name_of(app, people[0]) == "Ada Hill"
        assert all(one is not None and one <= 0.1 for one in waited)
