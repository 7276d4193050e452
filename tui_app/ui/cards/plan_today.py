"""Today on the plan: each block with its time and its calls (rulebook A1, A15)."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from rich.cells import cell_len
from textual.content import Content

from tui_app.domain.blocks import BlockTally
from tui_app.priority.due_today import DueInBlock
from tui_app.ui.cards.parts import heading
from tui_app.ui.cards.plan_batch import BatchShown
from tui_app.ui.text import Span, lines, spans
from tui_app.ui.todays_blocks import BlockToday, Stands
from tui_app.ui.when import clock_time

_MINUTES_TOLD_AS_SUCH = 120


class BlockShown(NamedTuple):
    """A block of today, what was done in it, and who is due; None while that is not worked out."""

    block: BlockToday
    done: BlockTally | None = None
    due: DueInBlock | None = None


def today_card(
    blocks: tuple[BlockShown, ...], batch: BatchShown, now: datetime, zone: ZoneInfo, width: int
) -> Content:
    """The day, its blocks in up to four lines each, and the batch day, for `width` cells."""
    local = now.astimezone(zone)
    rows = [heading("Today", f"{local:%A} {local.day} {local:%B}")]
    rows += [line for one in blocks for line in _block(one, now, zone, width)]
    name: tuple[Span, ...] = (("  ", ""), ("Batch day", "strong"))
    return lines([*rows, apart(name, (batch.stands,), width), _below(batch.below)])


def apart(left: tuple[Span, ...], right: tuple[Span, ...], width: int) -> Content:
    """One line with what stands left and what stands right."""
    taken = sum(cell_len(text) for text, _ in (*left, *right))
    return spans(*left, (" " * max(1, width - taken), ""), *right)


def _block(one: BlockShown, now: datetime, zone: ZoneInfo, width: int) -> list[Content]:
    block = one.block
    is_on = block.stands is Stands.UNDER_WAY
    name: tuple[Span, ...] = (
        ("▸ " if is_on else "  ", "accent"),
        (f"{block.part.capitalize()} ", "strong"),
        (f"{clock_time(block.opens, zone)}–{clock_time(block.closes, zone)}", ""),
    )
    when: Span = (_when(block, now), "good" if is_on else "dim")
    return [apart(name, (when,), width), *map(_below, _calls(one, now))]


def _below(row: Iterable[Span]) -> Content:
    return spans(("    ", ""), *row)


def _when(block: BlockToday, now: datetime) -> str:
    match block.stands:
        case Stands.NOT_TODAY:
            return "not today"
        case Stands.OVER:
            return "over"
        case Stands.UNDER_WAY:
            return f"{_minutes(now, block.closes)} min left"
        case Stands.TO_COME:
            minutes = _minutes(now, block.opens)
            if minutes < _MINUTES_TOLD_AS_SUCH:
                return f"in {minutes} min"
            return f"in {round(minutes / 60)} h"


def _minutes(since: datetime, until: datetime) -> int:
    return max(0, -int((since - until).total_seconds() // 60))


def _calls(one: BlockShown, now: datetime) -> list[list[Span]]:
    block, done = one.block, one.done
    if block.stands is Stands.NOT_TODAY:
        return [[("a free day", "dim")]]
    if block.stands is Stands.OVER:
        return [[(_achieved(done), "dim")]]
    room = f"{block.minutes} min, room for {_calls_in_words(block.room)}"
    if block.stands is Stands.UNDER_WAY:
        left = _minutes(now, block.closes) * block.room // max(1, block.minutes)
        room = f"room for {_calls_in_words(left)}"
        if done is not None and done.calls:
            room = f"{_calls_in_words(done.calls)} made, room for {left} more"
    return [[(room, "dim")], _due(one.due), *_the_same(one.due)]


def _due(due: DueInBlock | None) -> list[Span]:
    if due is None:
        return [("…", "dim")]
    if not due.calls:
        return [("nobody is due then", "dim")]
    told: list[Span] = [(f"{due.calls} to call", "")]
    if due.owed:
        told += [(": ", "dim"), (f"{due.owed} owed", "warn")]
    if due.planned:
        told += [(", " if due.owed else ": ", "dim"), (f"{due.planned} planned", "")]
    return told


def _the_same(due: DueInBlock | None) -> list[list[Span]]:
    """That the evening is for those whom the morning did not come to, where it is."""
    if due is None or not due.again:
        return []
    who = "all of them" if due.again == due.calls else f"{due.again} of them"
    return [[(f"{who} in the morning too", "dim")]]


def _calls_in_words(count: int) -> str:
    return "1 call" if count == 1 else f"{count} calls"


def _achieved(done: BlockTally | None) -> str:
    """What a block that is over came to; where nobody was called, that nothing is lost (A15)."""
    if done is None or not done.calls:
        return "everyone keeps their place"
    calls = _calls_in_words(done.calls)
    return f"{calls}, {done.refreshed} remember you again" if done.refreshed else calls
