"""What saving an interview record means for the queue: who is called, and when (rulebook A8)."""

from collections.abc import Callable
from datetime import date

import msgspec

from tui_app.domain.contact import Contact
from tui_app.domain.interview import Interview, NextStepKind, PersonMet
from tui_app.domain.network import Network
from tui_app.domain.next_steps import Step, is_settled_by_word, steps_that_call
from tui_app.domain.plain import one_line


class CallToCome(msgspec.Struct, frozen=True):
    """A dated next step, and whom a call for it goes to; `contact` is None where they are none."""

    step: Step
    callee: PersonMet
    due: date
    contact: Contact | None


def calls_to_come(saved: Interview, before: Interview | None, network: Network) -> list[CallToCome]:
    """Every dated step that is new in `saved`, or that moved there, and was not settled by word."""
    known = {_as_told(one) for one in steps_that_call(before)} if before is not None else set()
    found = []
    for one in steps_that_call(saved):
        if one.callee is None or one.step.due is None or _as_told(one) in known:
            continue
        contact = network.contacts.get(one.callee.contact or "")
        if contact is not None and is_settled_by_word(saved, one, network.touches_of(contact.id)):
            continue
        found.append(CallToCome(one, one.callee, one.step.due, contact))
    return found


def sentence(call: CallToCome, today: date, day: Callable[[date, date], str]) -> str:
    """Who is in the queue, and when; `day` says a date as seen from `today`."""
    if call.contact is None:
        name = one_line(call.callee.name, 40) or "Somebody met"
        return f"{name} is no contact yet, so no call is queued."
    who = one_line(call.contact.name, 40)
    if call.due <= today:
        heard = ", as nothing was heard" if call.step.step.waits_for_word else ""
        return f"{who} is in the queue now{heard}."
    words = day(call.due, today)
    when = words if words == "tomorrow" else f"on {words}"
    unless = " unless you hear from them" if call.step.step.waits_for_word else ""
    return f"{who} is in the queue {when}{unless}."


def about(call: CallToCome) -> str:
    """What the call is for, in the user's own words where there are any."""
    step = call.step.step
    kind = "the next step" if step.kind is NextStepKind.OTHER else step.kind.value
    return one_line(step.text, 80) or kind


def _as_told(one: Step) -> tuple[str, date | None, str | None, bool]:
    callee = one.callee.contact if one.callee is not None else None
    return (one.step.id, one.step.due, callee, one.step.waits_for_word)
