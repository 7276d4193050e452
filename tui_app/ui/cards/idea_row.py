"""One row of the ideas: the news, its age, what it is worth, and what is still to decide."""

from datetime import datetime

from tui_app.domain.plain import one_line
from tui_app.domain.tidbit import MatchStatus, Tidbit
from tui_app.priority.inbox import Idea
from tui_app.ui.cards.parts import bar
from tui_app.ui.text import Span
from tui_app.ui.when import age
from tui_app.ui.widgets.record_list import Line

_MARKS = (
    (MatchStatus.PROPOSED, "?", "warn"),
    (MatchStatus.ACCEPTED, "✓", "good"),
    (MatchStatus.PASSED_ON, "→", "dim"),
)
UNREADABLE = "(nothing readable)"
"""Stands for a text that holds no character to show."""


def idea_row(idea: Idea, now: datetime) -> list[Line]:
    """Two lines; what is stale or put away is dimmed and says so."""
    tidbit = idea.tidbit
    quiet = "dim" if idea.is_put_away else ""
    text = one_line(tidbit.text) or UNREADABLE
    told = f"{tidbit.kind}, {heard_ago(tidbit, now).removesuffix(' ago')}"
    return [
        Line(((text, quiet or ("strong" if idea.undecided else "")),)),
        Line(((f" {told}", "dim"),), (*_decisions(idea), _worth(idea))),
    ]


def heard_ago(tidbit: Tidbit, now: datetime) -> str:
    """How long it has been known: "just now", "3 h ago"."""
    seconds = (now - tidbit.heard_at).total_seconds()
    return "just now" if seconds < 60 else f"{age(tidbit.heard_at, now)} ago"


def _worth(idea: Idea) -> Span:
    if idea.tidbit.archived_at is not None:
        return ("archived", "dim")
    if idea.is_put_away:
        return ("stale", "dim")
    return (f"{bar(idea.freshness, 4)} {idea.freshness:4.0%}", "good")


def _decisions(idea: Idea) -> tuple[Span, ...]:
    """How many are to decide, accepted, told: "2? 1✓ 1→ "."""
    counted = [
        (idea.count(status), mark, "dim" if idea.is_put_away else style)
        for status, mark, style in _MARKS
    ]
    return tuple((f"{count}{mark} ", style) for count, mark, style in counted if count)
