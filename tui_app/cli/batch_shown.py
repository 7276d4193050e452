"""The batch day on the command line: the one under way, or what it would be (rulebook A9)."""

from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple
from zoneinfo import ZoneInfo

from tui_app.cli.when import day_and_time
from tui_app.domain.day import BatchDay
from tui_app.domain.network import Network
from tui_app.domain.rules import Rules
from tui_app.priority.queue import Queue

if TYPE_CHECKING:
    from tui_app.priority.batch import BatchProgress


class BatchShown(NamedTuple):
    """Its names as a queue, a line that says how it stands, and the same as JSON."""

    queue: Queue
    title: str
    data: dict[str, Any]


def batch_shown(
    network: Network, now: datetime, rules: Rules, zone: ZoneInfo, *, current_events: bool
) -> BatchShown:
    """The batch of the user's day at `now` (UTC); `zone` is theirs."""
    from tui_app.priority.batch import batch_now, batch_under_way, propose_batch

    batch = batch_under_way(network, now.astimezone(zone).date())
    is_under_way = batch is not None
    if batch is None:
        batch = BatchDay(contacts=propose_batch(network, now, rules, zone), began_at=now)
    found = batch_now(batch, network, now, rules, zone, current_events=current_events)
    title = _under_way(found.progress, now, zone) if is_under_way else _proposed(found.progress)
    how = found.progress
    data = {
        "under_way": is_under_way,
        "began_at": batch.began_at if is_under_way else None,
        "done": how.done,
        "left": how.left,
        "again_this_evening": how.again,
        "since_break": how.since_break,
        "break_is_due": how.break_is_due,
        "break_until": how.break_until,
    }
    return BatchShown(found.queue, title, data)


def _under_way(how: "BatchProgress", now: datetime, zone: ZoneInfo) -> str:
    words = [f"Batch day, {day_and_time(now, zone)}: {how.done} of {how.total} done"]
    if how.break_until is not None:
        words.append(f"a break till {how.break_until.astimezone(zone):%H:%M}")
    elif how.break_is_due:
        words.append(f"{how.since_break} calls in a row, a break is due")
    if how.again:
        words.append(f"{how.again} come{'s' if how.again == 1 else ''} up again this evening")
    return ", ".join(words)


def _proposed(how: "BatchProgress") -> str:
    names = f"{how.left} name{'' if how.left == 1 else 's'}"
    return f"No batch day is under way. One begun now would hold {names} (B on the queue):"
