"""One row of the reading list: what it is about, where it comes from, whom it may interest."""

from datetime import datetime

from tui_app.domain import candidates
from tui_app.domain.candidates import came_at
from tui_app.domain.plain import one_line
from tui_app.domain.reading import Candidate
from tui_app.ui.cards.idea_row import UNREADABLE
from tui_app.ui.cards.parts import bar
from tui_app.ui.reading.entries import STEPS, Entry, Item, Section
from tui_app.ui.text import Span
from tui_app.ui.when import age
from tui_app.ui.widgets.record_list import Line


def candidate_row(item: Item, now: datetime) -> list[Line]:
    """Two lines; a heading is the lower of them."""
    if isinstance(item, Section):
        return [Line(), Line(((item.name, "heading"),), ((f"{item.size:,} ", "dim"),))]
    candidate, matches = item
    told = ", ".join(filter(None, (_ago(candidate, now), one_line(candidate.item.source, 80))))
    return [
        Line(((title_of(candidate), "strong" if matches else ""),)),
        Line(((f" {told}", "dim"),), _interest(item)),
    ]


def title_of(candidate: Candidate) -> str:
    """What it is called, in words even where that cannot be read."""
    return candidates.title_of(candidate.item) or UNREADABLE


def _ago(candidate: Candidate, now: datetime) -> str:
    return age(came_at(candidate), now)


def _interest(entry: Entry) -> tuple[Span, ...]:
    """How many it may interest, and the strongest tie, as finely as it orders: "2? ███░"."""
    if not entry.matches:
        return ()
    return ((f"{len(entry.matches)}? ", "warn"), (f"{bar(entry.strength, STEPS)} ", ""))
