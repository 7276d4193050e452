"""The list of the binder: the headings of its shelves are read, never chosen."""

from collections.abc import Sequence

from textual.geometry import Region

from tui_app.ui.cards.binder_row import BinderItem, BinderRows, Heading, key_of
from tui_app.ui.widgets.record_list import RecordList


class BinderList(RecordList[BinderItem]):
    """Records under the headings of their target areas; the cursor steps over the headings."""

    def __init__(self, rows: BinderRows, *, list_id: str, classes: str) -> None:
        super().__init__(rows.draw, key_of, id=list_id, classes=classes)

    def show(
        self, items: Sequence[BinderItem], *, empty: str | None = None, stay: bool = True
    ) -> None:
        """Show these; the highlight is never on a heading."""
        super().show(items, empty=empty, stay=stay)
        if isinstance(self.highlighted, Heading):
            self.cursor += 1

    def validate_cursor(self, cursor: int) -> int:
        """Within the list, and past a heading in the way it is going."""
        place = super().validate_cursor(cursor)
        if place < len(self.items) and isinstance(self.items[place], Heading):
            return place - 1 if cursor < self.cursor and place > 0 else place + 1
        return place

    def _keep_in_view(self) -> None:
        """With the record, the heading above it."""
        first = self.cursor
        if first and isinstance(self.items[first - 1], Heading):
            first -= 1
        height = (self.cursor - first + 1) * self._row_height
        region = Region(0, first * self._row_height, max(1, self.size.width), height)
        self.scroll_to_region(region, animate=False, force=True)
