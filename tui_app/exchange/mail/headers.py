"""Header lines of a message: 7-bit, folded, and impossible to break out of.

What comes from user text passes `one_line` first: line breaks and tabs become one space; controls,
NUL, lone surrogates and bidi marks are dropped. That is done rather than refused because a stray
line break in an imported name carries no meaning, and the preview shows what is left. Addresses,
where each character counts, are refused instead (see addresses).
"""

import re
from base64 import b64encode
from urllib.parse import quote

from tui_app.domain.plain import one_line

_PHRASE = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?: [A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_TOKEN = re.compile(r"[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*")
_LONGEST_RAW = 60
_BYTES_PER_WORD = 39
"""So that the first encoded word fits behind a short header name in 76 characters."""
_CHARACTERS_PER_PIECE = 50
LONGEST_TEXT = 400
LONGEST_NAME = 200


def text_header(name: str, text: str) -> str:
    """A header of free text, such as the subject, with its line ends."""
    value = one_line(text, LONGEST_TEXT)
    if not value:
        return f"{name}:\r\n"  # without the blank, which some servers cut
    return f"{name}: {value if _goes_raw(value) else _encoded_words(value)}\r\n"


def address_header(name: str, display: str, address: str) -> str:
    """A header with one checked address, and the name of who has it."""
    shown = one_line(display, LONGEST_NAME)
    if not shown:
        return f"{name}: {address}\r\n"
    if not _goes_raw(shown):
        phrase = _encoded_words(shown)
    elif _PHRASE.fullmatch(shown):
        phrase = shown
    else:
        phrase = '"' + shown.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return f"{name}: {phrase}\r\n <{address}>\r\n"


def parameter(name: str, value: str) -> str:
    """A parameter to follow a header's value, each piece on a line of its own (RFC 2231)."""
    if len(value) <= _LONGEST_RAW and _TOKEN.fullmatch(value):
        return f';\r\n {name}="{value}"'
    pieces = _cut(quote(value, safe="", encoding="utf-8"))
    if len(pieces) == 1:
        return f";\r\n {name}*=utf-8''{pieces[0]}"
    pieces[0] = "utf-8''" + pieces[0]
    return "".join(f";\r\n {name}*{number}*={piece}" for number, piece in enumerate(pieces))


def _goes_raw(value: str) -> bool:
    """Whether it stands as it is: short printable ASCII that does not look like encoded words."""
    return (
        len(value) <= _LONGEST_RAW and value.isascii() and value.isprintable() and "=?" not in value
    )


def _encoded_words(value: str) -> str:
    """RFC 2047 words of whole characters, in base64, one on each line."""
    words: list[bytes] = [b""]
    for character in value:
        encoded = character.encode()
        if len(words[-1]) + len(encoded) > _BYTES_PER_WORD:
            words.append(b"")
        words[-1] += encoded
    return "\r\n ".join(f"=?utf-8?b?{b64encode(word).decode('ascii')}?=" for word in words)


def _cut(quoted: str) -> list[str]:
    """Pieces of percent-encoded text that part no `%XX`."""
    pieces = [""]
    for unit in re.findall(r"%..|.", quoted):
        if len(pieces[-1]) + len(unit) > _CHARACTERS_PER_PIECE:
            pieces.append("")
        pieces[-1] += unit
    return pieces
