"""The quietest day around a date, so that the next calls spread by themselves (A10)."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from tui_app.domain.calls import propose_next, works_on
from tui_app.domain.contact import Contact
from tui_app.domain.network import Network
from tui_app.domain.promise import Side
from tui_app.domain.rules import Rules
from tui_app.domain.touch import TouchKind
from tui_app.priority.facts import DAY, FactBook
from tui_app.priority.workload import planned_minutes

_MOST_DAYS = 5
_TENTH = 10
_BY_CADENCE = frozenset({TouchKind.TALKED, TouchKind.DECLINED})


def propose_quiet(
    contact: Contact,
    kind: TouchKind,
    today: date,
    network: Network,
    rules: Rules,
    facts: FactBook | None = None,
) -> date | None:
    """The date to offer for the next call, as `propose_next`, on the quietest day about then.

    For whoever asked to be called back their own day stands.
    """
    proposed = propose_next(contact, kind, today, rules)
    if proposed is None or kind not in _BY_CADENCE:
        return proposed
    return quiet_day(contact, proposed, network, rules, facts)


def quiet_day(
    contact: Contact, day: date, network: Network, rules: Rules, facts: FactBook | None = None
) -> date:
    """The least laden of the contact's working days around `day` that have a block of the user's.

    Around is a tenth of their cadence, five days at most. Laden is what is planned and promised
    with others against the minutes of the blocks; with `facts`, kept by who tells them of changes,
    also who falls due by their cadence, to a day. Of several the nearest, and rather the earlier.
    """
    reach = min(_MOST_DAYS, (contact.cadence_days or rules.cadence_days) // _TENTH)
    minutes = {
        near: there
        for near in _around(day, max(0, reach))
        if works_on(near, contact) and (there := planned_minutes(near.isoweekday(), rules))
    }
    if not minutes:
        return day
    load = Counter(_falling_due(contact, min(minutes), max(minutes), network, rules, facts))
    return min(minutes, key=lambda near: (load[near] / minutes[near], abs(near - day), near))


def _around(day: date, reach: int) -> Iterator[date]:
    for ordinal in range(day.toordinal() - reach, day.toordinal() + reach + 1):
        if 1 <= ordinal <= date.max.toordinal():
            yield date.fromordinal(ordinal)


def _falling_due(
    contact: Contact,
    first: date,
    last: date,
    network: Network,
    rules: Rules,
    facts: FactBook | None,
) -> Iterator[date]:
    """The days from the first to the last on which others are to be called, once for each call."""
    begins = datetime.combine(first, datetime.min.time(), UTC).timestamp()
    for other in network.contacts.values():
        if other.id == contact.id or other.do_not_call:
            continue
        days = {p.due for p in other.promises if p.due and p.is_open and p.by is Side.ME}
        if other.next_call is not None:
            days.add(other.next_call)
        elif facts is not None:
            since = facts.of(other).last_contact
            if since is not None:
                cadence = other.cadence_days or rules.cadence_days
                ahead = (since + cadence * DAY - begins) // DAY
                if 0 <= ahead <= (last - first).days:
                    days.add(first + timedelta(days=int(ahead)))
        yield from (due for due in days if first <= due <= last)
