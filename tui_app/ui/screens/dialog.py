"""What the dialogs share: the style sheet, the desk, and escape."""

from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from tui_app.ui.failures import TellsFailures
from tui_app.ui.typed_ahead import TypedAhead

T = TypeVar("T")


class Dialog(TellsFailures, TypedAhead, ModalScreen[T]):
    """A modal screen that gives its result, or None when it is left with escape."""

    CSS_PATH = "dialogs.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Leave", id="dialog.leave", tooltip="Close and change nothing")
    ]

    def action_leave(self) -> None:
        """Close and change nothing."""
        self.dismiss(None)
