"""Writing down how a call from the queue ended (rulebook B4)."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

import msgspec

from tui_app.domain.calls import CallResult, log_call
from tui_app.domain.contact import Contact
from tui_app.domain.touch import TouchKind
from tui_app.priority.queue import Opener
from tui_app.ui.drafts import GoneError

if TYPE_CHECKING:
    from tui_app.store.drafts import LeftOver
    from tui_app.ui.app import TidingsApp
    from tui_app.ui.screens.outcome import OutcomeScreen

AT_ONCE = frozenset({TouchKind.NO_ANSWER, TouchKind.WRONG_NUMBER})
"""Outcomes that leave nothing to write down: one key and the next call is up."""

Saves = Callable[[Contact, CallResult, datetime], bool]
"""Writes down how the call of somebody ended at a moment (UTC); whether that went well."""


async def end_call(
    tidings: "TidingsApp",
    called: Contact,
    kind: TouchKind,
    seconds: int,
    opener: Opener | None,
    save: Saves,
) -> None:
    """Save how a call ended; what there is to write down of it is asked for first."""
    from tui_app.ui.screens.outcome import OutcomeScreen

    if kind in AT_ONCE:
        save(called, CallResult(kind=kind, seconds=seconds), tidings.desk.now())
        return
    form = OutcomeScreen(called, kind, seconds, opener, save=partial(save, called))
    await tidings.push_screen_wait(form)


def write_down(tidings: "TidingsApp", called: Contact, result: CallResult, ended: datetime) -> bool:
    """Save it; whether that went well. `ended` is UTC."""
    desk = tidings.desk
    contact = desk.network.contacts.get(called.id)
    if contact is None:
        tidings.tell(f"{called.name} was deleted meanwhile; nothing was saved.", bad=True)
        return False
    changes = log_call(desk.network, contact, result, ended, desk.zone_of(contact))
    return tidings.commit(changes, done=f"Saved: {changes.label}. u takes it back.")


def form_of_draft(tidings: "TidingsApp", left: "LeftOver", save: Saves) -> "OutcomeScreen":
    """The form as it was typed before. Raises GoneError where the contact is gone."""
    from tui_app.ui.screens.outcome import OutcomeDraft, OutcomeScreen

    draft = msgspec.convert(left.draft.payload, OutcomeDraft)
    desk = tidings.desk
    contact = desk.network.contacts.get(draft.contact)
    if contact is None:
        raise GoneError
    openers = desk.openers(contact)
    opener = next((one for one in openers if one.tidbit.id == draft.opener), None)
    return OutcomeScreen(
        contact,
        draft.kind,
        draft.seconds,
        opener,
        save=lambda result, ended: save(contact, result, ended),
        draft=draft,
    )
