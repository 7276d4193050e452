"""What the last blocks achieved: nobody is told what they did not do (rulebook A15)."""

from collections.abc import Sequence
from datetime import date

from rich.cells import cell_len
from textual.content import Content

from tui_app.priority.block_history import BlockWorked
from tui_app.ui.text import Span, lines, spans
from tui_app.ui.when import day

_ROOM_FOR_WORDS = 72
_NAME, _WIDE_NAME = 19, 26
_NONE_YET = "Nothing yet. What each block brings will stand here, the latest first."


def blocks_worked_card(blocks: Sequence[BlockWorked], today: date, width: int) -> Content:
    """The blocks, newest first, as a table for `width` cells; `today` is the user's own date."""
    if not blocks:
        return lines([_heading(), spans((_NONE_YET, "dim"))])
    wide = width >= _ROOM_FOR_WORDS
    columns: tuple[Span, ...] = (
        () if wide else ((f"{'calls':>6}{'remember':>9}{'news':>5}", "dim"),)
    )
    remembered = sum(one.tally.refreshed for one in blocks)
    rows = [_row(one, today, wide=wide) for one in blocks]
    last = f"{remembered} times somebody remembers you again." if remembered else ""
    return lines([_heading(*columns), *rows, spans((last, "dim"))])


def _heading(*beside: Span) -> Content:
    return spans((f"{'Last blocks':<{_NAME}}" if beside else "Last blocks", "heading"), *beside)


def _row(one: BlockWorked, today: date, *, wide: bool) -> Content:
    tally = one.tally
    counts = (tally.calls, tally.refreshed, tally.tidbits)
    part = "between blocks" if wide and one.part == "between" else one.part
    when = f"{_short_day(one.day, today)} {part}"
    name: Span = (when + " " * max(1, (_WIDE_NAME if wide else _NAME) - cell_len(when)), "")
    if wide:
        calls, remember, news = (f"{count:3}" for count in counts)
        told: list[Span] = [
            (f"{calls} {'call ' if tally.calls == 1 else 'calls'}", ""),
            (f"  {remember} remember you again" if tally.refreshed else " " * 24, "good"),
            (f"  {news} news passed on" if tally.tidbits else "", "accent"),
        ]
        return spans(name, *told)
    cells = [f"{count or '·':>{room}}" for count, room in zip(counts, (6, 9, 5), strict=True)]
    styles = ("", "good", "accent")
    return spans(name, *zip(cells, styles, strict=True))


def _short_day(when: date, today: date) -> str:
    return day(when, today) if when.year == today.year else f"{when.day} {when:%b} {when.year}"
