"""A day of the user's own: what of the daily work is done, and its batch day (rulebook A9, A14)."""

from datetime import date
from typing import ClassVar

from tui_app.domain.record import Instant, Part, Record


class Tick(Part, frozen=True, kw_only=True, omit_defaults=True):
    """One piece of the daily work, by its name in the rules, and when (UTC) it was done."""

    what: str
    at: Instant


class BatchDay(Part, frozen=True, kw_only=True, omit_defaults=True):
    """About thirty names called in one day (rulebook A9). Moments are UTC.

    `contacts` are ids, the best first; `breaks` are when the user began to rest.
    """

    contacts: tuple[str, ...]
    began_at: Instant
    breaks: tuple[Instant, ...] = ()
    ended_at: Instant | None = None


class Day(Record, frozen=True, kw_only=True, omit_defaults=True):
    """What was done on a date of the user's own `zone`.

    Two machines may have made two records of one date: `days.day_of` reads them as one.
    """

    table: ClassVar[str] = "days"

    date: date
    zone: str = ""
    ritual: tuple[Tick, ...] = ()
    batch: BatchDay | None = None
