"""Which feed, or which candidate, was typed."""

from collections.abc import Sequence

from tui_app.cli.failures import CommandError
from tui_app.domain.names import fold
from tui_app.domain.plain import one_line
from tui_app.domain.reading import Candidate, Feed, ReadingList
from tui_app.domain.subscriptions import AddressError, address, feed_at

_LISTED = 20


def the_feed(reading: ReadingList, typed: str) -> Feed:
    """The feed of that address or title; a part of the title will do, where it fits one alone.

    Raises CommandError where it fits none, or several, which are listed.
    """
    at = _at(reading, typed)
    if at is not None:
        return at
    wanted, short = fold(typed), one_line(typed, 60)
    exact = [feed for feed in reading.feeds if fold(feed.title) == wanted]
    found = exact or [feed for feed in reading.feeds if wanted and wanted in fold(feed.title)]
    if len(found) == 1:
        return found[0]
    if not found:
        raise CommandError(
            f"You are subscribed to nothing called “{short}”. “tidings feeds” lists the feeds."
        )
    raise CommandError(
        f"“{short}” fits {len(found)} feeds. Type more of the title, or one of these addresses:",
        tuple(f"{feed.url}  {one_line(feed.title, 60)}" for feed in found[:_LISTED]),
    )


def the_candidate(waiting: Sequence[Candidate], typed: str) -> Candidate:
    """The candidate of that number or key. Raises CommandError where none waits."""
    for one in waiting:
        if typed in (str(one.number), one.item.key):
            return one
    raise CommandError(
        f"Nothing on the reading list waits under “{one_line(typed, 60)}”. "
        "“tidings feeds read” numbers what does."
    )


def _at(reading: ReadingList, typed: str) -> Feed | None:
    try:
        return feed_at(reading, address(typed))
    except AddressError:
        return None
