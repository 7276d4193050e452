"""What to have in mind before dialling: the memory refresher and the agenda (rulebook B2, B3)."""

from collections.abc import Sequence
from datetime import UTC, date

from tui_app.domain.calls import due_of_mine
from tui_app.domain.contact import Contact
from tui_app.domain.interview import NextStep
from tui_app.domain.ledger import ledger
from tui_app.domain.network import Network
from tui_app.domain.next_steps import unsettled_with
from tui_app.domain.promise import Promise, Side
from tui_app.domain.tidbit import Tidbit
from tui_app.domain.touch import Touch, TouchKind
from tui_app.domain.zones import zone_or


def how_you_met(contact: Contact, network: Network) -> str:
    """Where and when the user met them, and through whom.

    Where the card tells neither, the first meeting that is written down does.
    """
    where, on = contact.met_where, contact.met_on
    if not where and on is None:
        where, on = _first_meeting(contact, network)
    parts = []
    if where:
        parts.append(where)
    if on:
        parts.append(f"{on.day} {on:%B %Y}")
    through = network.contacts.get(contact.met_through or "")
    if through:
        parts.append(f"through {through.name}")
    return ", ".join(parts)


def _first_meeting(contact: Contact, network: Network) -> tuple[str, date | None]:
    touches = network.touches_of(contact.id)
    first = next((one for one in touches if one.kind is TouchKind.MEETING), None)
    if first is None:
        return "", None
    record = network.interviews.get(first.interview or "")
    on = first.at.astimezone(zone_or(first.zone, UTC)).date()
    return (record.organisation, record.held_on or on) if record is not None else ("", on)


def memory_refresher(contact: Contact, network: Network) -> list[tuple[str, str]]:
    """Who the user is to them: (label, text) lines, most useful first; they may remember none."""
    last = last_conversation(network.touches_of(contact.id))
    lines = [
        ("Met", how_you_met(contact, network)),
        ("Discussed", contact.discussed),
        ("Last time", (last.note or last.learned) if last else ""),
        ("They look for", "; ".join(contact.asked_for)),
    ]
    return [(label, text) for label, text in lines if text]


def last_conversation(touches: Sequence[Touch]) -> Touch | None:
    """The last touch in which both sides spoke; `touches` are oldest first."""
    return next((touch for touch in reversed(touches) if touch.is_conversation), None)


def agenda(contact: Contact, network: Network, opener: Tidbit | None, today: date) -> list[str]:
    """The call in a few steps: refresh, give, check the promise, one question, close.

    Where the user asked before they gave, giving comes before all else, and no favour is asked.
    """
    steps = []
    met = how_you_met(contact, network)
    steps.append(f"Say who you are: {met}" if met else "Say who you are and why you know them")
    why_to_give = ledger(contact.id, network).why_to_give
    if opener is not None:
        steps.append(f"Give the news first: {why_to_give}" if why_to_give else "Give the news")
    elif why_to_give:
        steps.append(f"Give something first, a name or a piece of news: {why_to_give}")
    owed = [text for _, text, _ in due_of_mine(network, contact, today)]
    owed = owed or [promise.text for promise in promises_by(contact, Side.ME)]
    steps += [f"Keep your word: {text}" for text in owed[:2]]
    theirs = [promise.text for promise in promises_by(contact, Side.THEM)]
    theirs += [one.text or one.kind.value for one in _theirs_from_interviews(contact, network)]
    steps += [f"Ask lightly how it went: {text}" for text in theirs[:1]]
    if not theirs:
        steps.append("One question at most" + (", and no favour" if why_to_give else ""))
    steps.append("Close with the next step, and thank them")
    return steps


def _theirs_from_interviews(contact: Contact, network: Network) -> list[NextStep]:
    """Next steps that they took upon themselves, and of which nothing was heard."""
    unsettled = unsettled_with(contact.id, network)
    return [one.step for _, one in unsettled if one.step.owner is Side.THEM]


def promises_by(contact: Contact, side: Side) -> list[Promise]:
    """Open promises of one side, those with the earliest date first."""
    mine = [promise for promise in contact.open_promises if promise.by is side]
    return sorted(mine, key=lambda promise: (promise.due is None, promise.due or date.max))
