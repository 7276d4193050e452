"""User text made safe to show as text; what is stored stays whole."""

import re
import unicodedata

_UNSHOWABLE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]"
    r"|[\U000e0000-\U000e007f\ud800-\udfff]"
)
_ESCAPE_SEQUENCE = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[\]PX^_].*?(?:\x07|\x1b\\|$)|\x1b[@-_]?"
)
_MOST_MARKS = 4


def plain(text: str) -> str:
    """`text` without what would act on a terminal: escape sequences, controls, bidi overrides.

    Line breaks and tabs stay. A letter keeps at most four combining marks, so that none climbs
    over its neighbours' lines.
    """
    if text.isascii() and text.isprintable():
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _UNSHOWABLE.sub("", _ESCAPE_SEQUENCE.sub("", text))
    return text if text.isascii() else _without_towers(text)


def one_line(text: str, most: int = 400) -> str:
    """`plain` text on one line, cut to `most` characters."""
    line = " ".join(plain(text[: most * 4]).split())
    return line if len(line) <= most else line[: most - 1] + "…"


def _without_towers(text: str) -> str:
    kept: list[str] = []
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= _MOST_MARKS:
            kept.append(character)
    return "".join(kept)
