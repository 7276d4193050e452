"""Plain tables and paragraphs that fit the terminal, aligned in any script."""

import shutil
import unicodedata
from collections.abc import Sequence

from tui_app.domain.plain import one_line

_GAP = "  "
_LEAST = 6


def terminal_width() -> int:
    """Columns of the terminal; `$COLUMNS`, or 80 where there is none."""
    return max(20, shutil.get_terminal_size((80, 24)).columns)


def table(
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    width: int,
    numbers: frozenset[int] = frozenset(),
) -> list[str]:
    """Lines of a table, the heading first, none wider than `width`.

    Where the natural widths do not fit, the widest column gives way. Columns in `numbers` are
    aligned to the right.
    """
    cells = [[one_line(cell) for cell in row] for row in (headings, *rows)]
    widths = [max(map(columns, column)) for column in zip(*cells, strict=True)]
    room = width - len(_GAP) * (len(widths) - 1)
    while sum(widths) > room and max(widths) > _LEAST:
        widths[widths.index(max(widths))] -= 1
    return [
        clip(
            _GAP.join(
                _fitted(cell, widths[i], to_right=i in numbers) for i, cell in enumerate(row)
            ).rstrip(),
            width,
        )
        for row in cells
    ]


def wrapped(text: str, *, width: int, start: str = "", indent: str = "") -> list[str]:
    """The text in lines none wider than `width`, the first after `start`, the others `indent`.

    Its own line breaks stay. A word that is wider than a line is cut.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line, filled = indent if lines else start, False
        for word in paragraph.split():
            if filled and columns(line) + 1 + columns(word) > width:
                lines.append(line)
                line, filled = indent, False
            line = clip(f"{line} {word}" if filled else line + word, width)
            filled = True
        lines.append(line)
    return lines


def columns(text: str) -> int:
    """How many terminal columns a text takes: East Asian wide letters two, marks none."""
    if text.isascii():
        return len(text)
    return sum(map(_columns_of, text))


def clip(text: str, width: int) -> str:
    """The text, cut with "…" where it takes more than `width` columns."""
    if columns(text) <= width:
        return text
    kept: list[str] = []
    room = width - 1
    for character in text:
        room -= _columns_of(character)
        if room < 0:
            break
        kept.append(character)
    return "".join(kept) + "…"


def _fitted(text: str, width: int, *, to_right: bool) -> str:
    text = clip(text, width)
    padding = " " * (width - columns(text))
    return padding + text if to_right else text + padding


def _columns_of(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
