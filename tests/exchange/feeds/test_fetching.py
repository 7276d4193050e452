"""A feed comes over http, asked for politely, and only if there is anything new."""

import gzip
import socket
import zlib
from collections.abc import Callable

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from tests.exchange.feeds.town import RSS
from tui_app import __version__
from tui_app.exchange.feeds.asking import Answer
from tui_app.exchange.feeds.errors import FeedError
from tui_app.exchange.feeds.fetching import Fetched, fetch


def serve(server: HTTPServer, path: str, response: Response) -> str:
    server.expect_request(path).respond_with_response(response)
    return server.url_for(path)


def get(url: str, *, etag: str = "", last_modified: str = "") -> Fetched:
    return fetch(url, allow_private=True, etag=etag, last_modified=last_modified)


def refused(url: str) -> str:
    with pytest.raises(FeedError) as failed:
        get(url)
    told = str(failed.value)
    assert told.startswith(f"The feed {url}")
    assert told.endswith(".")
    assert "\n" not in told
    return told


def test_the_body_comes_with_what_the_next_question_needs(httpserver: HTTPServer) -> None:
    headers = {"ETag": 'W/"1"', "Last-Modified": "Mon, 23 Nov 2026 08:00:00 GMT"}
    url = serve(httpserver, "/f", Response(RSS, content_type="text/xml", headers=headers))
    found = get(url)
    assert found == Fetched(
        body=RSS,
        url=url,
        content_type="text/xml",
        etag='W/"1"',
        last_modified="Mon, 23 Nov 2026 08:00:00 GMT",
        found_at=url,
    )


