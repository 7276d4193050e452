"""What either side still owes, and its settling: promises, and next steps from interviews (A8)."""

from datetime import date, datetime

import msgspec

from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.interview import Interview, NextStep
from tui_app.domain.network import Network
from tui_app.domain.next_steps import is_settled_by_word, steps_with, with_steps
from tui_app.domain.plain import one_line
from tui_app.domain.promise import Promise, Side


class Owed(msgspec.Struct, frozen=True, kw_only=True):
    """An open promise, or an open next step of the record `interview`. `due` in their zone."""

    id: str
    by: Side
    text: str
    due: date | None = None
    interview: str | None = None


def owed(contact: Contact, network: Network) -> list[Owed]:
    """All that is open between the user and a contact: the user's own first, by their dates."""
    touches = network.touches_of(contact.id)
    found = [
        Owed(id=one.id, by=one.by, text=one.text, due=one.due) for one in contact.open_promises
    ]
    found += [
        Owed(
            id=step.id,
            by=step.owner,
            text=step.text or step.kind.value,
            due=step.due,
            interview=record.id,
        )
        for record, one in steps_with(contact.id, network)
        if (step := one.step).owner is Side.THEM or not is_settled_by_word(record, one, touches)
    ]
    return sorted(found, key=lambda one: (one.by is not Side.ME, one.due or date.max, one.id))


def keep(contact: Contact, one: Owed, network: Network, now: datetime) -> Changes:
    """Tick it as kept at `now` (UTC). Nothing is changed where it is settled already."""
    label = f"kept: {one_line(one.text, 40)}"
    if one.interview is not None:
        return Changes(label=label, put=_with_step_done(network, one, now))
    return Changes(label=label, put=_with_promise(contact, one.id, "kept_at", now))


def drop(contact: Contact, one: Owed, now: datetime) -> Changes:
    """Let a promise go without its being kept; a next step is done or open, and stays."""
    label = f"dropped: {one_line(one.text, 40)}"
    return Changes(label=label, put=_with_promise(contact, one.id, "dropped_at", now))


def _with_promise(
    contact: Contact, promise_id: str, settled: str, now: datetime
) -> tuple[Contact, ...]:
    def after(promise: Promise) -> Promise:
        meant = promise.id == promise_id and promise.is_open
        return msgspec.structs.replace(promise, **{settled: now}) if meant else promise

    promises = tuple(map(after, contact.promises))
    if promises == contact.promises:
        return ()
    return (msgspec.structs.replace(contact, promises=promises, updated_at=now),)


def _with_step_done(network: Network, one: Owed, now: datetime) -> tuple[Interview, ...]:
    record = network.interviews.get(one.interview or "")
    if record is None:
        return ()

    def after(step: NextStep) -> NextStep:
        meant = step.id == one.id and step.done_at is None
        return msgspec.structs.replace(step, done_at=now) if meant else step

    changed = with_steps(record, after)
    if changed == record:
        return ()
    return (msgspec.structs.replace(changed, updated_at=now),)
