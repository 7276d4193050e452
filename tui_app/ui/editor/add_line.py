"""The line at the end of a list that adds another one."""

from typing import ClassVar

from textual.app import RenderResult
from textual.binding import BindingType
from textual.message import Message
from textual.widget import Widget

from tui_app.ui import keys
from tui_app.ui.text import spans


class AddLine(Widget, can_focus=True):
    """Says what it adds, and the key that does it from anywhere."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.EDITOR_LINE]

    class Pressed(Message):
        """Another one is wanted."""

    def __init__(self, what: str, key: str = "") -> None:
        super().__init__()
        self._what = what
        self._key = key

    def render(self) -> RenderResult:
        """What it adds."""
        return spans((f"+ {self._what}", "accent"), (f"  {self._key}" if self._key else "", "dim"))

    def action_press(self) -> None:
        """Add one."""
        self.post_message(self.Pressed())

    def on_click(self) -> None:
        """Add one."""
        self.action_press()
