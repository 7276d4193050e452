"""LinkedIn's Connections.csv: a preamble of notes, then one row for each connection."""

import re

from tui_app.exchange.csv_cells import Cells, Headings
from tui_app.exchange.incoming import Incoming

_PROFILE = re.compile(r"linkedin\.com/(?:in|pub)/([^/?#\s]+)", re.IGNORECASE)


def is_linkedin(headings: Headings) -> bool:
    """Whether these are LinkedIn's headings."""
    return headings.has_all("first name", "last name") and (
        headings.has_any("connected on") or headings.has_all("url", "company", "position")
    )


def read_linkedin(cells: Cells) -> Incoming | None:
    """The connection of a row; the day of connecting is the day they met."""
    url = cells.get("url")
    source = profile_source(url)
    met_on = cells.date_under("connected on", recent=True)
    return cells.person(
        given=cells.get("first name"),
        family=cells.get("last name"),
        organisation=cells.get("company"),
        title=cells.get("position"),
        emails=[(address, "") for address in cells.all("email address")],
        urls=[url],
        met_on=met_on,
        met_where="LinkedIn" if met_on else "",
        sources=[source] if source else [],
    )


def profile_source(url: str) -> str:
    """What tells a LinkedIn profile from all others, out of its address; else nothing."""
    match = _PROFILE.search(url[:500])
    return f"linkedin:{match[1].casefold()}" if match else ""
