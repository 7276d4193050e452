"""What keeping, sending or dropping a letter changes (rulebook E, C4)."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec

from tui_app.domain.calls import passed_on
from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact, Email
from tui_app.domain.ids import new_id
from tui_app.domain.interview import Interview, NextStep, NextStepKind, PersonMet, Problem
from tui_app.domain.letter import Letter, LetterKind, LetterStatus, Medium
from tui_app.domain.network import Network
from tui_app.domain.opportunity import Opportunity
from tui_app.domain.plain import one_line
from tui_app.domain.promise import Side
from tui_app.domain.record import Record
from tui_app.domain.touch import Favour, FavourKind, Touch, TouchKind


def name_of(letter: Letter, network: Network) -> str:
    """How a letter is called in a line: "thank-you to Ann Lee", "to a customer: Ann Lee"."""
    joint = ":" if letter.kind.startswith("to ") else " to"
    return f"{letter.kind}{joint} {one_line(addressee(letter, network), 60) or 'somebody'}"


def addressee(letter: Letter, network: Network) -> str:
    """Whom it is to: the contact's name, else what the letter says, else the person met."""
    contact = network.contacts.get(letter.contact)
    if contact is not None:
        return contact.name
    met = person_met(letter, network)
    return letter.name or (met.name if met is not None else "")


def person_met(letter: Letter, network: Network) -> PersonMet | None:
    """The person met whom it is about, from the record it belongs to."""
    record = network.interviews.get(letter.interview or "")
    if record is None:
        return None
    by_id = (one for one in record.people if one.id == letter.person)
    by_contact = (one for one in record.people if letter.contact and one.contact == letter.contact)
    return next(by_id, None) or next(by_contact, None)


def keep_letter(network: Network, letter: Letter, now: datetime) -> Changes:
    """Keep a letter as a draft; one that was sent stays sent. `now` is UTC."""
    is_sent = letter.status is LetterStatus.SENT
    kept = msgspec.structs.replace(
        letter,
        status=LetterStatus.SENT if is_sent else LetterStatus.DRAFT,
        created_at=letter.created_at or now,
        updated_at=now,
    )
    return Changes(label=f"{name_of(letter, network)}", put=(kept,))


def letter_sent(
    network: Network,
    letter: Letter,
    medium: Medium,
    now: datetime,
    zone: ZoneInfo,
    *,
    at: datetime | None = None,
    new_address: str = "",
) -> Changes:
    """It went out: a touch to the contact, whose zone is `zone`, and all it settles.

    It went `at` a moment (UTC), by default `now`, when it is written down. A clipping's news counts
    as passed on and as given (rulebook C4, B6), a meeting request as asked (B6), a reference as
    alerted (E7), a proposal as made of its problem, and the next step that promised one as done
    (D). A letter to somebody who is no contact leaves no touch. The `new_address` it went to is
    kept on the contact.
    """
    at = at or now
    contact = network.contacts.get(letter.contact)
    touch = _touch(network, letter, medium, at, now, zone) if contact is not None else None
    sent = msgspec.structs.replace(
        letter,
        status=LetterStatus.SENT,
        medium=medium,
        sent_at=at,
        touch=touch.id if touch is not None else None,
        created_at=letter.created_at or now,
        updated_at=now,
    )
    put: list[Record] = [sent]
    if touch is not None:
        put.append(touch)
        tidbit = network.tidbits.get(letter.tidbit or "")
        if tidbit is not None:
            put.append(passed_on(tidbit, letter.contact, touch))
    if contact is not None and new_address and not knows_address(contact, new_address):
        emails = (*contact.emails, Email(address=new_address))
        put.append(msgspec.structs.replace(contact, emails=emails, updated_at=now))
    put += _alerted(network, letter, at, now)
    put += _proposed(network, letter, at, now)
    return Changes(label=f"{name_of(letter, network)} sent", put=tuple(put))


