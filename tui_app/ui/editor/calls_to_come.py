"""What a save means for the queue, in words: who is called, and when (rulebook A8)."""

from datetime import date

from tui_app.domain.interview import Interview
from tui_app.domain.network import Network
from tui_app.domain.next_steps import steps_that_call
from tui_app.domain.plain import one_line
from tui_app.ui.when import day


def calls_to_come(
    saved: Interview, before: Interview | None, network: Network, today: date
) -> list[str]:
    """A sentence for every dated step of the user's that is new, or that moved, in `saved`."""
    known = {one.step.id: (one.step.due, one.person) for one in steps_that_call(before or saved)}
    if before is None:
        known = {}
    sentences = []
    for one in steps_that_call(saved):
        old = known.get(one.step.id)
        due, person = one.step.due, one.person
        if due is None or person is None:
            continue
        same_contact = old is not None and old[1] is not None and old[1].contact == person.contact
        if old is not None and old[0] == due and same_contact:
            continue
        contact = network.contacts.get(person.contact or "")
        if contact is None:
            who = one_line(person.name, 40)
            sentences.append(f"{who} is no contact yet, so no call is queued.")
        else:
            when = "now" if due <= today else _on(due, today)
            sentences.append(f"{one_line(contact.name, 40)} is in the queue {when}.")
    return list(dict.fromkeys(sentences))


def _on(due: date, today: date) -> str:
    words = day(due, today)
    return words if words == "tomorrow" else f"on {words}"
