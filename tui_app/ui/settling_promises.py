"""Ticking off what is owed between the user and somebody (rulebook A8)."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.owed import drop, keep, owed

if TYPE_CHECKING:
    from tui_app.ui.app import TidingsApp


async def settle_promise(
    tidings: "TidingsApp", contact: Contact, commit: Callable[[Changes], bool]
) -> None:
    """Tick a promise as kept; with several open, ask which, and whether it is dropped instead."""
    from tui_app.ui.screens.keep_promise import KeepPromiseScreen, Settled

    desk = tidings.desk
    open_ones = owed(contact, desk.network)
    if not open_ones:
        tidings.tell(f"Nothing is owed between you and {contact.name}.")
        return
    settled: Settled | None = Settled(open_ones[0], kept=True)
    if len(open_ones) > 1:
        settled = await tidings.push_screen_wait(
            KeepPromiseScreen(contact.name, open_ones, desk.today_of(contact))
        )
    now = desk.network.contacts.get(contact.id)
    if settled is None or now is None:
        return
    if settled.kept:
        commit(keep(now, settled.one, desk.network, desk.now()))
    else:
        commit(drop(now, settled.one, desk.now()))
