"""What is known of a contact, sorted into the columns that are searched."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from enum import IntEnum

from tui_app.domain.contact import Contact
from tui_app.domain.interview import Interview, PersonMet
from tui_app.domain.ledger import gave_a_clipping
from tui_app.domain.network import Network
from tui_app.domain.tidbit import MatchStatus, Tidbit
from tui_app.matching.words import searchable

MOST_PER_COLUMN = 4_000
"""Characters kept of each column: the newest talk counts, not the whole of a long history."""
MOST_PER_VALUE = 1_000
_MOST_LIKED = 30


class Column(IntEnum):
    """A kind of knowledge, in the order of the index's columns."""

    NAME = 0
    ORGANISATION = 1
    TITLE = 2
    TOPICS = 3
    ASKED_FOR = 4
    NOTES = 5
    INTERVIEWS = 6
    TOUCHES = 7
    LIKED = 8


def known_of(contact: Contact, network: Network) -> tuple[str, ...]:
    """One text per column; its values (a topic, a note) stand on a line each, newest talk first."""
    return tuple(
        _lines(values)
        for values in (
            (contact.name, contact.given, contact.family, *contact.nicknames),
            (contact.organisation, *contact.organisation_aliases),
            (contact.title,),
            contact.topics,
            contact.asked_for,
            (contact.discussed, contact.note, contact.met_where),
            _said_in_interviews(contact.id, network),
            _said_in_touches(contact.id, network),
            liked_by(contact.id, network),
        )
    )


def _lines(values: Iterable[str]) -> str:
    kept: list[str] = []
    left = MOST_PER_COLUMN
    for value in values:
        if left <= 0:
            break
        if line := searchable(value, min(left, MOST_PER_VALUE)):
            kept.append(line)
            left -= len(line)
    return "\n".join(dict.fromkeys(kept))


def _said_in_touches(contact_id: str, network: Network) -> Iterator[str]:
    # A copy: another thread may put a touch while this one reads.
    for touch in reversed(tuple(network.touches_of(contact_id))):
        yield touch.learned
        # What the user sent is news that they may like, and nothing that was said.
        if not gave_a_clipping(touch):
            yield touch.note


def liked_by(contact_id: str, network: Network) -> Iterator[str]:
    """The news that the user found to be for them: it teaches what they care for (C2)."""
    for tidbit in sorted(network.tidbits_for(contact_id), key=_heard, reverse=True)[:_MOST_LIKED]:
        match = tidbit.match_for(contact_id)
        if match and match.status in (MatchStatus.ACCEPTED, MatchStatus.PASSED_ON):
            yield tidbit.text


def _heard(tidbit: Tidbit) -> tuple[datetime, str]:
    return (tidbit.heard_at, tidbit.id)


def _said_in_interviews(contact_id: str, network: Network) -> Iterator[str]:
    interviews = network.interviews_with(contact_id)
    for interview in sorted(interviews, key=lambda i: (str(i.held_on or ""), i.id), reverse=True):
        for person in interview.people:
            if person.contact == contact_id:
                yield from _said_by(person)
        yield from _said_in(interview)


def _said_by(person: PersonMet) -> Iterator[str]:
    yield from (issue.text for issue in person.key_issues)
    yield person.positives
    yield person.highlight
    yield person.advice
    yield from (objection.text for objection in person.objections)


def _said_in(interview: Interview) -> Iterator[str]:
    yield from (problem.problem for problem in interview.problems)
    yield interview.they_said
    yield interview.they_prefer
    yield interview.competitors
