"""A break proposed in a batch day, before the voice goes flat (rulebook A9)."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.text import lines, shown, spans


class ProposeBreakScreen(Dialog[bool]):
    """Gives True where the break is taken, False where the user goes on."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "rest", "Take it", id="break.take", show=False),
        Binding("escape", "go_on", "Go on", id="break.go_on", show=False),
    ]

    def __init__(self, in_a_row: int, left: int, minutes: int, till: str) -> None:
        super().__init__()
        self._in_a_row = in_a_row
        self._left = left
        self._minutes = minutes
        self._till = till

    def compose(self) -> ComposeResult:
        """Why now, and the two ways on."""
        with Vertical(classes="dialog") as box:
            box.border_title = "A break?"
            yield Static(
                shown(
                    f"{self._in_a_row} calls in a row, {self._left} to go. They hear it when the "
                    "voice is tired: stand up, drink something, look out of the window."
                ),
                classes="gap",
            )
            ways = (
                ("enter", f"{self._minutes} minutes, till {self._till}"),
                ("esc", "go on calling"),
            )
            told = [spans((f"{key:>6}  ", "accent"), (words, "")) for key, words in ways]
            yield Static(lines(told), classes="gap")

    def action_rest(self) -> None:
        """Take the break."""
        self.dismiss(True)

    def action_go_on(self) -> None:
        """Go on calling."""
        self.dismiss(False)
