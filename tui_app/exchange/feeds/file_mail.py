"""A saved message, such as a newsletter: its subject and its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_app.domain.plain import one_line
from tui_app.exchange.feeds.entry import MOST_TITLE, Entry
from tui_app.exchange.feeds.errors import FeedError
from tui_app.exchange.feeds.feed_dates import feed_moment
from tui_app.exchange.feeds.html_text import html_text, tidy
from tui_app.exchange.text_decoding import decode_value

if TYPE_CHECKING:
    from email.message import Message

_MOST_PARTS = 100


def mail_entry(data: bytes, name: str) -> Entry | None:
    """The subject and the text of a message; what is attached is left alone.

    Raises FeedError, the rest of a sentence, for what is no message.
    """
    from email import message_from_bytes

    try:
        message = message_from_bytes(data)
        subject = _heard(message.get("Subject"))
        text = _text(message)
        sent = _heard(message.get("Date"))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        # The library meets messages that nobody meant to be any with errors of all these kinds.
        raise FeedError("is no message that can be read. Take it out") from None
    if not subject and not text:
        return None
    return Entry(
        title=one_line(subject, MOST_TITLE) or one_line(name, MOST_TITLE),
        text=text,
        published_at=feed_moment(sent),
    )


def _text(message: Message) -> str:
    """Its plain text, else its HTML as text."""
    html = ""
    for number, part in enumerate(message.walk()):
        if number >= _MOST_PARTS:
            break
        if part.is_multipart() or part.get_filename():
            continue
        kind = part.get_content_type()
        if kind not in ("text/plain", "text/html"):
            continue
        payload = part.get_payload(decode=True)
        if not isinstance(payload, bytes):
            continue
        written = decode_value(payload, str(part.get_content_charset() or ""))
        if kind == "text/plain" and (seen := tidy(written)):
            return seen
        html = html or written
    return html_text(html)


def _heard(value: object) -> str:
    """A header in words; bytes that stand in it unencoded are read as the text they may be."""
    from email.header import decode_header

    if value is None:
        return ""
    pieces: list[str] = []
    for piece, charset in decode_header(str(value)[:2_000]):
        raw = piece.encode("utf-8", "surrogateescape") if isinstance(piece, str) else piece
        pieces.append(decode_value(raw, charset or ""))
    return " ".join("".join(pieces).split())
