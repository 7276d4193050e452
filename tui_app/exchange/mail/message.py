"""A letter as the bytes of an e-mail."""

from collections.abc import Sequence
from datetime import datetime

from tui_app.domain.letter import Letter
from tui_app.domain.owner import Owner
from tui_app.exchange.letter_pages.body import body_text
from tui_app.exchange.mail.addresses import domain_of
from tui_app.exchange.mail.attachments import Attachment
from tui_app.exchange.mail.headers import address_header, parameter, text_header
from tui_app.exchange.mail.transfer import base64_lines, text_part

_TEXT = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: "


def mail_message(
    letter: Letter,
    *,
    owner: Owner,
    sender: str,
    to_name: str,
    recipient: str,
    attachments: Sequence[Attachment],
    at: datetime,
) -> bytes:
    """The whole message, CRLF and 7-bit throughout; the same letter always gives the same bytes.

    `sender` and `recipient` are checked addresses; `at` is dated in the zone it has. Written here
    line by line, because what the standard library writes changes between its versions and has
    let long names break out of their header.
    """
    encoding, text = text_part(body_text(letter))
    part = f"{_TEXT}{encoding}\r\n\r\n".encode("ascii") + text
    if attachments:
        part = _mixed(part, attachments, "=_" + _mark(letter.id, "parts"))
    head = (
        address_header("From", owner.name, sender)
        + address_header("To", to_name, recipient)
        + text_header("Subject", letter.subject)
        + f"Date: {_date(at)}\r\n"
        + f"Message-ID: {_message_id(letter, sender, recipient, part)}\r\n"
        + "MIME-Version: 1.0\r\n"
    )
    return head.encode("ascii") + part


def _mixed(text: bytes, attachments: Sequence[Attachment], boundary: str) -> bytes:
    """The text and the files in one. No encoded line can hold the boundary's "=_"."""
    between = b"--" + boundary.encode("ascii")
    head = f'Content-Type: multipart/mixed;\r\n boundary="{boundary}"\r\n\r\n'.encode("ascii")
    parts = [text, *(_file(attachment) for attachment in attachments)]
    return head + b"".join(between + b"\r\n" + part for part in parts) + between + b"--\r\n"


def _file(attachment: Attachment) -> bytes:
    head = (
        f"Content-Type: {attachment.media_type}\r\n"
        f"Content-Disposition: attachment{parameter('filename', attachment.name)}\r\n"
        "Content-Transfer-Encoding: base64\r\n\r\n"
    )
    return head.encode("ascii") + (base64_lines(attachment.content) or b"\r\n")


def _message_id(letter: Letter, sender: str, recipient: str, content: bytes) -> str:
    """An id that tells nothing of this machine, only the sender's domain.

    A letter sent again unchanged keeps its id, so that servers can drop the double; once its words,
    its files or its recipient change it is another message.
    """
    mark = _mark(letter.id, recipient, letter.subject, content=content)
    return f"<{mark}@{domain_of(sender)}>"


def _mark(*parts: str, content: bytes = b"") -> str:
    from hashlib import sha256

    joined = "\0".join(parts).encode("utf-8", "surrogatepass")
    return sha256(joined + b"\0" + content).hexdigest()[:32]


def _date(at: datetime) -> str:
    from email.utils import format_datetime

    return format_datetime(at.replace(microsecond=0))
