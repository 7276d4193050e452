"""The binder of interview records: its order, and what saving or removing one changes."""

from collections import Counter
from collections.abc import Collection, Iterable
from datetime import date, datetime

import msgspec

from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.ids import new_id
from tui_app.domain.interview import Interview
from tui_app.domain.meetings import meeting_touches
from tui_app.domain.names import fold
from tui_app.domain.network import Network
from tui_app.domain.next_steps import dated_anew
from tui_app.domain.opportunity import Opportunity
from tui_app.domain.people_met import as_contact
from tui_app.domain.plain import one_line
from tui_app.domain.record import Record
from tui_app.domain.touch import Touch, TouchKind


class Shelf(msgspec.Struct, frozen=True):
    """The records of one target area; `area` is empty for those that were filed nowhere."""

    area: str
    records: tuple[Interview, ...]


def binder(records: Iterable[Interview]) -> list[Shelf]:
    """The records alphabetical by organisation within target area; what has no area comes last.

    Two records of one organisation: the later meeting first. Areas that differ only in case or
    accents are one, in their commonest spelling.
    """
    shelves: dict[str, list[Interview]] = {}
    for record in records:
        shelves.setdefault(fold(record.target_area), []).append(record)
    ordered = []
    for key in sorted(shelves, key=lambda key: (not key, key)):
        filed = sorted(shelves[key], key=_within_area)
        ordered.append(Shelf(_usual_spelling(one.target_area for one in filed), tuple(filed)))
    return ordered


def name_of(record: Interview) -> str:
    """How a record is called in a line: the organisation and the day."""
    who = one_line(record.organisation, 60) or "a meeting"
    return f"{who}, {record.held_on.day} {record.held_on:%B %Y}" if record.held_on else who


def blank_record(now: datetime, today: date, zone: str) -> Interview:
    """A record to begin with: today's meeting. `today` and the IANA `zone` are the user's."""
    return Interview(id=new_id(now), organisation="", held_on=today, zone=zone)


def save_record(
    network: Network,
    record: Interview,
    now: datetime,
    *,
    new_contacts: Collection[str] = (),
    new_opportunity: Opportunity | None = None,
) -> Changes:
    """Keep a record. `new_contacts` holds the ids of the people met who become contacts.

    The record belongs to `new_opportunity`, which is kept with it, and has the contacts met.

    Everybody met who is a contact gets a touch for the meeting, once it was held: their clock
    starts again (rulebook A4, A5). A touch of a former save follows the record's date and people.
    """
    made: list[Contact] = []
    people = []
    for person in record.people:
        if person.id in new_contacts:
            made.append(as_contact(person, record, now))
            people.append(msgspec.structs.replace(person, contact=made[-1].id))
        else:
            people.append(person)
    kept = msgspec.structs.replace(
        record, people=tuple(people), created_at=record.created_at or now, updated_at=now
    )
    kept = dated_anew(network.interviews.get(record.id), kept, now)
    put: list[Record] = [*made]
    if new_opportunity is not None:
        known = dict.fromkeys(person.contact for person in people if person.contact)
        kept = msgspec.structs.replace(kept, opportunity=new_opportunity.id)
        put.append(msgspec.structs.replace(new_opportunity, contacts=tuple(known)))
    put.insert(0, kept)
    met, gone = meeting_touches(network, kept, {one.id for one in made}, now)
    return Changes(
        label=f"interview record of {name_of(record)}",
        put=(*put, *met),
        removed=tuple((Touch.table, touch.id) for touch in gone),
    )


def remove_record(network: Network, record: Interview) -> Changes:
    """Take a record out of the binder, and its meeting out of everybody's history.

    Letters and other touches that came of it stay, and point to it still: readers pass over that,
    and back from the trash it has them again (see `removal`).
    """
    meetings = [
        (Touch.table, touch.id)
        for touch in network.touches.values()
        if touch.interview == record.id and touch.kind is TouchKind.MEETING
    ]
    return Changes(
        label=f"delete the interview record of {name_of(record)}",
        removed=((Interview.table, record.id), *meetings),
    )


def _usual_spelling(names: Iterable[str]) -> str:
    counts = Counter(" ".join(name.split()) for name in names)
    return min(counts, key=lambda name: (-counts[name], name))


def _within_area(record: Interview) -> tuple[str, int, str]:
    held = record.held_on or date.min
    return (fold(record.organisation), -held.toordinal(), record.id)
