"""A day in the user's own words: read, and read back while it is typed."""

from datetime import date

from tui_app.clock import BadTimeError, parse_date
from tui_app.ui.when import day


def day_typed(text: str, today: date, *, past: bool = False) -> date | None:
    """The day that is meant; None where nothing is typed. Raises BadTimeError."""
    return parse_date(text, today, past=past) if text.strip() else None


def day_read_back(text: str, today: date, *, past: bool = False, empty: str = "") -> str:
    """The day that is meant, in a word or two; `empty` where nothing is typed."""
    try:
        found = day_typed(text, today, past=past)
    except BadTimeError:
        return "no date yet"
    return day(found, today) if found else empty
