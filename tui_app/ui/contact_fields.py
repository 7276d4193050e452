"""The fields of the contact form: how each shows a contact, and what is read back from it."""

from functools import partial

from tui_app.clock import zone
from tui_app.domain import entries
from tui_app.domain.contact import Contact, ContactKind, Phone
from tui_app.domain.entries import EntryError
from tui_app.domain.phone_zone import zone_of_phones
from tui_app.domain.plain import one_line
from tui_app.priority.wording import days
from tui_app.ui.desk import Desk
from tui_app.ui.record_fields import (
    Beside,
    Groups,
    RecordField,
    Texts,
    a_day,
    one_of,
    several,
    text_of,
)
from tui_app.ui.when import clock_time
from tui_app.ui.zones import zone_like, zone_named

_NAMED = 2
_CADENCE_MOST = 3650


def _read_urls(text: str, *_: object) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text.split()))


def _read_zone(text: str, *_: object) -> str:
    return zone_named(text) or zone(text).key if text.strip() else ""


def _beside_zone(texts: Texts, contact: Contact, desk: Desk) -> Beside:
    typed = texts["zone"].strip()
    if not typed:
        numbers = (phone.number for phone in _phones_so_far(texts["phones"], contact))
        offer = zone_of_phones(numbers, desk.config.owner.region)
        return Beside(f"→ {offer}, by the phone" if offer else "", offer)
    named = zone_named(typed)
    if named:
        return Beside(f"{clock_time(desk.now(), zone(named))} there")
    offer = zone_like(typed)
    return Beside(f"→ {offer}" if offer else "no zone yet", offer)


def _phones_so_far(text: str, contact: Contact) -> tuple[Phone, ...]:
    try:
        return entries.read_phones(text, contact.phones)
    except EntryError:
        return ()


def _read_cadence(text: str, *_: object) -> int | None:
    typed = text.strip()
    if not typed:
        return None
    if not (typed.isascii() and typed.isdigit() and 1 <= int(typed[:9]) <= _CADENCE_MOST):
        raise EntryError(
            f"“{one_line(typed, 30)}” is no number of days. Write 1 to {_CADENCE_MOST}, or nothing."
        )
    return int(typed)


def _beside_cadence(texts: Texts, _: Contact, desk: Desk) -> Beside:
    try:
        cadence = _read_cadence(texts["cadence_days"])
    except EntryError:
        return Beside("no number of days")
    if cadence is None:
        return Beside(f"days; as usual: {desk.rules.cadence_days}")
    return Beside(f"days: every {days(cadence)}" if cadence > 1 else "days: daily")


def _write_through(contact: Contact, desk: Desk) -> str:
    through = desk.network.contacts.get(contact.met_through or "")
    return through.name if through else contact.met_through or ""


def _read_through(text: str, contact: Contact, desk: Desk) -> str | None:
    if not text.strip():
        return None
    found = _others(text, contact, desk)
    if len(found) == 1:
        return found[0].id
    typed = one_line(text, 40)
    if not found:
        raise EntryError(f"“{typed}” is nobody you know. Add them first, or leave this empty.")
    names = ", ".join(one_line(one.name, 40) for one in found[:_NAMED])
    more = f" or {len(found) - _NAMED} more" if len(found) > _NAMED else ""
    raise EntryError(f"“{typed}” may be {names}{more}. Write more of the name, or their id.")


def _beside_through(texts: Texts, contact: Contact, desk: Desk) -> Beside:
    typed = texts["met_through"].strip()
    found = _others(typed, contact, desk) if typed else []
    if not found:
        return Beside("nobody you know yet" if typed else "")
    name = found[0].name
    if len(found) > 1:
        return Beside(f"→ {name}, or {len(found) - 1} more", name)
    return Beside() if name == typed else Beside(f"→ {name}", name)


def _others(typed: str, contact: Contact, desk: Desk) -> list[Contact]:
    return [one for one in desk.find_contacts(typed) if one.id != contact.id]


_day = partial(a_day, today=lambda contact, desk: desk.today_of(contact))


GROUPS: Groups[Contact] = (
    (
        "",
        (
            text_of("name", "Name", "as you would say it"),
            text_of("organisation", "Organisation"),
            text_of("title", "Title"),
            one_of("kind", "Kind", ContactKind),
        ),
    ),
    (
        "How to reach them",
        (
            RecordField(
                name="phones",
                label="Phones",
                write=lambda contact, _: entries.phones_text(contact.phones),
                read=lambda text, contact, _: entries.read_phones(text, contact.phones),
                placeholder="work: +1 202-555-0123; mobile: …",
            ),
            RecordField(
                name="emails",
                label="E-mails",
                write=lambda contact, _: entries.emails_text(contact.emails),
                read=lambda text, contact, _: entries.read_emails(text, contact.emails),
                placeholder="work: ann@example.com; …",
            ),
            RecordField(
                name="zone",
                label="Zone",
                write=lambda contact, _: contact.zone,
                read=_read_zone,
                placeholder="Europe/Paris",
                beside=_beside_zone,
                leans_on="phones",
            ),
            RecordField(
                name="free_days",
                label="Not called on",
                write=lambda contact, _: entries.weekdays_text(contact.free_days),
                read=lambda text, _, __: entries.read_weekdays(text),
                placeholder="sat, sun",
            ),
            RecordField(
                name="urls",
                label="Web",
                write=lambda contact, _: " ".join(contact.urls),
                read=_read_urls,
                placeholder="addresses, with spaces between",
            ),
            text_of("postal", "Post", lines=True),
        ),
    ),
    (
        "Calls",
        (
            RecordField(
                name="cadence_days",
                label="Call every",
                write=lambda contact, _: str(contact.cadence_days or ""),
                read=_read_cadence,
                beside=_beside_cadence,
            ),
            _day("next_call", "Next call", "fri, +2w, 2026-12-24", past=False),
            text_of("next_call_about", "About"),
        ),
    ),
    (
        "What you know of them",
        (
            several("topics", "Topics", "cold chain; ports"),
            several("asked_for", "They look for"),
            text_of("target_area", "Target area"),
            _day("met_on", "Met on", "14 May, last fri", past=True),
            text_of("met_where", "Met where"),
            RecordField(
                name="met_through",
                label="Met through",
                write=_write_through,
                read=_read_through,
                placeholder="somebody you know",
                beside=_beside_through,
            ),
            text_of("discussed", "Discussed", lines=True),
            text_of("note", "Note", lines=True),
        ),
    ),
    (
        "Names",
        (
            several("nicknames", "Nicknames"),
            text_of("given", "Given name"),
            text_of("family", "Family name"),
            several("organisation_aliases", "Firm also called"),
            _day("birthday", "Birthday", "1975-03-14", past=True),
        ),
    ),
)
"""Every field of the form under its heading, in the order of the form."""
