"""One round of fetching: every feed and the folder, one outcome after the other."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

import msgspec

from tui_app.domain.reading import Feed, FeedItem


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What came of one feed: the feed as it stands now (its `problem` empty or a sentence) and its
    items. `feed` is None for the folder, whose `problems` are sentences.
    """

    feed: Feed | None
    items: tuple[FeedItem, ...] = ()
    problems: tuple[str, ...] = ()


def fetch_all(
    feeds: Sequence[Feed],
    folder: Path | None,
    now: datetime,
    *,
    allow_private: bool = False,
    stop: Callable[[], bool] = lambda: False,
) -> Iterator[Outcome]:
    """Fetch them a few at a time, giving each outcome as it comes; never raises for a feed.

    `stop` is asked between feeds. It blocks: the app calls it in a worker thread.
    """
    raise NotImplementedError
