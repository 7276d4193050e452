"""The line above the queue: the block, its progress, and the opportunities in the works."""

from datetime import datetime

from textual.content import Content
from textual.widgets import Static

from tui_app.domain.works import Safety, gauge
from tui_app.priority.batch import BatchProgress
from tui_app.priority.queue import Queue
from tui_app.priority.window import next_sitting, sitting
from tui_app.ui.cards.batch_line import batch_line
from tui_app.ui.cards.parts import bar
from tui_app.ui.closing_blocks import ClosingBlocks
from tui_app.ui.current_events import CurrentEvents
from tui_app.ui.desk import Desk
from tui_app.ui.text import Span, spans
from tui_app.ui.when import clock_time


class BlockBar(Static):
    """Time left in the block, calls done and still waiting; the six-to-ten gauge (A1, A12).

    In a batch day how far that is; when the time of a block is over, its close is offered (A15).
    """

    def tell(
        self,
        desk: Desk,
        blocks: ClosingBlocks,
        queue: Queue,
        news: CurrentEvents,
        batch: BatchProgress | None,
    ) -> None:
        """Show how the batch stands where there is one, else how the block does."""
        if batch is None:
            block = _block(desk, blocks, is_short=news.is_on)
            calls = [(f"{blocks.done(desk).calls} done, ", "dim"), *_waiting(queue, news, desk)]
        else:
            block = batch_line(batch, desk.now(), desk.clock.zone, is_short=news.is_on)
            calls = _waiting(queue, news, desk)
        works = _works(desk, is_short=batch is not None)
        if batch is not None and batch.break_until is not None:
            calls = works = []
        told = [part for part in (block, calls, works) if part]
        self.update(Content("  ").join(spans(*part) for part in told))


def _block(desk: Desk, blocks: ClosingBlocks, *, is_short: bool) -> list[Span]:
    now, rules, zone = desk.now(), desk.rules, desk.clock.zone
    under_way = sitting(now, rules, zone)
    if under_way:
        part, ends = under_way
        left = max(0, round((ends - now).total_seconds() / 60))
        share = 1 - left / max(1, rules.block(part).minutes)
        return [
            (f"{part.capitalize()} ", "strong"),
            ("" if is_short else f"{bar(share, 8)} ", "good"),
            (f"{left} min left", ""),
        ]
    over = blocks.offered(desk)
    if over is not None:
        return [
            (f"{over.part.capitalize()} block over, ", "strong"),
            ("f", "accent"),
            (" sums it up", "dim"),
        ]
    upcoming = "" if is_short else f", next {_next_block(now, desk)}"
    return [("Between blocks", "strong"), (upcoming, "dim")]


def _waiting(queue: Queue, news: CurrentEvents, desk: Desk) -> list[Span]:
    """Who can be called now."""
    waiting = len(queue.calls)
    kind: Span = ("with news", "accent") if news.is_on else ("to call", "dim")
    if not waiting and queue.waiting:
        kind = (f"now, {queue.waiting} later", "dim")
    elif not waiting and queue.not_due:
        return [("nobody due", "dim")]
    ends = news.slot_ends if news.is_on else None
    till = f" till {clock_time(ends, desk.clock.zone)}" if ends else ""
    return [(f"{waiting} ", "dim"), kind, (till, "dim"), *_others(queue)]


def _others(queue: Queue) -> list[Span]:
    """Who waits without news while only news is shown: a promise is not hidden in silence (A8)."""
    others, owed = len(queue.without_news), queue.owed_without_news
    if not others:
        return []
    return [
        ("  c: ", "accent"),
        (f"{others} others", "dim"),
        (f", {owed} owed" * bool(owed), "warn"),
    ]


def _next_block(now: datetime, desk: Desk) -> str:
    upcoming = min(
        next_sitting(now, part, desk.rules, desk.clock.zone) for part in ("morning", "evening")
    )
    return f"{upcoming.astimezone(desk.clock.zone):%a %H:%M}"


def _works(desk: Desk, *, is_short: bool) -> list[Span]:
    works = gauge(desk.network, desk.rules)
    if works.safety is Safety.TOO_FEW:
        return [(f"{works.count} in the works, too few", "warn")]
    keep = "" if is_short else f" ({works.least}–{works.most})"
    return [(f"{works.count} in the works{keep}", "dim")]
