"""Reading the bytes of a feed: RSS, Atom or JSON Feed."""

from datetime import datetime

import msgspec

from tui_app.domain.plain import one_line
from tui_app.domain.reading import FeedItem
from tui_app.exchange.feeds.entry import as_items
from tui_app.exchange.feeds.errors import FeedError
from tui_app.exchange.feeds.feed_text import feed_text
from tui_app.exchange.feeds.json_feed import read_json
from tui_app.exchange.feeds.page import feed_named, is_page
from tui_app.exchange.feeds.trouble import about
from tui_app.exchange.feeds.xml_feed import read_xml


class FeedRead(msgspec.Struct, frozen=True, kw_only=True):
    """A feed's own title, and its items, the newest first."""

    title: str
    items: tuple[FeedItem, ...]


def read_feed(
    body: bytes,
    *,
    url: str,
    content_type: str = "",
    found_at: str = "",
    keyed_by: str = "",
    now: datetime | None = None,
) -> FeedRead:
    """The items of a feed, cleaned, at most 200 of them. Raises FeedError where it is none.

    `url` is the feed's address; `found_at` is where the body came from where that is elsewhere:
    its links are relative to it. `keyed_by` is the address that the items' keys are made with,
    by default `url`: a feed that moves keeps the one it had. `now` (UTC) is the latest that a
    date may be.

    It is read as what it looks like, whatever its content type says. Nothing in it is expanded,
    fetched or run. Of a feed that was cut off, the items that are whole come through.
    """
    text = feed_text(body, content_type).lstrip("\ufeff\0 \t\r\n")
    base = found_at or url
    try:
        if not text:
            raise FeedError("is empty. Try again later, or look up its address in a browser")
        found = read_json(text, base, now) if text[0] in "{[" else read_xml(text, base, now)
        if found is None:
            raise _none(text, base)
    except FeedError as error:
        raise about(url, error) from None
    items = as_items(found.entries, feed=keyed_by or url, source=found.title or one_line(url, 200))
    return FeedRead(title=found.title, items=items)


def _none(text: str, base: str) -> FeedError:
    """Why a text is no feed."""
    if text[0] != "{" and is_page(text):
        named = feed_named(text, base)
        if named:
            return FeedError(
                f"is a web page, not a feed. Its feed is {one_line(named, 200)}: "
                "take that in its place"
            )
        return FeedError("is a web page, not a feed. Look on it for a link named RSS, Atom or feed")
    return FeedError("is no RSS, Atom or JSON feed. Look up its address in a browser")
