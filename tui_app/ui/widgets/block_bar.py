"""The line above the queue: the block, its progress, and the opportunities in the works."""

from datetime import datetime

from textual.content import Content
from textual.widgets import Static

from tui_app.domain.blocks import BlockTally
from tui_app.domain.rules import Rules
from tui_app.domain.works import Safety, gauge
from tui_app.priority.queue import Queue
from tui_app.priority.window import next_sitting, sitting
from tui_app.ui.cards.parts import bar
from tui_app.ui.desk import Desk
from tui_app.ui.text import spans
from tui_app.ui.when import clock_time


class BlockBar(Static):
    """Time left in the block, calls done and still waiting; the six-to-ten gauge (A1, A12)."""

    def tell(
        self,
        desk: Desk,
        done: BlockTally,
        queue: Queue,
        *,
        news_only: bool,
        slot_ends: datetime | None = None,
    ) -> None:
        """Show how the block stands; `slot_ends` (UTC) where it is the time for current events."""
        self.update(_content(desk, done, queue, news_only=news_only, slot_ends=slot_ends))


def _content(
    desk: Desk, done: BlockTally, queue: Queue, *, news_only: bool, slot_ends: datetime | None
) -> Content:
    now, rules, zone = desk.now(), desk.rules, desk.clock.zone
    under_way = sitting(now, rules, zone)
    if under_way:
        part, ends = under_way
        left = max(0, round((ends - now).total_seconds() / 60))
        share = 1 - left / max(1, rules.block(part).minutes)
        block = [
            (f"{part.capitalize()} ", "strong"),
            ("" if news_only else f"{bar(share, 8)} ", "good"),
            (f"{left} min left", ""),
        ]
    else:
        upcoming = "" if news_only else f", next {_next_block(now, desk)}"
        block = [("Between blocks", "strong"), (upcoming, "dim")]
    waiting = len(queue.calls)
    kind = ("with news", "accent") if news_only else ("to call", "dim")
    if not waiting and queue.later:
        kind = (f"now, {len(queue.later)} later", "dim")
    till = f" till {clock_time(slot_ends, zone)}" if news_only and slot_ends else ""
    calls = [(f"{done.calls} done, {waiting} ", "dim"), kind, (till, "dim"), *_others(queue)]
    return spans(*block, ("  ", ""), *calls, ("  ", ""), *_works(desk, rules))


def _others(queue: Queue) -> list[tuple[str, str]]:
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


def _works(desk: Desk, rules: Rules) -> list[tuple[str, str]]:
    works = gauge(desk.network, rules)
    if works.safety is Safety.TOO_FEW:
        return [(f"{works.count} in the works, too few", "warn")]
    return [(f"{works.count} in the works ({works.least}–{works.most})", "dim")]
