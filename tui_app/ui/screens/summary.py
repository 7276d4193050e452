"""The quiet summary at the end of a block (rulebook A15)."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from tui_app.domain.achieved import Achieved
from tui_app.domain.blocks import BlockTally
from tui_app.domain.plain import one_line
from tui_app.priority.block_history import BlockWorked
from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.text import lines, shown, spans
from tui_app.ui.when import day

_NAMED = 4


class SummaryScreen(Dialog[None]):
    """What a stretch of calls gave, without guilt; `blocks` are the last ones, this one among."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "leave", "Close", id="summary.close", show=False)
    ]

    def __init__(
        self, what: str, given: Achieved, blocks: Sequence[BlockWorked], today: date
    ) -> None:
        super().__init__()
        self._what = what
        self._given = given
        self._blocks = blocks
        self._today = today

    def compose(self) -> ComposeResult:
        """The figures, who remembers the user, and what it is worth."""
        tally = self._given.tally
        tally = self._given.tally
        with Vertical(classes="dialog") as box:
            box.border_title = self._what
            box.border_subtitle = "enter or esc closes"
            if tally.calls:
                yield Static(lines(_figures(self._given)), classes="gap")
            yield Static(shown(_word(tally), "dim"), classes="gap")
            if told := _together(self._blocks, self._today):
                yield Static(told, classes="gap")


def _figures(given: Achieved) -> list[Content]:
    """What there was of each; what there was not is not counted up."""
    tally = given.tally
    rows = [_line(tally.calls, "strong", "call made", "calls made")]
    if tally.refreshed:
        people = ("person who remembers you again", "people who remember you again")
        rows.append(_line(tally.refreshed, "good", *people))
        rows.append(spans(("      ", ""), (_names(given), "dim")))
    others = (
        (tally.messages, "", "message left", "messages left"),
        (tally.tidbits, "accent", "piece of news passed on", "pieces of news passed on"),
        (tally.referrals, "", "person you were sent to", "people you were sent to"),
        (given.next_dates, "", "next date agreed", "next dates agreed"),
    )
    return rows + [_line(*one) for one in others if one[0]]


def _line(count: int, style: str, one: str, many: str) -> Content:
    return spans((f"{count:4}", style), (f"  {one if count == 1 else many}", ""))


def _names(given: Achieved) -> str:
    names = [one_line(one.name, 30) for one in given.people[:_NAMED]]
    more = len(given.people) - len(names)
    return ", ".join(names) + (f" and {more} more" if more else "")


def _word(done: BlockTally) -> str:
    if done.calls == 0:
        return "No calls this time. The queue keeps everyone's place until the next block."
    if done.talks == 0:
        return "Nobody picked up, and every try is noted. They come up again in another window."
    return "Most calls bring nothing new. They are what keeps you in mind when something comes up."


def _together(blocks: Sequence[BlockWorked], today: date) -> Content | None:
    """What the last blocks came to together: what one block does is little, and it adds up."""
    refreshed = sum(one.tally.refreshed for one in blocks)
    told = sum(one.tally.tidbits for one in blocks)
    sent = sum(one.tally.referrals for one in blocks)
    said = [
        (refreshed, "talk that brought you back to mind", "talks that brought you back to mind"),
        (told, "piece of news passed on", "pieces of news passed on"),
        (sent, "person you were sent to", "people you were sent to"),
    ]
    parts = [f"{count} {one if count == 1 else many}" for count, one, many in said if count]
    if len(blocks) < 2 or not parts:
        return None
    since = day(min(one.day for one in blocks), today)
    return shown(f"With the blocks before, since {since}: {', '.join(parts)}.", "dim")
