"""The touch that a meeting leaves with everybody met (rulebook A4, A5)."""

from collections.abc import Collection
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import msgspec

from tui_app.domain.ids import new_id
from tui_app.domain.interview import Interview, PersonMet
from tui_app.domain.network import Network
from tui_app.domain.touch import Touch, TouchKind
from tui_app.domain.zones import known_zone

_EARLIEST = date(1900, 1, 1)
_NOON = time(12)
_UTC = ZoneInfo("UTC")


def meeting_touches(
    network: Network, record: Interview, new_contacts: Collection[str], now: datetime
) -> tuple[list[Touch], list[Touch]]:
    """What saving `record` writes into the histories of the people met, and what it takes back.

    Each contact met has one touch for the meeting, once its day has come; the person's highlight
    is its note. `network` still holds the record as it was; `new_contacts` are the ids of contacts
    about to be added.
    """
    zone = known_zone(record.zone) or _UTC
    old = network.interviews.get(record.id)
    before = _people(old) if old else {}
    met = _people(record) if _was_held(record, zone, now) else {}
    met = {key: one for key, one in met.items() if key in network.contacts or key in new_contacts}
    written, gone = [], []
    for contact_id in dict.fromkeys((*met, *before)):
        known = [
            touch
            for touch in network.touches_of(contact_id)
            if touch.interview == record.id and touch.kind is TouchKind.MEETING
        ]
        if contact_id not in met:
            gone += known
            continue
        touch = known[0] if known else _touch(record, contact_id, zone, now)
        note = before[contact_id].highlight if contact_id in before and known else ""
        if touch.note == note:
            touch = msgspec.structs.replace(touch, note=met[contact_id].highlight)
        if touch.at.astimezone(zone).date() != record.held_on:
            touch = msgspec.structs.replace(touch, at=_moment(record, zone, now), zone=zone.key)
        if touch not in known:
            written.append(touch)
    return written, gone


def _people(record: Interview) -> dict[str, PersonMet]:
    return {one.contact: one for one in reversed(record.people) if one.contact}


def _was_held(record: Interview, zone: ZoneInfo, now: datetime) -> bool:
    held = record.held_on
    return held is not None and _EARLIEST <= held <= now.astimezone(zone).date()


def _moment(record: Interview, zone: ZoneInfo, now: datetime) -> datetime:
    """Noon of the day, or now while it is still morning."""
    noon = datetime.combine(record.held_on or _EARLIEST, _NOON, zone)
    return min(noon.astimezone(UTC), now.astimezone(UTC))


def _touch(record: Interview, contact_id: str, zone: ZoneInfo, now: datetime) -> Touch:
    return Touch(
        id=new_id(now),
        contact=contact_id,
        kind=TouchKind.MEETING,
        at=_moment(record, zone, now),
        zone=zone.key,
        seconds=record.minutes * 60 if record.minutes else None,
        interview=record.id,
    )
