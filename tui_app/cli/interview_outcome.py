"""What a saved interview record means: who was linked, who is called, which letters are owed."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import msgspec

from tui_app.cli.when import day
from tui_app.domain.interview import Interview, PersonMet
from tui_app.domain.network import Network
from tui_app.domain.plain import one_line
from tui_app.domain.rules import Rules
from tui_app.letters.owed import LetterOwed, letters_owed
from tui_app.priority.calls_to_come import CallToCome, about, calls_to_come, sentence
from tui_app.priority.wording import late


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """The people met by what became of them, the steps that queue a call, and the letters owed.

    `unknown` are no contacts; `calls` hold each step with the contact it calls, None where there
    is none to call; without those that word from them has settled.
    """

    record: Interview
    linked: tuple[PersonMet, ...]
    added: tuple[PersonMet, ...]
    unknown: tuple[PersonMet, ...]
    calls: tuple[CallToCome, ...]
    letters: tuple[LetterOwed, ...]


def outcome_of(
    record: Interview,
    network: Network,
    new_contacts: Collection[str],
    now: datetime,
    rules: Rules,
    own_zone: ZoneInfo,
) -> Outcome:
    """All that saving `record` led to. `network` holds it; `new_contacts` are ids of people met."""
    known = [person for person in record.people if person.contact in network.contacts]
    owed = letters_owed(network, now, rules, own_zone)
    return Outcome(
        record=record,
        linked=tuple(one for one in known if one.id not in new_contacts),
        added=tuple(one for one in known if one.id in new_contacts),
        unknown=tuple(one for one in record.people if one not in known),
        calls=tuple(calls_to_come(record, None, network)),
        letters=tuple(one for one in owed if one.interview == record.id),
    )


def sentences(outcome: Outcome, today: date) -> list[str]:
    """What to tell of it."""
    told = []
    for words, people in (
        ("Linked to the contact: {}.", outcome.linked),
        ("Added as a contact: {}.", outcome.added),
        (
            "No contact yet: {}. --add-contacts makes contacts of the people met.",
            outcome.unknown,
        ),
    ):
        if people:
            told.append(words.format(", ".join(_named(person) for person in people)))
    told += [f"{sentence(one, today, day)[:-1]}: “{about(one)}”." for one in outcome.calls]
    told += [
        f"Owed: {one.kind.value} to {one_line(one.name, 60) or 'somebody met'}, {_by(one, today)}."
        for one in outcome.letters
    ]
    return told


def outcome_data(outcome: Outcome) -> dict[str, Any]:
    """The same as JSON."""
    return {
        "linked": [_person_data(one) for one in outcome.linked],
        "added": [_person_data(one) for one in outcome.added],
        "unknown": [_person_data(one) for one in outcome.unknown],
        "calls": [
            {
                "contact": {"id": one.contact.id, "name": one.contact.name}
                if one.contact
                else None,
                "person": one.callee.name,
                "due": one.due,
                "text": one.step.step.text or one.step.step.kind.value,
                "unless_heard": one.step.step.waits_for_word,
            }
            for one in outcome.calls
        ],
        "letters": [
            {
                "kind": one.kind,
                "name": one.name,
                "contact": one.contact or None,
                "person": one.person,
                "due_on": one.due_on,
                "late_from": one.late_from,
                "why": one.why,
            }
            for one in outcome.letters
        ],
    }


def _by(one: LetterOwed, today: date) -> str:
    days = one.days_late(today)
    if days:
        return late(days)
    if one.due_on > today:
        return f"due {day(one.due_on, today)}"
    return f"now, late after {day(one.late_from, today)}"


def _named(person: PersonMet) -> str:
    return one_line(person.name, 60) or "somebody met"


def _person_data(person: PersonMet) -> dict[str, object]:
    return {"person": person.id, "name": person.name, "contact": person.contact}
