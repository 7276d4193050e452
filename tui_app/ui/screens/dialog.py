"""What the dialogs share: the style sheet, the desk, and escape."""

from typing import TYPE_CHECKING, ClassVar, TypeVar, cast

from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from tui_app.ui.desk import Desk
from tui_app.ui.failures import TellsFailures
from tui_app.ui.focus_order import FocusInOrder

if TYPE_CHECKING:
    from tui_app.ui.app import TidingsApp

T = TypeVar("T")


class Dialog(TellsFailures, FocusInOrder, ModalScreen[T]):
    """A modal screen that gives its result, or None when it is left with escape."""

    CSS_PATH = "dialogs.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Leave", id="dialog.leave", tooltip="Close and change nothing")
    ]

    @property
    def tidings(self) -> "TidingsApp":
        """The app, with its own type."""
        return cast("TidingsApp", self.app)

    @property
    def desk(self) -> Desk:
        """The store and all that is worked out from it."""
        return self.tidings.desk

    def action_leave(self) -> None:
        """Close and change nothing."""
        self.dismiss(None)
