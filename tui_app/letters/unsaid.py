"""What the record holds for a letter and the letter does not speak of: still to bring in (E2).

A draft weaves in what reads right and leaves out the rest. What a letter must not lack is the
checks' to say (`tui_app.letters.checks.taken_up`); this is all else that might go in.
"""

from collections.abc import Iterator
from typing import NamedTuple

from tui_app.domain.interview import Interview, PersonMet
from tui_app.domain.letter import Letter, LetterKind
from tui_app.domain.letters import person_met
from tui_app.domain.network import Network
from tui_app.domain.plain import one_line
from tui_app.domain.promise import Side
from tui_app.domain.touch import Direction
from tui_app.letters.letter_parts import parts_of
from tui_app.letters.stems import said_in, takes_up

_THANKS = (LetterKind.THANK_YOU, LetterKind.NEVER_TOO_LATE)
_MEMORIES = (LetterKind.KEEP_IN_TOUCH, LetterKind.AFTER_REJECTION)
_STRENGTHS = (LetterKind.RESULT_FOLLOW_UP, LetterKind.RECRUITER_FOLLOW_UP)
_LONGEST = 120


class Unsaid(NamedTuple):
    """A note of the user's, and what it is."""

    what: str
    text: str


def still_to_bring_in(letter: Letter, network: Network) -> tuple[Unsaid, ...]:
    """The notes that the letter might take up and does not, most telling first."""
    said = said_in(f"{letter.subject[:500]}\n{parts_of(letter.body).text}")
    record = network.interviews.get(letter.interview or "")
    person = person_met(letter, network)
    found = [*_of_message(letter, network), *_of_person(letter, person)]
    found += _of_record(letter, record) if record is not None else ()
    return tuple(
        Unsaid(what, one_line(text, _LONGEST))
        for what, text in found
        if text.strip() and not takes_up(said, text)
    )


def _of_message(letter: Letter, network: Network) -> Iterator[Unsaid]:
    """Of a reply: what they wrote, as it was noted, and what was promised them."""
    if letter.kind is not LetterKind.REPLY:
        return
    came = [one for one in network.touches_of(letter.contact) if one.direction is Direction.IN]
    if came:
        yield Unsaid("their message", came[-1].note)
    contact = network.contacts.get(letter.contact)
    for promise in contact.open_promises if contact is not None else ():
        if promise.by is Side.ME:
            yield Unsaid("you promised", promise.text)


def _of_person(letter: Letter, person: PersonMet | None) -> Iterator[Unsaid]:
    if person is None:
        return
    if letter.kind in _THANKS:
        yield Unsaid("what you made of the advice", person.advice_followed)
        yield Unsaid("what you appreciated", person.appreciated)
        for issue in person.key_issues:
            yield Unsaid("key issue", issue.text)
    if letter.kind in _MEMORIES:
        yield Unsaid("highlight", person.highlight)
        yield Unsaid("what you appreciated", person.appreciated)
    if letter.kind in _STRENGTHS:
        yield Unsaid("what spoke for you", person.positives)


def _of_record(letter: Letter, record: Interview) -> Iterator[Unsaid]:
    if letter.kind is LetterKind.PROPOSAL:
        for one in record.problems:
            if one.proposal in (None, letter.id):
                yield Unsaid("their problem", one.problem)
                yield Unsaid("your solution", one.solution)
    if letter.kind in _STRENGTHS:
        yield Unsaid("what only you offer", record.what_only_you_offer)
