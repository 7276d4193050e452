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

_ROWS = 5
_KEY = 4
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
    parts: list[Span] = []
    for said in (_unclear(half.read), _understood(half.read, today)):
        parts += [*said, ("  ", "")] if said else []
    named = [one for one in half.matches if one.status is MatchStatus.ACCEPTED]
    likely = [one for one in half.matches if one.status is not MatchStatus.ACCEPTED]
    accepted, proposed = names_of(named, network), names_of(likely, network)
    if accepted:
        parts += [("For ", "dim"), (accepted, "accent")]
    if proposed:
        parts += [("  Also " if accepted else "For ", "dim"), (proposed, "accent"), ("?", "dim")]
    if not accepted and not proposed:
        parts.append(("Brings nobody to mind yet.", "dim"))
    return spans(*parts, ("  enter keeps it", "dim"))


def half_jotted_rows(half: HalfJotted, network: Network, today: date) -> Content:
    """What is offered, a row each; else what is understood, and whom it is for and why."""
    if half.offers:
        return stacked(
            _offer(offer, "tab " if not n else "") for n, offer in enumerate(half.offers)
        )
    said = _understood(half.read, today)
    above = [spans(*part) for part in (said, _unclear(half.read)) if part]
    rows = [_row(match, network) for match in half.matches if match.contact in network.contacts]
    room = _ROWS - len(above)
    if not rows:
        rows = [spans(("It brings nobody to mind yet. It is kept all the same.", "dim"))]
    elif len(rows) > room:
        rows[room - 1 :] = [spans((f"  and {len(rows) - room + 1} more", "dim"))]
    return stacked([*above, *rows])


def _row(match: Match, network: Network) -> Content:
    name = one_line(network.contacts[match.contact].name, _NAME)
    is_named = match.status is MatchStatus.ACCEPTED
    return spans(
        ("✓ " if is_named else "? ", "good" if is_named else "dim"),
        (name, "accent"),
        (f"  {one_line(match.why, _WHY)}", "dim"),
    )


def _offer(offer: Offer, key: str) -> Content:
    return spans(
        (key.ljust(_KEY), "dim"),
        (one_line(offer.shown, _NAME), "accent" if key else ""),
        (f"  {one_line(offer.beside, _NAME)}" if offer.beside else "", "dim"),
    )


def _offered(offers: Sequence[Offer]) -> Content:
    parts: list[Span] = [("tab ", "dim")]
    for n, offer in enumerate(offers):
        parts.append((("  " if n else "") + one_line(offer.shown, _NAME), "" if n else "accent"))
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
    return [(why_unclear(one), "warn") for one in read.unclear[:1]]
