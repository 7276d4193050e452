"""How one contact stands at a moment: called, later, not due or held; how long (A1 to A8)."""

from datetime import UTC, datetime
from enum import IntEnum
from math import inf
from zoneinfo import ZoneInfo

import msgspec

from tui_app.domain.contact import Contact
from tui_app.domain.names import by_name
from tui_app.domain.network import Network
from tui_app.domain.rules import Rules
from tui_app.priority.case import Case
from tui_app.priority.facts import FactBook
from tui_app.priority.holds import stopped
from tui_app.priority.news import NewsBook, openers
from tui_app.priority.picking_up import lost_by_habit
from tui_app.priority.pressures import (
    GAP,
    NEWS,
    PINNED,
    PLANNED,
    PROMISE,
    RECALL,
    lost_outside,
)
from tui_app.priority.queue import Call, Factor, Held, Pressure, Window, WindowStatus
from tui_app.priority.recruiter import RECRUITER
from tui_app.priority.routine import routine_due
from tui_app.priority.their_day import TheirDay
from tui_app.priority.window import Windows

PRESSURES = (PROMISE, RECRUITER, NEWS, PLANNED, GAP, RECALL, PINNED)
"""In the order in which a call tells of them."""
_ROUTINE = (GAP.felt, RECALL.felt)
"""What presses on everybody, and alone is no reason to call before it is time."""
_REASONS = (RECRUITER.felt, NEWS.felt, PLANNED.felt, PINNED.felt)
"""What is one, beside a promise."""


class Place(IntEnum):
    """Where in the queue somebody is."""

    CALLS = 0
    LATER = 1
    NOT_DUE = 2
    HELD = 3


_CALLS, _LATER, _NOT_DUE, _HELD = Place
_WAITS = WindowStatus.LATER


