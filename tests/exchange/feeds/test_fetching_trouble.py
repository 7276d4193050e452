"""Servers that are slow, endless, broken or none: one sentence each, within the limits."""

import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from tests.exchange.feeds.town import RSS, Talk, Town, answer, scripted_server
from tui_app.exchange.feeds.errors import FeedError
from tui_app.exchange.feeds.fetching import Fetched, fetch
from tui_app.exchange.feeds.network import Network

SECONDS = 0.3
MOST = 100_000
HEAD = b"HTTP/1.1 200 OK\r\n"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"


def get(port: int, *, seconds: float = 5.0) -> Fetched:
    url = f"http://127.0.0.1:{port}/f"
    return fetch(url, allow_private=True, most_seconds=seconds, most_bytes=MOST)


def failing(script: Callable[[Talk], None], *, seconds: float = 5.0) -> str:
    """The sentence that such a server leads to; it comes in time."""
    with scripted_server(script) as port:
        begun = time.monotonic()
        with pytest.raises(FeedError) as failed:
            get(port, seconds=seconds)
        assert time.monotonic() - begun < seconds + 2
    told = str(failed.value)
    assert told.startswith(f"The feed http://127.0.0.1:{port}/f ")
    assert told.endswith(".")
    return told


@contextmanager
def slow(*first: bytes, piece: bytes) -> Iterator[Callable[[Talk], None]]:
    """A server that says these, and then a piece every 20 ms for ever."""
    stop = threading.Event()

    def script(talk: Talk) -> None:
        talk.hear()
        talk.say(*first)
        talk.trickle(piece, stop)

    try:
        yield script
    finally:
        stop.set()


@pytest.mark.parametrize(
    ("first", "piece"),
    [
        (b"", b"H"),  # a first line without end
        (HEAD, b"X-A: b\r\n"),  # headers for ever
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        (HEAD + b"\r\n<rss>", b" "),
        (HEAD + b"Content-Length: 90000\r\n\r\n", b"<"),
        (CHUNKED, b"1\r\n<\r\n"),
        (CHUNKED, b"0"),  # the length of a chunk, for ever
    ],
)
def test_who_trickles_is_left_when_the_time_is_up(first: bytes, piece: bytes) -> None:
    with slow(first, piece=piece) as script:
        told = failing(script, seconds=SECONDS)
    assert "0.3 seconds" in told or "breaks off" in told  # too long a line may end it earlier


def test_who_says_nothing_is_left_when_the_time_is_up() -> None:
    assert "did not come within 0.2 seconds." in failing(Talk.listen, seconds=0.2)


def test_redirects_share_the_time() -> None:
    waiting = threading.Event()

    def script(talk: Talk) -> None:
        talk.hear()
        waiting.wait(0.12)
        talk.say(answer(b"", "Location: /f", status="302 Found"))

    with scripted_server(script, times=6) as port, pytest.raises(FeedError, match=r"0\.3 seconds"):
        get(port, seconds=SECONDS)


def test_a_name_that_takes_for_ever_to_look_up_is_left() -> None:
    never = threading.Event()

    def addresses(_host: str, _port: int) -> list[str]:
        never.wait(10)
        return []

    begun = time.monotonic()
    with pytest.raises(FeedError, match=r"did not come within 0\.2 seconds"):
        fetch("http://news.example/", most_seconds=0.2, network=Network(addresses=addresses))
    assert time.monotonic() - begun < 2
    never.set()


def test_a_handshake_that_never_ends_is_left() -> None:
    with scripted_server(Talk.listen) as port, pytest.raises(FeedError, match=r"0\.2 seconds"):
        fetch(f"https://127.0.0.1:{port}/f", allow_private=True, most_seconds=0.2)


def test_a_body_without_end_is_cut_at_the_limit() -> None:
    def script(talk: Talk) -> None:
        talk.hear()
        talk.say(HEAD, b"\r\n")
        talk.flood(b"<item>" * 1_000)

    assert "has more than 100,000 bytes, and no more is taken." in failing(script)


def test_chunks_without_end_are_cut_at_the_limit() -> None:
    def script(talk: Talk) -> None:
        talk.hear()
        talk.say(CHUNKED)
        talk.flood(b"1000\r\n" + b"x" * 4096 + b"\r\n")

    assert "has more than" in failing(script)


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", gzip.compress(b"\0" * 20_000_000)),
        ("gzip", gzip.compress(b"\0" * 200_000) * 2),
        ("gzip", gzip.compress(b"") * 10_000),
    ],
    ids=["one member", "two members", "empty members"],
)
def test_a_small_body_that_unpacks_to_a_huge_one_is_cut_at_the_limit(
    encoding: str, body: bytes
) -> None:
    def script(talk: Talk) -> None:
        talk.hear()
        talk.say(answer(body, f"Content-Encoding: {encoding}"))

    assert "has more than" in failing(script)


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"220 mail.example.org ESMTP\r\n",
        b"\0\xff\xfe\r\n\r\n",
        b"HTTP/1.1 999999999999 No\r\n\r\n",
        HEAD + b"X: " + b"y" * 70_000 + b"\r\n\r\n",
        HEAD + b"X: y\r\n" * 200 + b"\r\n",
    ],
    ids=["nothing", "mail", "bytes", "status", "long header", "many headers"],
)
def test_what_is_no_http_is_told(said: bytes) -> None:
    def script(talk: Talk) -> None:
        talk.hear()
        talk.say(said)

    assert "breaks off, or talks no HTTP. Try again later." in failing(script)


@pytest.mark.parametrize(
    "said",
    [
        HEAD + b'ETag: "1"\r\nContent-Length: 5000\r\n\r\n' + RSS,
        CHUNKED.replace(b"\r\n\r\n", b'\r\nETag: "1"\r\n\r\n') + b"%x\r\n" % len(RSS) + RSS,
        HEAD + b'ETag: "1"\r\nContent-Encoding: gzip\r\n\r\n' + gzip.compress(RSS)[:-9],
    ],
    ids=["length", "chunked", "gzip"],
)
def test_a_body_that_breaks_off_is_taken_as_far_as_it_came_and_asked_for_again(
    said: bytes,
) -> None:
    def script(talk: Talk) -> None:
        talk.hear()
        talk.say(said)

    with scripted_server(script) as port:
        found = get(port)
    assert found.body
    assert RSS.startswith(found.body)
    assert found.etag == ""


def test_a_server_that_is_not_there_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = int(listener.getsockname()[1])
    with pytest.raises(FeedError, match="takes no connection"):
        get(port)


def test_a_name_that_is_not_there_is_told() -> None:
    with pytest.raises(FeedError, match="cannot be found"):
        fetch("http://nothing.example/", network=Town({}).network)


def test_a_dead_address_leaves_time_for_the_next() -> None:
    def script(talk: Talk) -> None:
        talk.hear()
        talk.say(answer(RSS))

    with scripted_server(script) as port:

        def connected(address: str, _port: int, seconds: float) -> socket.socket:
            if address == "192.0.2.1":
                assert seconds < 3
                raise TimeoutError
            return socket.create_connection(("127.0.0.1", port), seconds)

        network = Network(addresses=lambda *_: ["192.0.2.1", "192.0.2.2"], connected=connected)
        url = f"http://news.example:{port}/"
        found = fetch(url, allow_private=True, most_seconds=5, network=network)
    assert found.body == RSS
