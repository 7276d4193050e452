"""The card of a contact: everything that is known of them (design, screen 4)."""

from collections.abc import Iterable
from datetime import date

from textual.content import Content

from tui_app.domain.briefing import how_you_met
from tui_app.domain.contact import Contact
from tui_app.domain.entries import weekdays_text
from tui_app.domain.interview import Interview
from tui_app.domain.letter import Letter, LetterStatus
from tui_app.domain.referrals import Referrals
from tui_app.domain.tidings import CHOSEN
from tui_app.priority.due import cadence_ends, due_on
from tui_app.priority.not_due import when_due, why_not_due
from tui_app.priority.queue import Call, Held
from tui_app.priority.standing import standing
from tui_app.ui.cards import contact_parts as about
from tui_app.ui.cards.clip import clipped, shortened
from tui_app.ui.cards.contact_row import last_contact
from tui_app.ui.cards.ledger_entries import ledger_entries
from tui_app.ui.cards.parts import bar, fact, section, stacked
from tui_app.ui.cards.referral_tree import referral_tree
from tui_app.ui.cards.timeline import timeline
from tui_app.ui.desk import Desk
from tui_app.ui.text import shown, shown_line, spans
from tui_app.ui.when import age, clock_time, day, due, place

TOUCHES_AT_FIRST = 30
"""Touches that the timeline shows while one passes by; hundreds would hold up the keys."""
TOUCHES_AT_MOST = 1_000
"""Touches that it shows to who reads it."""
_LINE = 400
"""Characters shown of what takes one line."""


def contact_card(
    contact: Contact, desk: Desk, referrals: Referrals, touches: int = TOUCHES_AT_FIRST
) -> Content:
    """All of it: what is needed most stands first, the timeline and the filing last.

    The timeline shows the newest `touches`.
    """
    contact = shortened(contact)
    stands = standing(contact, desk.network, desk.now(), desk.rules, desk.clock.zone, desk.facts)
    rows = _who(contact, desk)
    rows += _calls(contact, desk, stands)
    rows += about.promises(contact, desk)
    rows += _news(contact, desk)
    rows += _background(contact, desk)
    rows += referral_tree(contact, referrals)
    rows += ledger_entries(contact, desk, referrals=referrals)
    rows += _interviews(contact, desk)
    rows += _letters(contact, desk)
    rows += _opportunities(contact, desk)
    rows += timeline(contact, desk, touches)
    rows += _in_the_queue(stands, desk)
    rows += _filing(contact, desk)
    return stacked(rows)


def _who(contact: Contact, desk: Desk) -> list[Content]:
    """Name, work, their hour, and every way to reach them."""
    work = ", ".join(part for part in (contact.title, contact.organisation) if part)
    known_as = ", ".join(contact.nicknames)
    zone = desk.zone_of(contact)
    guessed = "" if contact.zone else ", your own zone: theirs is not known"
    rows = [spans((contact.name, "accent"), (f"  “{known_as}”" if known_as else "", "dim"))]
    if work:
        rows.append(shown_line(work))
    there = f"{clock_time(desk.now(), zone)} in {place(zone.key)}{guessed}"
    rows.append(shown_line(f"{contact.kind}, {there}", "dim"))
    if contact.phones:
        rows += about.phones(contact)
    else:
        rows.append(shown_line("☎ no number yet, e adds one", "dim"))
    rows += [
        spans(("✉ ", "dim"), (one.address, ""), (f"  {one.label}" if one.label else "", "dim"))
        for one in contact.emails
    ]
    rows += [spans(("↗ ", "dim"), (url, "")) for url in contact.urls]
    return rows


def _calls(contact: Contact, desk: Desk, stands: Call | Held) -> list[Content]:
    """How long it has been, when the next call falls due, and what stands in its way."""
    today = desk.today_of(contact)
    facts = desk.facts.of(contact)
    cadence = contact.cadence_days or desk.rules.cadence_days
    usual = "" if contact.cadence_days else ", as usual"
    zone = desk.zone_of(contact)
    falls = due_on(contact, facts, desk.rules, zone)
    since = last_contact(contact, desk)
    rows = [
        spans(
            ("Last contact ", "dim"),
            (since if since == "never" else f"{since} ago", ""),
            (f"  every {cadence} days{usual}", "dim"),
        )
    ]
    if falls is None or falls != contact.next_call:
        when = "whenever you like" if falls is None else due(falls, today)
        late = falls is None or falls <= today
        if falls is not None and not late and isinstance(stands, Call):
            is_cadence = falls == cadence_ends(contact, facts, desk.rules, zone)
            when = _sooner(falls, stands, today, is_cadence=is_cadence)
        rows.append(spans(("Next call due ", "dim"), (when, "warn" if late else "")))
    if (planned := contact.next_call) is not None:
        what = f": {contact.next_call_about}" if contact.next_call_about else ""
        style = "warn" if planned <= today else ""
        rows.append(spans(("Planned call ", "dim"), (due(planned, today), style), (what, "")))
    rows.append(about.recall_gauge(facts.recall(desk.now().timestamp())))
    rows += about.ledger_line(contact, desk)
    if contact.pinned:
        rows.append(shown("Pinned by you", "good"))
    if isinstance(stands, Held):
        rows.append(spans(("Held: ", "warn"), (stands.why, "warn")))
    return [Content(""), *rows]


