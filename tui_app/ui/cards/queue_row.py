"""One row of the queue: who, what ranks them, and what time it is there."""

from collections.abc import Sequence
from datetime import date, datetime

from tui_app.domain.contact import Contact
from tui_app.priority.listing import Joined, Listing, Placed
from tui_app.priority.not_due import due_day
from tui_app.priority.queue import Call, Factor, Held, Queue, WindowStatus
from tui_app.priority.wording import short_day
from tui_app.ui.cards.parts import bar
from tui_app.ui.desk import Desk
from tui_app.ui.text import Span
from tui_app.ui.when import clock_time
from tui_app.ui.widgets.record_list import Line

QueueItem = Call | Held

_WORDS: dict[Factor, Span] = {
    Factor.NEWS: ("news", "accent"),
    Factor.GAP: ("silence", ""),
    Factor.RECALL: ("recall", ""),
    Factor.PLANNED: ("planned", "good"),
    Factor.PROMISE: ("promise", "warn"),
    Factor.RECRUITER: ("recruiter", "warn"),
    Factor.PINNED: ("pinned", "good"),
    Factor.HABIT: ("", ""),
    Factor.WINDOW: ("", ""),
}
_INDENT = 5
_FULL = 120
"""Points at which the bar is full; a due promise is worth more and fills it too."""


class QueueRows:
    """Draws the items of one queue; their rank is their place among the calls."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._calls = _listed(())

    def items(self, queue: Queue) -> Sequence[QueueItem]:
        """The calls, then who waits for their day or is not due yet, then who is held.

        They are made as they come in view.
        """
        self._calls = _listed(queue.calls)
        return Joined((self._calls, _listed(queue.later), _listed(queue.held)))

    def draw(self, item: QueueItem, width: int) -> list[Line]:
        """Two lines, for `width` cells."""
        if isinstance(item, Held):
            return [
                Line((("  – ", "dim"), (item.contact.name, "dim")), (("held", "dim"),)),
                Line((("    ", ""), (item.why, "dim")), ((self._till(item, width), "dim"),)),
            ]
        place = self._calls.place_of(item.contact.id)
        if place is not None:
            return self._call(item, place + 1, width)
        return self._later(item) if item.due_on is None else self._not_due(item, item.due_on)

    def _call(self, call: Call, rank: int, width: int) -> list[Line]:
        word, style = _WORDS[call.headline] if call.headline else ("rested", "dim")
        cells = 8 if width > 42 else 5
        first = Line(
            ((f"{rank:3} ", "dim"), (call.contact.name, "strong")),
            ((f"{bar(call.score / _FULL, cells)}", "dim"), (f"{call.score:4}", "")),
        )
        mark = ("●", "good") if call.window.status is WindowStatus.OPEN else ("○", "dim")
        second = Line(
            (("    ", ""), (call.contact.organisation or call.contact.title, "dim")),
            ((f"{word} ", style), (f"{self._local_time(call.contact)} ", ""), mark),
        )
        return [first, second]

    def _till(self, held: Held, width: int) -> str:
        """Until when, where it would be cut off with the reason, which mostly says it too."""
        if held.until is None or len(held.why) + _INDENT < width:
            return ""
        if not isinstance(held.until, datetime):
            return f" till {short_day(held.until)}"
        ends = held.until.astimezone(self._desk.clock.zone)
        is_today = ends.date() == self._desk.clock.today()
        return f" till {f'{ends:%H:%M}' if is_today else short_day(ends.date())}"

    def _later(self, call: Call) -> list[Line]:
        opens = call.window.opens
        when = f"opens {opens.astimezone(self._desk.clock.zone):%a %H:%M}" if opens else "later"
        return self._waits(call.contact, when, "later")

    def _not_due(self, call: Call, day: date) -> list[Line]:
        when = f"due {due_day(day, self._desk.today_of(call.contact))}"
        return self._waits(call.contact, when, "not yet")

    def _waits(self, contact: Contact, when: str, word: str) -> list[Line]:
        return [
            Line((("  · ", "dim"), (contact.name, "dim")), ((when, "dim"),)),
            Line(
                (("    ", ""), (contact.organisation, "dim")),
                ((f"{word} {self._local_time(contact)}  ", "dim"),),
            ),
        ]

    def _local_time(self, contact: Contact) -> str:
        return clock_time(self._desk.now(), self._desk.zone_of(contact))


def _listed(items: Sequence[QueueItem]) -> Placed[QueueItem]:
    if isinstance(items, Placed):
        return items
    return Listing(items, lambda item: item, lambda item: item.contact.id)
