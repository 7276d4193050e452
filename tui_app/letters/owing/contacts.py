"""Letters owed to contacts for what passed between you, or for the silence since.

A reply to what they wrote (rulebook E9), thanks for a call that gave something to act on and word
of what became of it (B5), and the status report every two months (E5).
"""

from collections.abc import Iterator
from datetime import date

from tui_app.domain.contact import Contact, ContactKind
from tui_app.domain.letter import LetterKind
from tui_app.domain.plain import one_line
from tui_app.domain.touch import Direction, Touch, TouchKind
from tui_app.letters.owing.letter_owed import LetterOwed
from tui_app.letters.owing.scene import WRITTEN, Scene, after

_ANY_LETTER = tuple(LetterKind)
_REPORT_LATE_AFTER_DAYS = 14


def from_contacts(scene: Scene) -> Iterator[LetterOwed]:
    """What is owed to each contact."""
    leads = _leads(scene)
    for contact in scene.network.contacts.values():
        answer = _reply(scene, contact)
        if answer is not None:
            yield answer
        yield from _for_a_call(scene, contact)
        told = _source(scene, contact, leads.get(contact.id, []))
        if told is not None:
            yield told
        elif answer is None and (report := _status_report(scene, contact)) is not None:
            yield report


def _reply(scene: Scene, contact: Contact) -> LetterOwed | None:
    """To the first thing they wrote since the user last spoke or wrote to them."""
    waiting: Touch | None = None
    for touch in reversed(scene.network.touches_of(contact.id)):
        if touch.direction is Direction.IN and touch.kind in WRITTEN:
            waiting = touch
        elif touch.is_conversation or (touch.direction is Direction.OUT and not touch.is_attempt):
            break
    if waiting is None:
        return None
    came = scene.day_of(waiting.at)
    letters = scene.letters_to(contact.id)
    if scene.ago(came) > scene.rules.letter_until_days or scene.was_written(
        letters, came, LetterKind.REPLY
    ):
        return None
    begun = scene.begun(letters, LetterKind.REPLY)
    days = scene.ago(came)
    age = "today" if days <= 0 else "since yesterday" if days == 1 else f"for {days} days"
    return LetterOwed(
        kind=LetterKind.REPLY,
        name=contact.name,
        why=f"their {waiting.kind.value} has waited {age}"
        if days > 0
        else f"their {waiting.kind.value} came today",
        due_on=came,
        late_from=after(came, scene.rules.reply_late_days),
        contact=contact.id,
        touch=waiting.id,
        letter=begun.id if begun else None,
    )


def _for_a_call(scene: Scene, contact: Contact) -> Iterator[LetterOwed]:
    """Thanks for the last call in which they sent the user to somebody (B5)."""
    touches = reversed(scene.network.touches_of(contact.id))
    gave = next((one for one in touches if one.referrals and one.kind is TouchKind.TALKED), None)
    if gave is None:
        return
    called = scene.day_of(gave.at)
    letters = scene.letters_to(contact.id)
    if (
        scene.ago(called) > scene.rules.letter_until_days
        or scene.was_written(letters, called, *_ANY_LETTER)
        or scene.touches_since(contact.id, called)
    ):
        return
    begun = scene.begun((one for one in letters if one.interview is None), LetterKind.THANK_YOU)
    names = [
        scene.network.contacts[key].name for key in gave.referrals if key in scene.network.contacts
    ]
    whom = one_line(" and ".join(names), 60) or "somebody"
    yield LetterOwed(
        kind=LetterKind.THANK_YOU,
        name=contact.name,
        why=f"sent you to {whom} on {called.day} {called:%B}",
        due_on=called,
        late_from=after(called, scene.rules.thank_you_late_days),
        contact=contact.id,
        touch=gave.id,
        letter=begun.id if begun else None,
    )


def _leads(scene: Scene) -> dict[str, list[tuple[date, str]]]:
    """What became of whom each contact sent the user to: the day of a meeting, and where."""
    met: dict[str, list[tuple[date, str]]] = {}
    for record in scene.network.interviews.values():
        if record.held_on is None or record.held_on > scene.today:
            continue
        for person in record.people:
            contact = scene.contact_of(person)
            source = contact.met_through if contact else None
            if contact is not None and source and source != contact.id:
                what = f"{one_line(contact.name, 40)} led to {one_line(record.organisation, 40)}"
                met.setdefault(source, []).append((record.held_on, what))
    return met


def _source(scene: Scene, contact: Contact, leads: list[tuple[date, str]]) -> LetterOwed | None:
    """Word to who gave a lead that turned solid, unless they were spoken or written to since."""
    if not leads:
        return None
    day, what = max(leads)
    letters = scene.letters_to(contact.id)
    if (
        scene.ago(day) > scene.rules.letter_until_days
        or scene.touches_since(contact.id, day)
        or scene.was_written(letters, day, *_ANY_LETTER)
    ):
        return None
    begun = scene.begun(letters, LetterKind.STATUS_REPORT)
    return LetterOwed(
        kind=LetterKind.STATUS_REPORT,
        name=contact.name,
        why=f"{what}: tell who sent you",
        due_on=day,
        late_from=after(day, _REPORT_LATE_AFTER_DAYS),
        contact=contact.id,
        letter=begun.id if begun else None,
    )


def _status_report(scene: Scene, contact: Contact) -> LetterOwed | None:
    """Where nothing was exchanged for two months, or for their own cadence if that is longer."""
    last = scene.last_contact(contact)
    if last is None or contact.kind is ContactKind.RECRUITER:
        return None
    wait = max(scene.rules.status_report_days, contact.cadence_days or 0)
    letters = scene.letters_to(contact.id)
    settled = [
        day for one in letters if (day := scene.settled_on(one)) is not None and day <= scene.today
    ]
    due = after(max([last, *settled]), wait)
    if due > scene.today:
        return None
    begun = scene.begun(letters, LetterKind.STATUS_REPORT)
    return LetterOwed(
        kind=LetterKind.STATUS_REPORT,
        name=contact.name,
        why=f"nothing exchanged since {last.day} {last:%B %Y}",
        due_on=due,
        late_from=after(due, _REPORT_LATE_AFTER_DAYS),
        contact=contact.id,
        letter=begun.id if begun else None,
    )
