"""Letters that an opportunity leaves owed, by how it stands (rulebook A11, E6 to E8).

After a rejection a positive note; where it is frozen, reorganised or gone, a line to keep in touch;
references are alerted before they are called; an accepted offer is announced to everybody.
"""

from collections.abc import Iterator
from datetime import date

from tui_app.domain.contact import Contact
from tui_app.domain.letter import LetterKind
from tui_app.domain.opportunity import Opportunity, OpportunityStatus
from tui_app.domain.plain import one_line
from tui_app.domain.works import people_of
from tui_app.letters.owing.letter_owed import LetterOwed
from tui_app.letters.owing.scene import Scene, after

_AFTER: dict[OpportunityStatus, tuple[LetterKind, str]] = {
    OpportunityStatus.REJECTED: (LetterKind.AFTER_REJECTION, "they said no"),
    OpportunityStatus.FROZEN: (LetterKind.KEEP_IN_TOUCH, "hiring is frozen"),
    OpportunityStatus.REORGANISED: (LetterKind.KEEP_IN_TOUCH, "they reorganised"),
    OpportunityStatus.VANISHED: (LetterKind.KEEP_IN_TOUCH, "the job is gone"),
}


def from_opportunities(scene: Scene) -> Iterator[LetterOwed]:
    """What every opportunity leaves owed."""
    for opportunity in scene.network.opportunities.values():
        yield from _after_an_end(scene, opportunity)
        yield from _alerts(scene, opportunity)
    yield from _announcements(scene)


def _after_an_end(scene: Scene, opportunity: Opportunity) -> Iterator[LetterOwed]:
    if opportunity.status not in _AFTER:
        return
    kind, what = _AFTER[opportunity.status]
    since = _since(scene, opportunity)
    if since is None or not 0 <= scene.ago(since) <= scene.rules.letter_until_days:
        return
    for contact in _concerned(scene, opportunity):
        letters = scene.letters_to(contact.id)
        if scene.was_written(letters, since, kind):
            continue
        begun = scene.begun(letters, kind)
        met = _met(scene, opportunity, contact)
        yield LetterOwed(
            kind=kind,
            name=contact.name,
            why=f"{_called(opportunity)}: {what} on {since.day} {since:%B}",
            due_on=since,
            late_from=after(since, scene.rules.thank_you_late_days),
            contact=contact.id,
            interview=met[0] if met else None,
            person=met[1] if met else None,
            opportunity=opportunity.id,
            letter=begun.id if begun else None,
        )


def _alerts(scene: Scene, opportunity: Opportunity) -> Iterator[LetterOwed]:
    if not opportunity.in_the_works:
        return
    for reference in opportunity.references:
        contact = scene.network.contacts.get(reference.contact)
        if contact is None or reference.alerted_at is not None:
            continue
        letters = [one for one in scene.letters_to(contact.id) if one.opportunity == opportunity.id]
        if scene.was_written(letters, date.min, LetterKind.REFERENCE_ALERT):
            continue
        begun = scene.begun(letters, LetterKind.REFERENCE_ALERT)
        named = reference.named_at or opportunity.created_at or opportunity.updated_at
        due = min(scene.day_of(named), scene.today) if named is not None else scene.today
        called = reference.called_at is not None
        yield LetterOwed(
            kind=LetterKind.REFERENCE_ALERT,
            name=contact.name,
            why=(
                f"was called as a reference for {_called(opportunity)} without being told"
                if called
                else f"may be called as a reference for {_called(opportunity)}"
            ),
            due_on=due,
            late_from=after(due, scene.rules.thank_you_late_days),
            contact=contact.id,
            opportunity=opportunity.id,
            letter=begun.id if begun else None,
        )


def _announcements(scene: Scene) -> Iterator[LetterOwed]:
    accepted = [
        (since, one)
        for one in scene.network.opportunities.values()
        if one.status is OpportunityStatus.ACCEPTED
        and (since := _since(scene, one)) is not None
        and 0 <= scene.ago(since) <= scene.rules.letter_until_days
    ]
    if not accepted:
        return
    since, opportunity = max(accepted, key=lambda pair: (pair[0], pair[1].id))
    for contact in scene.network.contacts.values():
        letters = scene.letters_to(contact.id)
        if scene.was_written(letters, since, LetterKind.SUCCESS_ANNOUNCEMENT):
            continue
        begun = scene.begun(letters, LetterKind.SUCCESS_ANNOUNCEMENT)
        yield LetterOwed(
            kind=LetterKind.SUCCESS_ANNOUNCEMENT,
            name=contact.name,
            why=f"you accepted {_called(opportunity)}",
            due_on=since,
            late_from=after(since, scene.rules.announcement_late_days),
            contact=contact.id,
            opportunity=opportunity.id,
            letter=begun.id if begun else None,
        )


def _since(scene: Scene, opportunity: Opportunity) -> date | None:
    """The day since when it stands as it does."""
    days = [one.on for one in opportunity.history if one.status is opportunity.status]
    if days:
        return days[-1]
    moment = opportunity.updated_at or opportunity.created_at
    return scene.day_of(moment) if moment is not None else None


def _concerned(scene: Scene, opportunity: Opportunity) -> list[Contact]:
    """Its own contacts, and whoever hires or decides among the people met for it."""
    return [
        one.contact
        for one in people_of(scene.network, opportunity)
        if one.contact is not None and (one.named or one.hires or one.decides)
    ]


def _met(scene: Scene, opportunity: Opportunity, contact: Contact) -> tuple[str, str] | None:
    """The last record of it in which they were met: its id, and the person's."""
    found = [
        (record.held_on or date.min, record.id, person.id)
        for record in scene.network.interviews_with(contact.id)
        if record.opportunity == opportunity.id
        for person in record.people
        if person.contact == contact.id
    ]
    return max(found)[1:] if found else None


def _called(opportunity: Opportunity) -> str:
    title, where = one_line(opportunity.title, 50), one_line(opportunity.organisation, 50)
    return f"{title} at {where}" if title and where else title or where or "the job"
