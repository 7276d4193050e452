"""When calls fall due in the days to come, and the minutes that the blocks have for them (A10)."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

import msgspec

from tui_app.domain.contact import Contact, ContactKind
from tui_app.domain.network import Network
from tui_app.domain.promise import Side
from tui_app.domain.rules import Rules
from tui_app.priority.due import due_on
from tui_app.priority.facts import DAY, FactBook, Facts
from tui_app.priority.holds import hold
from tui_app.priority.recruiter import recruiter_pressure
from tui_app.priority.window import Windows

PARTS = ("morning", "evening")
_NOON = time(12)
_FURTHEST = 2000


class Due(NamedTuple):
    """The calls of one contact: on these `days`, counted from today, then every `cadence` days.

    `cadence` is None where they have none of their own, and 0 where no call follows by itself.
    `waits` tells that the first was due before today, or that they were never called.
    """

    contact: Contact
    days: tuple[int, ...]
    cadence: int | None
    waits: bool


def calls_due(
    network: Network,
    now: datetime,
    rules: Rules,
    own_zone: ZoneInfo,
    facts: FactBook | None = None,
) -> Iterator[Due]:
    """Everybody who may be called, now or from a day to come, in the order of the network.

    Days are counted from the user's own date at `now` (UTC). The stop rules leave out those for
    whom they have no end, and whoever has wrong numbers only.
    """
    book = facts or FactBook(network, rules)
    zones = Windows(now, rules, own_zone)
    today = now.astimezone(own_zone).date()
    for contact in network.contacts.values():
        due = _due(contact, book.of(contact), now, today, zones.zone_of(contact), rules)
        if due is not None:
            yield due


def _due(
    contact: Contact, facts: Facts, now: datetime, today: date, zone: ZoneInfo, rules: Rules
) -> Due | None:
    opens = _may_be_called_from(contact, facts, now, today, zone, rules)
    if opens is None:
        return None
    usual = due_on(contact, facts, rules, zone)
    waits = usual is None or usual < today
    cadence = max(1, contact.cadence_days) if contact.cadence_days else None
    if contact.kind is ContactKind.RECRUITER:
        at = now if opens == today else datetime.combine(opens, _NOON, zone)
        if recruiter_pressure(contact, facts, at, zone, rules) is not None:
            # After the last message nobody calls them any more, unless they answer.
            is_last = facts.messages + 1 >= rules.recruiter_messages
            return Due(contact, ((opens - today).days,), 0 if is_last else cadence, waits=False)
    first = max(opens, usual or today)
    if not contact.promises and not facts.steps:
        return Due(contact, ((first - today).days,), cadence, waits)
    owed = [one.due for one in contact.open_promises if one.by is Side.ME]
    owed += [step.due for step in facts.steps]
    days_owed = {max(opens, day) for day in owed if day is not None}
    days = _in_turn(contact, first, days_owed, cadence or rules.cadence_days, opens)
    return Due(contact, tuple((day - today).days for day in days), cadence, waits)


def _may_be_called_from(
    contact: Contact, facts: Facts, now: datetime, today: date, zone: ZoneInfo, rules: Rules
) -> date | None:
    """The first day on which they may be called, from today on; None where there is none."""
    if contact.do_not_call or _has_wrong_numbers_only(contact):
        return None
    opens = today
    if contact.snoozed_until is not None and contact.snoozed_until > today:
        opens = contact.snoozed_until
    if contact.kind is ContactKind.RECRUITER or _may_be_held(contact, facts, now, rules):
        if opens > today:  # A snooze would be the whole answer, whatever else holds them.
            contact = msgspec.structs.replace(contact, snoozed_until=None)
        stop = hold(contact, facts, (), now, zone, rules)
        if stop is not None:
            if stop.until is None:
                return None
            until = stop.until
            day = until.astimezone(zone).date() if isinstance(until, datetime) else until
            opens = max(opens, day)
    return opens


def _has_wrong_numbers_only(contact: Contact) -> bool:
    phones = contact.phones
    return bool(phones) and phones[0].wrong and all(phone.wrong for phone in phones)


def _may_be_held(contact: Contact, facts: Facts, now: datetime, rules: Rules) -> bool:
    """Whether they may have to wait: after a talk or an attempt, or for the day they named (A6)."""
    since = now - timedelta(days=rules.message_wait_days + 2)
    if facts.attempt is not None and facts.attempt.at > since:
        return True
    rested = now.timestamp() - (rules.rest_days + 2) * DAY
    if facts.last_reached is not None and facts.last_reached > rested:
        return True
    return bool(contact.promises) and any(promise.requested for promise in contact.promises)


def _in_turn(
    contact: Contact, first: date, owed: set[date], cadence: int, opens: date
) -> Iterator[date]:
    """The first call and those up to the last that is owed; on one day there is one call.

    Each starts the cadence anew, but a plan for a later day stands.
    """
    fixed = set(owed)
    if contact.next_call is not None:
        fixed.add(max(opens, contact.next_call))
    day = first
    while (day - first).days < _FURTHEST:
        yield day
        fixed = {other for other in fixed if other > day}
        if not fixed:
            return
        soonest = min(fixed)
        by_cadence = date.fromordinal(min(day.toordinal() + cadence, date.max.toordinal()))
        has_plan = contact.next_call in fixed
        day = soonest if has_plan else min(by_cadence, soonest)


class Demand:
    """How many calls fall due on each of the `days` from today on."""

    def __init__(self, days: int, usual_cadence: int) -> None:
        self._days = days
        self._usual = usual_cadence
        self._single = [0.0] * days
        self._first: dict[int | None, list[float]] = {}
        """The first calls of those who are called again, by cadence; None is the usual one."""

    def add(self, due: Due, count: float = 1.0) -> None:
        """Count the calls of one contact."""
        for day in due.days[:-1]:
            if day < self._days:
                self._single[day] += count
        last = due.days[-1]
        if last < self._days:
            self._start(last, due.cadence, count)

    def add_each_day(self, count: float, *, since: int = 1) -> None:
        """Count so many new people a day, each called at once and then at the usual cadence."""
        for day in range(since, self._days):
            self._start(day, None, count)

    def _start(self, day: int, cadence: int | None, count: float) -> None:
        if cadence == 0:
            self._single[day] += count
            return
        first = self._first.get(cadence)
        if first is None:
            first = self._first[cadence] = [0.0] * self._days
        first[day] += count

    def daily(self, usual_cadence: int | None = None) -> list[float]:
        """The calls of each day; with another usual cadence, from the next call on."""
        total = list(self._single)
        for cadence, first in self._first.items():
            step = cadence or usual_cadence or self._usual
            again = list(first)
            for day in range(step, self._days):
                again[day] += again[day - step]
            total = [one + other for one, other in zip(total, again, strict=True)]
        return total


def demand_of(calls: Iterable[Due], days: int, rules: Rules) -> Demand:
    """The calls of all these people, over so many days from today on."""
    demand = Demand(days, rules.cadence_days)
    for due in calls:
        demand.add(due)
    return demand


def planned_minutes(weekday: int, rules: Rules) -> int:
    """The minutes of the blocks on an ISO weekday."""
    blocks = (rules.block(part) for part in PARTS)
    return sum(block.minutes for block in blocks if weekday in block.days)


def minutes_left(now: datetime, rules: Rules, own_zone: ZoneInfo) -> int:
    """What is left of today's blocks at `now` (UTC)."""
    return sum(_left_of_today(now, rules, own_zone))