def _sooner(falls: date, stands: Call, today: date, *, is_cadence: bool) -> str:
    """When the next call falls due, and from when on the queue has them, which may be sooner (A4).

    It falls due with the end of the cadence, or by a promise.
    """
    if stands.due_on == falls:
        return day(falls, today)
    since = "now" if stands.due_on is None else f"from {day(stands.due_on, today)}"
    return f"{since}, {'cadence ends' if is_cadence else 'promised for'} {day(falls, today)}"


def _news(contact: Contact, desk: Desk) -> list[Content]:
    """What waits to be told, freshest worth first."""
    rows: list[Content] = []
    for opener in desk.openers(contact):
        tidbit = opener.tidbit
        rows.append(shown(f"“{clipped(tidbit.text)}”", "accent"))
        told = f"  {tidbit.kind}, {age(tidbit.heard_at, desk.now())} old, {opener.match.status}"
        rows.append(
            spans(
                (f"{bar(opener.freshness, 5)} {opener.freshness:.0%} fresh", "good"), (told, "dim")
            )
        )
        if opener.match.why:
            lead = "For them, " if opener.match.why == CHOSEN else "For them because of "
            rows.append(spans((lead, "dim"), (clipped(opener.match.why), "")))
    return section("News for them", rows)


def _background(contact: Contact, desk: Desk) -> list[Content]:
    """How one knows them, and what they care for."""
    facts = (
        ("Met", how_you_met(contact, desk.network)),
        ("Discussed", contact.discussed),
        ("They look for", "; ".join(contact.asked_for)),
        ("Topics", ", ".join(contact.topics)),
        ("Target area", contact.target_area),
        ("Birthday", f"{contact.birthday:%d %B %Y}" if contact.birthday else ""),
        ("Post", contact.postal),
        ("Note", contact.note),
    )
    return section("About them", _facts(facts))


def _interviews(contact: Contact, desk: Desk) -> list[Content]:
    """The interviews in which they were met, the latest first."""
    met = sorted(
        desk.network.interviews_with(contact.id),
        key=lambda record: (str(record.held_on or ""), record.id),
        reverse=True,
    )
    return section(
        "Interviews", [_interview(shortened(record, _LINE), contact, desk) for record in met]
    )


def _interview(record: Interview, contact: Contact, desk: Desk) -> Content:
    role = next((one.role or one.title for one in record.people if one.contact == contact.id), "")
    held = day(record.held_on, desk.today_of(contact)) if record.held_on else "no date"
    place_and_post = ", ".join(part for part in (record.organisation, record.position) if part)
    return spans(
        (f"{held}  ", "dim"),
        (place_and_post, ""),
        (f"  {record.kind}{f', as {role}' if role else ''}", "dim"),
    )


def _letters(contact: Contact, desk: Desk) -> list[Content]:
    """Letters to them, the latest first."""
    found = [one for one in desk.network.letters.values() if one.contact == contact.id]
    found.sort(key=lambda letter: letter.id, reverse=True)
    return section("Letters", [_letter(shortened(one, _LINE), contact, desk) for one in found])


def _letter(letter: Letter, contact: Contact, desk: Desk) -> Content:
    today = desk.today_of(contact)
    when, style = letter.status.value, "dim"
    if letter.sent_at is not None:
        when = f"sent {day(letter.sent_at.astimezone(desk.zone_of(contact)).date(), today)}"
    elif letter.due_on is not None and letter.status is not LetterStatus.DROPPED:
        when = f"{letter.status}, due {due(letter.due_on, today)}"
        style = "warn" if letter.due_on <= today else "dim"
    subject = f": {letter.subject}" if letter.subject else ""
    return spans((f"{letter.kind}{subject}", ""), (f"  {when}", style))


def _opportunities(contact: Contact, desk: Desk) -> list[Content]:
    """The jobs and deals that they have to do with."""
    found = [
        shortened(one, _LINE)
        for one in desk.network.opportunities.values()
        if contact.id in one.contacts
    ]
    rows = [
        spans(
            (", ".join(part for part in (one.title, one.organisation) if part), ""),
            (f"  {one.stage}, {one.status}", "dim"),
        )
        for one in sorted(found, key=lambda one: one.id)
    ]
    return section("Opportunities", rows)


def _in_the_queue(stands: Call | Held, desk: Desk) -> list[Content]:
    """Why they rank where they do, or need not be called yet."""
    if isinstance(stands, Held):
        return []
    if stands.due is not None:
        today = desk.today_of(stands.contact)
        words = (why_not_due(stands, desk.network), when_due(stands, today))
        return section("In the queue", map(shown_line, words), "not due yet")
    rows = [
        spans((f"{one.points:+5} ", "good" if one.points > 0 else "dim"), (one.text, ""))
        for one in stands.reasons
    ]
    return section("In the queue", rows, f"{stands.score} points")


def _filing(contact: Contact, desk: Desk) -> list[Content]:
    """How they are filed, and where the record came from."""
    zone = desk.clock.zone
    added = contact.created_at.astimezone(zone) if contact.created_at else None
    changed = contact.updated_at.astimezone(zone) if contact.updated_at else None
    facts = (
        ("Given name", contact.given),
        ("Family name", contact.family),
        ("Firm also called", ", ".join(contact.organisation_aliases)),
        ("Zone", contact.zone),
        ("Not called on", weekdays_text(contact.free_days)),
        ("Came from", ", ".join(contact.sources)),
        ("Added", f"{added:%Y-%m-%d}" if added else ""),
        ("Changed", f"{changed:%Y-%m-%d %H:%M}" if changed else ""),
        ("Id", contact.id),
    )
    return section("Filing", _facts(facts))


def _facts(facts: Iterable[tuple[str, str]]) -> list[Content]:
    return [row for label, text in facts for row in fact(label, text)]
