"""What a half-typed jot is understood as: its marks, what is offered, and whom it is for."""

from collections.abc import Sequence
from datetime import date

import msgspec
from textual.content import Content

from tui_app.domain.jot_completion import Offer
from tui_app.domain.jot_line import JotRead
from tui_app.domain.jotting import why_unclear
from tui_app.domain.network import Network
from tui_app.domain.plain import one_line
from tui_app.domain.tidbit import Match, MatchStatus, TidbitKind
from tui_app.ui.cards.parts import stacked
from tui_app.ui.cards.proposals import names_of
from tui_app.ui.text import Span, spans
from tui_app.ui.when import day

_ROWS = 4
_NAME, _WHY, _URL = 40, 60, 32


class HalfJotted(msgspec.Struct, frozen=True):
    """The line as it stands: `matches` hold whom it names, and whom it brings to mind."""

    read: JotRead
    matches: Sequence[Match] = ()
    offers: Sequence[Offer] = ()


def half_jotted_line(half: HalfJotted, network: Network, today: date) -> Content:
    """All on one line: what is offered, else what is understood and whom it is for."""
    if half.offers:
        return _offered(half.offers)
    said = [*_understood(half.read, today), *_unclear(half.read)]
    named = [one for one in half.matches if one.status is MatchStatus.ACCEPTED]
    likely = [one for one in half.matches if one.status is not MatchStatus.ACCEPTED]
    parts: list[Span] = []
    if names := names_of(named, network):
        parts += [("For ", "dim"), (names, "accent")]
    if names := names_of(likely, network):
        parts += [("  Also " if parts else "For ", "dim"), (names, "accent"), ("?", "dim")]
    if not parts:
        parts.append(("Brings nobody to mind yet.", "dim"))
    if said:
        parts.append(("  ", ""))
    return spans(*parts, *said, ("  enter keeps it", "dim"))


def half_jotted_rows(half: HalfJotted, network: Network, today: date) -> Content:
    """What is offered or understood, and under it the likeliest, each with what tied them."""
    known = [one for one in half.matches if one.contact in network.contacts]
    rows = [_row(match, network) for match in known]
    if not rows:
        rows = [spans(("It brings nobody to mind yet. It is kept all the same.", "dim"))]
    elif len(rows) > _ROWS:
        rows[_ROWS - 1 :] = [spans((f"  and {len(rows) - _ROWS + 1} more", "dim"))]
    if half.offers:
        return stacked([_offered(half.offers), *rows])
    said = [*_understood(half.read, today), *_unclear(half.read)]
    return stacked([spans(*said), *rows] if said else rows)


def _row(match: Match, network: Network) -> Content:
    name = one_line(network.contacts[match.contact].name, _NAME)
    is_named = match.status is MatchStatus.ACCEPTED
    return spans(
        ("✓ " if is_named else "? ", "good" if is_named else "dim"),
        (name, "accent"),
        (f"  {one_line(match.why, _WHY)}", "dim"),
    )


def _offered(offers: Sequence[Offer]) -> Content:
    parts: list[Span] = [("tab ", "dim")]
    for n, offer in enumerate(offers):
        parts.append((("  " if n else "") + one_line(offer.shown, _NAME), "" if n else "accent"))
        if offer.beside:
            parts.append((f" {one_line(offer.beside, _NAME)}", "dim"))
    return spans(*parts)


def _understood(read: JotRead, today: date) -> list[Span]:
    """Its kind, day, topics and address, in so many words."""
    said: list[str] = []
    if read.kind is not None:
        said.append(read.kind.value)
    if read.until is not None:
        is_event = read.kind is TidbitKind.EVENT
        said.append(f"{'on' if is_event else 'keeps until'} {day(read.until, today)}")
    if read.topics:
        said.append(f"about {one_line(', '.join(read.topics), _WHY)}")
    if read.url:
        said.append(one_line(read.url.partition("://")[2], _URL))
    return [(" · ".join(said), "")] if said else []


def _unclear(read: JotRead) -> list[Span]:
    return [(f" {why_unclear(one)}", "warn") for one in read.unclear[:1]]
