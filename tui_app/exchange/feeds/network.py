"""The way to a server: only to an address that was checked, and only until a moment."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from io import RawIOBase
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import msgspec

from tui_app.clock import Clock
from tui_app.exchange.feeds.errors import FeedError
from tui_app.exchange.feeds.public_addresses import is_public
from tui_app.exchange.feeds.web_address import WebAddress

if TYPE_CHECKING:
    from socket import socket
    from ssl import SSLContext

    from _typeshed import WriteableBuffer

MOST_ADDRESSES = 8
"""So many addresses of one name are tried; some names have hundreds."""


class Deadline:
    """The moment by which all must be done, on the machine's own clock, wherever `--at` is."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._clock = Clock(zone=ZoneInfo("UTC"))

    def left(self) -> float:
        """Seconds that are left. Raises TimeoutError where none are."""
        left = self.seconds - self._clock.seconds()
        if left <= 0:
            raise TimeoutError
        return left


def _addresses(host: str, port: int) -> list[str]:
    import socket

    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(address[0]) for *_, address in found]


def _connected(address: str, port: int, seconds: float) -> socket:
    import socket

    return socket.create_connection((address, port), seconds)


def _context() -> SSLContext:
    import ssl

    return ssl.create_default_context()


class Network(msgspec.Struct, frozen=True, kw_only=True):
    """What stands between us and the net; tests put a town of their own in its place.

    `addresses` gives the IP addresses of a name, `connected` a connection to one of them, `context`
    what trusts the machine's authorities and checks names. None asks for a proxy: what the
    environment says of one is not looked at, since it would see to the address in our place.
    """

    addresses: Callable[[str, int], list[str]] = _addresses
    connected: Callable[[str, int, float], socket] = _connected
    context: Callable[[], SSLContext] = _context


def connection(
    to: WebAddress, network: Network, deadline: Deadline, *, allow_private: bool
) -> socket:
    """A connection to that server, over TLS where it is https, to the very address checked.

    Raises FeedError for an address that is not of the public net (the rest of a sentence),
    OSError, TimeoutError.
    """
    found = list(dict.fromkeys(_resolved(to, network, deadline)))
    # One such address among others is one too many: no honest server has both.
    if not allow_private and not all(is_public(address) for address in found):
        raise FeedError(
            "is on this machine or a private network, and nothing is fetched from there. "
            "Set allow_private = true under [reading] in the configuration if it is yours"
        )
    sock = _first_to_answer(found[:MOST_ADDRESSES], to.port, network, deadline)
    if to.scheme == "http":
        return sock
    try:
        sock.settimeout(deadline.left())
        return network.context().wrap_socket(sock, server_hostname=to.host)
    except BaseException:
        sock.close()
        raise


def _first_to_answer(
    addresses: list[str], port: int, network: Network, deadline: Deadline
) -> socket:
    failed: OSError = ConnectionError("the name has no address")
    for number, address in enumerate(addresses):
        try:
            # A share of the time for each, so that a dead one leaves some to the next.
            share = deadline.left() / (len(addresses) - number)
            return network.connected(address, port, share)
        except OSError as error:
            failed = error
    raise failed


def _resolved(to: WebAddress, network: Network, deadline: Deadline) -> list[str]:
    """Its IP addresses. The system's own look-up knows no time limit: it is left behind."""
    from ipaddress import ip_address
    from threading import Thread

    with suppress(ValueError):
        return [str(ip_address(to.host))]
    answers: SimpleQueue[list[str] | OSError] = SimpleQueue()

    def ask() -> None:
        try:
            answers.put(network.addresses(to.host, to.port))
        except OSError as error:
            answers.put(error)
        except (ValueError, UnicodeError):
            answers.put(ConnectionError("the name cannot be asked for"))

    Thread(target=ask, daemon=True).start()
    try:
        answer = answers.get(timeout=deadline.left())
    except Empty:
        raise TimeoutError from None
    if isinstance(answer, OSError):
        raise answer
    return answer


class UntilThen(RawIOBase):
    """What a server sends, as a stream that ends with TimeoutError at the deadline.

    A limit on each single read would not do: a byte a second keeps every one of them.
    """

    def __init__(self, sock: socket, deadline: Deadline) -> None:
        self._sock = sock
        self._deadline = deadline

    def readable(self) -> bool:
        """It is only read."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Wait for some bytes, as long as there is time."""
        self._sock.settimeout(self._deadline.left())
        return self._sock.recv_into(buffer)
