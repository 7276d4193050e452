"""What the network costs in minutes a week, and whether the blocks planned carry it (A10)."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from statistics import median
from zoneinfo import ZoneInfo

import msgspec

from tui_app.domain.network import Network
from tui_app.domain.rules import Rules
from tui_app.priority.enough import Enough, what_is_enough
from tui_app.priority.facts import FactBook
from tui_app.priority.forecast_words import in_words
from tui_app.priority.outlook import LONGEST, Outlook
from tui_app.priority.workload import Due, calls_due, planned_minutes

_HALF_YEAR = 180
_WEEK = 7
_LATELY = 8


class Week(msgspec.Struct, frozen=True, kw_only=True):
    """One week from its Monday on; of the first one only what is left of it.

    `due` counts the calls that fall due in it, in the first week also those that wait already;
    `needed` is what they take and `planned` what the blocks have, in minutes. `brought_over` are
    minutes that the weeks before left, `carried_over` those that it leaves to the next.
    """

    monday: date
    due: int
    needed: int
    planned: int
    brought_over: int
    carried_over: int


class Forecast(msgspec.Struct, frozen=True, kw_only=True):
    """The workload as it stands `at` a moment (UTC), and as it will be.

    `contacts` may be called; each call takes `minutes_each`. `hours_half_year` is the article's
    sum: contacts x minutes / cadence over six months. `needed_per_week` and `planned_per_week` are
    minutes of a steady week. `waiting` counts the calls due before today and those to people never
    called. `growth_per_week` are the people added in a usual week lately; the weeks to come count
    as many newcomers. `outgrown_from` is the Monday of the first week from which the blocks no
    longer carry the network, and `enough` then says what would. `words` is the one sentence to
    read first.
    """

    at: datetime
    contacts: int
    minutes_each: int
    hours_half_year: float
    needed_per_week: int
    planned_per_week: int
    waiting: int
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
    calls: Sequence[Due] | None = None,
    weeks: int = 26,
) -> Forecast:
    """What the coming `weeks` ask for, at `now` (UTC), and what the blocks of the rules carry.

    Each call that falls due costs `rules.call_minutes`, and comes again after the cadence as if it
    were made on its day. At most two years are shown, and so far it is looked for the week in
    which the network outgrows its blocks, however few are shown. `facts` may be kept between
    calls by who tells it of changes; `calls` are what `calls_due` gives, where that is known.
    """
    if calls is None:
        calls = list(calls_due(network, now, rules, own_zone, facts))
    growth = growth_per_week(network, now)
    outlook = Outlook(calls, growth, now, rules, own_zone)
    due, planned = outlook.calls(), outlook.planned(rules)
    outgrown = outlook.outgrown_in(due, planned) if calls else None
    today = now.astimezone(own_zone).date()
    monday = today - timedelta(days=today.weekday())
    shown = _weeks(outlook, due, planned, monday)
    per_day = sum(_calls_per_day(one, rules) for one in calls)
    enough = what_is_enough(outlook) if outgrown is not None else None
    planned_per_week = sum(planned_minutes(weekday, rules) for weekday in range(1, 8))
    found = Forecast(
        at=now,
        contacts=len(calls),
        minutes_each=rules.call_minutes,
        hours_half_year=round(per_day * _HALF_YEAR * rules.call_minutes / 60, 1),
        needed_per_week=round(per_day * _WEEK * rules.call_minutes),
        planned_per_week=planned_per_week,
        waiting=outlook.waiting,
        weeks=shown[: max(1, weeks)],
        growth_per_week=growth,
        outgrown_from=monday + timedelta(weeks=outgrown) if outgrown is not None else None,
        enough=enough,
        words="",
    )
    return msgspec.structs.replace(found, words=in_words(found, shown, rules, today))


def growth_per_week(network: Network, now: datetime) -> float:
    """The people added in a usual week lately: the median of the eight weeks before `now` (UTC).

    An import of many in one week, or in three, is no growth.
    """
    counts = [0] * _LATELY
    since = now - timedelta(weeks=_LATELY)
    for contact in network.contacts.values():
        if contact.created_at is not None and since < contact.created_at <= now:
            counts[(now - contact.created_at) // timedelta(weeks=1)] += 1
    return float(median(counts))


def _weeks(
    outlook: Outlook, due: list[float], planned: list[float], monday: date
) -> tuple[Week, ...]:
    carried = [0.0, *outlook.carried_over(due, planned)]
    minutes = outlook.rules.call_minutes
    return tuple(
        Week(
            monday=monday + timedelta(weeks=week),
            due=round(due[week]),
            needed=round(due[week] * minutes),
            planned=round(planned[week]),
            brought_over=round(carried[week]),
            carried_over=round(carried[week + 1]),
        )
        for week in range(LONGEST)
    )


def _calls_per_day(due: Due, rules: Rules) -> float:
    """How many calls a day somebody costs in the long run; whoever is called once more costs none.

    A cadence of 0 means just that.
    """
    if due.cadence == 0:
        return 0.0
    return 1 / (due.cadence or rules.cadence_days)
