"""When a contact's next call falls due (rulebook A4, A8)."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from tui_app.domain.contact import Contact
from tui_app.domain.rules import Rules
from tui_app.priority.facts import Facts


def due_on(contact: Contact, facts: Facts, rules: Rules, zone: ZoneInfo) -> date | None:
    """The date of their next call in `zone`, theirs: the planned one, else by their cadence.

    None where there was no contact yet to count from.
    """
    if contact.next_call is not None:
        return contact.next_call
    if facts.last_contact is None:
        return None
    last = datetime.fromtimestamp(facts.last_contact, UTC).astimezone(zone).date()
    cadence = contact.cadence_days or rules.cadence_days
    return date.fromordinal(min(last.toordinal() + cadence, date.max.toordinal()))
