"""Where a feed is looked for at a page of the web, its own address is found."""

from datetime import UTC, datetime

import pytest
from pytest_httpserver import HTTPServer

from tests.exchange.feeds.documents import RSS_20, TITLES
from tests.exchange.feeds.town import PUBLIC, Town
from tui_app.exchange.feeds.errors import FeedError
from tui_app.exchange.feeds.page import feed_in_page
from tui_app.exchange.feeds.parsing import read_feed
from tui_app.exchange.feeds.subscribing import first_look

URL = "https://news.example/blog/"
NOW = datetime(2026, 11, 25, 8, tzinfo=UTC)


def page(*links: str, doctype: str = "<!DOCTYPE html>") -> bytes:
    head = "".join(links)
    return f"{doctype}<html><head><title>A</title>{head}</head><body>Words</body></html>".encode()


@pytest.mark.parametrize(
    ("link", "feed"),
    [
        (
            "<link rel=alternate type=application/rss+xml href=feed>",
            "https://news.example/blog/feed",
        ),
        (
            '<LINK href="/a?b=1&amp;c=2" TYPE="application/atom+xml" REL="Alternate home">',
            "https://news.example/a?b=1&c=2",
        ),
        (
            (
                "<link rel='alternate' type='application/feed+json; charset=utf-8' "
                "href='//c.example/f.json'/>"
            ),
            "https://c.example/f.json",
        ),
        (
            "<base href='/x/'><link rel=alternate type=application/rss+xml href=f>",
            "https://news.example/x/f",
        ),
        (
            (
                "<link rel=alternate type=application/rss+xml href=c title='Comments on all'>"
                "<link rel=alternate type=application/atom+xml href=f>"
            ),
            "https://news.example/blog/f",
        ),
        ("<!-- <link rel=alternate type=application/rss+xml href=f> -->", None),
        ("<link rel=stylesheet type=application/rss+xml href=f>", None),
        ("<link rel=alternate type=text/html hreflang=de href=de>", None),
        ("<link rel=alternate type=application/rss+xml href='javascript:x'>", None),
        ("<link rel=alternate type=application/rss+xml href='file:///etc/passwd'>", None),
    ],
)
def test_the_feed_that_a_page_names(link: str, feed: str | None) -> None:
    assert feed_in_page(page(link), URL) == feed
    assert feed_in_page(page(link, doctype="\n<!-- x -->"), URL) == feed


def test_a_feed_is_no_page() -> None:
    with_links = RSS_20.replace(
        "<item>", "<link rel='alternate' type='application/rss+xml' href='x'/>"
    )
    assert feed_in_page(with_links.encode(), URL) is None
    assert feed_in_page(b'{"items": []}', URL) is None


def test_a_page_in_place_of_a_feed_says_where_the_feed_is() -> None:
    body = page("<link rel=alternate type=application/rss+xml href=feed>")
    with pytest.raises(FeedError) as failed:
        read_feed(body, url=URL)
    assert str(failed.value) == (
        f"The feed {URL} is a web page, not a feed. Its feed is {URL}feed: take that in its place."
    )


def test_a_first_look_goes_from_the_page_to_its_feed(httpserver: HTTPServer) -> None:
    html = page("<link rel=alternate type=application/rss+xml href=/feed>")
    httpserver.expect_request("/").respond_with_data(html, content_type="text/html")
    httpserver.expect_request("/feed").respond_with_data(RSS_20, headers={"ETag": '"1"'})
    for path in ("/", "/feed"):
        found = first_look(httpserver.url_for(path), NOW, allow_private=True)
        assert (found.feed.url, found.feed.title) == (httpserver.url_for("/feed"), "The News")
        assert (found.feed.etag, found.feed.added_at) == ('"1"', NOW)
        assert [item.title for item in found.items] == TITLES


def test_a_first_look_at_a_page_whose_feed_is_none_goes_no_further(httpserver: HTTPServer) -> None:
    html = page("<link rel=alternate type=application/rss+xml href=/>")
    httpserver.expect_request("/").respond_with_data(html)
    with pytest.raises(FeedError, match="is a web page"):
        first_look(httpserver.url_for("/"), NOW, allow_private=True)
    assert len(httpserver.log) == 1


def test_a_page_that_names_a_private_address_is_not_followed_there(httpserver: HTTPServer) -> None:
    html = page(f"<link rel=alternate type=application/rss+xml href={httpserver.url_for('/x')}>")
    httpserver.expect_request("/").respond_with_data(html)
    town = Town({"news.example": [PUBLIC], "localhost": ["127.0.0.1"]})
    with pytest.raises(FeedError, match="private network"):
        first_look(f"http://news.example:{httpserver.port}/", NOW, network=town.network)
    assert [request.path for request, _ in httpserver.log] == ["/"]
