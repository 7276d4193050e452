"""Next steps of interview records: which are open, whom they concern, which become calls (A8)."""

import re
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, time

import msgspec

from tui_app.domain.ids import made_at
from tui_app.domain.interview import Interview, NextStep, PersonMet
from tui_app.domain.names import fold
from tui_app.domain.network import Network
from tui_app.domain.touch import Direction, Touch, TouchKind
from tui_app.domain.zones import zone_or

_NOON = time(12)
_WORD = re.compile(r"\w+")
_INITIALS = 2


class Step(msgspec.Struct, frozen=True):
    """A next step of a record. `person` is whose it is, None for one of the whole record.

    `callee` is whom a call for it goes to: that person; for one of the whole record whom its words
    name, else who hires, decides or sways most.
    """

    step: NextStep
    person: PersonMet | None = None
    callee: PersonMet | None = None


def open_steps(record: Interview) -> list[Step]:
    """Every next step not yet done, the people's and the record's; the earliest due first."""
    steps = [Step(step, person, person) for person in record.people for step in person.next_steps]
    steps += [Step(step, None, _concerned(step, record)) for step in record.next_steps]
    waiting = [one for one in steps if one.step.done_at is None]
    return sorted(waiting, key=lambda one: one.step.due or date.max)


def steps_that_call(record: Interview) -> list[Step]:
    """The dated steps that a call is queued for on their day (A8): the user's own, and theirs.

    Of those that wait for word, only where none came. Whether there is a contact to call is told
    by the callee's `contact`.
    """
    return [
        one for one in open_steps(record) if one.callee is not None and one.step.due is not None
    ]


def steps_with(contact_id: str, network: Network) -> list[tuple[Interview, Step]]:
    """The open steps that concern a contact, each with its record; the earliest due first."""
    found = [
        (record, one)
        for record in network.interviews_with(contact_id)
        for one in open_steps(record)
        if one.callee is not None and one.callee.contact == contact_id
    ]
    return sorted(found, key=lambda pair: (pair[1].step.due or date.max, pair[1].step.id))


def is_settled_by_word(record: Interview, one: Step, touches: Iterable[Touch]) -> bool:
    """Whether they were heard since the step was agreed on, where that is what it waits for.

    Heard is a conversation, or anything that came in. `touches` are those with the callee.
    """
    if not one.step.waits_for_word:
        return False
    agreed = _agreed(record, one.step)
    return any(
        (touch.is_conversation or touch.direction is Direction.IN)
        and touch.at > agreed
        and not (touch.kind is TouchKind.MEETING and touch.interview == record.id)
        for touch in touches
    )


def with_steps(record: Interview, change: Callable[[NextStep], NextStep]) -> Interview:
    """The record with every next step, the people's and its own, as `change` gives it."""
    people = tuple(
        msgspec.structs.replace(person, next_steps=tuple(map(change, person.next_steps)))
        for person in record.people
    )
    whole = tuple(map(change, record.next_steps))
    return msgspec.structs.replace(record, people=people, next_steps=whole)


def _agreed(record: Interview, step: NextStep) -> datetime:
    """When it was agreed on: noon of the meeting, or when it was written down after that day.

    On the day itself the record is written when there is time: who rang in the evening was heard.
    """
    held, zone = record.held_on, zone_or(record.zone, UTC)
    written = made_at(step.id)
    if held is None:
        return written or datetime.min.replace(tzinfo=UTC)
    meeting = datetime.combine(held, _NOON, zone)
    if written is not None and written.astimezone(zone).date() > held:
        return written
    return meeting


def _concerned(step: NextStep, record: Interview) -> PersonMet | None:
    """Whom a step of the whole record concerns; nobody where no contact was met."""
    known = [one for one in record.people if one.contact]
    words = set(_WORD.findall(fold(f"{step.text} {step.fallback}")))
    named = [one for one in known if _names(one) & words]
    if len(named) == 1:
        return named[0]
    return max(
        known,
        key=lambda one: (
            one.hiring_manager,
            one.decision_maker,
            one.influences_most,
            one.influence or 0,
        ),
        default=None,
    )


def _names(person: PersonMet) -> set[str]:
    return {word for word in _WORD.findall(fold(person.name)) if len(word) > _INITIALS}
