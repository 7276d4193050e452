"""Subscribing to a feed: the address is checked, and asked at once in the background."""

from typing import TYPE_CHECKING

from tui_app.domain.plain import one_line
from tui_app.domain.subscriptions import address, subscribed
from tui_app.ui.background import in_background

if TYPE_CHECKING:
    from tui_app.exchange.feeds.round import Outcome
    from tui_app.ui.app import TidingsApp


async def subscribe(app: "TidingsApp", typed: str) -> str:
    """Subscribe to the feed at that address, or that the page there names; gives what to say.

    Raises AddressError, FeedError, StoreError: nothing is subscribed to then.
    """
    reading, now = app.reading, app.desk.now()
    subscribed(reading.reading, typed, now)
    url, private = address(typed), app.desk.config.reading.allow_private

    def look() -> "Outcome":
        from tui_app.exchange.feeds.subscribing import first_look

        return first_look(url, now, allow_private=private)

    outcome = await in_background(look)
    feed = outcome.feed
    found, title = (feed.url, feed.title) if feed is not None else (url, "")
    await reading.change_now(lambda before: subscribed(before, found, now, title=title))
    taken = await reading.take_in(outcome)
    came = f"{len(taken.new):,} to read" if taken.new else "nothing to read yet"
    return f"Subscribed to {one_line(title or found, 60)}: {came}."


async def subscribe_unseen(app: "TidingsApp", typed: str) -> str:
    """Note the address alone; the next round asks it. Raises AddressError, StoreError."""
    now = app.desk.now()
    await app.reading.change_now(lambda before: subscribed(before, typed, now))
    return f"Subscribed to {one_line(address(typed), 60)}, which is still to be fetched."
