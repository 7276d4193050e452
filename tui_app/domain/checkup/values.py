"""Values that make a record useless, or that its readers cannot take."""

from collections.abc import Callable, Iterator
from functools import cache, partial

import msgspec

from tui_app.domain.checkup.finding import Edit, Finding, FindingKind, Mend
from tui_app.domain.checkup.wording import begun
from tui_app.domain.contact import Contact, Email, Phone
from tui_app.domain.day import Day
from tui_app.domain.interview import Interview
from tui_app.domain.matches import without_repetitions
from tui_app.domain.network import Network
from tui_app.domain.plain import one_line
from tui_app.domain.record import Record
from tui_app.domain.record_names import called
from tui_app.domain.tidbit import Tidbit
from tui_app.domain.touch import Touch
from tui_app.domain.zones import known_zone

_WEEK = frozenset(range(1, 8))
_INTO_THE_NOTE = "Mending moves it into the note; nothing of it is lost."
Zoned = Contact | Touch | Tidbit | Interview | Day


def check_values(network: Network) -> Iterator[Finding]:
    """Names, numbers, addresses, days, zones and matches, record by record."""
    zones = _Zones()
    for contact in network.contacts.values():
        say = partial(_finding, contact, network)
        yield from _name(contact, say)
        yield from _reach(contact, say)
        yield from _days(contact, say)
        yield from zones.check(contact, say)
    for touch in network.touches.values():
        yield from zones.check(touch, partial(_finding, touch, network))
    for tidbit in network.tidbits.values():
        say = partial(_finding, tidbit, network)
        yield from _tidbit(tidbit, say)
        yield from zones.check(tidbit, say)
    for record in network.interviews.values():
        yield from zones.check(record, partial(_finding, record, network))
    for day in network.days.values():
        yield from zones.check(day, partial(_finding, day, network))


Say = Callable[..., Finding]


def _finding(
    record: Record,
    network: Network,
    text: str,
    remedy: str,
    change: Callable[[Record], Record] | None = None,
) -> Finding:
    mend = Mend(edits=(Edit(record.table, record.id, change),)) if change else None
    return Finding(
        kind=FindingKind.VALUE,
        table=record.table,
        id=record.id,
        text=f"{begun(called(record, network))}{text}.",
        remedy=remedy,
        mend=mend,
    )


def _name(contact: Contact, say: Say) -> Iterator[Finding]:
    if one_line(contact.name):
        return
    parts = " ".join((contact.given, contact.family))
    if one_line(parts) and not contact.name.strip():
        text = f" has a given or a family name: {one_line(parts, 60)}"
        yield say(text, "Mending makes the name of them.", _named)
    else:
        yield say("", "Give them a name with e on Contacts, or delete them with d.")


def _named(record: Record) -> Record:
    if not isinstance(record, Contact) or record.name.strip():
        return record
    name = " ".join(f"{record.given} {record.family}".split())
    return msgspec.structs.replace(record, name=name)


def _reach(contact: Contact, say: Say) -> Iterator[Finding]:
    for phone in contact.phones:
        if _is_no_number(phone):
            text = f" has a phone number without a digit: “{one_line(phone.number, 40)}”"
            yield say(text, _INTO_THE_NOTE, _without_bad_phones)
    for email in contact.emails:
        if _is_no_address(email):
            text = f" has an e-mail address without an @: “{one_line(email.address, 40)}”"
            yield say(text, _INTO_THE_NOTE, _without_bad_emails)


def _is_no_number(phone: Phone) -> bool:
    return not phone.extra and not any(character.isdigit() for character in phone.number)


def _is_no_address(email: Email) -> bool:
    return not email.extra and "@" not in email.address


def _without_bad_phones(record: Record) -> Record:
    if not isinstance(record, Contact):
        return record
    bad = [
        (phone.label or "Phone", phone.number) for phone in record.phones if _is_no_number(phone)
    ]
    good = tuple(phone for phone in record.phones if not _is_no_number(phone))
    return msgspec.structs.replace(record, phones=good, note=_noted(record.note, bad))