class Standing(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A contact's place in the queue, the score that orders it, and `until` when both hold.

    `total` is what the pressures come to before their habit and their window take their shares,
    `owed` what of it a due promise counts for, `steady_until` how long that and any hold stay.
    `due` is when the routine call falls due of somebody who is not due, whose score nobody needs;
    else `-inf`. `since` puts the longer gap first among the same score: the moment it counts from,
    `inf` where there is no gap. Moments are in seconds since 1970.
    """

    case: Case
    held: Held | None
    place: Place
    score: int
    total: int
    owed: int
    due: float
    since: float
    steady_until: float
    until: float

    def __lt__(self, other: "Standing") -> bool:
        """Whether it comes first by name and id, where all else is the same."""
        return by_name(self.case.contact) < by_name(other.case.contact)


def stand(case: Case, now: float, rules: Rules, *, heed_window: bool) -> Standing:
    """How a contact stands at `now`; without `heed_window` any hour will do."""
    held, until = stopped(case, now, rules)
    if held is not None:
        return Standing(case, held, _HELD, 0, 0, 0, -inf, inf, until, until)
    points, lasts = PROMISE.felt(case, now, rules)
    total = owed = points or 0
    has_reason = points is not None
    until = min(until, lasts)
    for felt in _REASONS:
        points, lasts = felt(case, now, rules)
        if points is not None:
            total += points
            # News that is worth no point is none; the rest counts, whatever weight it is given.
            has_reason = has_reason or points > 0 or felt is not NEWS.felt
        if lasts < until:
            until = lasts
    since = case.facts.counts_from
    if since is None:
        since = inf
    elif since >= now:
        since, until = inf, min(since, until)
    if not has_reason and heed_window and (due := routine_due(case, rules)) > now:
        # Nobody asks what the others' silence weighs till they are looked at.
        until = min(until, due)
        ends = min(until, case.day.until)
        return Standing(case, None, _NOT_DUE, 0, 0, 0, due, since, until, ends)
    for felt in _ROUTINE:
        points, lasts = felt(case, now, rules)
        total += points or 0
        if lasts < until:
            until = lasts
    return _in_place(case, total, owed, since, until, rules, heed_window=heed_window)


def on_another_day(
    standing: Standing, day: TheirDay, rules: Rules, *, heed_window: bool
) -> Standing:
    """The same standing of a call where nothing has changed but their day and window."""
    case = Case(standing.case.contact, standing.case.facts, standing.case.waiting, day)
    total, owed, since = standing.total, standing.owed, standing.since
    until = standing.steady_until
    if standing.place is _NOT_DUE:
        ends = min(until, day.until)
        return Standing(case, None, _NOT_DUE, 0, 0, 0, standing.due, since, until, ends)
    return _in_place(case, total, owed, since, until, rules, heed_window=heed_window)


def _in_place(
    case: Case,
    total: int,
    owed: int,
    since: float,
    until: float,
    rules: Rules,
    *,
    heed_window: bool,
) -> Standing:
    ends = min(until, case.day.until)
    place = _LATER if heed_window and case.day.window.status is _WAITS else _CALLS
    lost = sum(_lost(case, total, owed, rules)) if heed_window else 0
    return Standing(case, None, place, total - lost, total, owed, -inf, since, until, ends)


def _lost(case: Case, total: int, owed: int, rules: Rules) -> tuple[int, int]:
    """What a call loses by their habit, and what of the rest by their window."""
    status = case.day.window.status
    habit = _lost_by_habit(case, total - owed, rules) if status is not _WAITS else 0
    return habit, lost_outside(total - habit, status, rules)


def _lost_by_habit(case: Case, points: int, rules: Rules) -> int:
    """What a call loses of `points` in the half of their day in which they rather do not pick up.

    What waits for its hours loses nothing: it will be called in another half. A promise that is
    due is spared: it is kept on its day, in either half, and outranks a routine call (A8).
    """
    facts, day = case.facts, case.day
    if points <= 0 or not rules.habit_share:
        return 0
    share = facts.habit_share(day.zone, rules, is_morning=day.is_morning)
    return lost_by_habit(points, share)


def call_of(standing: Standing, at: datetime, rules: Rules, *, heed_window: bool) -> Call:
    """The call with all its pressures, exactly at `at` (UTC), while the standing holds."""
    case, now = standing.case, at.timestamp()
    felt, total, owed = [], 0, 0
    for pressing in PRESSURES:
        points, _ = pressing.felt(case, now, rules)
        if points is not None:
            felt.append(pressing.told(case, now, rules, points))
            total += points
            owed += points if pressing is PROMISE else 0
    window = case.day.window
    if heed_window:
        by_habit, outside = _lost(case, total, owed, rules)
        total -= by_habit + outside
        if by_habit:
            habit = case.facts.picks_up(case.day.zone, rules).words(rules)
            felt.append(Pressure(Factor.HABIT, -by_habit, 0.0, habit))
        if window.status is not WindowStatus.OPEN:
            felt.append(Pressure(Factor.WINDOW, -outside, 0.0, _opens(window, case.day.zone)))
    fresh = openers(case.waiting, now)
    return Call(
        contact=case.contact,
        score=total,
        pressures=tuple(felt),
        opener=fresh[0] if fresh else None,
        recall=case.facts.recall(now),
        gap_days=case.facts.gap_days(now),
        window=window,
        due=datetime.fromtimestamp(standing.due, UTC) if standing.due > -inf else None,
    )


def held_of(standing: Standing) -> Held:
    """The hold of somebody who is held."""
    if standing.held is None:
        raise ValueError("They are not held.")
    return standing.held


def has_news(standing: Standing, now: float) -> bool:
    """Whether fresh news waits for them at `now`."""
    return any(one.life.freshness(now) > 0 for one in standing.case.waiting)


def is_owed(standing: Standing, now: float, rules: Rules) -> bool:
    """Whether a promise to them is due at `now` (A8)."""
    return PROMISE.felt(standing.case, now, rules)[0] is not None


def standing(
    contact: Contact,
    network: Network,
    now: datetime,
    rules: Rules,
    own_zone: ZoneInfo,
    facts: FactBook,
) -> Call | Held:
    """The call or the hold that `rank` gives this contact at `now` (UTC).

    `facts` are those of the whole network, from which nobody's history is read but theirs.
    """
    waiting = NewsBook(network, rules).of(contact.id, now.timestamp())
    day = Windows(now, rules, own_zone).day_of(contact)
    case = Case(contact, facts.of(contact), waiting, day)
    stands = stand(case, now.timestamp(), rules, heed_window=True)
    return stands.held or call_of(stands, now, rules, heed_window=True)


def _opens(window: Window, zone: ZoneInfo) -> str:
    if window.opens is None:
        return "which never opens"
    return f"which opens {window.opens.astimezone(zone):%a %H:%M} their time"
