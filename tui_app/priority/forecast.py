"""What the network costs in minutes a week, and whether the blocks planned carry it (A10)."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import msgspec

from tui_app.domain.network import Network
from tui_app.domain.rules import Rules
from tui_app.priority.facts import FactBook


class Week(msgspec.Struct, frozen=True, kw_only=True):
    """One week from its Monday on; the first one has only what is left of it.

    `due` counts the calls that fall due in it, in the first week also what is overdue; `needed` is
    what they take and `planned` what the blocks have, in minutes. `carried_over` are the minutes
    that the blocks up to the end of this week have not carried: the next week begins with them.
    """

    monday: date
    due: int
    needed: int
    planned: int
    carried_over: int

    @property
    def to_do(self) -> int:
        """Minutes that lie before the week's blocks: its own, and what was carried over to it."""
        return self.carried_over + self.planned if self.carried_over else self.needed


class Enough(msgspec.Struct, frozen=True, kw_only=True):
    """Each of these by itself would make the blocks carry the network; None where it would not.

    `block_minutes` is the length of every block, `cadence_days` the usual cadence, `fewer` how many
    people less.
    """

    block_minutes: int | None = None
    cadence_days: int | None = None
    fewer: int | None = None


class Forecast(msgspec.Struct, frozen=True, kw_only=True):
    """The workload as it stands `at` a moment (UTC), and as it will be.

    `contacts` may be called; each call takes `minutes_each`. `hours_half_year` is the article's
    sum: contacts x minutes / cadence over six months. `needed_per_week` and `planned_per_week` are
    minutes in a steady week. `growth_per_week` are the people added in a usual week lately; the
    weeks to come count as many newcomers. `outgrown_from` is the Monday of the first week from
    which the blocks no longer carry the network, and `enough` then says what would. `overdue`
    counts the calls due before today. `words` is the one sentence to read first.
    """

    at: datetime
    contacts: int
    minutes_each: int
    hours_half_year: float
    needed_per_week: int
    planned_per_week: int
    overdue: int
    weeks: tuple[Week, ...]
    growth_per_week: float
    outgrown_from: date | None
    enough: Enough | None
    words: str


def forecast(
    network: Network,
    now: datetime,
    rules: Rules,
    own_zone: ZoneInfo,
    *,
    facts: FactBook | None = None,
    weeks: int = 26,
) -> Forecast:
    """What the coming `weeks` ask for, at `now` (UTC), and what the blocks of the rules carry.

    `facts` may be kept between calls by who tells it of changes.
    """
    raise NotImplementedError
