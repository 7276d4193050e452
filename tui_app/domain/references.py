"""Which records a record points to, and pointing it elsewhere: the one list of all references."""

from collections.abc import Iterator
from datetime import date, datetime
from functools import reduce
from typing import NamedTuple, TypeVar, cast

import msgspec

from tui_app.domain.contact import Contact
from tui_app.domain.day import Day
from tui_app.domain.interview import Interview
from tui_app.domain.letter import Letter
from tui_app.domain.matches import without_repetitions
from tui_app.domain.opportunity import Opportunity, Reference
from tui_app.domain.record import Record
from tui_app.domain.tidbit import Tidbit
from tui_app.domain.touch import Favour, Touch

R = TypeVar("R", bound=Record)
T = TypeVar("T", date, datetime)


class Pointer(NamedTuple):
    """One reference: the record it leads to, and what it says of it ("met through").

    One that `owns` is what the record hangs on: a touch is nothing without its contact.
    """

    table: str
    id: str
    role: str
    owns: bool = False


def pointers(record: Record) -> Iterator[Pointer]:
    """Every reference of a record, those of its parts included."""
    if isinstance(record, Touch):
        yield from _of_touch(record)
    elif isinstance(record, Contact):
        if record.met_through:
            yield Pointer("contacts", record.met_through, "who they were met through")
        for promise in record.promises:
            if promise.touch:
                yield Pointer("touches", promise.touch, "when a promise was made")
        yield from _of_favours(record.favours)
    elif isinstance(record, Tidbit):
        for match in record.matches:
            yield Pointer("contacts", match.contact, "whom it is for")
            if match.touch:
                yield Pointer("touches", match.touch, "when it was passed on")
    elif isinstance(record, Interview):
        yield from _of_interview(record)
    elif isinstance(record, Letter):
        yield from _of_letter(record)
    elif isinstance(record, Opportunity):
        for contact_id in record.contacts:
            yield Pointer("contacts", contact_id, "who has to do with it")
        for reference in record.references:
            yield Pointer("contacts", reference.contact, "a reference named for it")
    elif isinstance(record, Day) and record.batch is not None:
        for contact_id in record.batch.contacts:
            yield Pointer("contacts", contact_id, "a name of its batch")


def repointed(record: R, table: str, old: str, new: str | None) -> R:
    """The record with every reference to `old` leading to `new`; with None they are taken out.

    A reference that owns the record is never taken out. Where `new` is pointed to already, one of
    the two stays; matches and named references of both become one.
    """
    after: Record = record
    if isinstance(record, Touch):
        after = _touch(record, table, old, new)
    elif isinstance(record, Contact):
        after = _contact(record, table, old, new)
    elif isinstance(record, Tidbit):
        after = _tidbit(record, table, old, new)
    elif isinstance(record, Interview):
        after = _interview(record, table, old, new)
    elif isinstance(record, Letter):
        after = _letter(record, table, old, new)
    elif isinstance(record, Opportunity):
        after = _opportunity(record, table, old, new)
    elif isinstance(record, Day):
        after = _day(record, table, old, new)
    return cast("R", record if after == record else after)


def _of_touch(touch: Touch) -> Iterator[Pointer]:
    yield Pointer("contacts", touch.contact, "whom it was with", owns=True)
    for contact_id in touch.referrals:
        yield Pointer("contacts", contact_id, "whom they sent you to")
    for tidbit_id in touch.tidbits:
        yield Pointer("tidbits", tidbit_id, "what you passed on")
    if touch.interview:
        yield Pointer("interviews", touch.interview, "its interview record")
    if touch.letter:
        yield Pointer("letters", touch.letter, "its letter")
    if touch.opportunity:
        yield Pointer("opportunities", touch.opportunity, "its opportunity")
    yield from _of_favours(touch.favours)


def _of_favours(favours: tuple[Favour, ...]) -> Iterator[Pointer]:
    for favour in favours:
        if favour.sent:
            yield Pointer("contacts", favour.sent, "whom you sent to them")
        if favour.tidbit:
            yield Pointer("tidbits", favour.tidbit, "the news that you gave")


def _of_interview(record: Interview) -> Iterator[Pointer]:
    for person in record.people:
        if person.contact:
            yield Pointer("contacts", person.contact, "somebody met")
    for problem in record.problems:
        if problem.proposal:
            yield Pointer("letters", problem.proposal, "a proposal")
    if record.opportunity:
        yield Pointer("opportunities", record.opportunity, "its opportunity")


def _of_letter(letter: Letter) -> Iterator[Pointer]:
    if letter.contact:
        yield Pointer("contacts", letter.contact, "whom it is to", owns=True)
    if letter.interview:
        yield Pointer("interviews", letter.interview, "its interview record")
    if letter.opportunity:
        yield Pointer("opportunities", letter.opportunity, "its opportunity")
    if letter.tidbit:
        yield Pointer("tidbits", letter.tidbit, "the news it passes on")
    if letter.touch:
        yield Pointer("touches", letter.touch, "when it went out")


def _one(pointed: str | None, old: str, new: str | None) -> str | None:
    return new if pointed == old else pointed


def _many(pointed: tuple[str, ...], old: str, new: str | None) -> tuple[str, ...]:
    if old not in pointed:
        return pointed
    changed = (new if one == old else one for one in pointed)
    return tuple(dict.fromkeys(one for one in changed if one is not None))


