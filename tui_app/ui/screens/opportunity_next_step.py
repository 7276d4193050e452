"""What comes next with an opportunity, and on which day."""

from datetime import date
from typing import NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input

from tui_app.clock import BadTimeError
from tui_app.domain.opportunity import Opportunity
from tui_app.domain.works import title_of
from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.text import shown_line
from tui_app.ui.widgets.day_field import DayField
from tui_app.ui.widgets.form_field import FormField
from tui_app.ui.widgets.form_inputs import OfferedInput

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
        self._asked = False
        step = OfferedInput(id="step", placeholder="who does what", select_on_focus=True)
        self._step = FormField("What", step)
        self._on = DayField("On", lambda: today, name="on", hint="fri, +2w")

    @property
    def is_dirty(self) -> bool:
        """Whether leaving would lose what was typed."""
        return self._step.changed or self._on.changed

    def compose(self) -> ComposeResult:
        """Two lines, and the day as it is understood."""
        with Vertical(classes="dialog") as box:
            box.border_title = shown_line(f"Next step: {title_of(self._opportunity)}", most=60)
            box.border_subtitle = _KEYS
            yield self._step
            yield self._on

    def on_mount(self) -> None:
        """As it is now."""
        old = self._opportunity
        self._step.load(old.next_step)
        self._on.load(old.next_step_on.isoformat() if old.next_step_on else "")

    def on_input_changed(self) -> None:
        """Leaving asks again."""
        self._asked = False
        self._hint(_KEYS)

    @on(Input.Submitted)
    def _take(self) -> None:
        try:
            self.dismiss(StepChosen(self._step.text.strip(), self._on.day()))
        except BadTimeError as error:
            self._on.refuse(str(error))

    def action_leave(self) -> None:
        """Leave; asks once where something was typed."""
        if not self.is_dirty or self._asked:
            self.dismiss(None)
            return
        self._asked = True
        self._hint("Not saved yet: enter saves, esc again drops what you typed")

    def _hint(self, text: str) -> None:
        self.query_one(".dialog").border_subtitle = text
