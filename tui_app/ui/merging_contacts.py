"""Merging two contacts from a screen: who, what differs, and one action."""

from typing import TYPE_CHECKING

from tui_app.domain.contact import Contact
from tui_app.domain.joining import join
from tui_app.domain.record_names import contact_name

if TYPE_CHECKING:
    from tui_app.ui.app import TidingsApp
    from tui_app.ui.screens.join_preview import Pair


async def merge_contact(app: "TidingsApp", contact: Contact) -> str | None:
    """Ask who `contact` is once more, and merge the two; gives the id of who stayed."""
    from tui_app.ui.screens.find_double import FindDoubleScreen
    from tui_app.ui.screens.join_preview import JoinPreviewScreen

    if len(app.desk.network.contacts) < 2:
        app.tell("There is nobody else to merge with.")
        return None
    found = await app.push_screen_wait(FindDoubleScreen(contact))
    contacts = app.desk.network.contacts
    one, other = contacts.get(contact.id), contacts.get(found or "")
    if one is None or other is None:
        return None
    pair: Pair | None = await app.push_screen_wait(JoinPreviewScreen(one, other))
    if pair is None:
        return None
    kept, gone = pair
    changes = join(app.desk.network, kept, gone, app.desk.now())
    done = f"Merged: {contact_name(gone)} is part of {contact_name(kept)} now. u takes it back."
    return kept.id if app.commit(changes, expecting=pair, done=done) else None