def test_nothing_is_sent_but_the_question(
    httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1/")
    asked: list[Request] = []

    def onward(request: Request) -> Response:
        asked.append(request)
        return Response(status=302, headers={"Location": "/end", "Set-Cookie": "who=you; Path=/"})

    def end(request: Request) -> Response:
        asked.append(request)
        return Response(RSS)

    httpserver.expect_request("/f").respond_with_handler(onward)
    httpserver.expect_request("/end").respond_with_handler(end)
    get(httpserver.url_for("/f?a=ü#part"))
    assert [request.headers["User-Agent"] for request in asked] == [f"Tidings/{__version__}"] * 2
    assert asked[0].query_string == b"a=%C3%BC"
    for request in asked:
        assert set(request.headers.keys()) == {
            "Host", "User-Agent", "Accept", "Accept-Encoding", "Connection",
        }  # fmt: skip


def test_what_is_not_new_does_not_come_again(httpserver: HTTPServer) -> None:
    httpserver.expect_request(
        "/f", headers={"If-None-Match": '"1"', "If-Modified-Since": "yesterday"}
    ).respond_with_response(Response(status=304))
    url = httpserver.url_for("/f")
    found = get(url, etag='"1"', last_modified="yesterday")
    assert (found.body, found.etag, found.last_modified) == (None, '"1"', "yesterday")


def test_what_another_server_gave_cannot_forge_a_header(httpserver: HTTPServer) -> None:
    httpserver.expect_request("/f").respond_with_handler(
        lambda request: Response(
            str("X-Forged" in request.headers or "If-None-Match" in request.headers)
        )
    )
    found = get(httpserver.url_for("/f"), etag='"1"\r\nX-Forged: yes')
    assert found.body == b"False"


def test_not_modified_unasked_is_no_feed(httpserver: HTTPServer) -> None:
    assert "(304)" in refused(serve(httpserver, "/f", Response(status=304)))


@pytest.mark.parametrize(
    ("encoding", "pack"),
    [
        ("gzip", gzip.compress),
        ("x-gzip", lambda data: gzip.compress(data[:20]) + gzip.compress(data[20:])),
        ("deflate", zlib.compress),
        ("deflate", lambda data: zlib.compress(data)[2:-4]),
        ("identity", bytes),
    ],
)
def test_what_comes_packed_is_unpacked(
    encoding: str, pack: Callable[[bytes], bytes], httpserver: HTTPServer
) -> None:
    response = Response(pack(RSS), headers={"Content-Encoding": encoding})
    assert get(serve(httpserver, "/f", response)).body == RSS


@pytest.mark.parametrize(
    ("encoding", "body"), [("br", b"\x0b\x02\x80"), ("gzip, gzip", b""), ("gzip", b"no gzip")]
)
def test_what_cannot_be_unpacked_is_told(
    encoding: str, body: bytes, httpserver: HTTPServer
) -> None:
    response = Response(body, headers={"Content-Encoding": encoding})
    assert "comes packed in a way" in refused(serve(httpserver, "/f", response))


@pytest.mark.parametrize(
    ("statuses", "moved"),
    [
        ((301,), True),
        ((308, 301), True),
        ((302,), False),
        ((303,), False),
        ((307,), False),
        ((302, 301), False),
    ],
)
def test_only_a_move_for_good_changes_the_address(
    statuses: tuple[int, ...], moved: bool, httpserver: HTTPServer
) -> None:
    for number, status in enumerate(statuses):
        to = Response(status=status, headers={"Location": f"../p/{number + 1}"})
        serve(httpserver, f"/p/{number}", to)
    end = serve(httpserver, f"/p/{len(statuses)}", Response(RSS))
    begin = httpserver.url_for("/p/0")
    found = get(begin)
    assert (found.body, found.found_at) == (RSS, end)
    assert found.url == (end if moved else begin)


def test_a_move_for_good_before_one_for_now_is_kept_as_far_as_it_goes(
    httpserver: HTTPServer,
) -> None:
    serve(httpserver, "/a", Response(status=301, headers={"Location": "/b"}))
    middle = serve(httpserver, "/b", Response(status=302, headers={"Location": "/c"}))
    serve(httpserver, "/c", Response(RSS))
    assert get(httpserver.url_for("/a")).url == middle


def test_what_came_over_an_open_line_moves_no_feed_for_good(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Anybody on that line may have said it, and would be asked for ever after."""
    moves = ["http://plain.example/f", "https://elsewhere.example/f"]

    def asked(_line: object, _to: object, _until: object, **_: object) -> Answer:
        if not moves:
            return Answer(status=200, headers={}, body=RSS)
        return Answer(status=301, headers={"location": moves.pop(0)})

    monkeypatch.setattr("tui_app.exchange.feeds.fetching.asked", asked)
    monkeypatch.setattr(
        "tui_app.exchange.feeds.fetching.connection", lambda *_, **__: socket.socket()
    )
    found = fetch("https://news.example/f")
    assert found.found_at == "https://elsewhere.example/f"
    assert found.url == "https://news.example/f"


def test_redirects_without_end_are_not_followed(httpserver: HTTPServer) -> None:
    url = serve(httpserver, "/f", Response(status=302, headers={"Location": "/f"}))
    assert "without end" in refused(url)
    assert len(httpserver.log) == 6


def test_a_redirect_to_nowhere_is_told(httpserver: HTTPServer) -> None:
    assert "leads on to nowhere" in refused(serve(httpserver, "/f", Response(status=302)))


@pytest.mark.parametrize(
    ("status", "retry", "says"),
    [
        (401, "", "sign in (401)"),
        (403, "", "(403)"),
        (404, "", "is not there (404). Look up"),
        (410, "", "has ended: its server says it is gone for good (410). Do without it."),
        (418, "", "(418)"),
        (429, "", "too often, says its server (429). Try again later."),
        (429, "601", "Try again in an hour."),
        (429, "7200", "Try again in a day."),
        (503, "Fri, 27 Nov 2026 08:00:00 GMT", "(503). Try again later."),
        (503, "9" * 400, "(503). Try again later."),
        (500, "", "in trouble (it answers 500). Try again later."),
        (206, "", "(206)"),
    ],
)
def test_each_refusal_is_one_sentence(
    status: int, retry: str, says: str, httpserver: HTTPServer
) -> None:
    response = Response(b"<p>No</p>", status=status, headers={"Retry-After": retry})
    assert says in refused(serve(httpserver, "/f", response))
