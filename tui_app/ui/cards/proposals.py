"""Whom a line brings to mind, while it is typed."""

from collections.abc import Sequence

from textual.content import Content

from tui_app.domain.network import Network
from tui_app.domain.tidbit import Match
from tui_app.ui.cards.parts import stacked
from tui_app.ui.text import spans

_NAMED = 3


def names_of(matches: Sequence[Match], network: Network) -> str:
    """The likeliest by name, the others by number: "Ann Lee, Bo Ek, Cy Orr and 2 more"."""
    known = _known(matches, network)
    names = ", ".join(name for name, _ in known[:_NAMED])
    return f"{names} and {len(known) - _NAMED} more" if len(known) > _NAMED else names


def in_a_line(matches: Sequence[Match], network: Network) -> Content:
    """The proposals on one line."""
    names = names_of(matches, network)
    if not names:
        return spans(("Brings nobody to mind yet. Enter keeps it all the same.", "dim"))
    return spans(("For ", "dim"), (names, "accent"), ("?  enter keeps it", "dim"))


def in_rows(matches: Sequence[Match], network: Network) -> Content:
    """The likeliest under each other, each with what tied them."""
    known = _known(matches, network)
    if not known:
        return spans(("It brings nobody to mind yet. It is kept all the same.", "dim"))
    rows = [spans(("? ", "dim"), (name, "accent"), (f"  {why}", "dim")) for name, why in known]
    if len(rows) > _NAMED:
        rows[_NAMED:] = [spans((f"  and {len(known) - _NAMED} more", "dim"))]
    return stacked(rows)


def _known(matches: Sequence[Match], network: Network) -> list[tuple[str, str]]:
    return [
        (network.contacts[match.contact].name, match.why)
        for match in matches
        if match.contact in network.contacts
    ]
