"""Feeds are asked in the background: by a key, or at the hour; a call is never disturbed (C1)."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import ClassVar

import msgspec
import pytest
from textual.widgets import Input

from tests.ui.conftest import LONDON, NOW
from tests.ui.reading_lists import (
    COLD,
    DULL,
    HILL,
    LIST,
    NORTHWIND,
    PORT,
    Server,
    app_on,
    calm,
    item,
    marked,
    plain_index,
    titles,
    to_the_list,
    until,
)
from tests.ui.test_call_flow import press
from tests.ui.test_hostile_text import painted
from tests.ui.test_reading_screen import line
from tui_app.clock import Clock
from tui_app.config import Reading
from tui_app.domain.reading import ReadingList
from tui_app.store.reading_shelf import ReadingShelf
from tui_app.ui.app import TidingsApp
from tui_app.ui.screens.feeds import FeedsScreen

__all__ = ["plain_index"]

TWO = msgspec.structs.replace(LIST, feeds=(PORT, HILL))
FAILS = "The feed https://hill.example/rss did not come within 10 seconds. Try again later."
NEW = item("Ada Marsh wins a prize", 0)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Server:
    found = Server(port=(NEW, COLD), hill=FAILS)
    monkeypatch.setattr("tui_app.exchange.feeds.round.fetch_all", found.fetch_all)
    return found


def toasts(app: TidingsApp) -> list[str]:
    return [one.message for one in app._notifications]


async def test_results_appear_as_they_come_and_the_app_stays_usable(
    store_path: Path, server: Server
) -> None:
    app = app_on(store_path, TWO)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await to_the_list(pilot)
        await press(pilot, "f", "j")
        await until(pilot, lambda: "Fetching, 0 of 2" in line(app))
        server.answer()
        await until(pilot, lambda: NEW.title in titles(app))
        assert marked(app) == COLD.title
        assert "Fetching, 1 of 2" in line(app)
        await press(pilot, "r", "f")
        await until(pilot, lambda: "Dropped: A cold chain" in line(app))
        server.answer()
        await until(pilot, lambda: bool(toasts(app)))
        assert toasts(app) == [FAILS]
        await calm(pilot)
        assert titles(app)[:3] == ["# For somebody", NEW.title, NORTHWIND.title]
        # a feed that goes on failing is told no more, but in the list of feeds
        app.clear_notifications()
        server.answer(2)
        await press(pilot, "f")
        await calm(pilot)
        assert toasts(app) == []
        assert "Nothing new" in line(app)
        assert "1 feed fails" in line(app)
        await press(pilot, "s", "j")
        assert "did not come within 10 seconds" in "\n".join(painted(app))
    kept = ReadingShelf(store_path).read()
    assert [one.item.key for one in kept.candidates] == [NORTHWIND.key, DULL.key, NEW.key]
    assert kept.dropped == (COLD.key,)
    assert kept.fetched_at == NOW


async def test_a_round_is_called_off_by_escape(store_path: Path, server: Server) -> None:
    app = app_on(store_path, TWO)
    async with app.run_test(size=(80, 24)) as pilot:
        await to_the_list(pilot)
        await press(pilot, "f")
        server.answer()
        await until(pilot, lambda: NEW.title in titles(app))
        await press(pilot, "escape")
        assert "Called off. What had come is here." in line(app)
        server.answer()
        await calm(pilot)
        assert NEW.title in titles(app)
        # it may be begun again, and be left behind with the app
        await press(pilot, "f")
        await until(pilot, lambda: server.asked == 2)
    kept = ReadingShelf(store_path).read()
    assert kept.feeds[1].problem == ""
    assert kept.fetched_at is None


async def test_the_hour_fetches_once_a_day_and_never_disturbs_a_call(
    store_path: Path, server: Server
) -> None:
    server.answers[HILL.url] = FAILS
    server.answer(4)
    app = app_on(store_path, TWO, settings=Reading(hour=time(7, 30)))
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot, "enter")
        assert app.is_on_the_phone
        # somebody is at the keys: not now
        app.fetch_when_due()
        await calm(pilot)
        assert server.asked == 0
        app.fold_when_idle()
        app.fetch_when_due()
        await calm(pilot)
        assert server.asked == 1
        assert toasts(app) == []
        await press(pilot, "2")
        app.reading.fetching.tell_when_quiet()
        await pilot.pause()
        assert toasts(app) == []
        await press(pilot, "1", "x")
        app.reading.fetching.tell_when_quiet()
        await pilot.pause()
        (told,) = toasts(app)
        assert told.startswith("1 new on the reading list: 2, then R. The feed https://hill")
        app.fold_when_idle()
        app.fetch_when_due()
        await calm(pilot)
        assert server.asked == 1
        # before the hour of the next day nothing, after it once
        for hour, asked in ((6, 1), (8, 2)):
            server.now = datetime(2026, 3, 17, hour, tzinfo=UTC)
            app.desk.clock = Clock(server.now, LONDON)
            app.fold_when_idle()
            app.fetch_when_due()
            await calm(pilot)
            assert server.asked == asked


async def test_without_feeds_nothing_is_asked_and_the_list_says_how_to_begin(
    store_path: Path, server: Server
) -> None:
    app = app_on(store_path, ReadingList(), settings=Reading(hour=time(7, 30)))
    async with app.run_test(size=(80, 24)) as pilot:
        app.fetch_when_due()
        await calm(pilot)
        await to_the_list(pilot)
        assert "n and the address of a feed" in "\n".join(painted(app))
        await press(pilot, "f")
        assert "There is no feed to ask yet: n adds one." in line(app)
        assert server.asked == 0


class Feeds(BaseHTTPRequestHandler):
    """A page that names its feed, the feed, and nothing else."""

    PAGES: ClassVar[dict[str, str]] = {
        "/": "<!doctype html><title>Quay</title>"
        "<link rel='alternate' type='application/rss+xml' href='/feed'>",
        "/feed": "<rss version='2.0'><channel><title>Quay [News]</title><item>"
        "<title>Northwind [urgent] sails</title><guid>1</guid></item></channel></rss>",
    }

    def do_GET(self) -> None:
        page = self.PAGES.get(self.path)
        self.send_response(404 if page is None else 200)
        self.send_header("Content-Type", "text/html" if self.path == "/" else "text/xml")
        self.end_headers()
        self.wfile.write((page or "").encode())

    def log_message(self, *_: object) -> None:
        """Quiet."""


@pytest.fixture
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Feeds)
    Thread(target=server.serve_forever, args=(0.01,), name="asyncio server", daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


async def test_a_feed_is_added_by_its_address_or_its_page_and_removed(
    store_path: Path, site: str
) -> None:
    app = app_on(store_path, settings=Reading(allow_private=True, folder="~/nowhere"))
    async with app.run_test(size=(80, 24), notifications=True) as pilot:

        async def type_address(address: str) -> None:
            app.screen.query_one(Input).value = address
            await pilot.press("enter")
            await calm(pilot)

        await to_the_list(pilot)
        await press(pilot, "n")
        await type_address("mailto:x")
        assert "is no address of a feed" in "\n".join(painted(app))
        await type_address(PORT.url)
        assert "You are subscribed to Port News already" in "\n".join(painted(app))
        await type_address(f"{site}/none")
        assert "Enter again adds it all the same." in "\n".join(painted(app))
        await type_address(f"{site}/")
        assert "Subscribed to Quay [News]: 1 to read." in line(app)
        assert "Northwind [urgent] sails" in titles(app)
        # the feeds: one more, not read yet, and one fewer
        await press(pilot, "s", "n")
        await type_address(f"{site}/none")
        await press(pilot, "enter")
        await calm(pilot)
        assert isinstance(app.screen, FeedsScreen)
        text = "\n".join(painted(app))
        assert "not fetched yet" in text
        assert "Folder ~/nowhere: 0 to read" in text
        await press(pilot, "G", "enter")
        await calm(pilot)
        assert app.reading.reading.feeds[-1].problem
        await press(pilot, "g", "j", "d", "escape", "d", "d", "escape")
        await calm(pilot)
        assert "Northwind [urgent] sails" not in titles(app)
    feeds = ReadingShelf(store_path).read().feeds
    assert [one.url for one in feeds] == [PORT.url, f"{site}/none"]


_STARTED = """
import asyncio, socket, sys
from pathlib import Path
from tui_app.clock import Clock
from tui_app.config import Config
from tui_app.store import Store
from tui_app.ui.app import TidingsApp

def refuse(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.bind"):
        raise SystemExit(f"{event} {arguments}")

async def main():
    app = TidingsApp(Store(Path(sys.argv[1])), Config(), Clock())
    async with app.run_test(size=(80, 24)) as pilot:
        sys.addaudithook(refuse)
        for key in ("2", "R", "s", "escape", "2"):
            await pilot.press(key)
        await app.workers.wait_for_complete()
        assert type(app.screen).__name__ == "IdeasScreen"
    print(*sorted({"httpx", "feedparser"} & set(sys.modules)))

asyncio.run(main())
"""


def test_starting_and_reading_opens_no_socket_and_loads_nothing_that_could(
    store_path: Path,
) -> None:
    ReadingShelf(store_path).change(lambda _: LIST)
    found = subprocess.run(
        [sys.executable, "-c", _STARTED, str(store_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (found.returncode, found.stdout.strip()) == (0, ""), found.stderr
