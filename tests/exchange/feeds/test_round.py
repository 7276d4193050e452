"""One round: each feed as it stands afterwards, a few at a time, and none ends the others."""

import threading
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from tests.exchange.feeds.documents import RSS_20, TITLES
from tests.exchange.feeds.test_folder import put
from tui_app.domain.reading import Feed
from tui_app.domain.subscriptions import address
from tui_app.exchange.feeds import round as the_round
from tui_app.exchange.feeds.round import AT_ONCE, Outcome, fetch_all
from tui_app.exchange.feeds.subscribing import first_look

NOW = datetime(2026, 11, 25, 8, tzinfo=UTC)


def fetched(feeds: Sequence[Feed], folder: Path | None = None) -> dict[str, Outcome]:
    found = fetch_all(feeds, folder, NOW, allow_private=True, most_seconds=5)
    return {one.feed.first_url if one.feed else "": one for one in found}


def one(feed: Feed) -> Outcome:
    return fetched([feed])[feed.first_url]


def test_a_feed_gets_its_title_and_what_the_next_round_needs(httpserver: HTTPServer) -> None:
    headers = {"ETag": '"1"', "Last-Modified": "then"}
    httpserver.expect_request("/f").respond_with_data(RSS_20, headers=headers)
    before = Feed(url=httpserver.url_for("/f"), added_at=NOW, problem="It failed.")
    outcome = one(before)
    assert outcome.feed == replace(
        before, title="The News", etag='"1"', last_modified="then", fetched_at=NOW, problem=""
    )
    assert [item.title for item in outcome.items] == TITLES


def test_nothing_new_leaves_it_as_it_was(httpserver: HTTPServer) -> None:
    known = {"If-None-Match": '"1"'}
    httpserver.expect_request("/f", headers=known).respond_with_data("", status=304)
    before = Feed(url=httpserver.url_for("/f"), title="Mine", etag='"1"', problem="It failed.")
    outcome = one(before)
    assert outcome == Outcome(feed=replace(before, fetched_at=NOW, problem=""))


def test_a_failure_is_a_sentence_and_spoils_nothing(httpserver: HTTPServer) -> None:
    httpserver.expect_request("/f").respond_with_data("", status=410)
    before = Feed(url=httpserver.url_for("/f"), title="Mine", etag='"1"')
    outcome = one(before)
    assert outcome.items == ()
    assert outcome.feed is not None
    assert "gone for good (410)" in outcome.feed.problem
    assert replace(outcome.feed, problem="", fetched_at=None) == before


def test_a_move_for_good_is_taken_over_with_the_old_keys(httpserver: HTTPServer) -> None:
    httpserver.expect_request("/old").respond_with_data(RSS_20)
    old = Feed(url=httpserver.url_for("/old"))
    keys = [item.key for item in one(old).items]
    httpserver.clear()
    moved = {"Location": "/new"}
    httpserver.expect_request("/old").respond_with_data("", status=301, headers=moved)
    httpserver.expect_request("/new").respond_with_data(RSS_20)
    first = one(old)
    assert first.feed is not None
    assert (first.feed.url, first.feed.first_url) == (httpserver.url_for("/new"), old.url)
    again = one(first.feed)
    assert [item.key for item in first.items] == keys
    assert [item.key for item in again.items] == keys


def test_a_move_to_what_is_no_feed_is_not_taken_over(httpserver: HTTPServer) -> None:
    to_page = {"Location": "/sign-in"}
    httpserver.expect_request("/f").respond_with_data("", status=301, headers=to_page)
    httpserver.expect_request("/sign-in").respond_with_data("<html><body>Pay here")
    before = Feed(url=httpserver.url_for("/f"))
    outcome = one(before)
    assert outcome.feed is not None
    assert outcome.feed.url == before.url
    assert "is a web page" in outcome.feed.problem


