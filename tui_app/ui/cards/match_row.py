"""One row of the people a tidbit is for: who, how it stands, and what tied them."""

from collections.abc import Container, Iterable
from datetime import datetime
from typing import NamedTuple

from tui_app.domain.contact import Contact
from tui_app.domain.network import Network
from tui_app.domain.tidbit import Match, MatchStatus
from tui_app.ui.cards.parts import bar
from tui_app.ui.text import Span
from tui_app.ui.when import age
from tui_app.ui.widgets.record_list import Line

_MARKS: dict[MatchStatus, Span] = {
    MatchStatus.PROPOSED: ("? ", "warn"),
    MatchStatus.ACCEPTED: ("✓ ", "good"),
    MatchStatus.PASSED_ON: ("→ ", "dim"),
    MatchStatus.REFUSED: ("✗ ", "dim"),
}

_KNOWS: Span = ("knows it", "dim")


class Person(NamedTuple):
    """Somebody a tidbit is matched to; `knows` where the same news was told them by another jot."""

    match: Match
    contact: Contact
    knows: bool = False


def persons(
    matches: Iterable[Match], network: Network, know: Container[str] = ()
) -> tuple[Person, ...]:
    """The matches with their contacts, as far as they are known; `know` are ids of contacts."""
    known = network.contacts
    return tuple(
        Person(match, known[match.contact], match.contact in know)
        for match in matches
        if match.contact in known
    )


def match_row(person: Person, now: datetime) -> list[Line]:
    """Two lines; what is decided and done with is dimmed."""
    match, contact, knows = person
    over = knows or match.status in (MatchStatus.PASSED_ON, MatchStatus.REFUSED)
    work = contact.organisation or contact.title
    who = (contact.name, "dim" if over else "strong")
    where = (f", {work}" if work else "", "dim")
    return [
        Line((_MARKS[match.status], who, where), (_KNOWS if knows else _standing(match, now),)),
        Line((("  ", ""), (match.why, "dim" if over else ""))),
    ]


def _standing(match: Match, now: datetime) -> Span:
    if match.status is MatchStatus.PROPOSED:
        return (f"{bar(match.score, 5)} {min(1.0, match.score):4.0%}", "")
    if match.status is MatchStatus.ACCEPTED:
        return ("accepted", "good")
    if match.status is MatchStatus.REFUSED:
        return ("refused", "dim")
    told = f"told {age(match.decided_at, now)} ago" if match.decided_at else "told"
    return (told, "dim")
