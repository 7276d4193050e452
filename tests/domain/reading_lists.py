"""Reading lists and what feeds bring, as the tests of the reading list want them."""

from datetime import UTC, datetime

from hypothesis import strategies as st

from tui_app.domain.reading import Feed, FeedItem, ReadingList
from tui_app.domain.subscriptions import subscribed, with_outcome

NOW = datetime(2026, 3, 16, 8, 5, tzinfo=UTC)
HARBOUR = "https://harbour.example/feed.xml"
CRANES = "https://cranes.example/rss"


def item(
    key: str,
    title: str = "",
    *,
    source: str = "",
    url: str = "",
    text: str = "",
    published_at: datetime | None = None,
) -> FeedItem:
    """An item that says its key, unless something else."""
    return FeedItem(
        key=key,
        title=title or f"About {key}",
        source=source,
        url=url,
        text=text,
        published_at=published_at,
    )


def list_with(*urls: str) -> ReadingList:
    """A list subscribed to these feeds."""
    reading = ReadingList()
    for url in urls:
        reading = subscribed(reading, url, NOW)
    return reading


def fetched(reading: ReadingList, url: str, *keys: str, at: datetime = NOW) -> ReadingList:
    """The list after the feed gave items of these keys, the newest first."""
    feed = Feed(url=url, fetched_at=at)
    return with_outcome(reading, feed, [item(key) for key in keys], at).reading


def keys_of(reading: ReadingList) -> list[str]:
    return [one.item.key for one in reading.candidates]


keys = st.sampled_from([f"k{n}" for n in range(12)])
key_lists = st.lists(keys, max_size=8, unique=True)
