"""One row of the letters: whom to, what sort, and how late or since when."""

from datetime import date

from tui_app.domain.letter import Letter, LetterStatus
from tui_app.priority.wording import late
from tui_app.ui.desk import Desk
from tui_app.ui.letters.naming import to_whom
from tui_app.ui.letters.sections import Entry, Heading, Item
from tui_app.ui.text import Span
from tui_app.ui.when import age, day
from tui_app.ui.widgets.record_list import Line

_MOST = 200
_SOON_DAYS = 7


class LetterRows:
    """Draws the rows of the letters, two lines each."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def draw(self, item: Item, _: int) -> list[Line]:
        """Two lines, whatever the width."""
        if isinstance(item, Heading):
            return [Line(), _heading(item)]
        name = to_whom(item.begun("", self._desk.now()), self._desk.network)
        first = Line(((name, "strong"),), (lateness(item, self._desk),))
        if item.letter is None:
            why = item.owed.why if item.owed is not None else ""
            return [first, _about(item, why)]
        subject = item.letter.subject or item.letter.body[:_MOST]
        beside = self._beside(item.letter)
        return [
            Line(first.left, first.right or ((beside, "dim"),)),
            _about(item, subject),
        ]

    def _beside(self, letter: Letter) -> str:
        at = letter.updated_at or letter.created_at
        return f"{age(at, self._desk.now())} ago " if at is not None else ""


def lateness(entry: Entry, desk: Desk) -> Span:
    """How late it is, or when it is due; of one that was sent, when."""
    letter, today = entry.letter, desk.clock.today()
    if entry.status is LetterStatus.SENT:
        sent = letter.sent_at if letter is not None else None
        if sent is None:
            return ("sent ", "dim")
        return (f"{_short(sent.astimezone(desk.clock.zone).date(), today)} ", "dim")
    if entry.status is LetterStatus.DROPPED:
        return ("dropped ", "dim")
    when = entry.due_on
    days = entry.days_late(today)
    if days:
        return (f"{late(days)} ", "warn")
    if when is None:
        return ("draft " if entry.status is LetterStatus.DRAFT else "owed ", "dim")
    if when <= today:
        return (f"due {_short(when, today)} ", "accent")
    ahead = (when - today).days
    on = f"{when:%a}" if 1 < ahead < _SOON_DAYS else day(when, today)
    return (f"due {on} ", "dim")


def _heading(item: Heading) -> Line:
    counts: list[Span] = [(f"{item.late} late  ", "warn")] if item.late else []
    hidden = f", {item.hidden} more with f" if item.hidden else ""
    return Line(((item.title, "heading"),), (*counts, (f"{item.count}{hidden} ", "dim")))


def _about(item: Entry, words: str) -> Line:
    return Line(((item.kind.value, ""), (f": {words[:_MOST]}" if words else "", "dim")))


def _short(when: date, today: date) -> str:
    if abs((when - today).days) <= 1:
        return day(when, today)
    year = "" if when.year == today.year else f" {when.year}"
    return f"{when.day} {when:%b}{year}"