def knows_address(contact: Contact, address: str) -> bool:
    """Whether an e-mail address is on the contact's card, whatever its capitals."""
    wanted = address.strip().casefold()
    return any(one.address.strip().casefold() == wanted for one in contact.emails)


def drop_letter(network: Network, letter: Letter, now: datetime) -> Changes:
    """It is not to be written: it is owed no longer."""
    dropped = msgspec.structs.replace(
        letter,
        status=LetterStatus.DROPPED,
        created_at=letter.created_at or now,
        updated_at=now,
    )
    return Changes(label=f"no {name_of(letter, network)}", put=(dropped,))


def _touch(
    network: Network, letter: Letter, medium: Medium, at: datetime, now: datetime, zone: ZoneInfo
) -> Touch:
    is_clipping = letter.kind is LetterKind.CLIPPING_TAG
    kind = TouchKind.EMAIL if medium is Medium.EMAIL else TouchKind.NOTE
    tidbit = network.tidbits.get(letter.tidbit or "")
    told, news = (tidbit.text, tidbit.id) if tidbit is not None else (letter.subject, None)
    favours: tuple[Favour, ...] = ()
    if is_clipping:
        favours = (Favour(kind=FavourKind.CLIPPING, text=told, tidbit=news),)
    elif letter.kind is LetterKind.MEETING_REQUEST:
        favours = (Favour(kind=FavourKind.HELP, text="a meeting", asked=True),)
    return Touch(
        id=new_id(now),
        contact=letter.contact,
        kind=TouchKind.CLIPPING if is_clipping else kind,
        at=at,
        zone=zone.key,
        note=letter.subject or letter.kind.value,
        tidbits=(tidbit.id,) if tidbit is not None else (),
        favours=favours,
        interview=letter.interview,
        letter=letter.id,
        opportunity=letter.opportunity,
    )


def _alerted(
    network: Network, letter: Letter, at: datetime, now: datetime
) -> Iterator[Opportunity]:
    """The opportunities for which a reference is alerted by it: its own, or all in the works."""
    if letter.kind is not LetterKind.REFERENCE_ALERT:
        return
    for one in network.opportunities.values():
        if letter.opportunity != one.id and (letter.opportunity or not one.in_the_works):
            continue
        references = tuple(
            msgspec.structs.replace(reference, alerted_at=at)
            if reference.contact == letter.contact and reference.alerted_at is None
            else reference
            for reference in one.references
        )
        if references != one.references:
            yield msgspec.structs.replace(one, references=references, updated_at=now)


def _proposed(network: Network, letter: Letter, at: datetime, now: datetime) -> Iterator[Interview]:
    """The record whose problem a proposal answers, and whose next step it was."""
    record = network.interviews.get(letter.interview or "")
    if letter.kind is not LetterKind.PROPOSAL or record is None:
        return
    person = person_met(letter, network)
    people = tuple(
        msgspec.structs.replace(one, next_steps=tuple(_made(step, at) for step in one.next_steps))
        if one is person
        else one
        for one in record.people
    )
    problems = _answered_by(record.problems, letter.id)
    if people != record.people or problems != record.problems:
        yield msgspec.structs.replace(record, people=people, problems=problems, updated_at=now)


def _made(step: NextStep, at: datetime) -> NextStep:
    was_to_be = step.kind is NextStepKind.PROPOSAL and step.owner is Side.ME
    if not was_to_be or step.done_at is not None:
        return step
    return msgspec.structs.replace(step, done_at=at)


def _answered_by(problems: tuple[Problem, ...], letter_id: str) -> tuple[Problem, ...]:
    """The first problem with a solution that no proposal answers yet is answered by this one."""
    if any(one.proposal == letter_id for one in problems):
        return problems
    for place, one in enumerate(problems):
        if one.solution.strip() and one.proposal is None:
            answered = msgspec.structs.replace(one, proposal=letter_id)
            return (*problems[:place], answered, *problems[place + 1 :])
    return problems
