"""A list under headings: they are read, never chosen."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from textual.geometry import Region

from tui_app.ui.widgets.record_list import Drawer, RecordList

T = TypeVar("T")


class SectionedList(RecordList[T]):
    """Items under the headings of their sections; the cursor steps over the headings."""

    def __init__(
        self,
        draw: Drawer[T],
        key: Callable[[T], str],
        is_heading: Callable[[T], bool],
        *,
        list_id: str,
        classes: str,
    ) -> None:
        super().__init__(draw, key, id=list_id, classes=classes)
        self._is_heading = is_heading

    def show(self, items: Sequence[T], *, empty: str | None = None, stay: bool = True) -> None:
        """Show these; the highlight is on a heading only where there is nothing else."""
        super().show(items, empty=empty, stay=stay)
        now = self.highlighted
        if now is not None and self._is_heading(now):
            self.cursor = self.cursor

    def validate_cursor(self, cursor: int) -> int:
        """Within the list, and past headings in the way it is going."""
        place = super().validate_cursor(cursor)
        if self.locked or not self.items:
            return place
        onward, back = range(place, len(self.items)), range(place, -1, -1)
        ways = (back, onward) if cursor < self.cursor else (onward, back)
        for way in ways:
            for found in way:
                if not self._is_heading(self.items[found]):
                    return found
        return place

    def _keep_in_view(self) -> None:
        """With the item, the heading above it."""
        first = self.cursor
        if first and first <= len(self.items) and self._is_heading(self.items[first - 1]):
            first -= 1
        height = (self.cursor - first + 1) * self._row_height
        region = Region(0, first * self._row_height, max(1, self.size.width), height)
        self.scroll_to_region(region, animate=False, force=True)
