"""Writing down an exchange that was no call from the queue (rulebook A4, B2)."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input

from tui_app.clock import BadTimeError, parse_date
from tui_app.domain.contact import Contact
from tui_app.domain.contacts import TouchMade
from tui_app.domain.touch import Direction, TouchKind
from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.text import shown_line
from tui_app.ui.when import day
from tui_app.ui.widgets.choice import Choice
from tui_app.ui.widgets.form_field import FormField
from tui_app.ui.widgets.form_inputs import OfferedInput

_KINDS = (
    (TouchKind.TALKED, "call, we talked"),
    (TouchKind.EMAIL, "e-mail"),
    (TouchKind.NOTE, "note by hand or post"),
    (TouchKind.MEETING, "meeting"),
    (TouchKind.MESSAGE, "message left"),
    (TouchKind.NO_ANSWER, "missed call"),
    (TouchKind.CLIPPING, "clipping"),
)
_SIDES = ((Direction.IN, "they did"), (Direction.OUT, "I did"))


class LogTouchScreen(Dialog[TouchMade]):
    """Gives what took place. `enter` saves from any field."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,ctrl+s", "save", "Save", id="log.save", show=False),
        Binding("down", "app.focus_next", "Next field", id="log.next", show=False),
        Binding("up", "app.focus_previous", "Field before", id="log.before", show=False),
    ]

    def __init__(self, contact: Contact) -> None:
        super().__init__()
        self._contact = contact
        self._kind = Choice(_KINDS, TouchKind.TALKED)
        self._side = Choice(_SIDES, Direction.IN)
        self._when = FormField("When", OfferedInput("today", id="when", select_on_focus=True))
        self._note = FormField("Note", OfferedInput(id="note", placeholder="what was said"))
        self._learned = FormField(
            "Learned", OfferedInput(id="learned", placeholder="what is new with them")
        )

    def compose(self) -> ComposeResult:
        """Four lines; today unless another day is named."""
        with Vertical(classes="dialog") as box:
            box.border_title = shown_line(f"Log: {self._contact.name}", most=60)
            box.border_subtitle = "enter saves, ‹ › with left and right, esc leaves"
            yield FormField("What", self._kind)
            yield FormField("Who reached out", self._side)
            yield self._when
            yield self._note
            yield self._learned

    @on(Input.Changed, "#when")
    def _read(self, event: Input.Changed) -> None:
        today = self.desk.today_of(self._contact)
        self._when.complain("")
        try:
            self._when.say(day(parse_date(event.value, today, past=True), today))
        except BadTimeError:
            self._when.say("no date yet")

    @on(Input.Submitted)
    def _entered(self) -> None:
        self.action_save()

    def action_save(self) -> None:
        """Give what took place, or say why it cannot have."""
        today = self.desk.today_of(self._contact)
        typed = self._when.text.strip()
        try:
            on_day = parse_date(typed, today, past=True) if typed else today
        except BadTimeError as error:
            self._wrong_day(str(error))
            return
        if on_day > today:
            self._wrong_day("That day is still to come. Name the day on which it happened.")
            return
        self.dismiss(
            TouchMade(
                kind=self._kind.value,
                direction=self._side.value,
                on=on_day,
                note=self._note.text,
                learned=self._learned.text,
            )
        )

    def _wrong_day(self, problem: str) -> None:
        self._when.complain(problem)
        self._when.control.focus()
