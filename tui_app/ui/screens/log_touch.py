"""Writing down an exchange that was no call from the queue (rulebook A4, B2)."""

from collections.abc import Callable
from datetime import datetime
from typing import ClassVar

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input

from tui_app.clock import BadTimeError
from tui_app.domain.contact import Contact
from tui_app.domain.contacts import TouchMade
from tui_app.domain.touch import Direction, TouchKind
from tui_app.ui.drafts import Drafted, Drafting, as_meant
from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.text import shown_line
from tui_app.ui.typed_values import Value, type_again, typed_in
from tui_app.ui.widgets.choice import Choice
from tui_app.ui.widgets.day_field import PastDayField
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


class TouchDraft(msgspec.Struct, frozen=True, kw_only=True):
    """The form as it stands."""

    contact: str
    values: dict[str, Value]


class LogTouchScreen(Drafting, Dialog[bool]):
    """Saves what took place, and gives whether it did. `enter` saves from any field.

    `save` tells whether it was saved: where it was not, all stays as it is typed. `draft` is what
    the form is filled in with again, as typed at the moment `typed_at`.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,ctrl+s", "save", "Save", id="log.save", show=False),
        Binding("down", "app.focus_next", "Next field", id="log.next", show=False),
        Binding("up", "app.focus_previous", "Field before", id="log.before", show=False),
    ]

    def __init__(
        self,
        contact: Contact,
        *,
        save: Callable[[TouchMade], bool],
        draft: TouchDraft | None = None,
        typed_at: datetime | None = None,
    ) -> None:
        super().__init__()
        self._contact = contact
        self._save = save
        self._draft = draft
        self._typed_at = typed_at
        self._loaded: dict[str, Value] = {}
        self._warned = False
        self._kind = Choice(_KINDS, TouchKind.TALKED)
        self._kind.id = "kind"
        self._side = Choice(_SIDES, Direction.IN)
        self._side.id = "side"
        self._when = PastDayField(lambda: self.desk.today_of(contact), happened="happened")
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

    def on_mount(self) -> None:
        """What was typed before comes in again."""
        self._loaded = typed_in(self)
        if self._draft is not None:
            values, today = dict(self._draft.values), self.desk.today_of(self._contact)
            at = self._typed_at or self.desk.now()
            then = at.astimezone(self.desk.zone_of(self._contact)).date()
            values["when"] = as_meant(str(values.get("when", "")), then, today, past=True)
            type_again(self, values)
        self.filled_in()

    def typed(self) -> Drafted | None:
        """The whole form, where something in it is another than it began with."""
        values = typed_in(self)
        if values == self._loaded:
            return None
        draft = TouchDraft(contact=self._contact.id, values=values)
        title = f"Log: {self._contact.name}"
        return Drafted("touch", title, msgspec.to_builtins(draft), self._contact.id)

    @on(Input.Submitted)
    def _entered(self) -> None:
        self.action_save()

    def action_save(self) -> None:
        """Give what took place, or say why it cannot have."""
        try:
            on_day = self._when.day()
        except BadTimeError as error:
            self._when.refuse(str(error))
            return
        made = TouchMade(
            kind=self._kind.value,
            direction=self._side.value,
            on=on_day,
            note=self._note.text,
            learned=self._learned.text,
        )
        if self._save(made):
            self.tidings.drafts.finished(self)
            self.dismiss(True)

    def action_leave(self) -> None:
        """Close; what was typed is not dropped without a word."""
        if typed_in(self) != self._loaded and not self._warned:
            self._warned = True
            self._note.complain("Not saved yet: enter saves, esc again drops what you typed.")
        else:
            self.dismiss(False)
