"""What a form is filled in with: a line that can be offered something, and several lines."""

from textual.widgets import Input, TextArea


class OfferedInput(Input):
    """A line; `right` at its end takes what is offered. Nothing is ever taken by itself."""

    offer: str = ""

    def action_cursor_right(self, select: bool = False) -> None:
        """Move on; at the end, take the offer."""
        if self.offer and not select and self.cursor_at_end:
            self.value, self.offer = self.offer, ""
            self.cursor_position = len(self.value)
            return
        super().action_cursor_right(select)


class LinesInput(TextArea):
    """Several lines; up from the first and down from the last go to the next field."""

    def action_cursor_up(self, select: bool = False) -> None:
        """Up a line, or to the field before."""
        if not select and self.navigator.is_first_wrapped_line(self.cursor_location):
            self.screen.focus_previous()
        else:
            super().action_cursor_up(select)

    def action_cursor_down(self, select: bool = False) -> None:
        """Down a line, or to the next field."""
        if not select and self.navigator.is_last_wrapped_line(self.cursor_location):
            self.screen.focus_next()
        else:
            super().action_cursor_down(select)
