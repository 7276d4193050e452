"""How an opportunity stands: a key for each status, then a line for the note."""

from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from tui_app.domain.opportunities import outcome
from tui_app.domain.opportunity import Opportunity, OpportunityStatus
from tui_app.domain.opportunity_words import what_follows
from tui_app.domain.works import title_of
from tui_app.ui import keys
from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.text import lines, shown, shown_line, spans
from tui_app.ui.widgets.form_inputs import LineInput

_MEANINGS = (
    ("a", OpportunityStatus.ALIVE, "it lives; note what happened"),
    ("o", OpportunityStatus.OFFER, "they offer it, you have not answered"),
    ("y", OpportunityStatus.ACCEPTED, "you said yes"),
    ("f", OpportunityStatus.FROZEN, "it rests, nobody says for how long"),
    ("g", OpportunityStatus.REORGANISED, "they turn everything round"),
    ("v", OpportunityStatus.VANISHED, "there is no such job any more, or not for you"),
    ("r", OpportunityStatus.REJECTED, "they said no"),
)


_CHOOSING = "a letter chooses, enter saves, esc leaves"
_NOTING = "enter saves, up chooses anew, esc leaves"


class StatusChosen(NamedTuple):
    """The status, and what is to be noted with it."""

    status: OpportunityStatus
    note: str


class OpportunityStatusScreen(Dialog[StatusChosen]):
    """Gives the status chosen. Until one is, letters choose; then they write the note."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.OPPORTUNITY_STATUS]

    def __init__(self, opportunity: Opportunity) -> None:
        super().__init__()
        self._opportunity = opportunity
        self._status = opportunity.status
        self._asked = False

    @property
    def is_dirty(self) -> bool:
        """Whether leaving would lose a note."""
        return bool(self._note.value.strip())

    @property
    def _note(self) -> Input:
        return self.query_one("#note", Input)

    def compose(self) -> ComposeResult:
        """The statuses with their keys, what will follow, and a line."""
        with Vertical(classes="dialog") as box:
            box.border_title = shown_line(title_of(self._opportunity), most=60)
            box.border_subtitle = _CHOOSING
            yield Static(id="statuses")
            yield Static(id="follows", classes="gap")
            note = LineInput(id="note", classes="gap", placeholder="a note: what was said, and why")
            note.disabled = True
            yield note

    def on_mount(self) -> None:
        """As it stands."""
        self._show()

    def action_choose(self, status: str) -> None:
        """That one; the note is next."""
        self._status = OpportunityStatus(status)
        self._show()
        self.action_note()

    def action_note(self) -> None:
        """To the line."""
        self._note.disabled = False
        self.set_focus(self._note)
        self._hint(_NOTING)

    def action_anew(self) -> None:
        """Back from the line: letters choose again."""
        self._note.disabled = True
        self._hint(_CHOOSING)

    @on(Input.Changed)
    def _typed(self) -> None:
        self._asked = False
        self._hint(_NOTING)

    def action_leave(self) -> None:
        """Leave; asks once where a note was typed."""
        if not self.is_dirty or self._asked:
            self.dismiss(None)
            return
        self._asked = True
        self._hint("Not saved yet: enter saves, esc again drops the note")

    def _hint(self, text: str) -> None:
        self.query_one(".dialog").border_subtitle = text

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Take what is chosen. The same status without a note says nothing new."""
        note = self._note.value.strip()
        if self._status is self._opportunity.status and not note:
            self.dismiss(None)
        else:
            self.dismiss(StatusChosen(self._status, note))

    def _show(self) -> None:
        rows = [_row(*one, chosen=one[1] is self._status) for one in _MEANINGS]
        self.query_one("#statuses", Static).update(lines(rows))
        told = outcome(self.desk.network, self._opportunity, self._status, self.desk.rules)
        words = what_follows(told, self._status, self.desk.rules.cadence_days)
        self.query_one("#follows", Static).update(shown(words))


def _row(key: str, status: OpportunityStatus, words: str, *, chosen: bool) -> Content:
    name = f"{status.value:<13}"
    return spans(
        (" ▸ " if chosen else "   ", "accent"),
        (f"{key}  ", "accent"),
        (name, "strong" if chosen else ""),
        (words, "dim"),
    )
