"""Mail servers on this machine's loopback: real ones, and ones that misbehave as told."""

import socket
import ssl
import threading
from asyncio.base_events import Server
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import NamedTuple

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

USER, SECRET = "nora@whitfield.example", "Käse & “eggs”"
PATIENCE_SECONDS = 5.0


class Received(NamedTuple):
    """What a server was given."""

    greeted_as: str
    sender: str
    recipients: list[str]
    content: bytes
    signed_in: bool


class Inbox:
    """Takes every letter, unless it is told to `say` something else to a step."""

    def __init__(self, say: dict[str, str] | None = None) -> None:
        self.letters: list[Received] = []
        self._say = say or {}

    async def handle_MAIL(  # noqa: N802 - aiosmtpd's name
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _: list[str]
    ) -> str:
        envelope.mail_from = address
        return self._say.get("MAIL", "250 OK")

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _: list[str]
    ) -> str:
        envelope.rcpt_tos.append(address)
        return self._say.get("RCPT", "250 OK")

    async def handle_DATA(  # noqa: N802 - aiosmtpd's name
        self, _server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        if "DATA" in self._say:
            return self._say["DATA"]
        assert isinstance(envelope.content, bytes)
        self.letters.append(
            Received(
                greeted_as=str(session.host_name),
                sender=str(envelope.mail_from),
                recipients=[str(address) for address in envelope.rcpt_tos],
                content=envelope.content,
                signed_in=bool(session.authenticated),
            )
        )
        return "250 OK, kept"


class _AnyPort(Controller):
    """A controller on a port that the system chooses."""

    def _trigger_server(self) -> None:
        assert isinstance(self.server, Server)
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()  # type: ignore[no-untyped-call]  # aiosmtpd left it untyped


def _authenticate(
    server: SMTP, session: Session, envelope: Envelope, mechanism: str, given: object
) -> AuthResult:
    right = LoginPassword(USER.encode(), SECRET.encode())
    return AuthResult(success=given == right, handled=False)


@contextmanager
def mail_server(
    inbox: Inbox,
    *,
    starttls: ssl.SSLContext | None = None,
    tls: ssl.SSLContext | None = None,
    signing_in: bool = False,
    without: tuple[str, ...] = (),
    most_bytes: int = 33_554_432,
) -> Iterator[int]:
    """A real server; its port."""
    controller = _AnyPort(
        inbox,
        hostname="127.0.0.1",
        port=0,
        ssl_context=tls,
        server_hostname="mail.example.org",
        tls_context=starttls,
        require_starttls=starttls is not None,
        auth_required=signing_in and tls is None,
        auth_require_tls=tls is None,  # for it only STARTTLS is TLS
        auth_exclude_mechanism=without,
        authenticator=_authenticate,
        data_size_limit=most_bytes,
    )
    controller.start()
    try:
        yield controller.port
    finally:
        controller.stop()


class Talk:
    """A server's end of one conversation, line by line."""

    def __init__(self, connection: socket.socket) -> None:
        self.connection = connection
        self._file = connection.makefile("rb")
        self.heard: list[bytes] = []

    def secure(self, context: ssl.SSLContext) -> None:
        """Go on over TLS."""
        self._file.close()
        self.connection = context.wrap_socket(self.connection, server_side=True)
        self._file = self.connection.makefile("rb")

    def hang_up(self) -> None:
        self._file.close()
        self.connection.close()

    def say(self, *lines: str) -> None:
        self.connection.sendall("".join(f"{line}\r\n" for line in lines).encode())

    def hear(self) -> bytes:
        line = self._file.readline()
        self.heard.append(line)
        return line

    def greet(self, *offers: str) -> None:
        """Greet, and answer EHLO with what is offered."""
        self.say("220 mail.example.org")
        self.hear()
        lines = ["mail.example.org", *offers]
        self.say(*(f"250-{line}" for line in lines[:-1]), f"250 {lines[-1]}")

    def agree(self, *replies: str) -> None:
        """Hear a line and answer it, for each reply."""
        for reply in replies:
            self.hear()
            self.say(reply)

    def hear_letter(self) -> bytes:
        """Everything up to the dot that ends a letter."""
        lines = [self.hear()]
        while lines[-1] not in (b".\r\n", b""):
            lines.append(self.hear())
        return b"".join(lines)


@contextmanager
def scripted_server(script: Callable[[Talk], None]) -> Iterator[int]:
    """A server that holds one conversation by the script, then hangs up; its port."""
    listener = socket.create_server(("127.0.0.1", 0))
    listener.settimeout(PATIENCE_SECONDS)

    def serve() -> None:
        with suppress(OSError):
            connection, _ = listener.accept()
            connection.settimeout(PATIENCE_SECONDS)
            talk = Talk(connection)
            try:
                script(talk)
            finally:
                talk.hang_up()

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield int(listener.getsockname()[1])
    finally:
        listener.close()
        thread.join()


def closed_port() -> int:
    """A port where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])
