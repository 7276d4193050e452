"""Handing a message to a mail server (RFC 5321): the very bytes, to the one recipient."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, NoReturn

from tui_app.config import Mail
from tui_app.domain.plain import one_line
from tui_app.exchange.mail.addresses import domain_of
from tui_app.exchange.mail.connection import connected
from tui_app.exchange.mail.delivery import Delivery, most_seconds
from tui_app.exchange.mail.errors import CalledOffError, MailError, MaybeSentError
from tui_app.exchange.mail.outgoing import Receipt
from tui_app.exchange.mail.password import Password
from tui_app.exchange.mail.set_up import check_set_up
from tui_app.exchange.mail.sign_in import sign_in
from tui_app.exchange.mail.trouble import lost, refused, server_name

if TYPE_CHECKING:
    from smtplib import SMTP

_PIECE = 64 * 1024
"""Bytes sent at a time, so that the time limit holds for each piece and not for a whole file."""

_FAREWELL_SECONDS = 2.0
_OK = range(250, 253)
_START_MAIL, _TOO_BIG, _FULL, _SIGN_IN_FIRST = 354, 552, 452, 530


def send(
    message: bytes,
    *,
    sender: str,
    recipient: str,
    mail: Mail,
    password: Password | None,
    progress: Callable[[str], None],
    delivery: Delivery,
) -> Receipt:
    """Send the bytes as they are. `sender` and `recipient` are checked addresses.

    Raises MailError where the letter did not go out, CalledOffError where `delivery` was called
    off before it could, MaybeSentError where it may have gone.
    """
    import smtplib

    check_set_up(mail)
    seconds = most_seconds(mail.timeout_seconds, len(message))
    too_long = MailError(
        f"The mail server {server_name(mail)} was not done within {seconds:.0f} seconds, so "
        "nothing was sent. Try again later, or check host and port under [mail]."
    )
    with delivery.within(seconds, too_long):
        client = connected(mail, domain_of(sender), progress, delivery)
        try:
            if mail.user and password is not None:
                progress("Signing in …")
                sign_in(client, mail, password)
            security = _tls_version(client)
            _name_both_ends(client, mail, message, sender, recipient)
            reply = _hand_over(client, mail, message, progress, delivery)
            with suppress(smtplib.SMTPException, OSError):
                if client.sock is not None:
                    client.sock.settimeout(min(_FAREWELL_SECONDS, mail.timeout_seconds))
                client.quit()
        except (smtplib.SMTPException, OSError, ValueError) as error:
            raise delivery.ended_by or lost(error, mail) from None
        finally:
            client.close()
    way = f" ({security})" if security else ""
    return Receipt(
        server=server_name(mail),
        recipient=recipient,
        security=security,
        reply=reply,
        text=f"{server_name(mail)} took the letter to {recipient}{way}.",
    )


def _name_both_ends(client: SMTP, mail: Mail, message: bytes, sender: str, recipient: str) -> None:
    """Who sends, and who is to have it: exactly one."""
    server = f"The mail server {server_name(mail)}"
    options: list[str] = []
    if client.has_extn("size"):
        most = client.esmtp_features["size"]
        if most.isdecimal() and 0 < int(most) < len(message):
            raise _too_big(mail, message, f"takes at most {int(most) / 1_000_000:.1f} MB")
        options = [f"size={len(message)}"]
    code, reply = client.mail(sender, options)
    if code == _TOO_BIG:
        raise _too_big(mail, message, "refuses it as too large")
    if code == _SIGN_IN_FIRST:
        remedy = "Set user and a password under [mail]."
        raise refused(f"{server} wants you to sign in", code, reply, remedy)
    if code not in _OK:
        what = f"{server} takes no letter from {sender}"
        remedy = "" if code < 500 else "Check email under [owner]: it must be yours on that server."
        raise refused(what, code, reply, remedy)
    code, reply = client.rcpt(recipient)
    if code not in _OK:
        what = f"{server} takes no letter to {recipient}"
        remedy = "" if code in range(400, 500) else "Check the address on the contact."
        if code in (_FULL, _TOO_BIG):
            remedy = "The mailbox may be full: try again later, or send the letter by post."
        raise refused(what, code, reply, remedy)


def _hand_over(
    client: SMTP,
    mail: Mail,
    message: bytes,
    progress: Callable[[str], None],
    delivery: Delivery,
) -> str:
    """The message itself. Once its last bytes are on their way, only a reply tells its fate."""
    import smtplib

    server = f"The mail server {server_name(mail)}"
    code, reply = client.docmd("DATA")
    if code != _START_MAIL:
        raise refused(f"{server} does not take the letter", code, reply)
    wire = _stuffed(message)
    for start in range(0, len(wire), _PIECE):
        progress(f"Handing over the letter: {100 * start // len(wire)} % …")
        last = start + _PIECE >= len(wire)
        if last:
            delivery.hand_over()
        try:
            client.send(wire[start : start + _PIECE])
        except (smtplib.SMTPException, OSError) as error:
            if last:
                _may_be_sent(mail, delivery)
            raise delivery.ended_by or lost(error, mail) from None
    progress("Waiting for the server's word …")
    try:
        code, reply = client.getreply()
    except (smtplib.SMTPException, OSError, ValueError):
        _may_be_sent(mail, delivery)
    if code == _TOO_BIG:
        raise _too_big(mail, message, "refuses it as too large")
    if 400 <= code < 600:
        raise refused(f"{server} does not take the letter", code, reply)
    if code not in _OK:
        _may_be_sent(mail, delivery)
    return one_line(reply.decode("utf-8", "replace"), 200)


def _stuffed(message: bytes) -> bytes:
    """The message with its leading dots doubled, which the server undoes, and its end marked."""
    ended = message if message.endswith(b"\r\n") else message + b"\r\n"
    return re.sub(rb"(?m)^\.", b"..", ended) + b".\r\n"


def _may_be_sent(mail: Mail, delivery: Delivery) -> NoReturn:
    stopped = isinstance(delivery.ended_by, CalledOffError)
    raise MaybeSentError(
        f"The mail server {server_name(mail)} had the whole letter, but had not said whether it "
        f"takes it when {'you stopped waiting' if stopped else 'the connection ended'}: it may "
        "have gone out. Look into your sent mail or ask the recipient before you send it again."
    ) from None


def _too_big(mail: Mail, message: bytes, why: str) -> MailError:
    return MailError(
        f"The letter has {len(message) / 1_000_000:.1f} MB with its attachments, and the mail "
        f"server {server_name(mail)} {why}. Take attachments off, and send links to them instead."
    )


def _tls_version(client: SMTP) -> str:
    from ssl import SSLSocket

    sock = client.sock
    return (sock.version() or "") if isinstance(sock, SSLSocket) else ""