def next_sittings(now: datetime, rules: Rules, own_zone: ZoneInfo, count: int) -> list[int]:
    """The minutes of the user's next blocks from `now` (UTC) on; of one under way what is left."""
    today = now.astimezone(own_zone).isoweekday()
    found = [left for left in _left_of_today(now, rules, own_zone) if left]
    for ahead in range(1, 8):
        weekday = (today + ahead - 1) % 7 + 1
        blocks = (rules.block(part) for part in PARTS)
        found += [block.minutes for block in blocks if weekday in block.days]
    return found[:count]


def _left_of_today(now: datetime, rules: Rules, own_zone: ZoneInfo) -> Iterator[int]:
    today = now.astimezone(own_zone).date()
    for part in PARTS:
        block = rules.block(part)
        if today.isoweekday() in block.days:
            opens = datetime.combine(today, block.opens, own_zone).astimezone(UTC)
            ahead = (opens - now).total_seconds() / 60 + block.minutes
            yield int(min(block.minutes, max(0.0, ahead)))


def block_minutes(now: datetime, rules: Rules, own_zone: ZoneInfo, days: int) -> list[int]:
    """The blocks' minutes on each day from today on; of today what is left."""
    today = now.astimezone(own_zone).isoweekday()
    usual = {weekday: planned_minutes(weekday, rules) for weekday in range(1, 8)}
    later = (usual[(today + ahead - 1) % 7 + 1] for ahead in range(1, days))
    return [minutes_left(now, rules, own_zone), *later]
