"""Writing down an exchange that was no call from the queue, from any screen (rulebook A4, A8)."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import msgspec

from tui_app.domain.contact import Contact
from tui_app.domain.contacts import TouchMade, log_touch
from tui_app.domain.next_steps import settled_by
from tui_app.domain.plain import one_line
from tui_app.domain.touch import Touch
from tui_app.ui.drafts import GoneError
from tui_app.ui.screens.log_touch import LogTouchScreen, TouchDraft

if TYPE_CHECKING:
    from tui_app.store.drafts import LeftOver
    from tui_app.ui.app import TidingsApp


async def log_exchange(
    tidings: "TidingsApp", contact: Contact, saved: Callable[[], None] | None = None
) -> None:
    """Ask what took place with them, and write it down; `saved` is called once it is."""
    if tidings.refuses_changes():
        return

    def save(made: TouchMade) -> bool:
        is_saved = write_down(tidings, contact, made)
        if is_saved and saved is not None:
            saved()
        return is_saved

    await tidings.push_screen_wait(LogTouchScreen(contact, save=save))


def form_of_draft(tidings: "TidingsApp", left: "LeftOver") -> LogTouchScreen:
    """The form as it was typed before. Raises GoneError where the contact is gone."""
    draft = msgspec.convert(left.draft.payload, TouchDraft)
    contact = tidings.desk.network.contacts.get(draft.contact)
    if contact is None:
        raise GoneError
    save = partial(write_down, tidings, contact)
    return LogTouchScreen(contact, save=save, draft=draft, typed_at=left.draft.at)


def write_down(tidings: "TidingsApp", contact: Contact, made: TouchMade) -> bool:
    """Save it, and tell what it settles; whether that went well."""
    desk = tidings.desk
    now = desk.network.contacts.get(contact.id)
    if now is None:
        tidings.tell(f"{contact.name} was deleted meanwhile; nothing was saved.", bad=True)
        return False
    changes = log_touch(now, made, desk.now(), desk.zone_of(now))
    settled = [
        f"“{one_line(step.text, 40) or step.kind.value}”"
        for record in changes.put
        if isinstance(record, Touch)
        for step in settled_by(record, desk.network)
    ]
    heard = f" Heard, so there is no call for {', '.join(settled)}." if settled else ""
    return tidings.commit(changes, done=f"Saved: {changes.label}.{heard} u takes it back.")
