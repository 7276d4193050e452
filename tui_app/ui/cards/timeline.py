"""The timeline of a contact: every touch, newest first, with all that it left behind."""

from collections.abc import Iterator
from datetime import date
from zoneinfo import ZoneInfo

from textual.content import Content

from tui_app.clock import BadTimeError, zone
from tui_app.domain.contact import Contact
from tui_app.domain.touch import Direction, Touch, TouchKind
from tui_app.ui.cards.clip import clipped
from tui_app.ui.cards.parts import section
from tui_app.ui.desk import Desk
from tui_app.ui.text import shown, spans
from tui_app.ui.when import clock_time, day, length

_IN = {
    TouchKind.TALKED: "they called, talked",
    TouchKind.MESSAGE: "they left a message",
    TouchKind.NOTE: "a note from them",
    TouchKind.EMAIL: "e-mail from them",
    TouchKind.CLIPPING: "a clipping from them",
}
_OUT = {
    TouchKind.MESSAGE: "message left",
    TouchKind.NO_ANSWER: "no answer",
    TouchKind.CALLBACK: "to call back",
    TouchKind.WRONG_NUMBER: "wrong number",
    TouchKind.CLIPPING: "clipping sent",
    TouchKind.NOTE: "note sent",
    TouchKind.EMAIL: "e-mail sent",
}


def timeline(contact: Contact, desk: Desk, most: int) -> list[Content]:
    """The newest `most` touches."""
    touches = desk.network.touches_of(contact.id)
    today = desk.today_of(contact)
    rows = [
        row for touch in reversed(touches[-most:]) for row in _touch(touch, contact, desk, today)
    ]
    older = len(touches) - most
    if older > 0:
        rows.append(shown(f"and {older} older, enter shows them", "dim"))
    return section("Timeline", rows, f"{len(touches)} in all" if touches else "")


def what(touch: Touch) -> str:
    """A touch in a few words, with who reached out."""
    words = _IN if touch.direction is Direction.IN else _OUT
    return words.get(touch.kind, touch.kind.value)


def _touch(touch: Touch, contact: Contact, desk: Desk, today: date) -> Iterator[Content]:
    there = _zone_then(touch, contact, desk)
    local = touch.at.astimezone(there)
    lasted = f" {length(touch.seconds)}" if touch.seconds else ""
    yield spans(
        (f"{day(local.date(), today)} {clock_time(touch.at, there)}", "dim"),
        (f"  {what(touch)}", "" if touch.is_attempt else "strong"),
        (lasted, "dim"),
    )
    for label, text in _left_behind(touch, desk):
        yield Content.assemble(shown(f"  {label}", "dim"), shown(clipped(text)))


def _zone_then(touch: Touch, contact: Contact, desk: Desk) -> ZoneInfo:
    """Their zone when it happened; they may have moved since."""
    try:
        return zone(touch.zone)
    except BadTimeError:
        return desk.zone_of(contact)


def _left_behind(touch: Touch, desk: Desk) -> Iterator[tuple[str, str]]:
    if touch.note:
        yield "", touch.note
    if touch.learned:
        yield "learned: ", touch.learned
    for tidbit_id in touch.tidbits:
        tidbit = desk.network.tidbits.get(tidbit_id)
        yield "told: ", tidbit.text if tidbit else "news no longer kept"
    for favour in touch.favours:
        if favour.tidbit in touch.tidbits and not favour.result:
            continue  # told already in the line above
        yield "asked: " if favour.asked else "gave: ", f"{favour.text} ({favour.kind})"
    people = [desk.network.contacts.get(key) for key in touch.referrals]
    names = ", ".join(person.name for person in people if person)
    if names:
        yield "sent you to: ", names
