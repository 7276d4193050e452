"""What a save means for the queue, in words: who is called, and when (rulebook A8)."""

from datetime import date

from tui_app.domain.interview import Interview
from tui_app.domain.network import Network
from tui_app.domain.next_steps import Step, is_settled_by_word, steps_that_call
from tui_app.domain.plain import one_line
from tui_app.ui.when import day


def calls_to_come(
    saved: Interview, before: Interview | None, network: Network, today: date
) -> list[str]:
    """A sentence for every dated step that is new in `saved`, or that moved there."""
    known = {_as_told(one) for one in steps_that_call(before)} if before is not None else set()
    new = [one for one in steps_that_call(saved) if _as_told(one) not in known]
    return list(dict.fromkeys(filter(None, (_sentence(saved, one, network, today) for one in new))))


def _as_told(one: Step) -> tuple[str, date | None, str | None, bool]:
    callee = one.callee.contact if one.callee is not None else None
    return (one.step.id, one.step.due, callee, one.step.waits_for_word)


def _sentence(saved: Interview, one: Step, network: Network, today: date) -> str:
    due, callee = one.step.due, one.callee
    if due is None or callee is None:
        return ""
    contact = network.contacts.get(callee.contact or "")
    if contact is None:
        return f"{one_line(callee.name, 40)} is no contact yet, so no call is queued."
    if is_settled_by_word(saved, one, network.touches_of(contact.id)):
        return ""
    who = one_line(contact.name, 40)
    if not one.step.waits_for_word:
        return f"{who} is in the queue {'now' if due <= today else _on(due, today)}."
    if due <= today:
        return f"{who} is in the queue now, as nothing was heard."
    return f"{who} is in the queue {_on(due, today)} unless you hear from them."


def _on(due: date, today: date) -> str:
    words = day(due, today)
    return words if words == "tomorrow" else f"on {words}"
