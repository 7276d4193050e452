"""Asking for a line of text."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Static

from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.text import shown_line
from tui_app.ui.widgets.form_inputs import LineInput


class AskTextScreen(Dialog[str]):
    """Gives the line, which may be empty. `hint` says what an empty one means."""

    def __init__(self, question: str, proposed: str = "", hint: str = "") -> None:
        super().__init__()
        self._question = question
        self._proposed = proposed
        self._hint = hint

    def compose(self) -> ComposeResult:
        """The question and a line."""
        with Vertical(classes="dialog") as box:
            box.border_title = shown_line(self._question, most=60)
            box.border_subtitle = "enter takes it, esc leaves"
            yield LineInput(self._proposed, id="line", classes="gap")
            yield Static(shown_line(self._hint), classes="hint gap")

    @on(Input.Submitted)
    def _take(self, event: Input.Submitted) -> None:
        self.dismiss(event.value.strip())
