"""What ties a tidbit to a contact, and what several ties add up to."""

from collections.abc import Sequence
from itertools import islice

import msgspec

from tui_app.domain.plain import one_line
from tui_app.matching.known import Column

_MOST_SHOWN = 3
_SHARE_SHOWN = 0.2
"""Of the strongest tie; weaker ones are no reason to name."""

_LABELS = {
    Column.NAME: "name",
    Column.ORGANISATION: "organisation",
    Column.TITLE: "title",
    Column.TOPICS: "topic",
    Column.ASKED_FOR: "asked for",
    Column.NOTES: "notes",
    Column.INTERVIEWS: "interview",
    Column.TOUCHES: "calls",
    Column.LIKED: "news they liked",
}


class Tie(msgspec.Struct, frozen=True):
    """A piece of what is known of a contact that the tidbit speaks of.

    `text` is the contact's own wording and `stems` the words behind it; `strength`, 0 to 1, is the
    chance, as judged, that this alone makes the news theirs. `loose` is one word out of many.
    `said` is what the tidbit says in its place, where it says it in other words.
    """

    column: Column
    text: str
    stems: frozenset[str]
    strength: float
    loose: bool = False
    said: str = ""


def score(ties: Sequence[Tie]) -> float:
    """What the ties add up to, 0 to 1: one less the chance that every one of them misleads."""
    doubt = 1.0
    for tie in ties:
        doubt *= 1 - tie.strength
    return round(1 - doubt, 2)


def why(ties: Sequence[Tie]) -> str:
    """The strongest three in words, safe to show: topic “cold chain” (chilled); notes “Leith”."""
    shown: dict[Column, list[str]] = {}
    telling = (tie for tie in ties if tie.strength >= ties[0].strength * _SHARE_SHOWN)
    for tie in islice(telling, _MOST_SHOWN):
        said = f" ({one_line(tie.said, 30)})" if tie.said else ""
        shown.setdefault(tie.column, []).append(f"“{one_line(tie.text, 40)}”{said}")
    return "; ".join(f"{_LABELS[column]} {', '.join(texts)}" for column, texts in shown.items())
