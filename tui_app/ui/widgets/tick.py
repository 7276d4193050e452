"""A checkbox that leaves enter to its dialog, which saves with it."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Checkbox


class Tick(Checkbox, inherit_bindings=False):
    """Ticked and unticked with space."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "toggle_button", "Tick", id="tick.toggle", show=False)
    ]

    def render(self) -> Content:
        """The box, with a cross only when it is ticked: colour alone would not tell."""
        self.BUTTON_INNER = "X" if self.value else " "
        return super().render()
