"""The way to the mail server: encrypted, to the server that is meant, or none at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tui_app.config import Mail, Security
from tui_app.domain.plain import one_line
from tui_app.exchange.mail.errors import MailError
from tui_app.exchange.mail.trouble import lost, port_of, refused, server_name

if TYPE_CHECKING:
    from smtplib import SMTP
    from ssl import SSLContext


def connected(mail: Mail, own_name: str, progress: Callable[[str], None]) -> SMTP:
    """A server that has been greeted, over TLS unless it is on this machine and none is wanted.

    `own_name` is what we call ourselves: a domain, never this machine's name. STARTTLS is never
    given up for plain text. Raises MailError; then the connection is closed.
    """
    import smtplib

    context = None if mail.security is Security.NONE else _context(mail)
    progress(f"Connecting to {server_name(mail)}, port {port_of(mail)} …")
    client: SMTP | None = None
    try:
        if mail.security is Security.TLS:
            client = smtplib.SMTP_SSL(
                mail.host,
                port_of(mail),
                local_hostname=own_name,
                timeout=mail.timeout_seconds,
                context=context,
            )
        else:
            client = smtplib.SMTP(
                mail.host, port_of(mail), local_hostname=own_name, timeout=mail.timeout_seconds
            )
        _greet(client, mail)
        if mail.security is Security.STARTTLS:
            progress("Encrypting the connection …")
            _encrypt(client, mail, context)
            _greet(client, mail)
    except (smtplib.SMTPException, OSError, ValueError) as error:
        if client is not None:
            client.close()
        raise lost(error, mail) from None
    except BaseException:
        if client is not None:
            client.close()
        raise
    return client


def _greet(client: SMTP, mail: Mail) -> None:
    code, reply = client.ehlo()
    if code != 250:
        raise refused(
            f"The mail server {server_name(mail)} does not know today's greeting", code, reply
        )


def _encrypt(client: SMTP, mail: Mail, context: SSLContext | None) -> None:
    if not client.has_extn("starttls"):
        raise MailError(
            f"The mail server {server_name(mail)} offers no STARTTLS at port {port_of(mail)}, and "
            'nothing goes out unencrypted. Set security = "tls" with port 465 under [mail], if '
            "the provider has it."
        )
    client.starttls(context=context)


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
