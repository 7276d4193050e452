"""Parts of an opportunity as lines of text."""

from collections.abc import Iterator

from tui_app.domain.network import Network
from tui_app.domain.opportunity import Opportunity


def reference_lines(one: Opportunity, network: Network) -> Iterator[str]:
    """Each reference, and whether they were alerted and called (rulebook E7)."""
    from tui_app.domain.named_references import caught_unawares
    from tui_app.domain.record_names import whom

    for named in one.references:
        told = "alerted" if named.alerted_at else "not alerted yet"
        if named.called_at:
            told += ", called before they knew" if caught_unawares(named) else ", called"
        yield f"{whom(named.contact, network)}: {told}"
