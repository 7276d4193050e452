"""A letter's own text, as it goes out."""

import re

from tui_app.domain.letter import Letter

_LINE_BREAKS = re.compile(r"\r\n|[\r\u2028\u2029]")
_NO_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")


def body_text(letter: Letter) -> str:
    """The letter's body with `\\n` as its only line break, and one at its end.

    Control characters go, since no reader shows them and a terminal obeys them; half a character
    (a lone surrogate) cannot be sent and becomes U+FFFD. Everything else is as typed: marks of
    writing direction stay, for they belong to Arabic and Hebrew letters.
    """
    text = _NO_TEXT.sub("", _LINE_BREAKS.sub("\n", letter.body))
    return _LONE_SURROGATE.sub("\ufffd", text).rstrip("\n") + "\n"


def as_plain_text(letter: Letter) -> str:
    """The letter for the clipboard: its body, without the line break at the end."""
    return body_text(letter).removesuffix("\n")
