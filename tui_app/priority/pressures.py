"""What presses for a call, each in points (rulebook A3 to A8)."""

from datetime import date
from math import log2

from tui_app.domain.contact import Contact
from tui_app.domain.interview import NextStep
from tui_app.domain.promise import Promise, Side
from tui_app.domain.rules import Rules
from tui_app.priority.facts import Facts
from tui_app.priority.queue import Factor, Opener, Pressure


def due_promises(contact: Contact, today: date) -> list[Promise]:
    """The user's own open promises whose day has come, the earliest first (A8)."""
    due = [
        promise
        for promise in contact.promises
        if promise.is_open and promise.by is Side.ME and promise.due and promise.due <= today
    ]
    return sorted(due, key=lambda promise: (promise.due or today, promise.id))


def due_steps(facts: Facts, today: date) -> list[NextStep]:
    """Next steps from interview records whose day has come, the earliest first (A8)."""
    due = [step for step in facts.steps if step.due and step.due <= today]
    return sorted(due, key=lambda step: (step.due or today, step.id))


def news(opener: Opener | None, rules: Rules) -> Pressure | None:
    """Fresh news that waits for them (A3)."""
    if opener is None:
        return None
    points = round(rules.weights.news * opener.worth)
    return Pressure(Factor.NEWS, points, opener.freshness, opener.tidbit.text)


def gap(contact: Contact, days: float, today: date, rules: Rules) -> Pressure:
    """The time since the last contact, over their cadence: it grows for ever (A4).

    A call planned for a later day speaks for itself: till then the gap does not press.
    """
    if contact.next_call is not None and contact.next_call > today:
        ahead = (contact.next_call - today).days
        return Pressure(Factor.PLANNED, 0, -ahead, contact.next_call.isoformat())
    cadence = contact.cadence_days or rules.cadence_days
    points = round(rules.weights.gap * log2(1 + days / max(1, cadence)))
    return Pressure(Factor.GAP, points, days, str(cadence))


def recall(remembered: float, rules: Rules) -> Pressure:
    """What they have forgotten (A5)."""
    return Pressure(Factor.RECALL, round(rules.weights.recall * (1 - remembered)), remembered)


def planned(contact: Contact, today: date, rules: Rules) -> Pressure | None:
    """A call that was planned for today or before."""
    if contact.next_call is None or contact.next_call > today:
        return None
    late = (today - contact.next_call).days
    return Pressure(Factor.PLANNED, rules.weights.planned, late, contact.next_call_about)


def promise(contact: Contact, facts: Facts, today: date, rules: Rules) -> Pressure | None:
    """A promise or next step that is due: it outranks any routine call (A8)."""
    owed = [
        (promise.due, "promised", promise.text)
        for promise in due_promises(contact, today)
        if promise.due
    ]
    owed += [(step.due, *_said(step)) for step in due_steps(facts, today) if step.due]
    if not owed:
        return None
    due, said, text = min(owed)
    late = (today - due).days
    points = rules.weights.promise + rules.weights.promise_per_day_late * late
    return Pressure(Factor.PROMISE, points, late, text, said)


def _said(step: NextStep) -> tuple[str, str]:
    """What a next step is in one word, and its text; for one that waits for word, what then."""
    text = step.text or step.kind.value
    if not step.waits_for_word:
        return "promised", text
    return "no word from them", f"{text}; {step.fallback}" if step.fallback else text
