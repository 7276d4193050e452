"""Fetching one feed over http or https, within limits."""

from collections.abc import Mapping
from contextlib import closing, suppress
from urllib.parse import urljoin

import msgspec

from tui_app.exchange.feeds.asking import Answer, asked
from tui_app.exchange.feeds.errors import FeedError
from tui_app.exchange.feeds.network import Deadline, Network, connection
from tui_app.exchange.feeds.trouble import about, by_error, by_status
from tui_app.exchange.feeds.web_address import WebAddress, web_address

MOST_BYTES = 5_000_000
MOST_SECONDS = 10.0
MOST_REDIRECTS = 5

_FOR_GOOD = (301, 308)
_REDIRECTS = (*_FOR_GOOD, 302, 303, 307)
_OK, _NOT_MODIFIED = 200, 304


class Fetched(msgspec.Struct, frozen=True, kw_only=True):
    """What the server gave. `body` is None where it has nothing new since `etag`.

    `url` is the address to keep: another than was asked for where the feed has moved for good.
    `found_at` is where the body came from: what its relative links are relative to. A body that
    broke off has neither `etag` nor `last_modified`, so that the next fetch brings the rest.
    """

    body: bytes | None
    url: str
    content_type: str = ""
    etag: str = ""
    last_modified: str = ""
    found_at: str = ""


def fetch(
    url: str,
    *,
    etag: str = "",
    last_modified: str = "",
    allow_private: bool = False,
    most_bytes: int = MOST_BYTES,
    most_seconds: float = MOST_SECONDS,
    network: Network | None = None,
) -> Fetched:
    """Fetch one address. Raises FeedError: no http(s), a private address, too big, too slow.

    The limits hold for all of it: name look-ups, redirects (five at most, each target checked as
    the first was), and the body as unpacked. Nothing of the environment is used, no proxy either,
    and nothing is sent but the question: no cookies, no referrer.
    """
    deadline = Deadline(most_seconds)
    conditions = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    at, kept, moves_for_good = url, url, True
    try:
        for _ in range(MOST_REDIRECTS + 1):
            to = web_address(at, any_port=allow_private)
            way = connection(to, network or Network(), deadline, allow_private=allow_private)
            with closing(way):
                answer = asked(way, to, deadline, conditions=conditions, most_bytes=most_bytes)
            if answer.status not in _REDIRECTS:
                return _fetched(answer, kept, to, conditions)
            at = _target(answer.headers, to)
            # Over a line that anybody may write on, no feed that was on a safe one is moved.
            is_less_safe = to.scheme == "https" and not at.startswith("https:")
            moves_for_good = moves_for_good and answer.status in _FOR_GOOD and not is_less_safe
            if moves_for_good:
                kept = web_address(at, any_port=allow_private).url
    except Exception as error:  # noqa: BLE001 - http.client lets errors of many kinds through
        told = by_error(error, most_seconds=most_seconds, most_bytes=most_bytes)
        raise about(url, told, at=at) from None
    raise about(url, FeedError("leads on from address to address without end. Do without it"))


def _fetched(answer: Answer, kept: str, to: WebAddress, conditions: Mapping[str, str]) -> Fetched:
    if answer.status == _NOT_MODIFIED and any(conditions.values()):
        return Fetched(
            body=None,
            url=kept,
            etag=answer.headers.get("etag", conditions["If-None-Match"]),
            last_modified=answer.headers.get("last-modified", conditions["If-Modified-Since"]),
            found_at=to.url,
        )
    if answer.status != _OK:
        raise by_status(answer.status, answer.headers)
    return Fetched(
        body=answer.body,
        url=kept,
        content_type=answer.headers.get("content-type", ""),
        etag=answer.headers.get("etag", "") if answer.is_whole else "",
        last_modified=answer.headers.get("last-modified", "") if answer.is_whole else "",
        found_at=to.url,
    )


def _target(headers: Mapping[str, str], to: WebAddress) -> str:
    """Where a redirect leads. Raises FeedError where it leads nowhere."""
    # http.client reads headers as Latin letters; the addresses in them are written in UTF-8.
    location = headers.get("location", "").strip()
    with suppress(UnicodeError):
        location = location.encode("latin-1").decode("utf-8")
    if not location:
        raise FeedError("leads on to nowhere. Try again later, or do without it")
    try:
        return urljoin(to.url, location).partition("#")[0].replace(" ", "%20")
    except ValueError:
        raise FeedError("leads on to what is no address. Do without it") from None
