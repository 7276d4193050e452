"""A first look at an address that somebody wants to subscribe to."""

from datetime import datetime

from tui_app.domain.reading import Feed
from tui_app.exchange.feeds.errors import FeedError
from tui_app.exchange.feeds.fetching import MOST_BYTES, MOST_SECONDS, Fetched, fetch
from tui_app.exchange.feeds.network import Network
from tui_app.exchange.feeds.page import feed_in_page
from tui_app.exchange.feeds.parsing import read_feed
from tui_app.exchange.feeds.round import Outcome
from tui_app.exchange.feeds.web_address import web_address


class FirstLook(Outcome, frozen=True, kw_only=True):
    """An outcome that surely is of a feed."""

    feed: Feed


def first_look(
    url: str,
    now: datetime,
    *,
    allow_private: bool = False,
    network: Network | None = None,
    most_seconds: float = MOST_SECONDS,
    most_bytes: int = MOST_BYTES,
) -> FirstLook:
    """The feed at an address, or that the page there names, with its items, at `now` (UTC).

    The outcome's feed has the address to keep and its own title. Raises FeedError.
    """

    def fetched_from(address: str) -> Fetched:
        return fetch(
            address,
            allow_private=allow_private,
            network=network,
            most_seconds=most_seconds,
            most_bytes=most_bytes,
        )

    fetched = fetched_from(url)
    named = feed_in_page(fetched.body or b"", fetched.found_at, fetched.content_type)
    if named is not None and named != fetched.found_at:
        try:
            read_feed(fetched.body or b"", url=url, content_type=fetched.content_type)
        except FeedError:
            fetched = fetched_from(named)
    address = web_address(fetched.url, any_port=True).url
    read = read_feed(
        fetched.body or b"",
        url=address,
        content_type=fetched.content_type,
        found_at=fetched.found_at,
        now=now,
    )
    feed = Feed(
        url=address,
        title=read.title,
        added_at=now,
        etag=fetched.etag,
        last_modified=fetched.last_modified,
        fetched_at=now,
    )
    return FirstLook(feed=feed, items=read.items)
