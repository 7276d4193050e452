"""Sections about a contact that more than one card shows."""

from datetime import date

from textual.content import Content

from tui_app.domain.briefing import last_conversation, memory_refresher
from tui_app.domain.contact import Contact
from tui_app.domain.ledger import ledger
from tui_app.domain.owed import Owed, owed
from tui_app.domain.promise import Side
from tui_app.domain.touch import Touch
from tui_app.ui.cards.clip import clipped
from tui_app.ui.cards.parts import bar, bullet, fact, section
from tui_app.ui.desk import Desk
from tui_app.ui.text import shown, shown_line, spans
from tui_app.ui.when import age, clock_time, due, place

_TOUCHES_SHOWN = 5


def title(contact: Contact, desk: Desk) -> list[Content]:
    """Name, place in the world, and how to reach them."""
    work = ", ".join(part for part in (contact.title, contact.organisation) if part)
    zone = desk.zone_of(contact)
    there = (
        f"{clock_time(desk.now(), zone)} in {place(zone.key)}"
        if contact.zone
        else "their zone is not known, yours is taken"
    )
    kind = "" if contact.kind == "networking" else f"{contact.kind}, "
    rows = [shown_line(contact.name, "accent")]
    if work:
        rows.append(shown_line(work))
    rows.append(shown_line(f"{kind}{there}", "dim"))
    return rows + phones(contact)


def phones(contact: Contact) -> list[Content]:
    """Every number, the wrong ones marked; where there is none, a hint and another way."""
    if not contact.phones:
        ways = [("✉ ", contact.emails[0].address)] if contact.emails else []
        ways = ways or [("↗ ", _without_scheme(url)) for url in contact.urls[:1]]
        hint = shown_line("☎ no number yet: e adds one", "dim")
        return [hint, *(spans((mark, "dim"), (way, "")) for mark, way in ways)]
    return [
        spans(
            ("☎ ", "dim"),
            (phone.number, "dim" if phone.wrong else "strong"),
            (f"  {phone.label}" if phone.label else "", "dim"),
            ("  wrong number" if phone.wrong else "", "bad"),
        )
        for phone in contact.phones
    ]


def recall_gauge(share: float, width: int = 10) -> Content:
    """How well they remember the user, as a bar and a figure."""
    style = "good" if share >= 0.5 else "warn" if share >= 0.15 else "bad"
    word = "well" if share >= 0.5 else "half" if share >= 0.15 else "hardly"
    return spans(("Recall ", "dim"), (bar(share, width), style), (f" {share:.0%}, {word}", ""))


def memory(contact: Contact, desk: Desk) -> list[Content]:
    """Who the user is to them (B2)."""
    rows = [
        row for label, text in memory_refresher(contact, desk.network) for row in fact(label, text)
    ]
    rows = section("What they may remember", rows)
    return rows + section("Your note", [shown(clipped(contact.note))] if contact.note else [])


def promises(contact: Contact, desk: Desk) -> list[Content]:
    """What either side owes, next steps from interviews included, the due ones marked (A8, B2)."""
    today = desk.today_of(contact)
    rows = [_owed(one, today) for one in owed(contact, desk.network)]
    return section("Promises", rows)


def last_touches(contact: Contact, desk: Desk, most: int = _TOUCHES_SHOWN) -> list[Content]:
    """The latest touches, newest first."""
    touches = desk.network.touches_of(contact.id)
    rows = [_touch(touch, desk) for touch in reversed(touches[-most:])]
    return section("Last touches", rows, f"{len(touches)} in all" if len(touches) > most else "")


def ledger_line(contact: Contact, desk: Desk) -> list[Content]:
    """Given against asked and how that stands, with a nudge to give first (B6).

    Where there is nothing on either side, only who was talked with is told so.
    """
    book = ledger(contact.id, desk.network)
    if not book.entries:
        talked = last_conversation(desk.network.touches_of(contact.id)) is not None
        return [shown_line("Nothing given yet, nothing asked", "dim")] if talked else []
    row = [("Gave ", "dim"), (str(book.given), "good"), (", asked ", "dim"), (str(book.asked), "")]
    row.append((f" — {book.balance}", "warn" if book.asks_first else "dim"))
    return [spans(*row)]


def _without_scheme(url: str) -> str:
    """An address as people say it, short enough for a narrow card."""
    return (url.partition("://")[2] or url).removeprefix("www.")


def _owed(one: Owed, today: date) -> Content:
    who = "You owe" if one.by is Side.ME else "They owe"
    is_due = one.due is not None and one.due <= today
    return spans(
        (f"{who}: ", "dim"),
        (one.text, "warn" if is_due else ""),
        (f"  {due(one.due, today)}" if one.due else "", "warn" if is_due else "dim"),
    )


def _touch(touch: Touch, desk: Desk) -> Content:
    said = touch.note or touch.learned
    head = f"{age(touch.at, desk.now())} ago  {touch.kind}"
    if touch.direction == "in":
        head += " (they wrote or called)"
    return Content.assemble(bullet(head, "dim"), shown(f"  {said}") if said else Content(""))
