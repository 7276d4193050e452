"""What a call leaves behind: the touch, the promises, the news passed on, the next date (B4)."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec

from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact, Phone
from tui_app.domain.ids import new_id
from tui_app.domain.interview import Interview, NextStep
from tui_app.domain.names import fold
from tui_app.domain.network import Network
from tui_app.domain.next_steps import unsettled_with, with_steps
from tui_app.domain.plain import one_line, plain
from tui_app.domain.promise import Promise, Side
from tui_app.domain.record import Record
from tui_app.domain.rules import Rules
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit
from tui_app.domain.touch import Favour, Touch, TouchKind

_SATURDAY = 6
_LONGEST_CADENCE = 36_500


class PromiseMade(msgspec.Struct, frozen=True, kw_only=True):
    """A promise made in the call, before it has an id."""

    by: Side
    text: str
    due: date | None = None


class CallResult(msgspec.Struct, frozen=True, kw_only=True):
    """How a call ended and what it gave. `seconds` is how long it took.

    `passed_on` are ids of tidbits told; `referrals` the names of people they pointed to; `kept`
    the ids of the user's promises and next steps that the call made good. None for `kept` means
    all that were due, if they talked.
    """

    kind: TouchKind
    note: str = ""
    learned: str = ""
    seconds: int | None = None
    passed_on: tuple[str, ...] = ()
    referrals: tuple[str, ...] = ()
    promises: tuple[PromiseMade, ...] = ()
    favours: tuple[Favour, ...] = ()
    kept: tuple[str, ...] | None = None
    next_call: date | None = None
    next_call_about: str = ""


def propose_next(contact: Contact, kind: TouchKind, today: date, rules: Rules) -> date | None:
    """The date to offer for the next call, on a working day; `today` is theirs.

    After a talk the cadence; after "call back" tomorrow; after an attempt none, since the
    cool-down sees to it (A4, A6).
    """
    if kind is TouchKind.CALLBACK:
        return on_working_day(today + timedelta(days=1), contact)
    if kind in (TouchKind.TALKED, TouchKind.DECLINED):
        cadence = contact.cadence_days or rules.cadence_days
        return on_working_day(_ahead(today, min(max(1, cadence), _LONGEST_CADENCE)), contact)
    return None


def on_working_day(day: date, contact: Contact) -> date:
    """`day`, or the next one on which they work."""
    for ahead in range(7):
        candidate = _ahead(day, ahead)
        if works_on(candidate, contact):
            return candidate
    return day


def works_on(day: date, contact: Contact) -> bool:
    """Whether they work on that day: free days of their own replace the weekend (A2)."""
    weekday = day.isoweekday()
    return weekday not in contact.free_days if contact.free_days else weekday < _SATURDAY


def _ahead(day: date, days: int) -> date:
    """The day that many days on; the last day there is where a calendar ends."""
    return date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))


def log_call(
    network: Network, contact: Contact, result: CallResult, now: datetime, zone: ZoneInfo
) -> Changes:
    """Write down a call that ended at `now` (UTC). `zone` is the contact's."""
    today = now.astimezone(zone).date()
    referred = _referred(network, result.referrals, contact, now)
    told = tuple(key for key in dict.fromkeys(result.passed_on) if key in network.tidbits)
    touch = Touch(
        id=new_id(now),
        contact=contact.id,
        kind=result.kind,
        at=now,
        zone=zone.key,
        seconds=result.seconds,
        note=result.note,
        learned=result.learned,
        tidbits=told,
        favours=result.favours,
        referrals=tuple(person.id for person in referred),
    )
    kept = _kept(network, contact, result, today)
    after = _after_call(contact, result, touch, kept, today)
    changed: list[Record] = [touch, after]
    changed += [person for person in referred if person.id not in network.contacts]
    changed += [passed_on(network.tidbits[key], contact.id, touch) for key in told]
    changed += _interviews_with_steps_done(network, contact, kept, now)
    label = f"{_LABELS[result.kind]} {one_line(contact.name, 60)}"
    return Changes(label=label, put=tuple(changed))


def passed_on(tidbit: Tidbit, contact_id: str, touch: Touch) -> Tidbit:
    """The tidbit, marked as told to that contact: it is never offered to them again (A3)."""
    old = tidbit.match_for(contact_id) or Match(contact=contact_id)
    told = msgspec.structs.replace(
        old, status=MatchStatus.PASSED_ON, decided_at=touch.at, touch=touch.id
    )
    others = tuple(match for match in tidbit.matches if match.contact != contact_id)
    return msgspec.structs.replace(tidbit, matches=(*others, told))


