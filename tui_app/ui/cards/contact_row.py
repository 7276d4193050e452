"""One row of the contacts: who, how long since the last contact, and what marks them."""

from datetime import UTC, datetime

from tui_app.domain.contact import Contact
from tui_app.priority.queue import Call, Held
from tui_app.priority.standing import standing
from tui_app.ui.desk import Desk
from tui_app.ui.text import Span
from tui_app.ui.when import age
from tui_app.ui.widgets.record_list import Line

_MOST = 200
"""Characters of a name that a row looks at."""


class ContactRows:
    """Draws contacts; what it worked out for a row is kept until `renew`."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._drawn: dict[str, list[Line]] = {}

    def renew(self) -> None:
        """Something changed, or time went by."""
        self._drawn.clear()

    def draw(self, contact: Contact, _: int) -> list[Line]:
        """Two lines."""
        lines = self._drawn.get(contact.id)
        if lines is None:
            lines = self._drawn[contact.id] = self._lines(contact)
        return lines

    def _lines(self, contact: Contact) -> list[Line]:
        since = last_contact(contact, self._desk)
        place = contact.organisation or contact.title
        return [
            Line(((contact.name[:_MOST], "strong"),), ((f"{since} ", "dim"),)),
            Line((("  ", ""), (place[:_MOST], "dim")), self._marks(contact)),
        ]

    def _marks(self, contact: Contact) -> tuple[Span, ...]:
        marks: list[Span] = []
        if contact.pinned:
            marks.append(("pinned ", "good"))
        if contact.do_not_call:
            marks.append(("no calls ", "bad"))
        else:
            stands = self._standing(contact)
            if isinstance(stands, Held):
                marks.append(("held ", "warn"))
            elif stands.due is None:
                marks.append(("due ", "accent"))
        return tuple(marks)

    def _standing(self, contact: Contact) -> Call | Held:
        desk = self._desk
        return standing(contact, desk.network, desk.now(), desk.rules, desk.clock.zone, desk.facts)


def last_contact(contact: Contact, desk: Desk) -> str:
    """How long ago the last contact was: "5 weeks", or "never"."""
    at = desk.facts.of(contact).last_contact
    return age(datetime.fromtimestamp(at, UTC), desk.now()) if at is not None else "never"