def _without_bad_emails(record: Record) -> Record:
    if not isinstance(record, Contact):
        return record
    bad = [(one.label or "E-mail", one.address) for one in record.emails if _is_no_address(one)]
    good = tuple(email for email in record.emails if not _is_no_address(email))
    return msgspec.structs.replace(record, emails=good, note=_noted(record.note, bad))


def _noted(note: str, entries: list[tuple[str, str]]) -> str:
    lines = [f"{label}: {value}" for label, value in entries if label.strip() or value.strip()]
    lines = [line for line in lines if line not in ("Phone: ", "E-mail: ")]
    return "\n\n".join(filter(None, (note, "\n".join(lines))))


def _days(contact: Contact, say: Say) -> Iterator[Finding]:
    days = set(contact.free_days)
    if days - _WEEK:
        text = " is not called on days that no week has"
        yield say(text, "Mending leaves the days of the week.", _with_weekdays)
    elif days >= _WEEK:
        text = " is free on every day of the week, so no call ever falls due"
        yield say(text, "Set the free days right with e on Contacts.")
    if contact.cadence_days is not None and contact.cadence_days < 1:
        text = f" is to be called every {contact.cadence_days} days"
        yield say(text, "Write the days between calls with e on Contacts.")


def _with_weekdays(record: Record) -> Record:
    if not isinstance(record, Contact):
        return record
    days = tuple(day for day in record.free_days if day in _WEEK)
    return msgspec.structs.replace(record, free_days=days)


def _tidbit(tidbit: Tidbit, say: Say) -> Iterator[Finding]:
    if not one_line(tidbit.text):
        yield say(" has no text", "Write it with e on Ideas, or delete it with d.")
    if len({match.contact for match in tidbit.matches}) < len(tidbit.matches):
        text = " is matched to one contact twice"
        yield say(text, "Mending makes one match of the two.", _matched_once)
    if any(not 0 <= match.score <= 1 for match in tidbit.matches):
        text = " has a match whose score is not between 0 and 1"
        yield say(text, "Mending takes the nearest of the two.", _scored)


def _matched_once(record: Record) -> Record:
    if not isinstance(record, Tidbit):
        return record
    return msgspec.structs.replace(record, matches=without_repetitions(record.matches))


def _scored(record: Record) -> Record:
    if not isinstance(record, Tidbit):
        return record
    matches = tuple(
        msgspec.structs.replace(match, score=max(0.0, min(1.0, match.score)))
        for match in record.matches
    )
    return msgspec.structs.replace(record, matches=matches)


class _Zones:
    """Whether zones are known; each name is looked up once."""

    def __init__(self) -> None:
        self._meant: dict[str, str | None] = {"": ""}

    def check(self, record: Zoned, say: Say) -> Iterator[Finding]:
        meant = self._meaning(record.zone)
        if meant == record.zone:
            return
        shown = one_line(record.zone, 40)
        if meant is not None:
            text = f" has the zone “{shown}”, which is written {meant}"
            yield say(text, "Mending writes it so.", partial(_with_zone, meant))
        elif isinstance(record, Touch | Tidbit | Day):
            text = f" has an unknown zone, “{shown}”"
            yield say(
                text, "Mending clears it: it was noted by the program.", partial(_with_zone, "")
            )
        else:
            screen = "Contacts" if isinstance(record, Contact) else "Interviews"
            text = f" has an unknown zone, “{shown}”"
            yield say(text, f"Write it like Europe/Paris with e on {screen}.")

    def _meaning(self, name: str) -> str | None:
        if name not in self._meant:
            known = known_zone(name) is not None
            self._meant[name] = name if known else _by_folded_name().get(name.strip().casefold())
        return self._meant[name]


def _with_zone(zone: str, record: Record) -> Record:
    if isinstance(record, Zoned):
        return msgspec.structs.replace(record, zone=zone)
    return record


@cache
def _by_folded_name() -> dict[str, str]:
    from zoneinfo import available_timezones

    return {name.casefold(): name for name in available_timezones()}
