"""When a call that nothing else asks for is due again (rulebook A4, A5, A6)."""

from math import inf, log2, sqrt

from tui_app.domain.rules import Rules
from tui_app.priority.case import Case
from tui_app.priority.facts import DAY


def routine_due(case: Case, rules: Rules) -> float:
    """The moment from which a routine call is due, in seconds since 1970; `-inf` where it is.

    Each talk starts a rest in which fresh news must wait: so nobody is called long before it is
    time. It is time a while before the cadence ends, so that they are reached within it, or once
    they have all but forgotten the user; a call planned for a day is due on that day. Who was
    never spoken to, and was not met, is due at once.
    """
    contact, facts, day = case.contact, case.facts, case.day
    if contact.next_call is not None and contact.next_call > day.today:
        return day.begins(contact.next_call)
    if facts.last_contact is None:
        return -inf
    cadence = max(1, contact.cadence_days or rules.cadence_days)
    lead = max(rules.lead_days, rules.lead_share * cadence)
    due = facts.last_contact + (cadence - lead) * DAY
    if facts.last_conversation is not None:
        half_lives = sqrt(-log2(rules.recall_least))
        due = min(due, facts.last_conversation + half_lives * facts.memory_half_days * DAY)
    return due
