"""Subscribing to feeds, and taking in what a fetch brought (rulebook C1)."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, time, timedelta, tzinfo
from urllib.parse import urlsplit, urlunsplit

import msgspec

from tui_app.domain.articles import article_of
from tui_app.domain.plain import one_line, plain
from tui_app.domain.reading import Candidate, Feed, FeedItem, ReadingList

MOST_CANDIDATES = 1_000
"""So many wait at most; of more, the oldest are dropped."""

MOST_DROPPED = 20_000
"""So many keys are remembered: those of the items that the feeds listed last."""

MOST_OF_A_FEED = 200
"""So many items of one fetch are looked at, the newest."""

_MOST_OF_A_ROUND = timedelta(minutes=15)
"""A round that began longer ago was left off, or its window has gone."""

_FEED = len("feed:")
_MOST_TITLE = 500
_MOST_TEXT = 20_000
_MOST_PROBLEMS = 100
_YEARS = range(1000, 9000)


class AddressError(ValueError):
    """An address that is none, or is subscribed to already. Its text names it and the remedy."""


class TakenIn(msgspec.Struct, frozen=True, kw_only=True):
    """What came of an outcome: the reading list with it, and the candidates that are `new`, the
    newest first; not those that are an article which another feed had brought.

    `troubles` are the sentences to tell: a problem that began, or is another than before. One
    that only lasts is told no more; one that comes back after the feed worked is told again.
    """

    reading: ReadingList
    new: tuple[Candidate, ...] = ()
    troubles: tuple[str, ...] = ()


def address(typed: str) -> str:
    """The address that is meant: http or https, without what only a browser needs.

    Many links and lists name a feed by the scheme `feed`. Raises AddressError where it is none.
    """
    wanted = plain(typed).strip()
    if wanted[:_FEED].lower() == "feed:":
        wanted = wanted[_FEED:]
        wanted = f"http:{wanted}" if wanted.startswith("//") else wanted
    if wanted and "://" not in wanted and not wanted.startswith(("mailto:", "file:", "/")):
        wanted = f"https://{wanted}"
    try:
        parts = urlsplit(wanted)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host = None
    if not host or parts.scheme not in ("http", "https") or len(wanted.split()) != 1:
        raise AddressError(
            f"“{one_line(typed, 80)}” is no address of a feed. "
            "Write it like https://news.example/feed.xml."
        )
    return urlunsplit((parts.scheme, parts.netloc.lower(), parts.path, parts.query, ""))


def subscribed(reading: ReadingList, url: str, now: datetime, *, title: str = "") -> ReadingList:
    """The list with one more feed, added at `now` (UTC).

    Raises AddressError where `url` is no address, or the feed is there already.
    """
    wanted = address(url)
    known = feed_at(reading, wanted)
    if known is not None:
        raise AddressError(f"You are subscribed to {one_line(known.name, 80)} already.")
    feed = Feed(url=wanted, title=one_line(title, _MOST_TITLE), added_at=now)
    return msgspec.structs.replace(reading, feeds=(*reading.feeds, feed))


def unsubscribed(reading: ReadingList, url: str) -> ReadingList:
    """The list without that feed, and without those of its candidates that wait.

    Nothing changes where it is not subscribed to. Subscribing again brings them back.
    """
    feeds = tuple(feed for feed in reading.feeds if feed.url != url)
    if len(feeds) == len(reading.feeds):
        return reading
    left = tuple(one for one in reading.candidates if one.feed != url)
    return msgspec.structs.replace(reading, feeds=feeds, candidates=left)


def feed_at(reading: ReadingList, url: str) -> Feed | None:
    """The feed at that address, or at it before it moved.

    The end of a path is the same with a slash and without.
    """
    wanted = url.rstrip("/")
    for feed in reading.feeds:
        if wanted in (feed.url.rstrip("/"), feed.first_url.rstrip("/")):
            return feed
    return None


def with_outcome(
    reading: ReadingList,
    feed: Feed | None,
    items: Sequence[FeedItem],
    now: datetime,
    *,
    problems: Sequence[str] = (),
) -> TakenIn:
    """Take in what came of one feed (as it stands after the fetch), or of the folder, at `now`.

    New items become candidates, once each; never what was dropped. `problems` are the folder's.
    A feed may have moved (`Feed.moved`), but not to where another is that is subscribed to.
    A feed that was unsubscribed from meanwhile leaves the list as it is.
    """
    if feed is None:
        after = msgspec.structs.replace(reading, folder_problems=tuple(problems[:_MOST_PROBLEMS]))
        known = set(reading.folder_problems)
        troubles = tuple(one for one in after.folder_problems if one not in known)
    else:
        before = next((one for one in reading.feeds if one.first_url == feed.first_url), None)
        if before is None:
            return TakenIn(reading=reading)
        feed = _as_known(feed, before, reading)
        after = _moved(reading, before.url, feed)
        is_new = bool(feed.problem) and feed.problem != before.problem
        troubles = (feed.problem,) if is_new else ()
        items = items[:MOST_OF_A_FEED]
    return _with_items(after, feed.url if feed else "", items, now, troubles)


def round_begun(reading: ReadingList, now: datetime) -> ReadingList:
    """Note that a round begins at `now` (UTC), for other windows of the app."""
    return msgspec.structs.replace(reading, begun_at=now)


def round_ended(reading: ReadingList, now: datetime) -> ReadingList:
    """Note that every feed was asked at `now` (UTC)."""
    return msgspec.structs.replace(reading, fetched_at=now)


def is_due(reading: ReadingList, hour: time | None, now: datetime, zone: tzinfo) -> bool:
    """Whether the round of today's `hour` (in the user's `zone`) is still to come at `now` (UTC).

    Before the hour it is not, nor once a round has ended after it, nor while one may be under way;
    without an hour never. A round that a clock put into the future tells nothing.
    """
    if hour is None:
        return False
    todays = datetime.combine(now.astimezone(zone).date(), hour, zone).astimezone(UTC)
    begun, ended = reading.begun_at, reading.fetched_at
    is_under_way = begun is not None and timedelta() <= now - begun < _MOST_OF_A_ROUND
    is_done = ended is not None and todays <= ended <= now
    return now >= todays and not is_under_way and not is_done


def with_dropped(reading: ReadingList, keys: Iterable[str]) -> ReadingList:
    """The list with these keys the last of those dropped, and no candidate of any of them."""
    last = dict.fromkeys(keys)
    if not last:
        return reading
    dropped = (*(key for key in reading.dropped if key not in last), *last)[-MOST_DROPPED:]
    left = tuple(one for one in reading.candidates if one.item.key not in last)
    return msgspec.structs.replace(reading, candidates=left, dropped=dropped)


def _with_items(
    reading: ReadingList,
    feed: str,
    items: Sequence[FeedItem],
    now: datetime,
    troubles: tuple[str, ...],
) -> TakenIn:
    dropped = set(reading.dropped)
    known = {one.item.key for one in reading.candidates}
    new: dict[str, FeedItem] = {}
    # The newest come first, and get the highest numbers.
    for item in reversed(items):
        if item.key in dropped or item.key in known or not _says_something(item):
            continue
        new[item.key] = _bounded(item)
    number = reading.numbered if reading.candidates else 0
    added = tuple(
        Candidate(item=item, found_at=now, feed=feed, number=number + place)
        for place, item in enumerate(new.values(), 1)
    )
    candidates = (*reading.candidates, *added)
    fallen = dict.fromkeys(one.item.key for one in candidates[:-MOST_CANDIDATES])
    grown = msgspec.structs.replace(reading, candidates=candidates, numbered=number + len(added))
    # What a feed still lists is remembered the longest: of the keys, the others are forgotten.
    gone = dropped | fallen.keys()
    listed = dict.fromkeys(one.key for one in reversed(items) if one.key in gone)
    after = with_dropped(grown, (*(key for key in fallen if key not in listed), *listed))
    had = {article_of(one.item) for one in reading.candidates} - {None}
    still = tuple(
        one for one in added if one.item.key not in fallen and article_of(one.item) not in had
    )
    return TakenIn(reading=after, new=still[::-1], troubles=troubles)


def _as_known(feed: Feed, before: Feed, reading: ReadingList) -> Feed:
    """The feed as it stands after a fetch, with what only the list knows of it."""
    if any(one is not before and one.url == feed.url for one in reading.feeds):
        feed = feed.moved(before.url)
    title = one_line(feed.title, _MOST_TITLE) or before.title
    return msgspec.structs.replace(feed, title=title, added_at=before.added_at)


def _moved(reading: ReadingList, old: str, feed: Feed) -> ReadingList:
    """The list with the feed in place of the one at its old address."""
    feeds = tuple(feed if one.url == old else one for one in reading.feeds)
    candidates = reading.candidates
    if feed.url != old:
        candidates = tuple(
            msgspec.structs.replace(one, feed=feed.url) if one.feed == old else one
            for one in candidates
        )
    return msgspec.structs.replace(reading, feeds=feeds, candidates=candidates)


def _says_something(item: FeedItem) -> bool:
    return bool(item.key) and any(plain(text).strip() for text in (item.title, item.text, item.url))


def _bounded(item: FeedItem) -> FeedItem:
    """The item with no more text than a list of a thousand can hold, and a day that is one."""
    at = item.published_at
    return msgspec.structs.replace(
        item,
        title=item.title[:_MOST_TITLE],
        text=item.text[:_MOST_TEXT],
        published_at=at if at is not None and at.year in _YEARS else None,
    )
