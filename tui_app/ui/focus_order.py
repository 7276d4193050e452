"""The order in which tab goes from field to field."""

from collections.abc import Iterator
from typing import cast

from textual.widget import Widget


class FocusInOrder:
    """Of a screen of fields: tab follows the order in which they were declared.

    Textual's own order is by place on the screen, and a field just made has no place until the next
    layout: whoever types ahead of that would find the cursor somewhere else. It is no widget
    itself: a screen takes its styles from the first of its bases that is one.
    """

    @property
    def focus_chain(self) -> list[Widget]:
        """What may have the cursor and can be seen, in the order declared."""
        return list(_focusable(cast("Widget", self)))


def _focusable(within: Widget) -> Iterator[Widget]:
    for widget in within.displayed_children:
        if widget.disabled or not widget.visible:
            continue
        if widget.allow_focus():
            yield widget
        if widget.allow_focus_children():
            yield from _focusable(widget)
