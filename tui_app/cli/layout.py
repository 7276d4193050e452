"""Plain tables and paragraphs that fit the terminal, aligned in any script."""

import os
import sys
import unicodedata
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from tui_app.domain.plain import one_line

_GAP = "  "
_LEAST = 6
_NARROWEST = 20


def terminal_width() -> int:
    """Columns of the terminal; `$COLUMNS`, or 80 where there is none."""
    typed = os.environ.get("COLUMNS", "")
    if typed.isdecimal() and int(typed):
        return max(_NARROWEST, int(typed))
    try:
        return max(_NARROWEST, os.get_terminal_size(sys.stdout.fileno()).columns)
    except (AttributeError, OSError, ValueError):
        return 80


def table(
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    width: int,
    numbers: frozenset[int] = frozenset(),
    first_to_yield: Mapping[int, int] = MappingProxyType({}),
) -> list[str]:
    """Lines of a table, the heading first, none wider than `width`.

    Where the natural widths do not fit, the columns of `first_to_yield` give way, each down to the
    width named there, and then the widest. Columns in `numbers` are aligned to the right.
    """
    cells = [[one_line(cell) for cell in row] for row in (headings, *rows)]
    widths = [max(map(columns, column)) for column in zip(*cells, strict=True)]
    room = width - len(_GAP) * (len(widths) - 1)
    while sum(widths) > room and max(widths) > _LEAST:
        yielding = [i for i, least in first_to_yield.items() if widths[i] > least]
        widest = max(yielding or range(len(widths)), key=widths.__getitem__)
        widths[widest] -= 1
    return [
        clip(
            _GAP.join(
                _fitted(cell, widths[i], to_right=i in numbers) for i, cell in enumerate(row)
            ).rstrip(),
            width,
        )
        for row in cells
    ]


def wrapped(
    text: str, *, width: int, start: str = "", indent: str = "", cut: bool = True
) -> list[str]:
    """The text in lines none wider than `width`, the first after `start`, the others `indent`.

    Its own line breaks stay. A word that is wider than a line is cut, unless it shall not be.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line, filled = indent if lines else start, False
        for word in paragraph.split():
            if filled and columns(line) + 1 + columns(word) > width:
                lines.append(line)
                line, filled = indent, False
            line = f"{line} {word}" if filled else line + word
            line = clip(line, width) if cut else line
            filled = True
        lines.append(line)
    return lines


def paragraph(text: str, *, width: int, start: str = "", indent: str = "") -> list[str]:
    """Wrapped lines, with no path cut in two: somebody may want to copy it."""
    return wrapped(text, width=width, start=start, indent=indent, cut=False)


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
