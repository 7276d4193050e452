"""The close of a block: which stretch of calls it sums up, and when it is offered (A15)."""

from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, NamedTuple

from tui_app.domain.achieved import achieved_since
from tui_app.domain.blocks import BlockTally, done_since
from tui_app.priority.batch import batch_under_way
from tui_app.priority.block_history import blocks_worked
from tui_app.ui.desk import Desk
from tui_app.ui.todays_blocks import BlockToday, Stands, todays_blocks

if TYPE_CHECKING:
    from tui_app.ui.app import TidingsApp

_BLOCKS_TOLD = 10


class Stretch(NamedTuple):
    """What is summed up, in words, and when (UTC) it began."""

    what: str
    since: datetime


class ClosingBlocks:
    """Remembers which of today's blocks was closed, so that it is offered no more."""

    def __init__(self) -> None:
        self._closed: datetime | None = None

    def offered(self, desk: Desk) -> BlockToday | None:
        """A block of today whose time is over, in which calls were made, and that is not closed."""
        blocks = todays_blocks(desk.now(), desk.rules, desk.clock.zone)
        if any(block.stands is Stands.UNDER_WAY for block in blocks):
            return None
        over = [block for block in blocks if block.stands is Stands.OVER]
        last = max(over, key=lambda block: block.opens, default=None)
        if last is None or (self._closed is not None and self._closed >= last.opens):
            return None
        return last if done_since(desk.network, last.opens).calls else None

    def stretch(self, desk: Desk) -> Stretch:
        """The batch day, the block under way or just over, else the day so far."""
        batch = batch_under_way(desk.network, desk.clock.today())
        if batch is not None:
            return Stretch("The batch day so far", batch.began_at)
        blocks = todays_blocks(desk.now(), desk.rules, desk.clock.zone)
        under_way = next((block for block in blocks if block.stands is Stands.UNDER_WAY), None)
        block = under_way or self.offered(desk)
        if block is not None:
            return Stretch(f"The {block.part} block", block.opens)
        midnight = datetime.combine(desk.clock.today(), time(), desk.clock.zone)
        return Stretch("The day so far", midnight.astimezone(UTC))

    def done(self, desk: Desk) -> BlockTally:
        """The calls of the stretch that would be summed up."""
        return done_since(desk.network, self.stretch(desk).since)

    def close(self, tidings: "TidingsApp") -> None:
        """Sum the stretch up."""
        stretch = self.stretch(tidings.desk)
        self._closed = tidings.desk.now()
        sum_up(tidings, stretch)


def sum_up(tidings: "TidingsApp", stretch: Stretch) -> None:
    """Show what a stretch of calls gave, without guilt."""
    from tui_app.ui.screens.summary import SummaryScreen

    desk = tidings.desk
    blocks = blocks_worked(desk.network, desk.now(), desk.rules, desk.clock.zone, _BLOCKS_TOLD)
    given = achieved_since(desk.network, stretch.since)
    tidings.push_screen(SummaryScreen(stretch.what, given, blocks, desk.clock.today()))
