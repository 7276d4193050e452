"""What the last blocks achieved: nobody is told what they did not do (rulebook A15)."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from rich.cells import cell_len
from textual.content import Content

from tui_app.priority.block_history import BlockWorked
from tui_app.ui.text import Span, lines, spans
from tui_app.ui.when import day

_NONE_YET = "Nothing yet. What each block brings will stand here, the latest first."


class _Columns(NamedTuple):
    """How wide the names are, and the counts with what they are called."""

    name: int
    counts: tuple[tuple[str, int], ...]

    @property
    def width(self) -> int:
        return self.name + sum(width for _, width in self.counts)


_ROOMY = _Columns(26, (("calls", 6), ("remember you again", 20), ("news passed on", 16)))
_NARROW = _Columns(19, (("calls", 6), ("remember", 9), ("news", 5)))
_STYLES = ("", "good", "accent")


def blocks_worked_card(blocks: Sequence[BlockWorked], today: date, width: int) -> Content:
    """The blocks, newest first, as a table for `width` cells; `today` is the user's own date."""
    if not blocks:
        return lines([spans(("Last blocks", "heading")), spans((_NONE_YET, "dim"))])
    columns = _ROOMY if width >= _ROOMY.width else _NARROW
    heads = [(f"{what:>{room}}", "dim") for what, room in columns.counts]
    first = spans((f"{'Last blocks':<{columns.name}}", "heading"), *heads)
    remembered = sum(one.tally.refreshed for one in blocks)
    last = f"In all, {remembered} remembered you again." if remembered else ""
    return lines([first, *(_row(one, today, columns) for one in blocks), spans((last, "dim"))])


def _row(one: BlockWorked, today: date, columns: _Columns) -> Content:
    part = "between blocks" if one.part == "between" and columns is _ROOMY else one.part
    when = f"{_short_day(one.day, today)} {part}"
    name: Span = (when + " " * max(1, columns.name - cell_len(when)), "")
    counts = (one.tally.calls, one.tally.refreshed, one.tally.tidbits)
    told = [
        (f"{count or '·':>{room}}", style)
        for count, (_, room), style in zip(counts, columns.counts, _STYLES, strict=True)
    ]
    return spans(name, *told)


def _short_day(when: date, today: date) -> str:
    return day(when, today) if when.year == today.year else f"{when.day} {when:%b} {when.year}"
