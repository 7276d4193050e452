"""Whom a line brings to mind, while it is typed."""

from collections.abc import Sequence

from tui_app.domain.network import Network
from tui_app.domain.tidbit import Match

_NAMED = 3


def names_of(matches: Sequence[Match], network: Network) -> str:
    """The likeliest by name, the others by number: "Ann Lee, Bo Ek, Cy Orr and 2 more"."""
    known = _known(matches, network)
    names = ", ".join(name for name, _ in known[:_NAMED])
    return f"{names} and {len(known) - _NAMED} more" if len(known) > _NAMED else names


def _known(matches: Sequence[Match], network: Network) -> list[tuple[str, str]]:
    return [
        (network.contacts[match.contact].name, match.why)
        for match in matches
        if match.contact in network.contacts
    ]
