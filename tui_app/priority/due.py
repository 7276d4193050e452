"""When a contact's next call falls due (rulebook A4, A8)."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from tui_app.domain.contact import Contact
from tui_app.domain.promise import Side
from tui_app.domain.rules import Rules
from tui_app.priority.facts import Facts


def due_on(contact: Contact, facts: Facts, rules: Rules, zone: ZoneInfo) -> date | None:
    """The date of their next call in `zone`, theirs: the planned one, else by their cadence.

    What was promised for an earlier day, and a next step that calls them, comes first. None where
    there is none of these, and no contact yet to count from.
    """
    usual = contact.next_call or cadence_ends(contact, facts, rules, zone)
    if not contact.promises and not facts.steps:
        return usual
    promised = [one.due for one in contact.open_promises if one.by is Side.ME]
    promised += [step.due for step in facts.steps]
    return min((day for day in (usual, *promised) if day is not None), default=None)


def cadence_ends(contact: Contact, facts: Facts, rules: Rules, zone: ZoneInfo) -> date | None:
    """The date in `zone` on which their cadence is over; None without any contact.

    The queue calls them a while before, to reach them in time: see `routine_due`.
    """
    if facts.last_contact is None:
        return None
    last = datetime.fromtimestamp(facts.last_contact, UTC).astimezone(zone).date()
    cadence = contact.cadence_days or rules.cadence_days
    return date.fromordinal(min(last.toordinal() + cadence, date.max.toordinal()))
