"""A checkbox that leaves enter to its dialog, which saves with it."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Checkbox

from tui_app.ui.widgets.own_keys import take_own_key


class Tick(Checkbox, inherit_bindings=False):
    """Ticked and unticked with space."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "toggle_button", "Tick", id="tick.toggle", show=False)
    ]

    async def on_key(self, event: events.Key) -> None:
        """Its key is its own, however fast one types."""
        await take_own_key(self, event)

    def render(self) -> Content:
        """The box, with a cross only when it is ticked: colour alone would not tell."""
        self.BUTTON_INNER = "X" if self.value else " "
        return super().render()
