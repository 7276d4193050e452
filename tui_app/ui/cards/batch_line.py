"""The batch day in one line: how far it is, and how long the voice has gone on (rulebook A9)."""

from datetime import datetime
from zoneinfo import ZoneInfo

from tui_app.priority.batch import BatchProgress
from tui_app.ui.cards.parts import bar
from tui_app.ui.text import Span
from tui_app.ui.when import clock_time


def batch_line(
    progress: BatchProgress, now: datetime, zone: ZoneInfo, *, is_short: bool = False
) -> list[Span]:
    """How it stands at `now` (UTC); with `is_short` there is less room."""
    gauge = "" if is_short else f"{bar(progress.done / max(1, progress.total), 8)} "
    return [
        ("Batch day ", "strong"),
        (gauge, "good"),
        (f"{progress.done} of {progress.total}", ""),
        *_pace(progress, now, zone),
    ]


def _pace(progress: BatchProgress, now: datetime, zone: ZoneInfo) -> list[Span]:
    if progress.break_until is not None:
        left = max(1, round((progress.break_until - now).total_seconds() / 60))
        till = clock_time(progress.break_until, zone)
        return [
            (f"  break, {left} min left, till {till}", "good"),
            ("  enter", "accent"),
            (" calls on", "dim"),
        ]
    if progress.is_all_done:
        return [("  all called, ", "good"), ("f", "accent"), (" sums it up", "dim")]
    if not progress.left:
        return [(f"  {progress.again} again this evening", "dim")]
    words = "since the break" if progress.was_a_break else "in a row"
    return [(f", {progress.since_break} {words}", "warn" if progress.break_is_due else "dim")]
