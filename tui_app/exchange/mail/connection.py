"""The way to the mail server: encrypted, to the server that is meant, or none at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tui_app.config import Mail, Security
from tui_app.domain.plain import one_line
from tui_app.exchange.mail.delivery import Delivery
from tui_app.exchange.mail.errors import MailError
from tui_app.exchange.mail.trouble import lost, port_of, refused, server_name

if TYPE_CHECKING:
    from smtplib import SMTP
    from socket import socket
    from ssl import SSLContext

_READY = 220


def connected(
    mail: Mail, own_name: str, progress: Callable[[str], None], delivery: Delivery
) -> SMTP:
    """A server that has been greeted, over TLS unless it is on this machine and none is wanted.

    `own_name` is what we call ourselves: a domain, never this machine's name. STARTTLS is never
    given up for plain text. Raises MailError; then the connection is closed.

    The connection is made here and not by smtplib, which would keep it to itself until the server
    has greeted: so `delivery` can cut it at any time.
    """
    import smtplib
    import socket

    context = None if mail.security is Security.NONE else _context(mail)
    progress(f"Connecting to {server_name(mail)}, port {port_of(mail)} …")
    client = smtplib.SMTP(local_hostname=own_name, timeout=mail.timeout_seconds)
    try:
        client.sock = socket.create_connection((mail.host, port_of(mail)), mail.timeout_seconds)
        delivery.goes_by(client.sock)
        if mail.security is Security.TLS:
            _over_tls(client, client.sock, mail, context, delivery)
        code, reply = client.getreply()
        if code != _READY:
            raise smtplib.SMTPConnectError(code, reply)
        _greet(client, mail)
        if mail.security is Security.STARTTLS:
            progress("Encrypting the connection …")
            _encrypt(client, mail, context, delivery)
            _greet(client, mail)
    except (smtplib.SMTPException, OSError, ValueError) as error:
        client.close()
        raise delivery.ended_by or lost(error, mail) from None
    except BaseException:
        client.close()
        raise
    return client


def _greet(client: SMTP, mail: Mail) -> None:
    code, reply = client.ehlo()
    if code != 250:
        raise refused(
            f"The mail server {server_name(mail)} does not know today's greeting", code, reply
        )


def _encrypt(client: SMTP, mail: Mail, context: SSLContext | None, delivery: Delivery) -> None:
    import smtplib

    if not client.has_extn("starttls"):
        raise MailError(
            f"The mail server {server_name(mail)} offers no STARTTLS at port {port_of(mail)}, and "
            'nothing goes out unencrypted. Set security = "tls" with port 465 under [mail], if '
            "the provider has it."
        )
    code, reply = client.docmd("STARTTLS")
    if code != _READY:
        raise smtplib.SMTPResponseException(code, reply)
    if client.sock is not None:
        _over_tls(client, client.sock, mail, context, delivery)


def _over_tls(
    client: SMTP, sock: socket, mail: Mail, context: SSLContext | None, delivery: Delivery
) -> None:
    """Go on over TLS; whatever was said before in plain text, or sent ahead, is forgotten."""
    if context is None:
        raise AssertionError  # whoever wants TLS has made one
    secure = context.wrap_socket(sock, server_hostname=mail.host, do_handshake_on_connect=False)
    client.sock, client.file = secure, None
    delivery.goes_by(secure)
    secure.do_handshake()


def _context(mail: Mail) -> SSLContext:
    """What trusts the machine's own authorities and the configured ones, and checks names."""
    import ssl

    context = ssl.create_default_context()
    if mail.certificates:
        shown = f"The file of certificates {one_line(mail.certificates, 200)}"
        try:
            context.load_verify_locations(Path(mail.certificates).expanduser())
        except ssl.SSLError:
            raise MailError(
                f"{shown} holds none in PEM form. Correct certificates under [mail]."
            ) from None
        except (OSError, ValueError, RuntimeError) as error:
            why = getattr(error, "strerror", None) or "its path leads nowhere"
            raise MailError(
                f"{shown} cannot be read ({why}). Correct certificates under [mail]."
            ) from None
    return context
