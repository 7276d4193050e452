"""One question to a web server, and its answer, within a limit of bytes and of time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from io import BufferedReader
from typing import TYPE_CHECKING

import msgspec

from tui_app import __version__
from tui_app.exchange.feeds.network import Deadline, UntilThen
from tui_app.exchange.feeds.unpacking import ACCEPTED, Unpacking
from tui_app.exchange.feeds.web_address import WebAddress

if TYPE_CHECKING:
    from http.client import HTTPResponse
    from socket import socket

_PIECE = 65_536
_WANTED = (
    "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, "
    "text/xml;q=0.9, application/json;q=0.8, text/html;q=0.5, */*;q=0.3"
)


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What a server answered: `headers` by their names in small letters, the first of each.

    Only an answer of 200 has a `body`. `is_whole` tells that it did not end before its end.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes = b""
    is_whole: bool = True


def asked(
    sock: socket,
    to: WebAddress,
    deadline: Deadline,
    *,
    conditions: Mapping[str, str],
    most_bytes: int,
) -> Answer:
    """Ask for one address on a connection, which serves nothing else.

    No cookie, no name of where we come from. Raises OSError, TimeoutError, HTTPException,
    PackingError and TooMuchError.
    """
    from http.client import HTTPResponse

    sock.settimeout(deadline.left())
    sock.sendall(_question(to, conditions))
    response = HTTPResponse(sock, method="GET")
    try:
        response.fp.close()
        response.fp = BufferedReader(UntilThen(sock, deadline), _PIECE)
        response.begin()
        headers = {name.lower(): value for name, value in reversed(response.getheaders())}
        if response.status != 200:
            return Answer(status=response.status, headers=headers)
        body = Unpacking(headers.get("content-encoding", ""), most_bytes)
        ended = _taken(response, body.take)
        return Answer(
            status=response.status,
            headers=headers,
            body=body.whole(),
            is_whole=ended and body.is_complete,
        )
    finally:
        response.close()


def _question(to: WebAddress, conditions: Mapping[str, str]) -> bytes:
    headers = {
        "Host": to.host_and_port,
        "User-Agent": f"Tidings/{__version__}",
        "Accept": _WANTED,
        "Accept-Encoding": ACCEPTED,
        "Connection": "close",
        **{name: value for name, value in conditions.items() if _may_be_sent(value)},
    }
    lines = [f"GET {to.target} HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items())]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def _may_be_sent(value: str) -> bool:
    """Whether it is one line of a header: what another server once gave goes back as it was."""
    return 0 < len(value) <= 1_000 and value.isascii() and value.isprintable()


def _taken(response: HTTPResponse, take: Callable[[bytes], None]) -> bool:
    """Give the body on piece by piece; whether it came to its end.

    A line that breaks loses what is still to come, not what has come.
    """
    from http.client import IncompleteRead

    promised = response.length
    came = 0
    try:
        while piece := response.read1(_PIECE):
            came += len(piece)
            take(piece)
    except IncompleteRead:
        return False
    except TimeoutError:
        raise
    except OSError:
        if not came:
            raise
        return False
    return promised is None or came >= promised
