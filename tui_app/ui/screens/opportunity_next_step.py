"""What comes next with an opportunity, and on which day."""

from datetime import date
from typing import NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Label, Static

from tui_app.clock import BadTimeError, parse_date
from tui_app.domain.opportunity import Opportunity
from tui_app.domain.works import title_of
from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.text import shown_line
from tui_app.ui.when import day
from tui_app.ui.widgets.form_inputs import LineInput

_KEYS = "enter saves, esc leaves"


class StepChosen(NamedTuple):
    """The next step, and its day."""

    text: str
    on: date | None


class OpportunityNextStepScreen(Dialog[StepChosen]):
    """Gives the next step. The day is read as it is typed; both lines may be empty."""

    def __init__(self, opportunity: Opportunity, today: date) -> None:
        super().__init__()
        self._opportunity = opportunity
        self._today = today
        self._asked = False

    @property
    def is_dirty(self) -> bool:
        """Whether leaving would lose what was typed."""
        return self._typed() != self._as_it_was()

    def compose(self) -> ComposeResult:
        """Two lines, and the day as it is understood."""
        step, on = self._as_it_was()
        with Vertical(classes="dialog") as box:
            box.border_title = shown_line(f"Next step: {title_of(self._opportunity)}", most=60)
            box.border_subtitle = _KEYS
            with Horizontal(classes="row gap"):
                yield Label("What")
                yield LineInput(step, id="step", placeholder="who does what")
            with Horizontal(classes="row"):
                yield Label("On")
                yield LineInput(on, id="on", classes="date", placeholder="fri, +2w")
                yield Static(id="read", classes="hint")

    def on_input_changed(self) -> None:
        """How the day is understood."""
        self._asked = False
        self._hint(_KEYS)
        try:
            found = self._day()
            self.query_one("#read", Static).update(
                shown_line(day(found, self._today) if found else "no day", "dim")
            )
        except BadTimeError:
            self.query_one("#read", Static).update(shown_line("no date yet", "dim"))

    @on(Input.Submitted)
    def _take(self) -> None:
        try:
            self.dismiss(StepChosen(self.query_one("#step", Input).value.strip(), self._day()))
        except BadTimeError as error:
            self.query_one("#read", Static).update(shown_line(str(error), "bad"))
            self.query_one("#on").focus()

    def action_leave(self) -> None:
        """Leave; asks once where something was typed."""
        if not self.is_dirty or self._asked:
            self.dismiss(None)
            return
        self._asked = True
        self._hint("Not saved yet: enter saves, esc again drops what you typed")

    def _hint(self, text: str) -> None:
        self.query_one(".dialog").border_subtitle = text

    def _as_it_was(self) -> tuple[str, str]:
        old = self._opportunity
        return old.next_step, old.next_step_on.isoformat() if old.next_step_on else ""

    def _typed(self) -> tuple[str, str]:
        return self.query_one("#step", Input).value, self.query_one("#on", Input).value

    def _day(self) -> date | None:
        typed = self.query_one("#on", Input).value
        return parse_date(typed, self._today) if typed.strip() else None
