"""The forecast as a chart in text: a row a week, what it needs against what the blocks hold (A10).

Nothing of the screen's own library is needed here: the shell can print the same lines.
"""

from collections.abc import Iterator, Sequence

from tui_app.priority.forecast import Forecast, Week

Piece = tuple[str, str]
"""Some text and the name of its style, as in `ui/text.py`."""

DUE, LEFT_OVER, HOLDS = "█", "▒", "┃"
_GOES_ON = "»"
_STYLES = {DUE: "good", LEFT_OVER: "warn", HOLDS: "strong", _GOES_ON: "warn"}
_ROOM_FOR_FIGURES = 60
_BLOCKS_SHOWN = 3
"""A week that needs more than this many times what the blocks hold runs off the chart."""
_TOO_MUCH = "too much"
_FEWEST_CELLS, _DIGITS = 3, 4


def chart(forecast: Forecast, width: int) -> list[tuple[Piece, ...]]:
    """The weeks under each other, none wider than `width` cells; what the signs mean comes first.

    Where there is room, a week tells how many calls are due and what its blocks hold.
    """
    scale = _scale(forecast.weeks)
    digits = max((len(str(_to_do(week))) for week in forecast.weeks), default=0)
    drawn = (
        _drawn(week, width, scale, max(_DIGITS, digits), _TOO_MUCH if too_much else "")
        for week, too_much in zip(forecast.weeks, _are_too_much(forecast), strict=True)
    )
    return [_legend(width), *drawn]


def _are_too_much(forecast: Forecast) -> Iterator[bool]:
    """Of each week, whether its blocks do not carry what lies before them.

    A week whose last block is over is not: what is left is for the blocks of the next.
    """
    for place, week in enumerate(forecast.weeks):
        is_over = place == 0 and not week.planned and forecast.planned_per_week > 0
        yield week.carried_over > 0 and not is_over


def _to_do(week: Week) -> int:
    """The minutes that lie before its blocks."""
    return week.brought_over + week.needed


def _legend(width: int) -> tuple[Piece, ...]:
    return (
        (DUE, _STYLES[DUE]),
        (" due ", "dim"),
        (LEFT_OVER, _STYLES[LEFT_OVER]),
        (" left over ", "dim"),
        (HOLDS, _STYLES[HOLDS]),
        (
            " your blocks hold; minutes a week" if width >= _ROOM_FOR_FIGURES else " blocks, min",
            "dim",
        ),
    )


def _scale(weeks: Sequence[Week]) -> int:
    """The minutes that the whole width of the bars stands for."""
    most = max(map(_to_do, weeks), default=0)
    holds = max((week.planned for week in weeks), default=0)
    return max(1, holds, min(most, _BLOCKS_SHOWN * holds) if holds else most)


def _drawn(week: Week, width: int, scale: int, digits: int, word: str) -> tuple[Piece, ...]:
    figures: list[Piece] = [(f" {_to_do(week):>{digits}}", "")]
    if width >= _ROOM_FOR_FIGURES:
        figures += [(f" of {week.planned:<5}", "dim"), (f"{week.due:>5} due", "dim")]
    told = (f" {word:<{len(_TOO_MUCH)}}", "warn")
    day = f"{week.monday.day:>2} {week.monday:%b} "
    cells = width - len(day) - sum(len(text) for text, _ in (*figures, told))
    bar = _bar(week, max(_FEWEST_CELLS, cells), scale)
    return ((day, "dim"), *bar, *figures, told)


def _bar(week: Week, cells: int, scale: int) -> list[Piece]:
    """What is left over comes first; a sign stands where the blocks of the week end."""
    left_over = _cells(week.brought_over, cells, scale)
    filled = _cells(_to_do(week), cells, scale)
    signs = [LEFT_OVER] * left_over + [DUE] * (filled - left_over) + [" "] * (cells - filled)
    if _to_do(week) > scale:
        signs[-1] = _GOES_ON
    if week.planned:
        signs[min(cells - 1, _cells(week.planned, cells, scale))] = HOLDS
    pieces: list[Piece] = []
    for sign in signs:
        style = _STYLES.get(sign, "")
        if pieces and pieces[-1][1] == style:
            pieces[-1] = (pieces[-1][0] + sign, style)
        else:
            pieces.append((sign, style))
    return pieces


def _cells(minutes: int, cells: int, scale: int) -> int:
    """The cells that stand for so many minutes; a single minute takes one."""
    return min(cells, -(-minutes * cells // scale))
