"""Signing in to the mail server."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING

from tui_app.config import Mail
from tui_app.domain.plain import one_line
from tui_app.exchange.mail.errors import MailError
from tui_app.exchange.mail.password import Password
from tui_app.exchange.mail.trouble import quoted, refused, server_name

if TYPE_CHECKING:
    from smtplib import SMTP

_GO_ON, _WELCOME = 334, 235


def sign_in(client: SMTP, mail: Mail, password: Password) -> None:
    """Tell the server who sends, by PLAIN or LOGIN, in UTF-8.

    Not left to smtplib, which takes ASCII only and puts what does not fit into its error.
    Raises MailError, and what smtplib raises where the connection breaks.
    """
    server = f"The mail server {server_name(mail)}"
    ways = client.esmtp_features.get("auth", "").upper().split()
    if "PLAIN" in ways:
        both = _coded(f"\0{mail.user}\0{password.reveal()}")
        code, reply = client.docmd("AUTH", f"PLAIN {both}")
    elif "LOGIN" in ways:
        code, reply = client.docmd("AUTH", f"LOGIN {_coded(mail.user)}")
        if code == _GO_ON:
            code, reply = client.docmd(_coded(password.reveal()))
    elif ways:
        raise MailError(
            f"{server} takes no password, only {one_line(' '.join(ways), 80)}. Ask the provider "
            "for an app password and its server, or open the mail program instead."
        )
    else:
        raise MailError(
            f"{server} offers no signing in. Leave user under [mail] empty, or check host and port."
        )
    if code == _WELCOME:
        return
    reply = _without(reply, password)
    if code == -1 or 400 <= code < 500:
        raise refused(f"{server} cannot sign you in", code, reply, "Try again later.")
    raise MailError(
        f"{server} does not take the password of {one_line(mail.user, 80)}: it says "
        f"{quoted(code, reply)}. Check user under [mail] and the password; some providers want an "
        "app password."
    )


def _coded(text: str) -> str:
    return b64encode(text.encode("utf-8", "replace")).decode("ascii")


def _without(reply: bytes, password: Password) -> bytes:
    """The reply, or nothing where the server repeats the password."""
    secret = password.reveal()
    told = secret.encode() in reply or _coded(secret).encode() in reply
    return b"" if told else reply