def due_of_mine(network: Network, contact: Contact, today: date) -> list[tuple[str, str, date]]:
    """What the user owes this contact by `today`: (id, text, due), promises and next steps."""
    owed = [
        (promise.id, promise.text, promise.due)
        for promise in contact.open_promises
        if promise.by is Side.ME and promise.due is not None and promise.due <= today
    ]
    owed += [
        (step.id, step.text or step.kind.value, step.due)
        for _, one in unsettled_with(contact.id, network)
        if (step := one.step).owner is Side.ME and step.due is not None and step.due <= today
    ]
    return sorted(owed, key=lambda one: (one[2], one[0]))


_LABELS = {
    TouchKind.TALKED: "call with",
    TouchKind.MESSAGE: "message for",
    TouchKind.NO_ANSWER: "no answer from",
    TouchKind.CALLBACK: "call back for",
    TouchKind.WRONG_NUMBER: "wrong number of",
    TouchKind.DECLINED: "declined call with",
    TouchKind.NOTE: "note to",
    TouchKind.EMAIL: "e-mail to",
    TouchKind.MEETING: "meeting with",
    TouchKind.CLIPPING: "clipping for",
}


def _kept(network: Network, contact: Contact, result: CallResult, today: date) -> frozenset[str]:
    if result.kind is not TouchKind.TALKED:
        return frozenset()
    if result.kept is not None:
        return frozenset(result.kept)
    return frozenset(key for key, _, _ in due_of_mine(network, contact, today))


def _after_call(
    contact: Contact, result: CallResult, touch: Touch, kept: frozenset[str], today: date
) -> Contact:
    promises = [
        msgspec.structs.replace(promise, kept_at=touch.at)
        if promise.is_open and (promise.id in kept or _answered(promise, result.kind))
        else promise
        for promise in contact.promises
    ]
    promises += [
        Promise(
            id=new_id(touch.at),
            by=made.by,
            text=made.text,
            due=made.due,
            made_at=touch.at,
            touch=touch.id,
        )
        for made in result.promises
    ]
    next_call, about = contact.next_call, contact.next_call_about
    if result.kind is TouchKind.CALLBACK:
        promises.append(
            Promise(
                id=new_id(touch.at),
                by=Side.ME,
                text=result.next_call_about or "call back, as they asked",
                due=result.next_call or on_working_day(today + timedelta(days=1), contact),
                made_at=touch.at,
                touch=touch.id,
                requested=True,
            )
        )
    elif result.next_call is not None:
        next_call, about = result.next_call, result.next_call_about
    elif not touch.is_attempt and next_call is not None and next_call <= today:
        next_call, about = None, ""
    phones = contact.phones
    if result.kind is TouchKind.WRONG_NUMBER and contact.usable_phones:
        wrong = contact.usable_phones[0]
        phones = tuple(_marked_wrong(phone) if phone is wrong else phone for phone in phones)
    return msgspec.structs.replace(
        contact,
        promises=tuple(promises),
        next_call=next_call,
        next_call_about=about,
        phones=phones,
        updated_at=touch.at,
    )


def _answered(promise: Promise, kind: TouchKind) -> bool:
    """Whether a call that they asked for has now been made, or asked for anew."""
    return promise.requested and kind in (TouchKind.TALKED, TouchKind.CALLBACK, TouchKind.DECLINED)


def _marked_wrong(phone: Phone) -> Phone:
    return msgspec.structs.replace(phone, wrong=True)


def _referred(
    network: Network, names: tuple[str, ...], by: Contact, now: datetime
) -> list[Contact]:
    """The people they pointed to: each known already by exactly that name, or new."""
    wanted = {fold(name): name.strip() for name in reversed(names) if fold(plain(name))}
    wanted.pop(fold(by.name), None)
    known: dict[str, Contact] = {}
    for contact in network.contacts.values() if wanted else ():
        known.setdefault(fold(contact.name), contact)
    return [
        known.get(folded)
        or Contact(
            id=new_id(now),
            name=name,
            met_through=by.id,
            target_area=by.target_area,
            created_at=now,
            updated_at=now,
        )
        for folded, name in reversed(wanted.items())
    ]


def _interviews_with_steps_done(
    network: Network, contact: Contact, kept: frozenset[str], now: datetime
) -> list[Interview]:
    def done(step: NextStep) -> NextStep:
        is_kept = step.id in kept and step.done_at is None
        return msgspec.structs.replace(step, done_at=now) if is_kept else step

    changed = [(record, with_steps(record, done)) for record in network.interviews_with(contact.id)]
    return [
        msgspec.structs.replace(after, updated_at=now)
        for before, after in changed
        if after != before
    ]
