"""User text made safe to show as text; what is stored stays whole."""

import re
import unicodedata

_UNSHOWABLE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]"
    r"|[\U000e0000-\U000e007f\ud800-\udfff]"
)
# Every part stops at the next escape, so that no text takes more than a few passes. A string
# without its end loses only its beginning: what stands behind may be the user's own words.
_ESCAPE_SEQUENCE = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"
    r"|\x1b[\]PX^_](?:[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\|\x9c))?"
    r"|\x1b[@-_]?"
)
_FIRST_MARK = "\u0300"
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
    line = " ".join(plain(text.lstrip()[: most * 4]).split())
    return line if len(line) <= most else line[: most - 1] + "…"


def _without_towers(text: str) -> str:
    kept: list[str] = []
    marks = 0
    for character in text:
        marks = marks + 1 if _is_mark(character) else 0
        if marks <= _MOST_MARKS:
            kept.append(character)
    return "".join(kept)


def _is_mark(character: str) -> bool:
    """Whether it takes no room of its own but is drawn over or around a letter."""
    return character >= _FIRST_MARK and unicodedata.category(character) in ("Mn", "Me")
