"""Dates and moments that cannot be, or that nobody can have meant."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import msgspec

from tui_app.domain.checkup.finding import Edit, Finding, FindingKind, Mend
from tui_app.domain.checkup.wording import begun
from tui_app.domain.contact import Contact
from tui_app.domain.interview import Interview
from tui_app.domain.letter import Letter
from tui_app.domain.network import Network
from tui_app.domain.next_steps import open_steps
from tui_app.domain.opportunity import Opportunity
from tui_app.domain.plain import one_line
from tui_app.domain.record import Record
from tui_app.domain.record_names import called, written
from tui_app.domain.tidbit import Tidbit

_SLACK = timedelta(days=1)
"""Days begin at different hours round the world, and clocks differ."""
_FIRST_YEAR = 1900
_FAR = timedelta(days=3 * 366)

Told = tuple[str, str]
"""What is wrong, after the record's name, and what the user can do."""

_EDIT_CONTACT = "Set it right with e on Contacts."
_EDIT_TIDBIT = "Set it right with e on Ideas."
_EDIT_INTERVIEW = "Set it right with e on Interviews."
_ON_ITS_DATE = "It shows on its date alone; nothing else counts it."
_ELSEWHERE = "It counts from that day on; put it right where it was written down."


def check_dates(network: Network, now: datetime) -> Iterator[Finding]:
    """One finding for each date that cannot be at `now` (UTC), or lies years off."""
    latest, tomorrow = now + _SLACK, now.date() + _SLACK
    far = now.date() + _FAR
    for contact in network.contacts.values():
        yield from _findings(contact, _contact(contact, tomorrow, far), network)
    for touch in network.touches.values():
        if touch.at > latest or touch.at.year < _FIRST_YEAR:
            told = (f" is dated {written(touch.at.date())}", _ELSEWHERE)
            yield from _findings(touch, iter([told]), network)
    for tidbit in network.tidbits.values():
        yield from _findings(tidbit, _tidbit(tidbit, latest, far), network)
    for record in network.interviews.values():
        yield from _findings(record, _interview(record, far), network)
    for letter in network.letters.values():
        yield from _findings(letter, _letter(letter, latest, far), network)
    for opportunity in network.opportunities.values():
        yield from _findings(opportunity, _opportunity(opportunity, tomorrow, far), network)
    for day in network.days.values():
        if day.date > tomorrow:
            told = (" is still to come, and yet something was done on it", _ON_ITS_DATE)
            yield from _findings(day, iter([told]), network)
    yield from _turned_round(network)


def _findings(record: Record, told: Iterator[Told], network: Network) -> Iterator[Finding]:
    for text, remedy in told:
        yield Finding(
            kind=FindingKind.DATE,
            table=record.table,
            id=record.id,
            text=f"{begun(called(record, network))}{text}.",
            remedy=remedy,
        )


def _contact(contact: Contact, tomorrow: date, far: date) -> Iterator[Told]:
    met, born = contact.met_on, contact.birthday
    if met is not None and (met > tomorrow or met.year < _FIRST_YEAR):
        yield f" was met on {written(met)}", _EDIT_CONTACT
    # A birthday long past may be one without its year: that is no mistake.
    if born is not None and born > tomorrow:
        yield f" was born on {written(born)}", _EDIT_CONTACT
    elif met is not None and born is not None and born > met:
        yield f" was met on {written(met)}, before their birth", _EDIT_CONTACT
    if contact.snoozed_until is not None and contact.snoozed_until > far:
        until = written(contact.snoozed_until)
        yield f" is snoozed until {until}", "End it with z on Contacts and the word today."
    if contact.next_call is not None and contact.next_call > far:
        yield f" is to be called only on {written(contact.next_call)}", _EDIT_CONTACT
    for promise in contact.open_promises:
        due = promise.due
        if due is not None and (due > far or due.year < _FIRST_YEAR):
            what = one_line(promise.text, 40)
            yield (
                f": the promise “{what}” is due on {written(due)}",
                "Tick it or drop it with o on Contacts, and make it anew.",
            )


def _tidbit(tidbit: Tidbit, latest: datetime, far: date) -> Iterator[Told]:
    if tidbit.heard_at > latest:
        yield f" was heard on {written(tidbit.heard_at.date())}", _EDIT_TIDBIT
    if tidbit.happens_on is not None and tidbit.happens_on > far:
        yield f" happens on {written(tidbit.happens_on)}", _EDIT_TIDBIT
    expires = tidbit.expires_on
    if expires is not None and expires < tidbit.heard_at.date() - _SLACK:
        yield f" had expired on {written(expires)}, before it was heard", _EDIT_TIDBIT


def _interview(record: Interview, far: date) -> Iterator[Told]:
    held = record.held_on
    if held is not None and (held > far or held.year < _FIRST_YEAR):
        yield f" is of a day that cannot be, {written(held)}", _EDIT_INTERVIEW
    for one in open_steps(record):
        due = one.step.due
        if due is not None and (due > far or due.year < _FIRST_YEAR):
            what = one_line(one.step.text, 40) or one.step.kind.value
            who = f" with {one_line(one.person.name, 60)}" if one.person else ""
            yield f": the next step “{what}”{who} is due on {written(due)}", _EDIT_INTERVIEW


def _letter(letter: Letter, latest: datetime, far: date) -> Iterator[Told]:
    if letter.sent_at is not None and letter.sent_at > latest:
        yield f" is marked as sent on {written(letter.sent_at.date())}", _ELSEWHERE
    if letter.due_on is not None and letter.due_on > far:
        yield f" is due on {written(letter.due_on)}", _ELSEWHERE


def _opportunity(opportunity: Opportunity, tomorrow: date, far: date) -> Iterator[Told]:
    if opportunity.opened_on is not None and opportunity.opened_on > tomorrow:
        yield f" was opened on {written(opportunity.opened_on)}", _ELSEWHERE
    if opportunity.next_step_on is not None and opportunity.next_step_on > far:
        yield f" goes on only on {written(opportunity.next_step_on)}", _ELSEWHERE


def _turned_round(network: Network) -> Iterator[Finding]:
    """A record was there by the earlier of the two moments, whatever they are called."""
    tables = (network.contacts, network.interviews, network.letters, network.opportunities)
    for table in tables:
        for record in table.values():
            made, changed = record.created_at, record.updated_at
            if made is not None and changed is not None and changed < made:
                yield Finding(
                    kind=FindingKind.DATE,
                    table=record.table,
                    id=record.id,
                    text=f"{begun(called(record, network))} was changed "
                    f"({written(changed.date())}) before being made ({written(made.date())}).",
                    remedy="Mending turns the two moments round.",
                    mend=Mend(edits=(Edit(record.table, record.id, _turn),)),
                )


def _turn(record: Record) -> Record:
    if isinstance(record, Contact | Interview | Letter | Opportunity):
        made, changed = record.created_at, record.updated_at
        if made is not None and changed is not None and changed < made:
            return msgspec.structs.replace(record, created_at=changed, updated_at=made)
    return record
