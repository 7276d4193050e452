"""Four writers and the open app on one store: no update is lost, and the app shows each jot."""

import asyncio
import statistics
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.reliability.extent import LONG, either
from tests.reliability.processes import Child, child
from tests.reliability.sharing import COUNTERS, Jotted, Wrote, jot_when_told, write_until_told
from tests.store.people import NOW
from tests.ui.settling import settle_quickly
from tests.ui.test_hostile_text import painted
from tui_app.clock import Clock
from tui_app.config import Config
from tui_app.domain.changes import Changes
from tui_app.store import Store
from tui_app.ui.app import TidingsApp
from tui_app.ui.desk import Desk

_SECONDS = 60
_JOTS = either(3, 25)
_LOOKS_AT_MOST = 6
"""Of the app's own looks for news; one is enough unless somebody is writing just then."""
_PAINTS_AFTER_A_LOOK = 5


class Watch:
    """Counts the app's looks for news, and keeps what it complains of."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.looks = 0
        self.looked = asyncio.Event()
        self.complaints: list[str] = []
        refresh, tell = Desk.refresh, TidingsApp.tell

        def counted(desk: Desk, patience: float | None = None) -> bool:
            self.looks += 1
            self.looked.set()
            return refresh(desk, patience)

        def kept(app: TidingsApp, message: str, *, bad: bool = False) -> None:
            if bad:
                self.complaints.append(message)
            tell(app, message, bad=bad)

        patch.setattr(Desk, "refresh", counted)
        patch.setattr(TidingsApp, "tell", kept)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "store" / "tidings.json"
    with Store(path) as store:
        store.commit(Changes(label="counters", put=COUNTERS), NOW)
    return path


@pytest.fixture
def writers(path: Path) -> Iterator[list[Child]]:
    with ExitStack() as stack:
        yield [
            stack.enter_context(child(write_until_told, path, name))
            for name in ("one", "two", "three", "four")
        ]


async def test_four_writers_lose_nothing_and_the_app_keeps_up(
    path: Path, writers: list[Child], monkeypatch: pytest.MonkeyPatch
) -> None:
    settle_quickly(monkeypatch)
    watch = Watch(monkeypatch)
    app = TidingsApp(Store(path), Config(), Clock(NOW, ZoneInfo("Europe/London")))
    until = time.monotonic() + _SECONDS
    seconds: list[float] = []
    looks: list[int] = []
    async with app.run_test(size=(120, 60)) as pilot:
        await pilot.press("2")
        for writer in writers:
            writer.ask()
        with child(jot_when_told, path) as jotter:
            jotter.ask()
            while len(seconds) < _JOTS or (LONG and time.monotonic() < until):
                jotter.wire.send(f"Jot number {len(seconds)}.")
                took, rounds = await shown(app, watch, jotter.ask())
                seconds.append(took)
                looks.append(rounds)
        for writer in writers:
            writer.wire.send("enough")
        wrote: list[Wrote] = [writer.ask() for writer in writers]
        app.desk.refresh()
        assert watch.complaints == []
        in_app = dict(app.desk.network.contacts)
    assert [one.broke for one in wrote if one.broke] == []
    with Store(path) as store:
        contacts = dict(store.network.contacts)
    print(told(wrote, seconds, looks))
    assert in_app == contacts
    assert {one.id: int(contacts[one.id].note) for one in COUNTERS} == {
        one.id: sum(writer.raised[one.id] for writer in wrote) for one in COUNTERS
    }
    added = {key: name for writer in wrote for key, name in writer.added.items()}
    assert {key: contacts[key].name for key in added} == added
    assert len(contacts) == len(added) + len(COUNTERS)


async def shown(app: TidingsApp, watch: Watch, jot: Jotted) -> tuple[float, int]:
    """Wait for a jot; the seconds from its commit to the screen, and the app's looks for news."""
    before = watch.looks
    while True:
        watch.looked.clear()
        for _ in range(_PAINTS_AFTER_A_LOOK):
            if any(jot.text in line for line in painted(app)):
                return time.monotonic() - jot.at, watch.looks - before
            # Not until the app is calm: beside four writers it never is.
            is_painted = asyncio.Event()
            app.screen.call_after_refresh(is_painted.set)
            await is_painted.wait()
        assert watch.looks - before <= _LOOKS_AT_MOST, f"{jot.text} is not shown"
        await watch.looked.wait()


def told(wrote: list[Wrote], seconds: list[float], looks: list[int]) -> str:
    """The figures of the run."""
    commits = sum(sum(one.raised.values()) + len(one.added) for one in wrote)
    conflicts = sum(one.conflicts for one in wrote)
    most = sorted(seconds)[len(seconds) * 19 // 20 - 1]
    return (
        f"{commits:,} commits by {len(wrote)} writers, {conflicts:,} conflicts told, 0 lost; "
        f"{len(seconds)} jots shown after {statistics.median(seconds):.2f} s (median; 19 of 20 "
        f"within {most:.2f} s, all within {max(seconds):.2f} s), {max(looks)} looks at most"
    )
