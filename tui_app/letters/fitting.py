"""Which kinds of letter make sense for a contact, the likeliest first (rulebook E5)."""

from collections.abc import Iterator
from datetime import date

from tui_app.domain.contact import Contact, ContactKind
from tui_app.domain.interview import Interview, InterviewKind
from tui_app.domain.letter import LetterKind, LetterStatus
from tui_app.domain.network import Network
from tui_app.domain.opportunity import OpportunityStatus
from tui_app.domain.touch import Direction, TouchKind

_FRESH_DAYS = 60
"""Days for which a meeting is recent: after them thanks are "never too late"."""
_RESULT_DAYS = 3
_BUYERS = frozenset({ContactKind.CUSTOMER, ContactKind.PROSPECT})
_IN_WRITING = frozenset({TouchKind.NOTE, TouchKind.EMAIL, TouchKind.CLIPPING, TouchKind.MESSAGE})
_ENDED = frozenset(
    {OpportunityStatus.FROZEN, OpportunityStatus.REORGANISED, OpportunityStatus.VANISHED}
)


def kinds_for(contact: Contact, network: Network, today: date) -> list[LetterKind]:
    """The kinds to offer for them, best first and each once; never empty.

    What was sent to them already for the same occasion comes no more; what needs something that
    is not there (a meeting, news, an opportunity) is left out.
    """
    found = (*_urgent(contact, network, today), *_by_meeting(contact, network, today))
    return list(dict.fromkeys((*found, *_by_kind(contact, today), *_at_any_time(contact, network))))


def _urgent(contact: Contact, network: Network, today: date) -> Iterator[LetterKind]:
    """What others wait for: an answer, a warning before a call, good news, a word after a no."""
    history = [one for one in network.touches_of(contact.id) if one.at.date() <= today]
    last_in = next(
        (
            place
            for place, one in reversed(tuple(enumerate(history)))
            if one.direction is Direction.IN and one.kind in _IN_WRITING
        ),
        None,
    )
    if last_in is not None and all(
        one.direction is Direction.IN or one.is_attempt for one in history[last_in:]
    ):
        yield LetterKind.REPLY
    works = list(network.opportunities.values())
    if any(
        one.contact == contact.id and one.alerted_at is None
        for work in works
        if work.in_the_works
        for one in work.references
    ):
        yield LetterKind.REFERENCE_ALERT
    taken = any(work.status is OpportunityStatus.ACCEPTED for work in works)
    if taken and LetterKind.SUCCESS_ANNOUNCEMENT not in _sent(contact, network):
        yield LetterKind.SUCCESS_ANNOUNCEMENT
    mine = {work.id: work.status for work in works if contact.id in work.contacts}
    answered = {
        one.opportunity
        for one in network.letters.values()
        if one.contact == contact.id
        and one.kind is LetterKind.AFTER_REJECTION
        and one.status is LetterStatus.SENT
    }
    if any(
        status is OpportunityStatus.REJECTED and key not in answered for key, status in mine.items()
    ):
        yield LetterKind.AFTER_REJECTION
    if any(status in _ENDED for status in mine.values()):
        yield LetterKind.KEEP_IN_TOUCH


def _by_meeting(contact: Contact, network: Network, today: date) -> Iterator[LetterKind]:
    """What the last meeting calls for."""
    held = [
        one
        for one in network.interviews_with(contact.id)
        if one.held_on is not None and one.held_on <= today
    ]
    record = max(held, key=lambda one: (one.held_on or date.min, one.id), default=None)
    if record is not None and record.held_on is not None:
        days = (today - record.held_on).days
        thanked = _thanked(contact, record, network)
        if not thanked and days <= _FRESH_DAYS:
            yield LetterKind.THANK_YOU
        if record.kind is not InterviewKind.NETWORKING and _RESULT_DAYS < days <= _FRESH_DAYS:
            yield LetterKind.RESULT_FOLLOW_UP
        if not thanked and days > _FRESH_DAYS:
            yield LetterKind.NEVER_TOO_LATE
    if any(
        (match := news.match_for(contact.id)) is not None and match.is_waiting
        for news in network.tidbits_for(contact.id)
        if news.archived_at is None
    ):
        yield LetterKind.CLIPPING_TAG
    if any(one.solution.strip() and one.proposal is None for own in held for one in own.problems):
        yield LetterKind.PROPOSAL


def _by_kind(contact: Contact, today: date) -> Iterator[LetterKind]:
    """What they are to the user."""
    if contact.kind is ContactKind.RECRUITER:
        yield LetterKind.RECRUITER_FOLLOW_UP
    if contact.kind is ContactKind.CUSTOMER:
        yield LetterKind.TO_CUSTOMER
        yield LetterKind.TO_BUYER
    met = (today - contact.met_on).days if contact.met_on else None
    if met is not None and 0 <= met <= _FRESH_DAYS:
        yield LetterKind.AFTER_EVENT


def _at_any_time(contact: Contact, network: Network) -> Iterator[LetterKind]:
    """What is never out of place."""
    known = any(one.is_conversation for one in network.touches_of(contact.id))
    if known and contact.kind not in _BUYERS:
        yield LetterKind.STATUS_REPORT
    yield LetterKind.KEEP_IN_TOUCH
    if contact.kind is not ContactKind.RECRUITER:
        yield LetterKind.MEETING_REQUEST
    if known and contact.met_on is not None:
        yield LetterKind.NEVER_TOO_LATE
    if contact.kind is ContactKind.PROSPECT:
        yield LetterKind.TO_CUSTOMER


def _sent(contact: Contact, network: Network) -> set[LetterKind]:
    return {
        one.kind
        for one in network.letters.values()
        if one.contact == contact.id and one.status is LetterStatus.SENT
    }


def _thanked(contact: Contact, record: Interview, network: Network) -> bool:
    return any(
        one.interview == record.id
        and one.contact == contact.id
        and one.kind is LetterKind.THANK_YOU
        and one.status in (LetterStatus.SENT, LetterStatus.DROPPED)
        for one in network.letters.values()
    )
