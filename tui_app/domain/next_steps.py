"""Next steps of interview records: which are open, whom they concern, which become calls (A8)."""

import re
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, time, timedelta

import msgspec

from tui_app.domain.ids import made_at
from tui_app.domain.interview import Interview, NextStep, PersonMet
from tui_app.domain.names import fold
from tui_app.domain.network import Network
from tui_app.domain.people_met import weight_of
from tui_app.domain.touch import Direction, Touch, TouchKind
from tui_app.domain.zones import zone_or

_NOON = time(12)
_AROUND = timedelta(days=2)
_LONG_AGO = datetime(1, 1, 2, tzinfo=UTC)
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


def steps_left(record: Interview, network: Network) -> list[Step]:
    """The open steps of a record, but those that word from their callee has settled."""
    return [
        one
        for one in open_steps(record)
        if one.callee is None
        or not is_settled_by_word(record, one, network.touches_of(one.callee.contact or ""))
    ]


def unsettled_with(contact_id: str, network: Network) -> list[tuple[Interview, Step]]:
    """The open steps that concern a contact, but those that word from them has settled."""
    touches = network.touches_of(contact_id)
    return [
        (record, one)
        for record, one in steps_with(contact_id, network)
        if not is_settled_by_word(record, one, touches)
    ]


def settled_by(touch: Touch, network: Network) -> list[NextStep]:
    """The dated steps for which they are called no more, once that touch is written down."""
    return [
        one.step
        for record, one in unsettled_with(touch.contact, network)
        if one.step.due is not None and is_settled_by_word(record, one, (touch,))
    ]


def is_settled_by_word(record: Interview, one: Step, touches: Iterable[Touch]) -> bool:
    """Whether they were heard since the step was agreed on, where that is what it waits for.

    Heard is a conversation, or anything that came in. `touches` are those with the callee.
    """
    if not one.step.waits_for_word:
        return False
    heard = (
        touch
        for touch in touches
        if (touch.is_conversation or touch.direction is Direction.IN)
        and not (touch.kind is TouchKind.MEETING and touch.interview == record.id)
    )
    since = _agreed_later(record, one.step)
    if since is not None:
        return any(touch.at > since for touch in heard)
    return any(_came_after_meeting(touch, record) for touch in heard)


def dated_anew(before: Interview | None, after: Interview, now: datetime) -> Interview:
    """`after` with `dated_at` set to `now` on each step whose day is later than it was `before`.

    So is one that had no day. A step that was not there before was agreed on as it stands.
    """
    if before is None:
        return after
    known = {step.id: step.due for step in every_step(before)}

    def change(step: NextStep) -> NextStep:
        if step.id not in known or step.due is None:
            return step
        was = known[step.id]
        is_later = was is None or step.due > was
        return msgspec.structs.replace(step, dated_at=now) if is_later else step

    return with_steps(after, change)


def every_step(record: Interview) -> list[NextStep]:
    """All next steps, the people's first, done or not."""
    return [step for person in record.people for step in person.next_steps] + [*record.next_steps]


def with_steps(record: Interview, change: Callable[[NextStep], NextStep]) -> Interview:
    """The record with every next step, the people's and its own, as `change` gives it."""
    people = tuple(
        msgspec.structs.replace(person, next_steps=tuple(map(change, person.next_steps)))
        for person in record.people
    )
    whole = tuple(map(change, record.next_steps))
    return msgspec.structs.replace(record, people=people, next_steps=whole)


def _agreed_later(record: Interview, step: NextStep) -> datetime | None:
    """When it was written down, or its date put off, after the day of the meeting; else None.

    On the day itself the record is written when there is time: who rang in the evening was heard.
    """
    zone, held = zone_or(record.zone, UTC), record.held_on
    set_at = [moment for moment in (made_at(step.id), step.dated_at) if moment is not None]
    if held is None:
        return max(set_at, default=_LONG_AGO)
    ends = datetime.combine(held, time.max, zone)
    return max((one for one in set_at if one > ends), default=None)


def _came_after_meeting(touch: Touch, record: Interview) -> bool:
    """Whether a touch came after noon of the meeting's day.

    The meeting is no word that came after it, even where it was logged by hand.
    """
    zone, held = zone_or(record.zone, UTC), record.held_on
    if held is None:
        return False
    noon = datetime.combine(held, _NOON, zone)
    if abs(touch.at - noon) > _AROUND:
        return touch.at > noon
    if touch.kind is TouchKind.MEETING and touch.at.astimezone(zone).date() == held:
        return False
    # What was logged on a later day stands at their noon, for a moment that nobody named.
    theirs = touch.at.astimezone(zone_or(touch.zone, zone))
    return touch.at > noon or (theirs.time() == _NOON and theirs.date() == held)


def _concerned(step: NextStep, record: Interview) -> PersonMet | None:
    """Whom a step of the whole record concerns: of several who fit, a contact, then by weight.

    Nobody where its words name none of them and no contact was met.
    """
    words = _WORD.findall(f"{step.text} {step.fallback}")
    # "He will call" names no Will, where anybody is named by a capital letter.
    written = {fold(word) for word in words if not word.islower()}
    named = [one for one in record.people if _names(one) & written]
    named = named or [one for one in record.people if _names(one) & set(map(fold, words))]
    return max(
        named or [one for one in record.people if one.contact],
        key=lambda one: (bool(one.contact), weight_of(one)),
        default=None,
    )


def _names(person: PersonMet) -> set[str]:
    return {word for word in _WORD.findall(fold(person.name)) if len(word) > _INITIALS}
