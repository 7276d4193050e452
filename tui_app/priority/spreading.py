"""People who fall due together, each given a day of their own (A10)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec

from tui_app.domain.calls import works_on
from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.network import Network
from tui_app.domain.rules import Rules
from tui_app.priority.allotting import allot
from tui_app.priority.facts import FactBook
from tui_app.priority.queue import Factor
from tui_app.priority.rank import rank
from tui_app.priority.window import Windows
from tui_app.priority.workload import block_minutes, calls_due, demand_of, next_sittings

ABOUT = "spread evenly"
"""What a call given a day here is planned about: it may be given another day."""
_CANNOT_WAIT = frozenset({Factor.PROMISE, Factor.RECRUITER, Factor.PINNED})
_LONGEST = 26
"""Weeks over which people are spread at most; who are still more make every day too full."""
_WEEK = 7


def spread_first_calls(
    contacts: Iterable[Contact],
    network: Network,
    now: datetime,
    rules: Rules,
    own_zone: ZoneInfo,
    *,
    facts: FactBook | None = None,
) -> Changes | None:
    """Days for the first calls of people added together; None where they are too few for it.

    They need not be in the network yet. Left as they are: who was in touch already, has a plan or
    promise of their own, is snoozed or must not be called. The days are within the fewest weeks
    that carry them beside what is due then, each day takes as much as the others, and the best of
    the queue come first. Nobody is planned for a free day of theirs.
    """
    book = facts or FactBook(network, rules)
    today = now.astimezone(own_zone).date()
    new = [one for one in contacts if _is_untouched(one, network, book, today)]
    if len(new) < rules.spread_from:
        return None
    return _spread(new, network, now, rules, own_zone, book, "first call")


def spread_overdue(
    network: Network,
    now: datetime,
    rules: Rules,
    own_zone: ZoneInfo,
    *,
    facts: FactBook | None = None,
) -> Changes | None:
    """Days for those who all are due now, where they are more than the next two blocks carry.

    None where they are not. Left as they are: plans of the user's own, promises and next steps,
    a recruiter's weeks, those pinned. Days that were given here before are given anew, so that the
    best are still first after a day without calls. Else as `spread_first_calls`.
    """
    book = facts or FactBook(network, rules)
    due_now = [due for due in calls_due(network, now, rules, own_zone, book) if due.days[0] == 0]
    if len(due_now) * rules.call_minutes <= sum(next_sittings(now, rules, own_zone, 2)):
        return None
    movable = [due.contact for due in due_now if due.contact.next_call is None]
    given = (one for one in network.contacts.values() if one.next_call is not None)
    movable += [
        msgspec.structs.replace(one, next_call=None, next_call_about="")
        for one in given
        if one.next_call_about == ABOUT
    ]
    return _spread(movable, network, now, rules, own_zone, book, "call")


def _is_untouched(contact: Contact, network: Network, book: FactBook, today: date) -> bool:
    """Whether nothing has been between them and the user, and nothing is to be on a day."""
    snoozed = contact.snoozed_until is not None and contact.snoozed_until > today
    if contact.next_call is not None or snoozed or contact.open_promises:
        return False
    return not network.touches_of(contact.id) and not book.of(contact).steps


def _spread(
    contacts: Sequence[Contact],
    network: Network,
    now: datetime,
    rules: Rules,
    own_zone: ZoneInfo,
    facts: FactBook,
    what: str,
) -> Changes | None:
    ranked = _best_first(contacts, network, now, rules, own_zone, facts)
    today = now.astimezone(own_zone).date()
    moved = {contact.id for contact, _ in ranked}
    others = [
        due
        for due in calls_due(network, now, rules, own_zone, facts)
        if due.contact.id not in moved
    ]
    minutes = block_minutes(now, rules, own_zone, _WEEK * _LONGEST)
    room = [there // rules.call_minutes for there in minutes]
    load = _as_carried(demand_of(others, len(minutes), rules).daily(), room)
    open_days = [ahead for ahead, there in enumerate(minutes) if there]
    groups: dict[tuple[int, ...], list[Contact]] = {}
    for contact, days in _days_of(ranked, open_days, today):
        groups.setdefault(days, []).append(contact)
    days_of = _fewest_weeks(groups, load, room)
    put = [
        msgspec.structs.replace(
            contact,
            next_call=today + timedelta(days=ahead),
            next_call_about=ABOUT,
            updated_at=now,
        )
        for group, people in groups.items()
        for contact, ahead in zip(people, days_of[group], strict=True)
        if not _has_day(contact, today + timedelta(days=ahead), network)
    ]
    if not put:
        return None
    weeks = max(days[-1] for days in days_of.values()) // _WEEK + 1
    calls = f"{len(put)} {what}{'' if len(put) == 1 else 's'}"
    label = f"spread {calls} over {weeks} week{'' if weeks == 1 else 's'}"
    return Changes(label=label, put=tuple(put))


def _has_day(contact: Contact, day: date, network: Network) -> bool:
    known = network.contacts.get(contact.id)
    return known is not None and known.next_call == day


def _best_first(
    contacts: Sequence[Contact],
    network: Network,
    now: datetime,
    rules: Rules,
    own_zone: ZoneInfo,
    facts: FactBook,
) -> list[tuple[Contact, date]]:
    """Those who may be called and may wait, as the queue ranks them whatever the hour.

    Each with the first date, where they are, on which they may be called. Whom the user met within
    the week rests till it is over, and comes last.
    """
    news = {one.id: one for person in contacts for one in network.tidbits_for(person.id)}
    alone = Network([*contacts, *news.values()])
    queue = rank(alone, now, rules, own_zone, block="all", facts=facts)
    zones = Windows(now, rules, own_zone)
    found = [
        (call.contact, now.astimezone(zones.zone_of(call.contact)).date())
        for call in queue.calls
        if _CANNOT_WAIT.isdisjoint(pressure.factor for pressure in call.pressures)
    ]
    return found + [
        (held.contact, held.until)
        for held in queue.held
        if not held.overrulable and not held.contact.pinned and type(held.until) is date
    ]


def _as_carried(due: Sequence[float], room: Sequence[int]) -> list[int]:
    """The calls of each day where what is too much for one is made on the next that has room."""
    waiting = 0
    load = []
    for count, there in zip(due, room, strict=True):
        waiting += round(count)
        load.append(min(waiting, there))
        waiting -= load[-1]
    return load


def _days_of(
    contacts: Iterable[tuple[Contact, date]], open_days: Sequence[int], today: date
) -> Iterator[tuple[Contact, tuple[int, ...]]]:
    """Each with the days, counted from today, that fit: not before the date beside them, with some
    block of the user's, and not free for them. For whom none is, is left out.
    """
    known: dict[tuple[tuple[int, ...], date], tuple[int, ...]] = {}
    for contact, first in contacts:
        key = (contact.free_days, first)
        if key not in known:
            dated = ((ahead, today + timedelta(days=ahead)) for ahead in open_days)
            known[key] = tuple(
                ahead for ahead, day in dated if day >= first and works_on(day, contact)
            )
        if known[key]:
            yield contact, known[key]


def _fewest_weeks(
    groups: Mapping[tuple[int, ...], Sequence[Contact]], load: Sequence[int], room: Sequence[int]
) -> dict[tuple[int, ...], list[int]]:
    """The days of each group, within as few weeks as carry them all."""
    wanted = {group: len(people) for group, people in groups.items()}
    for weeks in range(1, _LONGEST + 1):
        fitting = {group: _within(group, weeks) for group in groups}
        enough = sum(map(int.__sub__, room[: weeks * _WEEK], load)) >= sum(wanted.values())
        if enough and all(fitting.values()):
            found = allot(wanted, fitting, load, room)
            if found is not None:
                return found
    fitting = {group: list(group) for group in groups}
    return allot(wanted, fitting, load, room, may_overflow=True) or {}


def _within(days: Sequence[int], weeks: int) -> list[int]:
    return [ahead for ahead in days if ahead < weeks * _WEEK]
