"""A list of any length that renders only the rows in view (line API)."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, NamedTuple, TypeVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui_app.domain.plain import one_line
from tui_app.priority.listing import Placed
from tui_app.ui import keys
from tui_app.ui.text import Span

T = TypeVar("T")


class Line(NamedTuple):
    """One line of a row: what stands left gives way to what stands right."""

    left: tuple[Span, ...] = ()
    right: tuple[Span, ...] = ()


Drawer = Callable[[T, int], Sequence[Line]]
"""Draws an item for a width in cells; always the same number of lines."""


class RecordList(ScrollView, Generic[T], can_focus=True):
    """Items under each other, one highlighted. Works with 100,000 as with ten.

    `show` sets the items and keeps the highlight on the item of the same key, or on its place.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*keys.LIST]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "record-list--row",
        "record-list--cursor",
        "record-list--blurred",
        "record-list--dim",
        "record-list--strong",
        "record-list--good",
        "record-list--warn",
        "record-list--bad",
        "record-list--accent",
        "record-list--heading",
    }
    DEFAULT_CSS = """
    RecordList {
        background: $surface;
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        scrollbar-gutter: stable;
        & .record-list--row { color: $foreground; }
        & .record-list--cursor {
            background: $block-cursor-background; color: $block-cursor-foreground;
        }
        & .record-list--blurred { background: $panel; }
        & .record-list--dim { color: $text-muted; }
        & .record-list--strong { text-style: bold; }
        & .record-list--good { color: $text-success; }
        & .record-list--warn { color: $text-warning; }
        & .record-list--bad { color: $text-error; }
        & .record-list--accent { color: $text-accent; text-style: bold; }
        & .record-list--heading { color: $text-primary; text-style: bold; }
    }
    """

    cursor: reactive[int] = reactive(0, repaint=False)

    @dataclass
    class Highlighted(Message):
        """Another item is highlighted; `item` is None when the list is empty."""

        record_list: "RecordList[Any]"
        item: object | None

        @property
        def control(self) -> "RecordList[Any]":
            """The list, for `@on` with a selector."""
            return self.record_list

    @dataclass
    class Selected(Message):
        """The highlighted item was chosen with enter, or clicked again."""

        record_list: "RecordList[Any]"
        item: object

        @property
        def control(self) -> "RecordList[Any]":
            """The list, for `@on` with a selector."""
            return self.record_list

    def __init__(
        self,
        draw: Drawer[T],
        key: Callable[[T], str],
        *,
        row_height: int = 2,
        empty: str = "",
        id: str | None = None,  # noqa: A002 - Textual's own name
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._draw = draw
        self._key = key
        self._row_height = row_height
        self._empty = empty
        self._items: Sequence[T] = ()
        self.locked = False

    @property
    def items(self) -> Sequence[T]:
        """What it shows."""
        return self._items

    @property
    def highlighted(self) -> T | None:
        """The item under the cursor."""
        return self._items[self.cursor] if 0 <= self.cursor < len(self._items) else None

    def show(self, items: Sequence[T], *, empty: str | None = None, stay: bool = True) -> None:
        """Show these. With `stay` the highlight follows its item; else it keeps its place."""
        old = self.highlighted
        old_key = self._key(old) if old is not None else None
        self._items = items
        if empty is not None:
            self._empty = empty
        self.virtual_size = Size(self.size.width, len(items) * self._row_height)
        place = min(self.cursor, max(0, len(items) - 1))
        if stay and old_key is not None:
            found = self.index_of(old_key)
            place = found if found is not None else place
        self.set_reactive(RecordList.cursor, place)
        self.refresh()
        self.call_after_refresh(self._keep_in_view)
        now = self.highlighted
        if (self._key(now) if now is not None else None) != old_key or now is not old:
            self.post_message(self.Highlighted(self, now))

    def index_of(self, key: str) -> int | None:
        """Where the item of that key stands."""
        if isinstance(self._items, Placed):
            return self._items.place_of(key)
        return next((n for n, item in enumerate(self._items) if self._key(item) == key), None)

    def highlight(self, key: str) -> bool:
        """Put the cursor on the item of that key; False where it is not in the list."""
        place = self.index_of(key)
        if place is not None:
            self.cursor = place
        return place is not None

    def point_to(self, keys: Collection[str]) -> None:
        """Put the cursor on the first item of one of these keys, unless it is on one already."""
        now = self.highlighted
        if now is not None and self._key(now) in keys:
            return
        place = self._first_of(keys)
        if place is not None:
            self.cursor = place

    def _first_of(self, keys: Collection[str]) -> int | None:
        if isinstance(self._items, Placed):
            found = (self._items.place_of(key) for key in keys)
            return min((place for place in found if place is not None), default=None)
        return next((n for n, item in enumerate(self._items) if self._key(item) in keys), None)

    def validate_cursor(self, cursor: int) -> int:
        """Within the list; where it was, while `locked`."""
        if self.locked:
            return self.cursor
        return max(0, min(cursor, len(self._items) - 1))

    def watch_cursor(self, old: int, new: int) -> None:
        """Repaint the two rows and tell the screen."""
        for place in (old, new):
            self.refresh_lines(place * self._row_height, self._row_height)
        self._keep_in_view()
        if old != new:
            self.post_message(self.Highlighted(self, self.highlighted))

    def render_line(self, y: int) -> Strip:
        """One line of what is in view."""
        width = self.scrollable_content_region.width
        place, part = divmod(y + self.scroll_offset.y, self._row_height)
        if place >= len(self._items):
            return self._blank_line(y, width)
        drawn = self._draw(self._items[place], width)
        at_cursor = place == self.cursor
        line = drawn[part] if part < len(drawn) else Line()
        return self._strip(line, width, at_cursor=at_cursor)

    def _blank_line(self, y: int, width: int) -> Strip:
        row = self.get_component_rich_style("record-list--row")
        words = self._empty.split("\n")
        if not self._items and 1 <= y <= len(words):
            dim = self.get_component_rich_style("record-list--dim")
            return Strip([Segment(set_cell_size(" " + words[y - 1], width), dim)], width)
        return Strip([Segment(" " * width, row)], width)

    def _strip(self, line: Line, width: int, *, at_cursor: bool) -> Strip:
        base = self.get_component_rich_style("record-list--row")
        over = Style()
        if at_cursor:
            name = "cursor" if self.has_focus else "blurred"
            over = Style(bgcolor=self.get_component_rich_style(f"record-list--{name}").bgcolor)
        right = self._segments(line.right, over, base)
        right_width = sum(cell_len(segment.text) for segment in right)
        room = max(0, width - right_width - (1 if right else 0) - 1)
        left = Strip(
            self._segments((("▌" if at_cursor else " ", "accent"), *line.left), over, base)
        )
        left = _fitted(left, room + 1, base + over)
        gap = width - left.cell_length - right_width
        return Strip([*left, Segment(" " * max(0, gap), base + over), *right]).crop(0, width)

    def _segments(self, parts: Sequence[Span], over: Style, base: Style) -> list[Segment]:
        return [
            Segment(
                one_line_cell(text),
                (self.get_component_rich_style(f"record-list--{style}") if style else base) + over,
            )
            for text, style in parts
            if text
        ]

    def _keep_in_view(self) -> None:
        top = self.cursor * self._row_height
        region = Region(0, top, max(1, self.size.width), self._row_height)
        self.scroll_to_region(region, animate=False, force=True)

    def on_resize(self) -> None:
        """The rows are as wide as the widget."""
        self.virtual_size = Size(self.size.width, len(self._items) * self._row_height)

    def on_focus(self) -> None:
        """The cursor shows brighter."""
        self.refresh()

    def on_blur(self) -> None:
        """The cursor shows dimmer."""
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Highlight; a click on what is highlighted selects it."""
        place = (event.y + self.scroll_offset.y) // self._row_height
        if place >= len(self._items):
            return
        if place == self.cursor:
            self.action_select()
        self.cursor = place

    def action_down(self) -> None:
        """Next."""
        self.cursor += 1

    def action_up(self) -> None:
        """Before."""
        self.cursor -= 1

    def action_top(self) -> None:
        """First."""
        self.cursor = 0

    def action_bottom(self) -> None:
        """Last."""
        self.cursor = len(self._items) - 1

    def action_page_down(self) -> None:
        """A page on."""
        self.cursor += max(1, self.size.height // self._row_height - 1)

    def action_page_up(self) -> None:
        """A page back."""
        self.cursor -= max(1, self.size.height // self._row_height - 1)

    def action_select(self) -> None:
        """Choose the highlighted item."""
        item = self.highlighted
        if item is not None:
            self.post_message(self.Selected(self, item))


def one_line_cell(text: str) -> str:
    """User text for one cell of a row; spaces at its ends stay, they align."""
    if text.isascii() and text.isprintable():
        return text
    lead = len(text) - len(text.lstrip(" "))
    tail = len(text) - len(text.rstrip(" ")) if text.strip() else 0
    return " " * lead + one_line(text) + " " * tail


def _fitted(strip: Strip, width: int, style: Style) -> Strip:
    """Cut to `width` cells with an ellipsis where it is longer."""
    if strip.cell_length <= width:
        return strip
    return Strip([*strip.crop(0, max(0, width - 1)), Segment("…", style)])
