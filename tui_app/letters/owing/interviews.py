"""Letters that an interview leaves owed: thanks to everybody met, and the question of its result.

Rulebook E1 and E5. The thanks are due at once and late after two days; where they never went out
and nothing else was exchanged since, they become a letter that is never too late. The result is
asked for a few days after a job interview of which nothing was heard.
"""

from collections.abc import Iterator

from tui_app.domain.contact import ContactKind
from tui_app.domain.interview import Interview, InterviewKind, PersonMet
from tui_app.domain.letter import Letter, LetterKind
from tui_app.domain.opportunity import OpportunityStatus
from tui_app.domain.people_met import weight_of
from tui_app.domain.plain import one_line
from tui_app.letters.owing.letter_owed import LetterOwed
from tui_app.letters.owing.scene import WRITTEN, Scene, after

_FOR_A_JOB = frozenset({InterviewKind.JOB_INTERVIEW, InterviewKind.SCREENING})


def from_interviews(scene: Scene) -> Iterator[LetterOwed]:
    """What every record leaves owed."""
    for record in scene.network.interviews.values():
        if record.held_on is None or record.held_on > scene.today:
            continue
        for person in record.people:
            if person.name.strip():
                yield from _thanks(scene, record, person)
        yield from _results(scene, record)


def _thanks(scene: Scene, record: Interview, person: PersonMet) -> Iterator[LetterOwed]:
    held = record.held_on
    if held is None:
        return
    kinds = (LetterKind.THANK_YOU, LetterKind.NEVER_TOO_LATE)
    letters = _about(scene, record, person)
    contact = scene.contact_of(person)
    if scene.was_written(letters, held, *kinds) or _noted(scene, record, person.contact):
        return
    late_after = scene.rules.thank_you_late_days
    kind, due = LetterKind.THANK_YOU, held
    if scene.ago(held) > scene.rules.thank_you_until_days:
        if contact is None or scene.touches_since(contact.id, held):
            return
        kind, due = LetterKind.NEVER_TOO_LATE, after(held, scene.rules.thank_you_until_days)
    begun = scene.begun(letters, *kinds)
    yield LetterOwed(
        kind=begun.kind if begun else kind,
        name=contact.name if contact else person.name,
        why=f"met on {_day(record)} at {one_line(record.organisation, 60) or 'a meeting'}",
        due_on=due,
        late_from=after(due, late_after),
        contact=contact.id if contact else "",
        interview=record.id,
        person=person.id,
        opportunity=record.opportunity,
        letter=begun.id if begun else None,
        weight=weight_of(person),
    )


def _about(scene: Scene, record: Interview, person: PersonMet) -> list[Letter]:
    """Letters to a person met that may speak of this meeting."""
    return [
        one
        for one in scene.letters_to(person.contact or "", person.id)
        if one.interview in (None, record.id)
    ]


def _noted(scene: Scene, record: Interview, contact_id: str | None) -> bool:
    """Whether a note about this meeting was logged without a letter, or its letter is deleted."""
    letters = scene.network.letters
    return contact_id is not None and any(
        touch.interview == record.id and touch.kind in WRITTEN and touch.letter not in letters
        for touch in scene.network.touches_of(contact_id)
    )


def _results(scene: Scene, record: Interview) -> Iterator[LetterOwed]:
    held = record.held_on
    rules = scene.rules
    if held is None or record.kind not in _FOR_A_JOB:
        return
    due = after(held, rules.result_follow_up_days)
    if due > scene.today or scene.ago(held) > rules.letter_until_days:
        return
    opportunity = scene.opportunity_of(record)
    if opportunity is not None and opportunity.status is not OpportunityStatus.ALIVE:
        return
    people = [one for one in record.people if scene.contact_of(one) is not None]
    if any(scene.was_heard(one.contact or "", held) for one in people):
        return
    for person in _who_knows(scene, people):
        contact = scene.contact_of(person)
        letters = _about(scene, record, person)
        if contact is None or scene.was_written(letters, held, LetterKind.RESULT_FOLLOW_UP):
            continue
        begun = scene.begun(letters, LetterKind.RESULT_FOLLOW_UP)
        yield LetterOwed(
            kind=LetterKind.RESULT_FOLLOW_UP,
            name=contact.name,
            why=f"no word since the interview on {_day(record)}",
            due_on=due,
            late_from=after(due, rules.thank_you_late_days),
            contact=contact.id,
            interview=record.id,
            person=person.id,
            opportunity=record.opportunity,
            letter=begun.id if begun else None,
        )


def _who_knows(scene: Scene, people: list[PersonMet]) -> list[PersonMet]:
    """Whom to ask: the hiring manager, else who decides, else who sways most.

    A recruiter is called instead (rulebook A7).
    """
    asked = [
        one
        for one in people
        if (contact := scene.contact_of(one)) and contact.kind is not ContactKind.RECRUITER
    ]
    for part in ("hiring_manager", "decision_maker", "influences_most"):
        found = [one for one in asked if getattr(one, part)]
        if found:
            return found
    return sorted(asked, key=lambda one: -(one.influence or 0))[:1]


def _day(record: Interview) -> str:
    held = record.held_on
    return f"{held.day} {held:%B}" if held else "an unknown day"
