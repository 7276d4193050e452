"""The reading list by keys alone; the store and the shelf are read afterwards (rulebook C1, C2)."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

import msgspec
import pytest
from textual.widgets import Static

from tests.ui.conftest import NOW
from tests.ui.reading_lists import (
    ADA,
    BEN,
    COLD,
    DULL,
    LIST,
    NORTHWIND,
    PORT,
    app_on,
    calm,
    candidates,
    item,
    marked,
    plain_index,
    titles,
    to_the_list,
)
from tests.ui.test_call_flow import press
from tests.ui.test_hostile_text import HOSTILE, clickable, painted
from tui_app.domain.candidates import dropped
from tui_app.domain.candidates import kept as kept_by_them
from tui_app.domain.changes import Changes
from tui_app.domain.reading import FeedItem, ReadingList
from tui_app.domain.tidbit import MatchStatus, Tidbit, TidbitKind
from tui_app.store import Store
from tui_app.store.reading_shelf import ReadingShelf
from tui_app.ui.app import TidingsApp
from tui_app.ui.screens.reading import ReadingScreen
from tui_app.ui.widgets.record_list import RecordList

__all__ = ["plain_index"]


def kept(app: TidingsApp) -> dict[str, Tidbit]:
    """The tidbits, by their text."""
    return {one.text: one for one in app.desk.network.tidbits.values()}


def statuses(tidbit: Tidbit) -> dict[str, MatchStatus]:
    return {match.contact: match.status for match in tidbit.matches}


def highlight(app: TidingsApp, title: str) -> None:
    listed = app.screen.query_one("#candidates", RecordList)
    (place,) = [place for place, one in enumerate(titles(app)) if one == title]
    listed.cursor = place


def line(app: TidingsApp) -> str:
    """What the line above the list says."""
    return str(app.screen.query_one("#told", Static).render())


async def test_ideas_tell_how_many_wait_and_one_key_leads_there_and_back(store_path: Path) -> None:
    app = app_on(store_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2")
        await calm(pilot)
        assert "R 3 to read" in "\n".join(painted(app))
        await press(pilot, "R")
        await calm(pilot)
        assert app.current_mode == "reading"
        # Somebody first, the strongest tie before the newer one; then what interests nobody.
        assert titles(app) == [
            "# For somebody", NORTHWIND.title, COLD.title, "# For nobody you know", DULL.title,
        ]  # fmt: skip
        assert marked(app) == NORTHWIND.title
        text = "\n".join(painted(app))
        assert "3 to read, 2 for somebody" in text
        assert "Port News, today 05:05, 3 h ago" in text
        assert "Ada Marsh" in text
        assert "name “Ada Marsh”" in text
        await press(pilot, "escape")
        assert app.current_mode == "ideas"
        commands = {one.title for one in app.get_system_commands(app.screen)}
        assert "Reading list (2, then R)" in commands


async def test_one_key_keeps_with_its_people_and_the_next_comes_up(store_path: Path) -> None:
    app = app_on(store_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await to_the_list(pilot)
        await press(pilot, "a")
        assert marked(app) == COLD.title
        tidbit = kept(app)[NORTHWIND.title]
        assert tidbit.kind is TidbitKind.ARTICLE
        assert tidbit.feed_item == NORTHWIND.key
        assert tidbit.heard_at == NORTHWIND.published_at
        assert statuses(tidbit) == {ADA.id: MatchStatus.PROPOSED}
        # among the people: for the one who is marked
        await press(pilot, "l", "j", "r")
        assert "That would drop it for all of them" in line(app)
        await press(pilot, "a")
        assert statuses(kept(app)[COLD.title]) == {
            ADA.id: MatchStatus.PROPOSED,
            BEN.id: MatchStatus.ACCEPTED,
        }
        assert marked(app) == DULL.title
        await press(pilot, "A")
        assert "It brings nobody to mind" in line(app)
        # u makes it wait again, and goes there; A accepts the first at once
        await press(pilot, "u")
        assert marked(app) == COLD.title
        assert COLD.title not in kept(app)
        await press(pilot, "A")
        assert statuses(kept(app)[COLD.title])[ADA.id] is MatchStatus.ACCEPTED
        assert kept(app)[COLD.title].matches[0].decided_at == NOW
        assert "Kept for Ada Marsh" in line(app)
        await press(pilot, "u", "U")
        assert marked(app) == DULL.title
        await press(pilot, "a")
        assert titles(app) == []
        assert "Nothing waits to be read" in "\n".join(painted(app))
        await press(pilot, "a", "A", "r", "o", "D", "l")
    app.desk.store.close()
    with Store(store_path) as again:
        assert len(again.network.tidbits) == 3


async def test_what_is_dropped_never_comes_back_but_by_undo(store_path: Path) -> None:
    app = app_on(store_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await to_the_list(pilot)
        await press(pilot, "r", "a", "r")
        assert titles(app) == []
        # each u takes back what was done last: a drop, a keep, a drop
        await press(pilot, "u")
        assert marked(app) == DULL.title
        await press(pilot, "u")
        assert marked(app) == COLD.title
        await press(pilot, "u")
        assert marked(app) == NORTHWIND.title
        assert not app.desk.network.tidbits
        # what was done elsewhere since the drop is what u takes back, and the drop stays
        await press(pilot, "x", "t")
        await pilot.press(*"A jot", "enter")
        await press(pilot, "u")
        assert not app.desk.network.tidbits
        assert titles(app)[1] == COLD.title
        await press(pilot, "u")
        assert titles(app)[1] == NORTHWIND.title
        # all that interests nobody: asked about first
        await press(pilot, "D", "escape")
        assert DULL.title in titles(app)
        await press(pilot, "D", "d")
        assert titles(app) == ["# For somebody", NORTHWIND.title, COLD.title]
        await press(pilot, "u", "D", "d", "D")
        assert "nothing that interests nobody" in line(app)
        # at once on the screen, on the shelf a moment later, and at the latest when one leaves
        await press(pilot, "g", "x")
    assert ReadingShelf(store_path).read().dropped == (DULL.key, NORTHWIND.key)


async def test_a_page_is_opened_without_a_shell_and_only_from_the_web(
    store_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Sequence[str]] = []
    monkeypatch.setattr("tui_app.ui.opening.shutil.which", lambda name: f"/bin/{name}")
    monkeypatch.setattr(subprocess, "Popen", lambda arguments, **_: opened.append(arguments))
    evil = item("Ada Marsh [urgent] of Northwind", 0, url="javascript:alert(1)")
    reading = msgspec.structs.replace(LIST, candidates=candidates(evil, COLD, DULL))
    app = app_on(store_path, reading)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await to_the_list(pilot)
        assert marked(app) == evil.title
        await press(pilot, "o")
        assert not opened
        assert "is no file and no web address" in "\n".join(painted(app))
        await press(pilot, "j", "o")
        assert [list(one)[1:] for one in opened] == [[COLD.url]]
        await press(pilot, "j", "o")
        assert "It names no page to open" in line(app)


async def test_what_becomes_known_and_what_others_do_shows(store_path: Path) -> None:
    app = app_on(store_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await to_the_list(pilot)
        await press(pilot, "j")
        driver = msgspec.structs.replace(BEN, topics=("parking",))
        app.desk.commit(Changes(label="what he told", put=(driver,)))
        app.records_changed.publish(None)
        await calm(pilot)
        assert "# For nobody you know" not in titles(app)
        assert marked(app) == COLD.title  # the mark stays, wherever the others go
        ReadingShelf(store_path).change(lambda reading: dropped(reading, COLD.key))
        assert isinstance(app.screen, ReadingScreen)
        app.screen.reload()
        await calm(pilot)
        assert COLD.title not in titles(app)
        # kept in the shell a moment ago: it is not kept twice
        with Store(store_path) as shell:
            shell.commit(kept_by_them(candidates(NORTHWIND)[0], NOW, "Europe/London", ()), NOW)
        highlight(app, NORTHWIND.title)
        await pilot.press("a")
        await calm(pilot)
        assert [one.text for one in app.desk.network.tidbits.values()] == [NORTHWIND.title]
        assert "was kept elsewhere" in line(app)
        assert NORTHWIND.title not in titles(app)
        await press(pilot, "l", "enter")
        assert app.current_mode == "contacts"


async def test_hostile_titles_are_shown_as_text_and_kept_whole(store_path: Path) -> None:
    texts = [*HOSTILE, "t" * 1_000_000]
    items = [
        FeedItem(key=f"k{n}", title=text, source=text, url=text, text=text)
        for n, text in enumerate(texts)
    ]
    feed = msgspec.structs.replace(PORT, title="[/]\x1b[31m", problem="[@click=app.quit]x[/]")
    app = app_on(store_path, ReadingList(feeds=(feed,), candidates=candidates(*items)))
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await to_the_list(pilot)
        for key in ("j",) * len(texts) + ("s", "escape", "r", "u", "D", "escape", "a", "o"):
            await pilot.press(key)
            assert not clickable(app)
            assert not [one for one in "".join(painted(app)) if one < " " or one in "\x7f\u202e"]
        assert len(app.desk.network.tidbits) == 1


async def test_a_list_that_cannot_be_written_says_so_and_shows_what_is_true(
    store_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = app_on(store_path)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await to_the_list(pilot)

        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        with monkeypatch.context() as patch:
            patch.setattr("tui_app.store.reading_shelf.write_atomically", full)
            await press(pilot, "r")
            await calm(pilot)
            assert any("cannot be written" in toast.message for toast in app._notifications)
            assert NORTHWIND.title in titles(app)
        await press(pilot, "g", "r")
    assert ReadingShelf(store_path).read().dropped == (NORTHWIND.key,)
