"""The order of the reading list: what interests somebody comes first."""

from collections.abc import Iterable
from typing import NamedTuple

from tui_app.domain.reading import Candidate
from tui_app.domain.tidbit import Match
from tui_app.ui.reading.proposals import Proposals

STEPS = 4
"""How finely the strength of a tie orders: as finely as its bar shows it."""


class Section(NamedTuple):
    """A heading, and how many candidates stand under it."""

    name: str
    size: int


class Entry(NamedTuple):
    """A candidate with the people it may interest, best first; None while that is looked up."""

    candidate: Candidate
    matches: tuple[Match, ...] | None

    @property
    def strength(self) -> float:
        """The score of the strongest match, 0 to 1."""
        return max((match.score for match in self.matches or ()), default=0.0)


Item = Section | Entry


def items_of(waiting: Iterable[Candidate], proposals: Proposals) -> list[Item]:
    """The candidates, which come newest first, in their sections.

    Those that may interest somebody are first, those with the strongest ties before the others;
    then those that nobody has looked at yet, then the rest. What is equal stands newest first.
    """
    entries = [Entry(one, proposals.of(one)) for one in waiting]
    for_somebody = [one for one in entries if one.matches]
    for_somebody.sort(key=lambda one: -round(min(1.0, one.strength) * STEPS))
    items: list[Item] = []
    for name, these in (
        (FOR_SOMEBODY, for_somebody),
        (STILL_LOOKING, [one for one in entries if one.matches is None]),
        (FOR_NOBODY, [one for one in entries if one.matches == ()]),
    ):
        if these:
            items += [Section(name, len(these)), *these]
    return items


FOR_SOMEBODY = "For somebody"
STILL_LOOKING = "Looking whom they are for"
FOR_NOBODY = "For nobody you know"


def key_of(item: Item) -> str:
    """What tells one row from another."""
    return f"section {item.name}" if isinstance(item, Section) else item.candidate.item.key


def is_section(item: Item) -> bool:
    """Whether it is a heading."""
    return isinstance(item, Section)
