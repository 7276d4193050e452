"""Addresses of the web, checked: one that is read in one way only, and asks for nothing odd."""

import re
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from tui_app.exchange.feeds.errors import FeedError
from tui_app.exchange.mail.addresses import ascii_domain

MOST_CHARACTERS = 2_000

_PORTS = {"http": 80, "https": 443}
_LABEL = r"[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?"
_NAME = re.compile(rf"{_LABEL}(?:\.{_LABEL})*")
_NUMBER = re.compile(r"[0-9]+|0[xX][0-9A-Fa-f]*")
_UNSEEN = re.compile(r"[\x00-\x20\x7f-\xa0\\\ud800-\udfff]")
_FIRST_FREE_PORT = 1024


class WebAddress(NamedTuple):
    """An address in its parts, each fit for the wire.

    `host` is a name or an IP address, without brackets; `target` is path and query.
    """

    scheme: str
    host: str
    port: int
    target: str

    @property
    def host_and_port(self) -> str:
        """As the `Host` header has it."""
        shown = f"[{self.host}]" if ":" in self.host else self.host
        return shown if self.port == _PORTS[self.scheme] else f"{shown}:{self.port}"

    @property
    def url(self) -> str:
        """The whole of it."""
        return f"{self.scheme}://{self.host_and_port}{self.target}"


def web_address(text: str, *, any_port: bool = False) -> WebAddress:
    """The address in its parts, without what only a browser needs.

    Numbers that some programs take for IP addresses (`2130706433`, `0x7f.1`, `127.1`) are refused,
    and ports where another service than the web is usual, but with `any_port`. Raises FeedError:
    the rest of a sentence that begins with the feed.
    """
    if len(text) > MOST_CHARACTERS:
        raise FeedError("has too long an address. Look up its address in a browser")
    if _UNSEEN.search(text):
        raise FeedError("has a character in its address that no address has. Type it anew")
    try:
        parts = urlsplit(text)
        scheme, host, port = parts.scheme, parts.hostname or "", parts.port
    except ValueError:
        raise FeedError("has an address that cannot be read. Type it anew") from None
    if scheme not in _PORTS:
        raise FeedError(
            "is not at an address with http or https, and nothing else is fetched. "
            "Look up its address in a browser"
        )
    if "@" in parts.netloc:
        raise FeedError("has a user name in its address. Take out what stands before the @")
    if port is None:
        port = _PORTS[scheme]
    if port not in _PORTS.values() and port < _FIRST_FREE_PORT and (not any_port or not port):
        raise FeedError(f"is at port {port}, where no feeds are. Take the port out of its address")
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~")
    query = quote(parts.query, safe="/?%:@!$&'()*+,;=~[]|^`{}")
    target = f"{path}?{query}" if parts.query else path
    return WebAddress(scheme, _host(host, bracketed="[" in parts.netloc), port, target)


def _host(host: str, *, bracketed: bool) -> str:
    from ipaddress import AddressValueError, IPv4Address, IPv6Address

    none = FeedError("has an address without the name of a server. Type it anew")
    if bracketed:
        try:
            address = IPv6Address(host)
        except AddressValueError:
            raise none from None
        if "%" in host:
            raise none
        return str(address)
    name = host.removesuffix(".")
    if not name.isascii():
        name = ascii_domain(name) or ""
    if _NUMBER.fullmatch(name.rpartition(".")[2]):
        try:
            return str(IPv4Address(name))
        except AddressValueError:
            raise FeedError(
                "has a number for its server that not every program reads alike. "
                "Write its name, or four numbers with dots"
            ) from None
    if not _NAME.fullmatch(name) or len(name) > 253:
        raise none
    return name
