"""The weeks ahead on the plan: what to know first, then the chart (rulebook A10)."""

from textual.content import Content

from tui_app.domain.rules import Rules
from tui_app.priority.forecast import Forecast
from tui_app.ui.cards.forecast_chart import chart
from tui_app.ui.text import lines, shown, spans

_ROOMY = 60
_SPREADS = (("s", "accent"), (" spreads what is due together", "dim"))


def weeks_ahead_card(ahead: Forecast, rules: Rules, width: int) -> Content:
    """For `width` cells; where more wait than two blocks carry, the key that spreads them."""
    rows = [shown(ahead.words, "strong" if ahead.outgrown_from is None else "warn")]
    if not ahead.contacts:
        return lines(rows)
    if ahead.waiting * ahead.minutes_each > rules.morning.minutes + rules.evening.minutes:
        rows.append(spans(*_SPREADS))
    if width >= _ROOMY:
        rows.append(Content(""))
    return lines([*rows, *(spans(*row) for row in chart(ahead, width))])


def half_a_year(ahead: Forecast) -> Content:
    """What the network costs, as the article sums it up, in one short line."""
    if not ahead.contacts:
        return Content("")
    people = "1 person takes" if ahead.contacts == 1 else f"{ahead.contacts:,} people take"
    return shown(f"{people} {ahead.hours_half_year:,.0f} h in half a year", "dim")
