"""Rounds of fetching, in the background: asked for by a key, or by the hour (rulebook C1)."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, NamedTuple

from tui_app.domain.candidates import settled
from tui_app.domain.reading import Feed, ReadingList
from tui_app.domain.subscriptions import is_due, round_begun, round_ended
from tui_app.ui.background import as_they_come
from tui_app.ui.screens.base import MainScreen

if TYPE_CHECKING:
    from tui_app.exchange.feeds.round import Outcome
    from tui_app.ui.app import TidingsApp
    from tui_app.ui.reading.reading_desk import ReadingDesk

FETCH = "fetch"
"""The group of the workers that fetch."""
_LOOKS_PUT_OFF = 15
"""How often the hour's round waits for somebody at the keys to pause."""


class Progress(NamedTuple):
    """How far a round has come."""

    done: int
    of: int


class _Round(NamedTuple):
    feeds: tuple[Feed, ...]
    folder: Path | None
    is_whole: bool = True


class Fetching:
    """One round at a time. `progress` is None between rounds; `said` is what came of the last.

    Whoever listens to the reading desk's `changed` hears of each step. What is to be told is told
    once no call is on.
    """

    def __init__(self, app: "TidingsApp", desk: "ReadingDesk") -> None:
        self._app = app
        self._desk = desk
        self._stop = Event()
        self._next: list[str] = []
        self._to_tell: list[tuple[str, bool]] = []
        self._looks_put_off = 0
        self.progress: Progress | None = None
        self.said = ""

    @property
    def folder(self) -> Path | None:
        """Where files are dropped that are candidates too."""
        named = self._app.desk.config.reading.folder.strip()
        try:
            return Path(named).expanduser() if named else None
        except (
            RuntimeError
        ):  # the home of somebody who is none: that there is no such folder is told
            return Path(named)

    def fetch_all(self) -> bool:
        """Ask every feed, and look into the folder; whether there is anything to ask."""
        if self.progress is not None:
            return True
        wanted = _Round(self._desk.reading.feeds, self.folder)
        if not wanted.feeds and wanted.folder is None:
            return False
        self._start(wanted)
        return True

    def fetch_one(self, url: str) -> None:
        """Ask that feed alone, after the round that goes on."""
        self._next.append(url)
        if self.progress is None:
            self._fetch_next()

    def call_off(self) -> bool:
        """Leave the rest of the round; False where there is none."""
        if self.progress is None:
            return False
        self._stop.set()
        self._app.workers.cancel_group(self._app, FETCH)
        self._next.clear()
        self._ended("Called off. What had come is here.")
        self._desk.look()
        return True

    def stop(self) -> None:
        """Let the threads that fetch go no further: the app leaves."""
        self._stop.set()

    def fetch_when_due(self, *, is_used: bool) -> None:
        """Begin the round of the hour, if it is time; put off while somebody is at the keys."""
        if self.progress is not None or self._app.desk.store.read_only:
            return
        if is_used and self._looks_put_off < _LOOKS_PUT_OFF:
            self._looks_put_off += 1
            return
        self._looks_put_off = 0
        self._desk.run(self._fetch_if_due, group="is it time to fetch")

    def tell_when_quiet(self) -> None:
        """Tell what came of a round, unless a call is on."""
        if self._to_tell and not self._app.is_on_the_phone:
            sentence = " ".join(one for one, _ in self._to_tell)
            bad = any(is_bad for _, is_bad in self._to_tell)
            self._to_tell.clear()
            self._app.tell(sentence, bad=bad)

    async def _fetch_if_due(self) -> None:
        """The first window to say that it begins does; the others leave it to that one."""
        await self._desk.look_now()
        if not self._is_due(self._desk.reading):
            return
        now, is_ours = self._app.desk.now(), False

        def begun(reading: ReadingList) -> ReadingList:
            nonlocal is_ours
            is_ours = self._is_due(reading)
            return round_begun(reading, now) if is_ours else reading

        await self._desk.change_now(begun)
        if is_ours and not self.fetch_all():
            await self._desk.change_now(lambda reading: round_ended(reading, now))

    def _is_due(self, reading: ReadingList) -> bool:
        desk = self._app.desk
        return is_due(reading, desk.config.reading.hour, desk.now(), desk.clock.zone)

    def _fetch_next(self) -> None:
        urls, self._next = self._next, []
        feeds = tuple(one for one in self._desk.reading.feeds if one.url in urls)
        if feeds:
            self._start(_Round(feeds, None, is_whole=False))

    def _start(self, wanted: _Round) -> None:
        self._stop = Event()
        self._show(Progress(0, len(wanted.feeds) + (wanted.folder is not None)))
        self._desk.run(partial(self._fetch, wanted, self._stop), group=FETCH)

    async def _fetch(self, wanted: _Round, stop: Event) -> None:
        new, troubles = 0, list[str]()
        try:
            if wanted.is_whole:
                await self._let_go_of_what_was_deleted()
            async for outcome in as_they_come(lambda: self._outcomes(wanted, stop)):
                taken = await self._desk.take_in(outcome)
                new += len(taken.new)
                troubles += taken.troubles
                if self.progress is not None:
                    self._show(Progress(self.progress.done + 1, self.progress.of))
            if wanted.is_whole:
                now = self._app.desk.now()
                await self._desk.change_now(lambda reading: round_ended(reading, now))
        except Exception:
            self._ended("")
            raise
        self._ended(_came(new), troubles, is_news=new > 0)
        self._fetch_next()

    async def _let_go_of_what_was_deleted(self) -> None:
        """While the trash still tells what was made of them."""
        store = self._app.desk.store
        trashed = [one.record for one in store.trash()]
        if settled(self._desk.reading, store.network, trashed) is not self._desk.reading:
            await self._desk.change_now(lambda reading: settled(reading, store.network, trashed))

    def _outcomes(self, wanted: _Round, stop: Event) -> "Iterator[Outcome]":
        """In a thread. What fetches is loaded no earlier."""
        from tui_app.exchange.feeds.round import fetch_all

        config, now = self._app.desk.config.reading, self._app.desk.now()
        yield from fetch_all(
            wanted.feeds,
            wanted.folder,
            now,
            allow_private=config.allow_private,
            stop=stop.is_set,
        )

    def _ended(self, said: str, troubles: Sequence[str] = (), *, is_news: bool = False) -> None:
        self.said = said
        if is_news and not self._is_shown:
            self._to_tell.append((f"{said} on the reading list: 2, then R.", False))
        if troubles:
            self._to_tell.append((_told(troubles), True))
        self._show(None)
        self.tell_when_quiet()

    @property
    def _is_shown(self) -> bool:
        """Whether the user looks at the reading list, which says itself what came."""
        screen = self._app.screen
        return isinstance(screen, MainScreen) and screen.NAME == "reading"

    def _show(self, progress: Progress | None) -> None:
        self.progress = progress
        self._desk.changed.publish(None)


def _came(new: int) -> str:
    return f"{new:,} new" if new else "Nothing new"


def _told(troubles: Sequence[str]) -> str:
    more = len(troubles) - 1
    rest = f" Trouble with {more} more: the list of feeds tells." if more else ""
    return f"{troubles[0]}{rest}"
