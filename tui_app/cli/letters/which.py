"""Which letter is meant by what was typed: an id, or the name of whom it is to."""

from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

from tui_app.cli.failures import CommandError
from tui_app.cli.the_only import LISTED_MOST, the_only
from tui_app.domain.ids import new_id
from tui_app.domain.letter import Letter, LetterKind, LetterStatus
from tui_app.domain.letters import addressee, name_of
from tui_app.domain.names import all_begin, fold
from tui_app.domain.network import Network
from tui_app.domain.plain import one_line

if TYPE_CHECKING:
    from tui_app.cli.invocation import Invocation
    from tui_app.letters.owed import LetterOwed

_OPEN = frozenset({LetterStatus.OWED, LetterStatus.DRAFT})


def the_letter(network: Network, typed: str, *, or_sent: bool = False) -> Letter:
    """The one letter that an id, or the name of whom it is to, means; by name only unsent ones.

    With `or_sent` a name means those that were sent where there is no other. Raises CommandError
    where there is none, or several, who are then listed with their ids.
    """
    by_id = network.letters.get(typed.strip())
    if by_id is not None:
        return by_id
    theirs = [one for one in network.letters.values() if fits(typed, addressee(one, network))]
    found = [one for one in theirs if one.status in _OPEN]
    if or_sent and not found:
        found = [one for one in reversed(theirs) if one.status is LetterStatus.SENT]
    name = one_line(typed, 60)
    return the_only(
        found,
        lambda one: _described(one, network),
        none=f"There is no {'' if or_sent else 'unsent '}letter to “{name}”. “tidings letters” "
        "lists them all, “tidings letters draft NAME” begins one.",
        several=f"“{name}” fits {len(found)} letters. Take one of these ids:",
    )


def _described(letter: Letter, network: Network) -> str:
    subject = one_line(letter.subject, 40)
    return f"{name_of(letter, network)}{f': {subject}' if subject else ''}"


def fits(typed: str, name: str) -> bool:
    """Whether what was typed is the name, or each of its words begins a word of it."""
    wanted = fold(typed).split()
    return bool(wanted) and all_begin(wanted, fold(name).split())


def owed_to(invocation: "Invocation", typed: str, kind: LetterKind | None) -> "list[LetterOwed]":
    """What is owed to whom was named, by an id or a name, the most urgent first."""
    return [
        one
        for one in invocation.letters_owed
        if (fits(typed, one.name) or (one.contact and one.contact == typed.strip()))
        and (kind is None or one.kind is kind)
    ]


def to_be_written(
    invocation: "Invocation", typed: str, kind: LetterKind | None, now: datetime
) -> Letter:
    """The letter to write to whom was named: the one begun, one that is owed, or a new one.

    Raises CommandError where nobody, or several people, are meant, and for the id of a letter that
    was sent: it stays as it went out.
    """
    network = invocation.network
    by_id = network.letters.get(typed.strip())
    if by_id is not None and by_id.status is LetterStatus.SENT:
        whom = one_line(addressee(by_id, network), 60)
        raise CommandError(
            f"The {name_of(by_id, network)} was sent, and stays as it went out. “tidings letters "
            f'draft "{whom}"” begins another.'
        )
    if by_id is not None:
        return by_id
    owed = owed_to(invocation, typed, kind)
    people = {(one.contact, one.name) for one in owed}
    if len(people) > 1:
        raise CommandError(
            f"“{one_line(typed, 60)}” fits several letters owed. Type more of the name, or an id:",
            tuple(f"{one.contact or '-'}  {_called(one)}" for one in owed[:LISTED_MOST]),
        )
    if owed:
        return _begun(owed[0], network, now)
    from tui_app.cli.who import the_contact
    from tui_app.letters.fitting import kinds_for

    contact = the_contact(network, typed)
    fitting = kinds_for(contact, network, invocation.today)
    chosen = kind or (fitting[0] if fitting else LetterKind.KEEP_IN_TOUCH)
    return Letter(id=new_id(now), kind=chosen, contact=contact.id, name=contact.name)


def _begun(owed: "LetterOwed", network: Network, now: datetime) -> Letter:
    known = network.letters.get(owed.letter or "")
    blank = owed.blank(new_id(now), now)
    if known is None:
        return blank
    # What is owed may know more of what it is about than the letter that was begun for it.
    return msgspec.structs.replace(
        known,
        interview=known.interview or owed.interview,
        person=known.person or owed.person,
        opportunity=known.opportunity or owed.opportunity,
    )


def _called(owed: "LetterOwed") -> str:
    return f"{owed.kind} to {one_line(owed.name, 60)}: {one_line(owed.why, 60)}"
