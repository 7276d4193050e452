"""One row of the daily work: a box to tick, its name, and when it was done (rulebook A14)."""

from zoneinfo import ZoneInfo

from tui_app.domain.ritual import RitualItem
from tui_app.ui.when import clock_time
from tui_app.ui.widgets.record_list import Line


def ritual_row(item: RitualItem, zone: ZoneInfo) -> list[Line]:
    """One line; `zone` is the user's own."""
    if item.done_at is None:
        return [Line((("[ ] ", "dim"), (item.name, "")))]
    done = f"{clock_time(item.done_at, zone)} "
    return [Line((("[x] ", "good"), (item.name, "dim")), ((done, "dim"),))]
