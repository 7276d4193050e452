"""The user's days: found by their date, read as one, and changed.

Two machines that know nothing of each other may each make a record of one date. Reading unites
them. Writing puts all of it into the first by id and leaves nothing in the others, so that what the
user takes back or ends does not come back from one of them.
"""

from datetime import date, datetime
from functools import reduce
from typing import Any

import msgspec

from tui_app.domain.changes import Changes
from tui_app.domain.day import BatchDay, Day, Tick
from tui_app.domain.ids import new_id
from tui_app.domain.network import Network


def day_of(network: Network, today: date) -> Day | None:
    """What is known of a date of the user's own, all its records united; None where nothing is."""
    found = _records_of(network, today)
    return reduce(unite, found) if found else None


def day_or_new(network: Network, today: date, zone: str, now: datetime) -> Day:
    """`day_of`, or a day with nothing done yet; `zone` is the user's IANA zone, `now` UTC."""
    return day_of(network, today) or Day(id=new_id(now), date=today, zone=zone)


def keep_day(network: Network, day: Day, label: str) -> Changes:
    """Keep a day that was read by `day_or_new` and changed. Falsy where nothing is different."""
    before = _records_of(network, day.date)
    others = (one for one in before if one.id != day.id and (one.ritual or one.batch))
    emptied = (msgspec.structs.replace(one, ritual=(), batch=None) for one in others)
    put = (day, *emptied)
    return Changes(label=label, put=tuple(one for one in put if one not in before))


def batch_days(network: Network) -> list[Day]:
    """The days on which a batch was worked, united, in no order."""
    dates = {day.date for day in network.days.values() if day.batch is not None}
    found = (day_of(network, one) for one in dates)
    return [day for day in found if day is not None]


def unite(one: Day, other: Day) -> Day:
    """Two records of one date as one, whichever comes first; its id is the first of theirs.

    A tick on either side is a tick, from when it was made first. The names of two batch days are
    called in one, which is under way while one of the two is.
    """
    one, other = sorted((one, other), key=_order)
    first: dict[str, Tick] = {}
    for tick in sorted((*one.ritual, *other.ritual), key=lambda tick: (tick.at, _text(tick))):
        first.setdefault(tick.what, tick)
    batches = [day.batch for day in (one, other) if day.batch is not None]
    return Day(
        id=one.id,
        date=one.date,
        zone=one.zone or other.zone,
        ritual=tuple(first.values()),
        batch=reduce(_unite_batches, batches, batches[0]) if batches else None,
        extra=_unite_extras(one.extra, other.extra),
    )


def _records_of(network: Network, today: date) -> list[Day]:
    """The records of a date, the first by id first."""
    return sorted((day for day in network.days.values() if day.date == today), key=_order)


def _order(day: Day) -> tuple[str, bool, str]:
    return (day.id, not day.zone, day.zone)


def _unite_batches(one: BatchDay, other: BatchDay) -> BatchDay:
    one, other = sorted((one, other), key=lambda batch: (batch.began_at, _each_once(batch)))
    ends = [batch.ended_at for batch in (one, other) if batch.ended_at is not None]
    both_ended = one.ended_at is not None and other.ended_at is not None
    return BatchDay(
        contacts=tuple(dict.fromkeys((*one.contacts, *other.contacts))),
        began_at=one.began_at,
        breaks=tuple(sorted({*one.breaks, *other.breaks})),
        ended_at=max(ends) if both_ended else None,
        extra=_unite_extras(one.extra, other.extra),
    )


def _each_once(batch: BatchDay) -> tuple[str, ...]:
    return tuple(dict.fromkeys(batch.contacts))


def _unite_extras(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    """What a later version noted: all keys; of two values the same one on every machine."""
    return {
        key: min((side[key] for side in (one, other) if key in side), key=_text)
        for key in sorted({*one, *other})
    }


def _text(value: object) -> str:
    """Puts values of any kind in the same order on every machine."""
    return msgspec.json.encode(value, order="deterministic").decode("utf-8", "replace")
