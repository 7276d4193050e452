"""A net in small: names with addresses of our choosing, and servers that misbehave by script."""

import socket
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from ssl import SSLContext, create_default_context

from tui_app.exchange.feeds.network import Network

PATIENCE_SECONDS = 20
PUBLIC = "93.184.215.14"
"""An address of the public net that every connection in these tests is led away from."""

RSS = (
    b"<rss version='2.0'><channel><title>News</title>"
    b"<item><title>One</title></item></channel></rss>"
)


class Town:
    """Names and their addresses. Whatever address is connected to, it is a port of this machine.

    `looked_up` and `connected_to` tell what was asked of it.
    """

    def __init__(self, names: Mapping[str, list[str]], authority: str = "") -> None:
        self._names = names
        self._authority = authority
        self.looked_up: list[str] = []
        self.connected_to: list[str] = []

    @property
    def network(self) -> Network:
        return Network(addresses=self._addresses, connected=self._connected, context=self._context)

    def _addresses(self, host: str, _port: int) -> list[str]:
        self.looked_up.append(host)
        if host not in self._names:
            raise socket.gaierror(socket.EAI_NONAME, "no such name")
        return list(self._names[host])

    def _connected(self, address: str, port: int, seconds: float) -> socket.socket:
        self.connected_to.append(address)
        return socket.create_connection(("127.0.0.1", port), seconds)

    def _context(self) -> SSLContext:
        return create_default_context(cafile=self._authority or None)


class Talk:
    """A server's end of one connection."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self.heard = b""

    def hear(self) -> bytes:
        """The whole question."""
        while b"\r\n\r\n" not in self.heard and (piece := self._connection.recv(65_536)):
            self.heard += piece
        return self.heard

    def say(self, *pieces: bytes) -> None:
        for piece in pieces:
            self._connection.sendall(piece)

    def trickle(self, piece: bytes, wait: threading.Event, seconds: float = 0.02) -> None:
        """Say a piece again and again, slowly, until nobody listens any more."""
        while not wait.wait(seconds):
            self._connection.sendall(piece)

    def listen(self) -> None:
        """Say nothing, until nobody is there any more."""
        while self._connection.recv(65_536):
            pass

    def flood(self, piece: bytes) -> None:
        """Say a piece again and again, until nobody listens any more."""
        while True:
            self._connection.sendall(piece)


@contextmanager
def scripted_server(
    script: Callable[[Talk], None], *, tls: SSLContext | None = None, times: int = 1
) -> Iterator[int]:
    """A server that holds so many conversations by the script; its port."""
    listener = socket.create_server(("127.0.0.1", 0))
    listener.settimeout(PATIENCE_SECONDS)

    def serve() -> None:
        for _ in range(times):
            with suppress(OSError):
                connection, _ = listener.accept()
                connection.settimeout(PATIENCE_SECONDS)
                try:
                    with suppress(OSError):
                        if tls is not None:
                            connection = tls.wrap_socket(connection, server_side=True)
                        script(Talk(connection))
                finally:
                    connection.close()

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield int(listener.getsockname()[1])
    finally:
        # Whoever still waits for somebody to come is woken up.
        with suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join()


def answer(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    """A whole answer."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers, "", ""]
    return "\r\n".join(lines).encode() + body


def items_xml(*items: str) -> bytes:
    """An RSS feed of these items' insides."""
    inside = "".join(f"<item>{item}</item>" for item in items)
    return f"<rss version='2.0'><channel><title>News</title>{inside}</channel></rss>".encode()
