"""The order in which tab goes from field to field."""

from collections.abc import Iterator

from textual.widget import Widget


class FocusInOrder(Widget):
    """A screen of fields. Tab follows the order in which they were declared.

    Textual's own order is by place on the screen, and a field just made has no place until the next
    layout: whoever types ahead of that would find the cursor somewhere else.
    """

    @property
    def focus_chain(self) -> list[Widget]:
        """What may have the cursor and can be seen, in the order declared."""
        return list(_focusable(self))


def _focusable(within: Widget) -> Iterator[Widget]:
    for widget in within.displayed_children:
        if widget.disabled or not widget.visible:
            continue
        if widget.allow_focus():
            yield widget
        if widget.allow_focus_children():
            yield from _focusable(widget)
