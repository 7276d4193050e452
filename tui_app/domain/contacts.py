"""What one does with a contact besides calling them; every function gives the Changes to commit."""

from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

import msgspec

from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.ids import new_id
from tui_app.domain.names import by_name, fold
from tui_app.domain.plain import one_line
from tui_app.domain.promise import Promise
from tui_app.domain.record import Record
from tui_app.domain.touch import Direction, Favour, Touch, TouchKind


class NamelessError(ValueError):
    """A contact without a name."""


class NotYetError(ValueError):
    """A touch that is said to have happened in the future."""


def blank(now: datetime) -> Contact:
    """A contact of whom nothing is known yet."""
    return Contact(id=new_id(now), name="")


def save(contact: Contact, old: Contact | None, now: datetime) -> Changes:
    """Add a contact, or put an edited one in the place of `old`. `now` is UTC.

    Nothing is changed where nothing differs. Raises NamelessError where the name is blank.
    """
    if not one_line(contact.name):
        raise NamelessError("A contact needs a name. Write one.")
    if contact == old:
        return Changes(label=f"edit {contact.name}")
    made = now if old is None else old.created_at
    saved = msgspec.structs.replace(contact, created_at=made, updated_at=now)
    return Changes(label=f"{'edit' if old else 'new contact'} {contact.name}", put=(saved,))


def namesakes(contact: Contact, contacts: Iterable[Contact]) -> list[Contact]:
    """Others whose name is the same but for case and accents."""
    wanted = fold(contact.name)
    same = [one for one in contacts if one.id != contact.id and fold(one.name) == wanted]
    return sorted(same, key=by_name)


def pin(contact: Contact, now: datetime) -> Changes:
    """Keep them near the top of the queue; let go of one that is pinned."""
    word = "unpin" if contact.pinned else "pin"
    return _edited(contact, f"{word} {contact.name}", now, pinned=not contact.pinned)


def snooze(contact: Contact, until: date, today: date, now: datetime) -> Changes:
    """Keep them out of the queue until a date of theirs; `today` or before ends a snooze."""
    if until <= today:
        return _edited(contact, f"end the snooze of {contact.name}", now, snoozed_until=None)
    return _edited(contact, f"snooze {contact.name}", now, snoozed_until=until)


def do_not_call(contact: Contact, reason: str, now: datetime) -> Changes:
    """Never call them, and why; without a reason they may be called again."""
    why = " ".join(reason.split())
    label = f"do not call {contact.name}" if why else f"call {contact.name} again"
    return _edited(contact, label, now, do_not_call=why)


def set_hold_aside(contact: Contact, today: date, now: datetime) -> Changes:
    """Lift what holds them, and only that: a do-not-call, else a snooze, else a stop rule (A7).

    `today` is theirs.
    """
    if contact.do_not_call:
        return do_not_call(contact, "", now)
    if contact.snoozed_until is not None and contact.snoozed_until > today:
        return _edited(contact, f"end the snooze of {contact.name}", now, snoozed_until=None)
    return _edited(
        contact, f"set the stop rule of {contact.name} aside", now, stop_overruled_at=now
    )


class TouchMade(msgspec.Struct, frozen=True, kw_only=True):
    """An exchange that took place outside the queue. `on` is the day, in the contact's zone."""

    kind: TouchKind
    on: date
    direction: Direction = Direction.OUT
    note: str = ""
    learned: str = ""
    favours: tuple[Favour, ...] = ()


def log_touch(contact: Contact, made: TouchMade, now: datetime, zone: ZoneInfo) -> Changes:
    """Write down an exchange at `now` (UTC); one of an earlier day is put at its noon.

    `zone` is the contact's. What reached them settles a call planned for that day or before, and a
    talk a call that they had asked for by then. Raises NotYetError for a day still to come.
    """
    today = now.astimezone(zone).date()
    if made.on > today:
        raise NotYetError("That day is still to come. Name the day on which it happened.")
    noon = datetime(made.on.year, made.on.month, made.on.day, 12, tzinfo=zone)
    at = now if made.on == today else noon.astimezone(now.tzinfo)
    touch = Touch(
        id=new_id(now),
        contact=contact.id,
        kind=made.kind,
        at=at,
        zone=zone.key,
        direction=made.direction,
        note=made.note.strip(),
        learned=made.learned.strip(),
        favours=made.favours,
    )
    changed: list[Record] = [touch]
    after = _after(contact, touch, made.on)
    if after != contact:
        changed.append(msgspec.structs.replace(after, updated_at=now))
    word = "from" if made.direction is Direction.IN else "with"
    return Changes(
        label=f"{_WORDS.get(made.kind, made.kind)} {word} {contact.name}", put=(*changed,)
    )


_WORDS = {TouchKind.TALKED: "talk", TouchKind.NO_ANSWER: "missed call"}


def _after(contact: Contact, touch: Touch, on: date) -> Contact:
    changes: dict[str, object] = {}
    if not touch.is_attempt and contact.next_call is not None and contact.next_call <= on:
        changes |= {"next_call": None, "next_call_about": ""}
    if touch.is_conversation and any(_answered(one, touch) for one in contact.promises):
        changes["promises"] = tuple(
            msgspec.structs.replace(one, kept_at=touch.at) if _answered(one, touch) else one
            for one in contact.promises
        )
    return msgspec.structs.replace(contact, **changes)


def _answered(promise: Promise, touch: Touch) -> bool:
    """Whether they had asked for a call, and here it is."""
    asked = promise.is_open and promise.requested
    return asked and (promise.made_at is None or promise.made_at <= touch.at)


def _edited(contact: Contact, label: str, now: datetime, **changes: object) -> Changes:
    new = msgspec.structs.replace(contact, **changes, updated_at=now)
    return Changes(label=label, put=(new,))
