"""The reading list as the app holds it: at hand in memory, written in the background."""

import asyncio
from collections.abc import Callable, Coroutine, Iterable
from datetime import datetime
from functools import partial, reduce
from typing import TYPE_CHECKING

import msgspec
from textual.signal import Signal
from textual.worker import Worker

from tui_app.domain.candidates import as_tidbit, kept_as, waiting
from tui_app.domain.reading import Candidate, ReadingList
from tui_app.domain.subscriptions import TakenIn
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit
from tui_app.store import StoreError
from tui_app.store.files import Signature, signature
from tui_app.store.reading_shelf import ReadingShelf
from tui_app.ui.background import in_background
from tui_app.ui.failures import in_words
from tui_app.ui.reading.fetching import Fetching
from tui_app.ui.reading.proposals import Proposals

if TYPE_CHECKING:
    from tui_app.exchange.feeds.round import Outcome
    from tui_app.ui.app import TidingsApp

_Work = Callable[[], Coroutine[object, object, None]]
How = Callable[[ReadingList], ReadingList]
"""A change of the list. Done twice it is as done once: it is done here, then on the shelf."""


class KeptElsewhereError(Exception):
    """Another process has made a tidbit of it meanwhile."""


class ReadingDesk:
    """What of the reading list waits, whom it may interest, and the way to change it.

    A thousand candidates take a tenth of a second to write, so that what a key does shows at once
    and is written afterwards, in order; `close` writes what is left. `changed` tells the screens.
    Errors are told to the user.
    """

    def __init__(self, app: "TidingsApp") -> None:
        self._app = app
        self._shelf = ReadingShelf(app.desk.store.path)
        self.changed: Signal[None] = Signal(app, "reading-changed")
        self.proposals = Proposals(app.desk)
        self.fetching = Fetching(app, self)
        self.reading = ReadingList()
        self.is_read = False
        self._seen: Signature | None = None
        self._unwritten: list[How] = []
        self._is_writing = False
        self._one_at_a_time = asyncio.Lock()
        self._told = ""
        self._waiting: tuple[Candidate, ...] = ()
        self._waited_of: ReadingList | None = None
        self._waited_at = 0

    @property
    def waiting(self) -> tuple[Candidate, ...]:
        """What is to be kept or dropped, the newest first."""
        store = self._app.desk.store
        reading, version = self.reading, store.network.version
        if self._waited_of is not reading or self._waited_at != version:
            trashed = [one.record for one in store.trash()]
            self._waiting = waiting(reading, store.network, trashed)
            self._waited_of, self._waited_at = reading, version
        return self._waiting

    def look(self) -> None:
        """Read the list, where it was not read yet or another process changed it."""
        self.run(self.look_now, group="reading list")

    async def look_now(self) -> None:
        """The same, returning when it is read."""
        path = self._shelf.path
        found = await in_background(lambda: signature(path))
        if not self.is_read or found != self._seen:
            await self._show_what_it_is(self._shelf.read)
            self._seen = found

    def change(self, how: How) -> None:
        """Change it now, and on the shelf as soon as may be."""
        self._unwritten.append(how)
        self._show(how(self.reading))
        if not self._is_writing:
            self._is_writing = True
            self.run(self._write, group="writing the reading list", exclusive=False)

    async def change_now(self, how: How) -> None:
        """Change it on the shelf, then here. Raises StoreError, and what `how` raises."""
        await self._show_what_it_is(lambda: self._shelf.change(how))

    async def take_in(self, outcome: "Outcome") -> TakenIn:
        """Take in what came of one feed, or of the folder. Raises StoreError."""
        taken: list[TakenIn] = []
        now = self._app.desk.now()

        def work() -> ReadingList:
            feed, items, problems = outcome.feed, outcome.items, outcome.problems
            taken.append(self._shelf.take_in(feed, items, now, problems=problems))
            return taken[0].reading

        await self._show_what_it_is(work)
        return taken[0]

    def keep(self, candidate: Candidate, accepted: str | None = None) -> Tidbit | None:
        """Make a tidbit of it, with the people it may interest, as one undo step.

        `accepted` is the id of a contact it is for. None where it was not saved. Raises
        KeptElsewhereError, and StoreError where that cannot be told.
        """
        desk = self._app.desk
        now = desk.now()
        tidbit = as_tidbit(candidate, now, desk.clock.zone.key)
        matches = self.proposals.of(candidate)
        if matches is None:
            matches = desk.index.propose(tidbit)
        matches = tuple(_accepted(one, now) if one.contact == accepted else one for one in matches)
        # Nobody else keeps it, too, between the look and the commit.
        with desk.store.alone():
            desk.refresh()
            if not any(one.item.key == candidate.item.key for one in self.waiting):
                self._app.records_changed.publish(None)
                raise KeptElsewhereError
            return tidbit if self._app.commit(kept_as(tidbit, matches)) else None

    def close(self) -> None:
        """Stop fetching, and write what is not written yet, before the app leaves."""
        self.fetching.stop()
        if self._unwritten:
            try:
                self._shelf.change(lambda reading: _all_done(self._unwritten, reading))
            except StoreError as error:
                self._app.tell(str(error), bad=True)
            self._unwritten.clear()

    def run(self, work: _Work, *, group: str, exclusive: bool = True) -> None:
        """Do this in a worker of the app's, whichever screen is up; what goes wrong is told."""
        # Not yet begun: a worker that is cancelled before its turn would leave it behind.
        _: Worker[None] = self._app.run_worker(
            partial(self._telling, work), group=group, exclusive=exclusive, exit_on_error=False
        )

    async def _telling(self, work: _Work) -> None:
        problem = ""
        try:
            await work()
        except (StoreError, OSError) as error:
            problem = str(error)
        except Exception as error:  # noqa: BLE001 - a worker of the app's has nobody else to tell
            problem = in_words(error)
        for notice in self._shelf.notices:
            self._app.offers.tell(notice)
        self._shelf.notices.clear()
        if problem and problem != self._told:
            self._app.tell(problem, bad=True)
        self._told = problem

    async def _write(self) -> None:
        try:
            while self._unwritten:
                await self._show_what_it_is(*self._to_write())
        except StoreError:
            self._unwritten.clear()
            await self._show_what_it_is(self._shelf.read)
            raise
        finally:
            self._is_writing = False

    def _to_write(self) -> tuple[Callable[[], ReadingList], int]:
        """All that is not written, as one change, and how much that is."""
        these = tuple(self._unwritten)
        return lambda: self._shelf.change(lambda reading: _all_done(these, reading)), len(these)

    async def _show_what_it_is(self, work: Callable[[], ReadingList], written: int = 0) -> None:
        """Show the list that `work` gives, with what was changed here while it was at it."""
        async with self._one_at_a_time:
            reading = await in_background(work)
            del self._unwritten[:written]
            self.is_read = True
            self._show(_all_done(self._unwritten, reading))

    def _show(self, reading: ReadingList) -> None:
        self.reading = reading
        self.changed.publish(None)


def _all_done(these: Iterable[How], reading: ReadingList) -> ReadingList:
    return reduce(lambda so_far, how: how(so_far), these, reading)


def _accepted(match: Match, now: datetime) -> Match:
    return msgspec.structs.replace(match, status=MatchStatus.ACCEPTED, decided_at=now)
