"""The weeks ahead on the plan: what to know first, then the chart (rulebook A10)."""

from textual.content import Content

from tui_app.domain.rules import Rules
from tui_app.priority.forecast import Forecast
from tui_app.ui.cards.forecast_chart import chart
from tui_app.ui.text import lines, shown, spans

_ROOMY = 60
_SPREADS = (("s", "accent"), (" spreads what is due together", "dim"))


def weeks_ahead_card(ahead: Forecast, rules: Rules, width: int) -> Content:
    """For `width` cells; the key that spreads what waits, where that is too much."""
    rows = [shown(ahead.words, "strong" if ahead.outgrown_from is None else "warn")]
    if not ahead.contacts:
        return lines(rows)
    if _waits_too_much(ahead, rules):
        rows.append(spans(*_SPREADS))
    if width >= _ROOMY:
        rows.append(Content(""))
    return lines([*rows, *(spans(*row) for row in chart(ahead, width))])


def _waits_too_much(ahead: Forecast, rules: Rules) -> bool:
    """Whether it is more than two blocks carry, or with all else more than the week does."""
    if ahead.waiting * ahead.minutes_each > rules.morning.minutes + rules.evening.minutes:
        return True
    this_week = ahead.weeks[0]
    return ahead.waiting > 0 and this_week.planned > 0 and this_week.carried_over > 0


def half_a_year(ahead: Forecast) -> Content:
    """What the network costs, as the article sums it up, in one short line."""
    if not ahead.contacts:
        return Content("")
    people = "1 person takes" if ahead.contacts == 1 else f"{ahead.contacts:,} people take"
    return shown(f"{people} {ahead.hours_half_year:,.0f} h in half a year", "dim")
