"""Promises: what either side owes, with a date (rulebook A8, B2)."""

from datetime import date
from enum import StrEnum

from tui_app.domain.record import Instant, Part


class Side(StrEnum):
    """Who owes."""

    ME = "me"
    THEM = "them"


class Promise(Part, frozen=True, kw_only=True, omit_defaults=True):
    """Something owed by one side. `due` is a date in the contact's zone, where one was set.

    `requested` marks a call that they asked for ("call me back on Friday").
    """

    id: str
    by: Side
    text: str
    due: date | None = None
    made_at: Instant | None = None
    touch: str | None = None
    fallback: str = ""
    requested: bool = False
    kept_at: Instant | None = None
    dropped_at: Instant | None = None

    @property
    def is_open(self) -> bool:
        """Neither kept nor dropped."""
        return self.kept_at is None and self.dropped_at is None
