"""Asking for one date in the user's own words."""

from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Static

from tui_app.clock import BadTimeError, parse_date
from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.text import shown_line
from tui_app.ui.when import day
from tui_app.ui.widgets.form_inputs import LineInput


class AskDateScreen(Dialog[date]):
    """Gives the date. What is typed is read as it is typed, and shown before it is taken."""

    def __init__(self, question: str, today: date, proposed: str) -> None:
        super().__init__()
        self._question = question
        self._today = today
        self._proposed = proposed

    def compose(self) -> ComposeResult:
        """The question, a line, and the date as it is understood."""
        with Vertical(classes="dialog") as box:
            box.border_title = shown_line(self._question, most=60)
            box.border_subtitle = "enter takes it, esc leaves"
            yield LineInput(self._proposed, id="date", classes="gap")
            yield Static(id="read", classes="gap")

    @on(Input.Changed)
    def _read(self, event: Input.Changed) -> None:
        try:
            found = parse_date(event.value, self._today)
            self.query_one("#read", Static).update(shown_line(day(found, self._today), "good"))
        except BadTimeError as error:
            self.query_one("#read", Static).update(shown_line(str(error), "dim"))

    @on(Input.Submitted)
    def _take(self, event: Input.Submitted) -> None:
        try:
            self.dismiss(parse_date(event.value, self._today))
        except BadTimeError as error:
            self.query_one("#read", Static).update(shown_line(str(error), "bad"))