def _favours(
    favours: tuple[Favour, ...], table: str, old: str, new: str | None
) -> tuple[Favour, ...]:
    field = {"contacts": "sent", "tidbits": "tidbit"}[table]
    return tuple(
        msgspec.structs.replace(one, **{field: new}) if getattr(one, field) == old else one
        for one in favours
    )


def _touch(touch: Touch, table: str, old: str, new: str | None) -> Touch:
    match table:
        case "contacts":
            contact = new if new is not None and touch.contact == old else touch.contact
            referrals = _many(touch.referrals, old, new)
            favours = _favours(touch.favours, table, old, new)
            return msgspec.structs.replace(
                touch, contact=contact, referrals=referrals, favours=favours
            )
        case "tidbits":
            tidbits = _many(touch.tidbits, old, new)
            favours = _favours(touch.favours, table, old, new)
            return msgspec.structs.replace(touch, tidbits=tidbits, favours=favours)
        case "interviews":
            return msgspec.structs.replace(touch, interview=_one(touch.interview, old, new))
        case "letters":
            return msgspec.structs.replace(touch, letter=_one(touch.letter, old, new))
        case "opportunities":
            return msgspec.structs.replace(touch, opportunity=_one(touch.opportunity, old, new))
    return touch


def _contact(contact: Contact, table: str, old: str, new: str | None) -> Contact:
    if table in ("contacts", "tidbits") and contact.favours:
        favours = _favours(contact.favours, table, old, new)
        contact = msgspec.structs.replace(contact, favours=favours)
    if table == "contacts":
        return msgspec.structs.replace(contact, met_through=_one(contact.met_through, old, new))
    if table == "touches":
        promises = tuple(
            msgspec.structs.replace(promise, touch=new) if promise.touch == old else promise
            for promise in contact.promises
        )
        return msgspec.structs.replace(contact, promises=promises)
    return contact


def _tidbit(tidbit: Tidbit, table: str, old: str, new: str | None) -> Tidbit:
    matches = tidbit.matches
    if table == "contacts" and any(match.contact == old for match in matches):
        changed = tuple(
            msgspec.structs.replace(match, contact=new)
            if match.contact == old and new is not None
            else match
            for match in matches
            if match.contact != old or new is not None
        )
        return msgspec.structs.replace(tidbit, matches=without_repetitions(changed))
    if table == "touches":
        matches = tuple(
            msgspec.structs.replace(match, touch=new) if match.touch == old else match
            for match in matches
        )
        return msgspec.structs.replace(tidbit, matches=matches)
    return tidbit


def _interview(record: Interview, table: str, old: str, new: str | None) -> Interview:
    if table == "contacts":
        people = tuple(
            msgspec.structs.replace(person, contact=new) if person.contact == old else person
            for person in record.people
        )
        return msgspec.structs.replace(record, people=people)
    if table == "letters":
        problems = tuple(
            msgspec.structs.replace(problem, proposal=new) if problem.proposal == old else problem
            for problem in record.problems
        )
        return msgspec.structs.replace(record, problems=problems)
    if table == "opportunities":
        return msgspec.structs.replace(record, opportunity=_one(record.opportunity, old, new))
    return record


def _letter(letter: Letter, table: str, old: str, new: str | None) -> Letter:
    match table:
        case "contacts":
            contact = new if new is not None and letter.contact == old else letter.contact
            return msgspec.structs.replace(letter, contact=contact)
        case "interviews":
            return msgspec.structs.replace(letter, interview=_one(letter.interview, old, new))
        case "opportunities":
            return msgspec.structs.replace(letter, opportunity=_one(letter.opportunity, old, new))
        case "tidbits":
            return msgspec.structs.replace(letter, tidbit=_one(letter.tidbit, old, new))
        case "touches":
            return msgspec.structs.replace(letter, touch=_one(letter.touch, old, new))
    return letter


def _opportunity(record: Opportunity, table: str, old: str, new: str | None) -> Opportunity:
    if table != "contacts":
        return record
    return msgspec.structs.replace(
        record,
        contacts=_many(record.contacts, old, new),
        references=_references(record.references, old, new),
    )


def _day(day: Day, table: str, old: str, new: str | None) -> Day:
    if table != "contacts" or day.batch is None:
        return day
    names = _many(day.batch.contacts, old, new)
    return msgspec.structs.replace(day, batch=msgspec.structs.replace(day.batch, contacts=names))


def _references(named: tuple[Reference, ...], old: str, new: str | None) -> tuple[Reference, ...]:
    after: list[Reference] = []
    for reference in named:
        if reference.contact != old:
            after.append(reference)
        elif new is not None:
            after.append(msgspec.structs.replace(reference, contact=new))
    if len(after) < len(named) or all(one.contact != old for one in named):
        return tuple(after)
    both = [one for one in after if one.contact == new]
    others = [one for one in after if one.contact != new]
    place = after.index(both[0])
    return (*others[:place], reduce(_together, both), *others[place:])


def _together(one: Reference, other: Reference) -> Reference:
    """Both as one: what was noted first counts."""
    return msgspec.structs.replace(
        one,
        named_at=earliest(one.named_at, other.named_at),
        alerted_at=earliest(one.alerted_at, other.alerted_at),
        called_at=earliest(one.called_at, other.called_at),
        extra={**other.extra, **one.extra},
    )


def earliest(*moments: T | None) -> T | None:
    """The first of the moments or dates that are known."""
    return min((moment for moment in moments if moment is not None), default=None)
