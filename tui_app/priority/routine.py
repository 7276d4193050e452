"""When a call that nothing else asks for is due again (rulebook A4, A5, A6)."""

from math import inf, log2, sqrt

from tui_app.domain.promise import Side
from tui_app.domain.rules import Rules
from tui_app.priority.case import Case
from tui_app.priority.facts import DAY


def routine_due(case: Case, rules: Rules) -> float:
    """The moment from which a routine call is due, in seconds since 1970; `-inf` where it is.

    Each talk starts a rest in which fresh news must wait: so nobody is called long before it is
    time. It is time a while before the cadence ends, so that they are reached within it, or once
    they have all but forgotten the user; a call planned for a day is due on that day. What the
    user owes them by a day is reason to call on it. Who was never spoken to, and was not met, is
    due at once.
    """
    due, contact, steps = _by_time(case, rules), case.contact, case.facts.steps
    if contact.promises or steps:
        owed = [one.due for one in contact.open_promises if one.by is Side.ME]
        owed += [step.due for step in steps]
        due = min([due, *(case.day.begins(day) for day in owed if day is not None)])
    return due


def _by_time(case: Case, rules: Rules) -> float:
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
