"""The references named for an opportunity: alerted first, called then (rulebook E7)."""

from datetime import datetime

import msgspec

from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.opportunity import Opportunity, Reference
from tui_app.domain.plain import one_line
from tui_app.domain.works import title_of


def add_reference(opportunity: Opportunity, contact: Contact, now: datetime) -> Changes:
    """Name a contact as a reference; nothing is changed where they are one already."""
    named = (*opportunity.references, Reference(contact=contact.id, named_at=now))
    label = f"reference for {title_of(opportunity)}: {one_line(contact.name, 40)}"
    if find_reference(opportunity, contact.id) is not None:
        return Changes(label=label)
    return _with(opportunity, named, label, now)


def remove_reference(opportunity: Opportunity, contact_id: str, now: datetime) -> Changes:
    """Name them no longer; the contact stays."""
    named = tuple(one for one in opportunity.references if one.contact != contact_id)
    return _with(opportunity, named, f"a reference less for {title_of(opportunity)}", now)


def reference_alerted(
    opportunity: Opportunity, contact_id: str, at: datetime | None, now: datetime
) -> Changes:
    """They know since `at` (UTC) that somebody may ring; None takes that back."""
    words = "alerted" if at else "not alerted"
    return _marked(opportunity, contact_id, words, now, alerted_at=at)


def reference_called(
    opportunity: Opportunity, contact_id: str, at: datetime | None, now: datetime
) -> Changes:
    """The employer rang them at `at` (UTC); None takes that back. See `caught_unawares`."""
    words = "called" if at else "not called"
    return _marked(opportunity, contact_id, words, now, called_at=at)


def find_reference(opportunity: Opportunity, contact_id: str) -> Reference | None:
    """The reference who is that contact."""
    return next((one for one in opportunity.references if one.contact == contact_id), None)


def caught_unawares(reference: Reference) -> bool:
    """Whether they were called before they were alerted (E7)."""
    if reference.called_at is None:
        return False
    return reference.alerted_at is None or reference.alerted_at > reference.called_at


def _marked(
    opportunity: Opportunity, contact_id: str, words: str, now: datetime, **mark: datetime | None
) -> Changes:
    named = tuple(
        msgspec.structs.replace(one, **mark) if one.contact == contact_id else one
        for one in opportunity.references
    )
    return _with(opportunity, named, f"a reference for {title_of(opportunity)}: {words}", now)


def _with(
    opportunity: Opportunity, named: tuple[Reference, ...], label: str, now: datetime
) -> Changes:
    if named == opportunity.references:
        return Changes(label=label)
    after = msgspec.structs.replace(opportunity, references=named, updated_at=now)
    return Changes(label=label, put=(after,))
