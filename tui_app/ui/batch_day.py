"""The batch day at the desk: beginning it, its breaks, and its end (rulebook A9)."""

from datetime import timedelta
from typing import TYPE_CHECKING

from tui_app.domain.day import BatchDay
from tui_app.domain.rules import Rules
from tui_app.priority.batch import (
    BatchNow,
    BatchProgress,
    batch_now,
    batch_under_way,
    begin_batch,
    best_of,
    end_batch,
    take_break,
)
from tui_app.priority.breaks import is_break_proposed
from tui_app.ui.closing_blocks import ClosingBlocks, Stretch, calls_since, sum_up
from tui_app.ui.desk import Desk
from tui_app.ui.when import clock_time

if TYPE_CHECKING:
    from tui_app.ui.app import TidingsApp

_NOBODY = "Nobody can be called today, so there is no batch to begin."
_ON_THE_PHONE = "First end the call on the queue: 1 goes there."


def todays_batch(desk: Desk) -> BatchDay | None:
    """The batch under way, whichever process began it."""
    return batch_under_way(desk.network, desk.clock.today())


def begin_or_end(tidings: "TidingsApp") -> bool:
    """Begin a batch of the best; where one is under way, end it with its summary.

    Gives whether the queue is another one now.
    """
    if tidings.refuses_changes():
        return False
    if tidings.is_on_the_phone:
        tidings.tell(_ON_THE_PHONE)
        return False
    return begin(tidings) if todays_batch(tidings.desk) is None else end(tidings)


def begin(tidings: "TidingsApp") -> bool:
    """Begin a batch of the best who can be called today; whether there are any."""
    desk = tidings.desk
    names = best_of(desk.queue(), desk.network, desk.rules, desk.clock.zone, desk.facts)
    if not names:
        tidings.tell(_NOBODY)
        return False
    changes = begin_batch(desk.network, names, desk.now(), desk.clock.zone)
    count = f"{len(names)} name{'' if len(names) == 1 else 's'}"
    return tidings.commit(
        changes, done=f"A batch day of {count} has begun, the best first. u takes it back."
    )


def end(tidings: "TidingsApp") -> bool:
    """End the batch under way, and sum it up; whether there was one."""
    desk = tidings.desk
    batch = todays_batch(desk)
    if batch is None:
        return False
    changes = end_batch(desk.network, desk.now(), desk.clock.zone)
    is_over = tidings.commit(changes, done="The batch day is over. u takes that back.")
    if is_over:
        sum_up(tidings, Stretch("The batch day", calls_since(desk.network, batch.began_at)))
    return is_over


class BatchDesk:
    """The batch as the queue works it; it remembers which break was refused."""

    def __init__(self) -> None:
        self._refused_at: int | None = None
        self._is_all_done = False

    def look(self, desk: Desk, *, current_events: bool) -> BatchNow | None:
        """The batch under way as it stands now."""
        batch = todays_batch(desk)
        if batch is None:
            self._is_all_done = False
            return None
        zone, facts = desk.clock.zone, desk.facts
        found = batch_now(
            batch, desk.network, desk.now(), desk.rules, zone, facts, current_events=current_events
        )
        self._is_all_done = found.progress.is_all_done
        return found

    def close(self, tidings: "TidingsApp", blocks: ClosingBlocks) -> None:
        """Sum up what there is; where all of the batch are called, it is over."""
        if self._is_all_done and not tidings.refuses_changes():
            end(tidings)
        else:
            blocks.close(tidings)

    async def after_a_call(self, tidings: "TidingsApp", progress: BatchProgress) -> None:
        """Propose a break where it is time for one; with the last call the batch is over."""
        if progress.is_all_done:
            end(tidings)
        elif self._is_time_for_a_break(progress, tidings.desk.rules):
            await self._propose_a_break(tidings, progress)

    def _is_time_for_a_break(self, progress: BatchProgress, rules: Rules) -> bool:
        in_a_row = progress.since_break
        if self._refused_at is not None and in_a_row < self._refused_at:
            self._refused_at = None
        proposed = is_break_proposed(in_a_row, self._refused_at, rules)
        return progress.break_is_due and proposed

    async def _propose_a_break(self, tidings: "TidingsApp", progress: BatchProgress) -> None:
        """It is proposed once more later where it is refused, or cut short at once."""
        from tui_app.ui.screens.propose_break import ProposeBreakScreen

        desk = tidings.desk
        zone, minutes = desk.clock.zone, desk.rules.batch_break_minutes
        till = clock_time(desk.now() + timedelta(minutes=minutes), zone)
        screen = ProposeBreakScreen(progress.since_break, progress.left, minutes, till)
        self._refused_at = progress.since_break
        if await tidings.push_screen_wait(screen):
            changes = take_break(desk.network, desk.now(), zone)
            tidings.commit(changes, done="A break: the bar counts it down, enter calls on.")
