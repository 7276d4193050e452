"""What a form is filled in with: a line that can be offered something, and several lines."""

from textual import events
from textual.widgets import Input, TextArea

from tui_app.ui.widgets.own_keys import take_own_key


class LineInput(Input):
    """A line; what is mended in it is mended before what was typed after it comes in."""

    async def on_key(self, event: events.Key) -> None:
        """Its keys are its own, however fast one types."""
        await take_own_key(self, event)


class OfferedInput(LineInput):
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

    async def on_key(self, event: events.Key) -> None:
        """Its keys are its own, however fast one types."""
        await take_own_key(self, event)

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
