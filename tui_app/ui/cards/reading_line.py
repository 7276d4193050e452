"""What stands above the reading list, and in its place where there is none."""

from collections.abc import Mapping

from textual.content import Content

from tui_app.clock import Clock
from tui_app.ui.reading.entries import FOR_SOMEBODY, STILL_LOOKING
from tui_app.ui.reading.reading_desk import ReadingDesk
from tui_app.ui.text import Span, shown, spans
from tui_app.ui.when import clock_time, day


def reading_line(
    reading: ReadingDesk, counts: Mapping[str, int], done: tuple[Span, ...], clock: Clock
) -> Content:
    """How far a round has come, or what was done last; how many wait, and since when."""
    progress, parts = reading.fetching.progress, [*done]
    if progress is not None:
        far = f"Fetching, {progress.done:,} of {progress.of:,}"
        parts = [(far, "accent"), (", esc calls it off", "dim"), ("   " if done else "", ""), *done]
    elif not done and reading.fetching.said:
        parts = [(reading.fetching.said, "good")]
    told = [f"{sum(counts.values()):,} to read"] if counts else []
    if STILL_LOOKING not in counts and (count := counts.get(FOR_SOMEBODY)):
        told.append(f"{count:,} for somebody")
    fails = sum(bool(feed.problem) for feed in reading.reading.feeds)
    if fails:
        told.append(f"{'1 feed fails' if fails == 1 else f'{fails} feeds fail'}, s tells why")
    elif (at := reading.reading.fetched_at) and progress is None:
        when = day(at.astimezone(clock.zone).date(), clock.today())
        told.append(f"fetched {when} {clock_time(at, clock.zone)}")
    return spans(*parts, ("   " if parts and told else "", ""), (", ".join(told), "dim"))


def how_to_begin(reading: ReadingDesk) -> Content:
    """What to do where nothing waits."""
    if not reading.is_read:
        return Content("")
    has_sources = reading.reading.feeds or reading.fetching.folder is not None
    return shown(_ALL_READ if has_sources else _HOW_TO_BEGIN)


_ALL_READ = """\
Nothing waits to be read.

f asks the feeds whether there is more.
s lists them, n adds one.
"""

_HOW_TO_BEGIN = """\
The papers and newsletters you would read anyway, searched for what concerns the people you know.

1. n and the address of a feed: RSS, Atom or JSON.
2. What it brought is here. Tidings says whom each may interest, and why.
3. a keeps one, r drops it; u takes that back.

What is kept is among the ideas, and opens a call while it is fresh.
From a shell: tidings feeds
"""
