"""Feeds that are well-formed say the same to us as to the reader that most programs use."""

from calendar import timegm
from datetime import UTC, datetime
from io import BytesIO

import feedparser
import pytest

from tests.exchange.feeds.documents import ALL
from tui_app.exchange.feeds.parsing import read_feed

URL = "https://news.example/feed"


@pytest.mark.parametrize("kind", [name for name in ALL if not name.startswith("json")])
def test_titles_addresses_and_moments_are_the_same(kind: str) -> None:
    body = ALL[kind].encode()
    theirs = feedparser.parse(BytesIO(body), response_headers={"content-location": URL})
    ours = read_feed(body, url=URL)
    assert ours.title == theirs.feed.title
    assert [(item.title, item.url) for item in ours.items] == [
        (entry.title.replace("&amp;", "&"), entry.link) for entry in theirs.entries
    ]
    assert [item.published_at for item in ours.items] == [
        datetime.fromtimestamp(timegm(moment), UTC) if moment else None
        for entry in theirs.entries
        for moment in [entry.get("published_parsed") or entry.get("updated_parsed")]
    ]
