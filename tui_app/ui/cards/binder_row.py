"""One row of the binder: a record of a meeting, or the target area that heads its shelf."""

from collections.abc import Iterable
from datetime import date

import msgspec

from tui_app.domain.interview import Interview
from tui_app.domain.interviews import binder
from tui_app.domain.next_steps import steps_left
from tui_app.ui.desk import Desk
from tui_app.ui.text import Span
from tui_app.ui.when import day
from tui_app.ui.widgets.record_list import Line


class Heading(msgspec.Struct, frozen=True):
    """The name of a shelf, and how many records stand on it."""

    area: str
    count: int


BinderItem = Heading | Interview


def binder_items(records: Iterable[Interview]) -> list[BinderItem]:
    """The shelves with their records, each under its heading."""
    items: list[BinderItem] = []
    for shelf in binder(records):
        items.append(Heading(shelf.area, len(shelf.records)))
        items.extend(shelf.records)
    return items


def key_of(item: BinderItem) -> str:
    """What tells one row from another."""
    return f"area {item.area}" if isinstance(item, Heading) else item.id


class BinderRows:
    """Draws the rows of the binder, two lines each."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def draw(self, item: BinderItem, _: int) -> list[Line]:
        """Two lines, whatever the width."""
        if isinstance(item, Heading):
            count = "1 record" if item.count == 1 else f"{item.count} records"
            area = item.area or "No target area"
            return [Line(), Line(((area, "heading"),), ((f"{count} ", "dim"),))]
        today = self._desk.clock.today()
        held = f"{_day(item.held_on, today)} " if item.held_on else "no date "
        about = f"{item.kind}, {item.position}" if item.position else item.kind.value
        met = len(item.people)
        people = "nobody yet " if not met else "1 person " if met == 1 else f"{met} people "
        left = steps_left(item, self._desk.network)
        late = sum(1 for one in left if one.step.due and one.step.due < today)
        mark: list[Span] = [(f"{late} late  ", "warn")] if late else []
        return [
            Line(((item.organisation, "strong"),), ((held, "dim"),)),
            Line(((about, "dim"),), (*mark, (people, ""))),
        ]


def _day(held: date, today: date) -> str:
    """The day without its weekday: the year says more in a binder."""
    if abs((held - today).days) <= 1:
        return day(held, today)
    year = "" if held.year == today.year else f" {held.year}"
    return f"{held.day} {held:%b}{year}"
