"""Keeping somebody out of the queue, or near its top, and bringing them back (rulebook A6, A7)."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.contacts import do_not_call, pin, set_hold_aside, snooze
from tui_app.domain.plain import one_line
from tui_app.priority.queue import Call, Held
from tui_app.priority.standing import standing
from tui_app.ui.when import day

if TYPE_CHECKING:
    from tui_app.ui.app import TidingsApp


def pin_contact(tidings: "TidingsApp", contact: Contact) -> None:
    """Keep them near the top, or let go."""
    changes = pin(contact, tidings.desk.now())
    tidings.commit(changes, expecting=(contact,), done=f"Saved: {changes.label}.")


def overrule(tidings: "TidingsApp", item: Call | Held) -> None:
    """Set a stop rule, a snooze or a do-not-call aside, and tell how they stand then."""
    contact, name = item.contact, one_line(item.contact.name, 60)
    if not isinstance(item, Held):
        tidings.tell(f"Nothing holds {name}: enter calls.")
    elif not item.overrulable:
        rule = "Only a stop rule, a snooze or a do-not-call can be set aside"
        tidings.tell(f"{rule}; {name}: {item.why}.")
    else:
        changes = set_hold_aside(contact, tidings.desk.today_of(contact), tidings.desk.now())
        _save_and_tell(tidings, contact.id, changes)


def _save_and_tell(tidings: "TidingsApp", contact_id: str, changes: Changes) -> bool:
    """Save what ends a hold, and tell whether they may be called now."""
    if not tidings.commit(changes):
        return False
    desk = tidings.desk
    contact = desk.network.contacts[contact_id]
    held = standing(contact, desk.network, desk.now(), desk.rules, desk.clock.zone, desk.facts)
    then = f"still held, {held.why}" if isinstance(held, Held) else "back in the queue"
    tidings.tell(f"Saved: {changes.label}; {then}. u takes it back.")
    return True


def _snoozed(tidings: "TidingsApp", until: date, today: date, changes: Changes) -> bool:
    """Save a snooze, or its end; it is told how they come back."""
    if until <= today:
        return _save_and_tell(tidings, changes.put[0].id, changes)
    back = day(until, today)
    return tidings.commit(
        changes,
        done=f"Saved: {changes.label} until {back}. They come back by themselves; z ends it.",
    )


async def snooze_contact(
    tidings: "TidingsApp", contact: Contact, commit: Callable[[Changes], bool] | None = None
) -> bool:
    """Ask until when they are out of the queue; where they are already, today ends it.

    With `commit` it is saved so, else here, and told. Gives whether they are out of it from now on.
    """
    from tui_app.ui.screens.ask_date import AskDateScreen

    today = tidings.desk.today_of(contact)
    snoozed = contact.snoozed_until is not None and contact.snoozed_until > today
    question = f"Snooze {contact.name} until"
    until = await tidings.push_screen_wait(
        AskDateScreen(
            f"{question} (today ends it)" if snoozed else question,
            today,
            str(contact.snoozed_until) if snoozed else "+2w",
        )
    )
    now = tidings.desk.network.contacts.get(contact.id)
    if until is None or now is None:
        return False
    save = commit or partial(_snoozed, tidings, until, today)
    return save(snooze(now, until, today, tidings.desk.now())) and until > today


async def stop_calling(
    tidings: "TidingsApp", contact: Contact, commit: Callable[[Changes], bool]
) -> None:
    """Never call them, and why; or call them again."""
    from tui_app.ui.screens.ask_text import AskTextScreen

    reason = await tidings.push_screen_wait(
        AskTextScreen(
            f"Why not call {contact.name}?",
            contact.do_not_call,
            "With a reason they are never ranked again; empty, they may be called.",
        )
    )
    now = tidings.desk.network.contacts.get(contact.id)
    if reason is not None and now is not None and reason != now.do_not_call:
        commit(do_not_call(now, reason, tidings.desk.now()))
