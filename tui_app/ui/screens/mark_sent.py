"""Marking a letter as sent: how it went, and on which day."""

from datetime import date, datetime, time
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input

from tui_app.clock import BadTimeError
from tui_app.domain.letter import Letter, Medium
from tui_app.ui.letters.naming import to_whom
from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.text import shown_line
from tui_app.ui.widgets.choice import Choice
from tui_app.ui.widgets.day_field import PastDayField
from tui_app.ui.widgets.form_field import FormField

_NOON = time(12)


class Marked(NamedTuple):
    """How a letter went out, and when (UTC)."""

    medium: Medium
    at: datetime


class MarkSentScreen(Dialog[Marked | None]):
    """Gives how and when. Today is now; another day is its noon in the user's zone."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", "Sent", id="mark_sent.take", show=False),
        Binding("down", "app.focus_next", "Next field", id="mark_sent.next", show=False),
        Binding("up", "app.focus_previous", "Field before", id="mark_sent.before", show=False),
    ]
    AUTO_FOCUS = "#when"

    def __init__(self, letter: Letter) -> None:
        super().__init__()
        self._letter = letter
        self._medium = Choice([(one, one.value) for one in Medium], letter.medium)
        self._when = PastDayField(self._today, happened="went out")

    def compose(self) -> ComposeResult:
        """Two lines."""
        with Vertical(classes="dialog") as box:
            name = to_whom(self._letter, self.desk.network)
            box.border_title = shown_line(f"Sent to {name}", most=60)
            box.border_subtitle = "enter marks it as sent, esc leaves"
            yield FormField("How", self._medium)
            yield self._when

    def _today(self) -> date:
        return self.desk.clock.today()

    @on(Input.Submitted)
    def action_take(self) -> None:
        """Give how and when, or say why it cannot have been then."""
        clock = self.desk.clock
        try:
            on_day = self._when.day()
        except BadTimeError as error:
            self._when.refuse(str(error))
            return
        now = clock.now()
        at = now if on_day == self._today() else datetime.combine(on_day, _NOON, clock.zone)
        self.dismiss(Marked(self._medium.value, at.astimezone(now.tzinfo)))
