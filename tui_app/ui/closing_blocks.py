"""The close of a block: which stretch of calls it sums up, and when it is offered (A15)."""

from collections.abc import Sequence
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, NamedTuple

from tui_app.domain.achieved import achieved
from tui_app.domain.blocks import BlockTally, is_call, tally_of
from tui_app.domain.network import Network
from tui_app.domain.touch import Touch
from tui_app.priority.batch import batch_under_way
from tui_app.priority.block_history import blocks_worked, calls_of_block
from tui_app.ui.desk import Desk
from tui_app.ui.todays_blocks import BlockToday, Stands, todays_blocks

if TYPE_CHECKING:
    from tui_app.ui.app import TidingsApp

_BLOCKS_TOLD = 10


class Stretch(NamedTuple):
    """What is summed up, in words, and its calls in order of time."""

    what: str
    calls: Sequence[Touch]


def calls_since(network: Network, moment: datetime) -> list[Touch]:
    """The user's own calls from `moment` (UTC) on; its cost is theirs, not the network's."""
    return [touch for touch in network.touches_since(moment) if is_call(touch)]


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
        return last if _calls_in(last, desk) else None

    def stretch(self, desk: Desk) -> Stretch:
        """The batch day, the block under way or just over, else the day so far."""
        batch = batch_under_way(desk.network, desk.clock.today())
        if batch is not None:
            return Stretch("The batch day so far", calls_since(desk.network, batch.began_at))
        blocks = todays_blocks(desk.now(), desk.rules, desk.clock.zone)
        under_way = next((block for block in blocks if block.stands is Stands.UNDER_WAY), None)
        block = under_way or self.offered(desk)
        if block is not None:
            return Stretch(f"The {block.part} block", _calls_in(block, desk))
        midnight = datetime.combine(desk.clock.today(), time(), desk.clock.zone)
        return Stretch("The day so far", calls_since(desk.network, midnight.astimezone(UTC)))

    def done(self, desk: Desk) -> BlockTally:
        """The calls of the stretch that would be summed up."""
        return tally_of(self.stretch(desk).calls)

    def close(self, tidings: "TidingsApp") -> None:
        """Sum the stretch up."""
        stretch = self.stretch(tidings.desk)
        self._closed = tidings.desk.now()
        sum_up(tidings, stretch)


def _calls_in(block: BlockToday, desk: Desk) -> list[Touch]:
    """The calls of a block of today, as the plan counts them."""
    now, zone = desk.now(), desk.clock.zone
    return calls_of_block(desk.network, desk.clock.today(), block.part, now, desk.rules, zone)


def sum_up(tidings: "TidingsApp", stretch: Stretch) -> None:
    """Show what a stretch of calls gave, without guilt."""
    from tui_app.ui.screens.summary import SummaryScreen

    desk = tidings.desk
    blocks = blocks_worked(desk.network, desk.now(), desk.rules, desk.clock.zone, _BLOCKS_TOLD)
    given = achieved(desk.network, stretch.calls)
    tidings.push_screen(SummaryScreen(stretch.what, given, blocks, desk.clock.today()))
