"""Whether the queue keeps to the calls that carry fresh news (rulebook C3)."""

from datetime import datetime

from tui_app.priority.window import current_events_until
from tui_app.ui.desk import Desk


class CurrentEvents:
    """On within the planned slot, off outside, till the user turns it round.

    `slot_ends` (UTC) is there while the slot is under way.
    """

    def __init__(self) -> None:
        self.is_on = False
        self.slot_ends: datetime | None = None

    def heed(self, desk: Desk) -> None:
        """Take note of a slot that has begun or is over."""
        ends = current_events_until(desk.now(), desk.rules, desk.clock.zone)
        if ends != self.slot_ends:
            self.slot_ends, self.is_on = ends, ends is not None

    def turn(self) -> None:
        """Only what carries news, or all again; within the slot too."""
        self.is_on = not self.is_on
