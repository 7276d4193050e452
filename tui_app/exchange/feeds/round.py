"""One round of fetching: every feed and the folder, one outcome after the other."""

from collections.abc import Callable, Generator, Sequence
from datetime import datetime
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Thread

import msgspec

from tui_app.domain.plain import one_line
from tui_app.domain.reading import Feed, FeedItem
from tui_app.exchange.feeds.errors import FeedError
from tui_app.exchange.feeds.fetching import MOST_BYTES, MOST_SECONDS, fetch
from tui_app.exchange.feeds.folder import read_folder
from tui_app.exchange.feeds.network import Network
from tui_app.exchange.feeds.parsing import read_feed

AT_ONCE = 4
"""So many feeds are fetched at a time."""

_LOOK_SECONDS = 0.1
"""How often `stop` is asked while feeds are waited for."""


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
    network: Network | None = None,
    most_seconds: float = MOST_SECONDS,
    most_bytes: int = MOST_BYTES,
) -> Generator[Outcome, None, None]:
    """Fetch them a few at a time, giving each outcome as it comes; never raises for a feed.

    The folder comes first. `stop` is asked between feeds, and while they are waited for: those
    under way are then left behind. It blocks: the app calls it in a worker thread.
    """
    if folder is not None and not stop():
        yield _of_folder(folder, now)
    ended = Event()
    to_do: SimpleQueue[Feed] = SimpleQueue()
    for feed in feeds:
        to_do.put(feed)
    done: SimpleQueue[Outcome] = SimpleQueue()

    def work() -> None:
        while not ended.is_set():
            try:
                feed = to_do.get_nowait()
            except Empty:
                return
            done.put(
                fetch_one(
                    feed,
                    now,
                    allow_private=allow_private,
                    network=network,
                    most_seconds=most_seconds,
                    most_bytes=most_bytes,
                )
            )

    try:
        if not stop():
            for _ in range(min(AT_ONCE, len(feeds))):
                # Nobody waits for them when the program ends.
                Thread(target=work, daemon=True).start()
        left = len(feeds)
        while left and not stop():
            try:
                outcome = done.get(timeout=_LOOK_SECONDS)
            except Empty:
                continue
            left -= 1
            yield outcome
    finally:
        ended.set()


def fetch_one(
    feed: Feed,
    now: datetime,
    *,
    allow_private: bool = False,
    network: Network | None = None,
    most_seconds: float = MOST_SECONDS,
    most_bytes: int = MOST_BYTES,
) -> Outcome:
    """Fetch and read one feed; never raises.

    Its new address and title are taken over only once a feed was read there: what answers in its
    place, such as the sign-in page of a hotel, says nothing about it.
    """
    try:
        fetched = fetch(
            feed.url,
            etag=feed.etag,
            last_modified=feed.last_modified,
            allow_private=allow_private,
            network=network,
            most_seconds=most_seconds,
            most_bytes=most_bytes,
        )
        items: tuple[FeedItem, ...] = ()
        title = feed.title
        if fetched.body is not None:
            read = read_feed(
                fetched.body,
                url=feed.url,
                content_type=fetched.content_type,
                found_at=fetched.found_at,
                keyed_by=feed.first_url,
                now=now,
            )
            items, title = read.items, read.title or feed.title
    except FeedError as error:
        return _failed(feed, str(error), now)
    except Exception as error:  # noqa: BLE001 - one feed, whatever is in it, must not end the round
        kind = type(error).__name__
        told = f"The feed {one_line(feed.url, 120)} cannot be read ({kind}). Do without it."
        return _failed(feed, told, now)
    return Outcome(
        feed=msgspec.structs.replace(
            feed.moved(fetched.url) if fetched.url != feed.url else feed,
            title=title,
            etag=fetched.etag,
            last_modified=fetched.last_modified,
            fetched_at=now,
            problem="",
        ),
        items=items,
    )


def _failed(feed: Feed, problem: str, now: datetime) -> Outcome:
    stands = msgspec.structs.replace(feed, problem=problem, fetched_at=now)
    return Outcome(feed=stands)


def _of_folder(folder: Path, now: datetime) -> Outcome:
    try:
        read = read_folder(folder, now)
    except FeedError as error:
        return Outcome(feed=None, problems=(str(error),))
    return Outcome(feed=None, items=read.items, problems=read.problems)
