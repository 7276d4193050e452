"""Reading the bytes of a feed: RSS, Atom or JSON Feed."""

import msgspec

from tui_app.domain.reading import FeedItem


class FeedRead(msgspec.Struct, frozen=True, kw_only=True):
    """A feed's own title, and its items, the newest first."""

    title: str
    items: tuple[FeedItem, ...]


def read_feed(body: bytes, *, url: str, content_type: str = "") -> FeedRead:
    """The items of a feed, cleaned. Raises FeedError where it is none."""
    raise NotImplementedError