def test_a_fault_of_our_own_is_one_feeds_problem(
    httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_feed(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(the_round, "read_feed", read_feed)
    httpserver.expect_request("/f").respond_with_data(RSS_20)
    outcome = one(Feed(url=httpserver.url_for("/f")))
    assert outcome.feed is not None
    assert "cannot be read (ZeroDivisionError). Do without it." in outcome.feed.problem


def test_the_folder_comes_along(httpserver: HTTPServer, tmp_path: Path) -> None:
    httpserver.expect_request("/f").respond_with_data(RSS_20)
    put(tmp_path, "a.txt", "From a file")
    put(tmp_path, "b.pdf", "x")
    found = fetched([Feed(url=httpserver.url_for("/f"))], tmp_path)
    assert [item.title for item in found[""].items] == ["From a file"]
    assert len(found[""].problems) == 1
    assert len(found) == 2
    assert "is not there" in fetched([], tmp_path / "none")[""].problems[0]


def test_a_few_at_a_time_and_the_quick_ones_first(httpserver: HTTPServer) -> None:
    lock = threading.Lock()
    quick_done = threading.Event()
    most = at_once = 0

    def serve(request: Request) -> Response:
        nonlocal most, at_once
        with lock:
            at_once += 1
            most = max(most, at_once)
        if request.path == "/slow":
            quick_done.wait(5)
        with lock:
            at_once -= 1
        return Response(RSS_20)

    httpserver.expect_request("/slow").respond_with_handler(serve)
    for number in range(8):
        httpserver.expect_request(f"/{number}").respond_with_handler(serve)
    paths = ["/slow", *(f"/{number}" for number in range(8))]
    feeds = [Feed(url=httpserver.url_for(path)) for path in paths]
    came: list[str] = []
    for outcome in fetch_all(feeds, None, NOW, allow_private=True):
        assert outcome.feed is not None
        assert outcome.feed.problem == ""
        came.append(outcome.feed.url)
        if len(came) == 8:
            quick_done.set()
    assert came[-1] == feeds[0].url
    assert sorted(came) == sorted(feed.url for feed in feeds)
    assert most <= AT_ONCE


@pytest.fixture
def never(httpserver: HTTPServer) -> Iterator[str]:
    """The address of a feed that does not come before the test is over."""
    over = threading.Event()

    def serve(_: Request) -> Response:
        over.wait(5)
        return Response("")

    httpserver.expect_request("/never").respond_with_handler(serve)
    yield httpserver.url_for("/never")
    over.set()


def test_stopping_leaves_those_under_way_behind(never: str, tmp_path: Path) -> None:
    asked = 0

    def stop() -> bool:
        nonlocal asked
        asked += 1
        return asked > 3

    feeds = [Feed(url=never)] * 9
    assert list(fetch_all(feeds, None, NOW, allow_private=True, stop=stop)) == []
    assert list(fetch_all(feeds, tmp_path, NOW, stop=lambda: True)) == []


def test_whoever_stops_listening_stops_the_round(httpserver: HTTPServer) -> None:
    httpserver.expect_request("/f").respond_with_data(RSS_20)
    feeds = [
        Feed(url=f"{httpserver.url_for('/f')}?{number}", added_at=NOW + timedelta(days=number))
        for number in range(50)
    ]
    outcomes = fetch_all(feeds, None, NOW, allow_private=True)
    next(outcomes)
    outcomes.close()
    assert len(httpserver.log) < 50


def test_no_feed_and_no_folder_is_no_round() -> None:
    assert list(fetch_all([], None, NOW)) == []


def test_a_feed_just_subscribed_to_knows_its_items_again(httpserver: HTTPServer) -> None:
    port = httpserver.port
    moved = {"Location": f"HTTP://LocalHost:{port}/new"}
    httpserver.expect_request("/old").respond_with_data("", status=301, headers=moved)
    httpserver.expect_request("/new").respond_with_data(RSS_20)
    first = first_look(f"http://LOCALHOST:{port}/old", NOW, allow_private=True)
    assert first.feed.url == address(first.feed.url) == f"http://localhost:{port}/new"
    assert [item.key for item in one(first.feed).items] == [item.key for item in first.items]
