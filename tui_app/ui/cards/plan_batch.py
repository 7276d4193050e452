"""The batch day on the plan: how it stands, and what `b` does (rulebook A9)."""

from typing import NamedTuple
from zoneinfo import ZoneInfo

from tui_app.domain.day import BatchDay
from tui_app.priority.batch import BatchProgress
from tui_app.ui.text import Span
from tui_app.ui.when import clock_time


class BatchShown(NamedTuple):
    """How it stands in a word or two, and what there is to know or to do about it."""

    stands: Span
    below: tuple[Span, ...]


def batch_shown(
    batch: BatchDay | None, progress: BatchProgress | None, names: int, zone: ZoneInfo
) -> BatchShown:
    """Today's batch, and its progress where it is under way; `names` is how many one takes."""
    if batch is None:
        return BatchShown(
            ("none today", "dim"), (("b", "accent"), (f" begins one of {names} names", "dim"))
        )
    if progress is None:
        ended = f"over since {clock_time(batch.ended_at, zone)}" if batch.ended_at else "over"
        return BatchShown((ended, "dim"), (("b", "accent"), (" begins another", "dim")))
    if progress.break_until is not None:
        now: Span = (f"a break till {clock_time(progress.break_until, zone)}", "")
    elif progress.break_is_due:
        now = ("a break is due", "warn")
    elif progress.since_break:
        now = (f"{progress.since_break} in a row", "dim")
    else:
        now = ("1 calls them", "dim")
    return BatchShown(
        (f"{progress.done} of {progress.total}", "good"),
        (now, ("; ", "dim"), ("b", "accent"), (" ends it", "dim")),
    )
