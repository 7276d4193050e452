"""Keeping somebody out of the queue, for a while or for good (rulebook A6)."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.contacts import do_not_call, snooze

if TYPE_CHECKING:
    from tui_app.ui.app import TidingsApp


async def snooze_contact(
    tidings: "TidingsApp", contact: Contact, commit: Callable[[Changes], bool]
) -> None:
    """Ask until when they are out of the queue; where they are already, today ends it."""
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
    if until is not None and now is not None:
        commit(snooze(now, until, today, tidings.desk.now()))


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
