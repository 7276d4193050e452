"""One row of the feeds: its name, when it was asked last, and what is wrong with it."""

from datetime import datetime

from tui_app.domain.plain import one_line
from tui_app.domain.reading import Feed
from tui_app.ui.when import age
from tui_app.ui.widgets.record_list import Line


def feed_row(feed: Feed, waiting: int, now: datetime) -> list[Line]:
    """Two lines: a problem stands in place of the address, which is in the name or in itself."""
    asked = _ago(feed.fetched_at, now) if feed.fetched_at else "not fetched yet"
    count = f"{waiting:,} to read, " if waiting else ""
    below = (one_line(feed.problem), "bad") if feed.problem else (one_line(feed.url), "dim")
    return [
        Line(((one_line(feed.name, 200), "strong"),), ((f"{count}{asked} ", "dim"),)),
        Line((("  ", ""), below)),
    ]


def _ago(at: datetime, now: datetime) -> str:
    return "just now" if (now - at).total_seconds() < 60 else f"{age(at, now)} ago"
