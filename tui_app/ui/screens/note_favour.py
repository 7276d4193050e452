"""Writing down something given or asked that was no part of a call (rulebook B6, C5)."""

from collections.abc import Callable
from typing import ClassVar

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, Static

from tui_app.clock import BadTimeError
from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.contacts import NotYetError
from tui_app.domain.favours import NoFavourError, favour_typed, note_favour
from tui_app.domain.ledger import ledger
from tui_app.domain.touch import Favour, FavourKind
from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.text import shown_line
from tui_app.ui.typed_values import Value, typed_in
from tui_app.ui.widgets.choice import Choice
from tui_app.ui.widgets.day_field import PastDayField
from tui_app.ui.widgets.form_field import FormField
from tui_app.ui.widgets.form_inputs import OfferedInput

_WAYS = (
    ((FavourKind.BUSINESS_REFERRAL, False), "I sent them business, or somebody"),
    ((FavourKind.HELP, False), "I helped them"),
    ((FavourKind.HELP, True), "I asked them for something"),
)
_LABELS = {FavourKind.BUSINESS_REFERRAL: "referral", FavourKind.HELP: "help"}


class NoteFavourScreen(Dialog[bool]):
    """Saves it by `commit`, and gives whether it did. `enter` saves from any field."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,ctrl+s", "save", "Save", id="favour.save", show=False),
        Binding("down", "app.focus_next", "Next field", id="favour.next", show=False),
        Binding("up", "app.focus_previous", "Field before", id="favour.before", show=False),
    ]

    def __init__(self, contact: Contact, commit: Callable[[Changes], bool]) -> None:
        super().__init__()
        self._contact = contact
        self._commit = commit
        self._warned = False
        self._loaded: dict[str, Value] = {}
        self._way = Choice(_WAYS, _WAYS[0][0])
        self._way.id = "way"
        self._text = FormField(
            "Whom, or what", OfferedInput(id="text", placeholder="a name, and what for")
        )
        self._when = PastDayField(lambda: self.desk.today_of(contact), happened="happened")
        self._result = FormField("Came of it", OfferedInput(id="result", placeholder="nothing yet"))

    def compose(self) -> ComposeResult:
        """Four lines; today unless another day is named."""
        with Vertical(classes="dialog") as box:
            box.border_title = shown_line(f"Given or asked: {self._contact.name}", most=60)
            box.border_subtitle = "enter saves, ‹ › with left and right, esc leaves"
            yield FormField("What", self._way)
            yield self._text
            yield self._when
            yield self._result
            yield Static(id="nudge", classes="nudge")

    def on_mount(self) -> None:
        """What it was is typed first."""
        self._loaded = typed_in(self)
        self._text.control.focus()

    @on(Choice.Turned)
    def _weigh(self) -> None:
        """Whoever asks is told what was given before (B6)."""
        _, asked = self._way.value
        why = ledger(self._contact.id, self.desk.network).before_asking() if asked else ""
        nudge = self.query_one("#nudge", Static)
        nudge.display = bool(why)
        nudge.update(shown_line(why, "warn", most=200))

    @on(Input.Changed, "#text")
    def _typed(self) -> None:
        self._text.complain("")

    @on(Input.Submitted)
    def _entered(self) -> None:
        self.action_save()

    def action_save(self) -> None:
        """Save it, or say what is missing."""
        contact = self.desk.network.contacts.get(self._contact.id)
        if contact is None:
            self.tidings.tell(f"{self._contact.name} was deleted meanwhile.", bad=True)
            return
        now, zone = self.desk.now(), self.desk.zone_of(contact)
        try:
            changes = note_favour(contact, self._favour(), self._when.day(), now, zone)
        except NoFavourError as error:
            self._text.complain(str(error))
            self._text.control.focus()
        except (BadTimeError, NotYetError) as error:
            self._when.refuse(str(error))
        else:
            if self._commit(changes):
                self.dismiss(True)

    def _favour(self) -> Favour:
        kind, asked = self._way.value
        line = f"{_LABELS[kind]}: {self._text.text}"
        favour = favour_typed(line, self._contact.id, self.desk.network, asked=asked)
        if favour is None or not self._text.text.strip():
            raise NoFavourError("Nothing is written yet. Say what it was.")
        return msgspec.structs.replace(favour, result=self._result.text.strip())

    def action_leave(self) -> None:
        """Close; what was typed is not dropped without a word."""
        if typed_in(self) != self._loaded and not self._warned:
            self._warned = True
            self._result.complain("Not saved yet: enter saves, esc again drops what you typed.")
        else:
            self.dismiss(False)
