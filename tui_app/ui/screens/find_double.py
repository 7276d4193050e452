"""Finding the contact who is the same person: those likely to be are proposed first."""

from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input

from tui_app.domain.contact import Contact
from tui_app.domain.doubles import proposals
from tui_app.domain.names import by_name, fold, searchable
from tui_app.domain.plain import one_line
from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.text import shown_line
from tui_app.ui.widgets.form_inputs import LineInput
from tui_app.ui.widgets.record_list import Line, RecordList


class Candidate(NamedTuple):
    """Somebody who may be the same person, and what speaks for it; empty where nothing does."""

    contact: Contact
    why: str
    sought: str


class FindDoubleScreen(Dialog[str]):
    """Gives the id of the contact who is `contact` once more."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", "Next", id="double.next", show=False),
        Binding("up", "move(-1)", "Before", id="double.before", show=False),
    ]

    def __init__(self, contact: Contact) -> None:
        super().__init__()
        self._contact = contact
        self._known: list[Candidate] = []

    def compose(self) -> ComposeResult:
        """A line to type in, and who it may be."""
        with Vertical(classes="dialog") as box:
            box.border_title = shown_line(f"Who else is {self._contact.name}?", most=60)
            box.border_subtitle = "enter shows what differs, esc leaves"
            yield LineInput(
                id="sought", placeholder="name, nickname or organisation", classes="gap"
            )
            found: RecordList[Candidate] = RecordList(
                _row, lambda one: one.contact.id, empty="Nobody fits."
            )
            found.can_focus = False
            yield found

    def on_mount(self) -> None:
        """Who is likely first, then everybody else."""
        everybody = self.desk.network.contacts.values()
        likely = {one.other.id: one.why for one in proposals(self._contact, everybody)}
        rest = sorted(everybody, key=by_name)
        ordered = [self.desk.network.contacts[key] for key in likely]
        ordered += [one for one in rest if one.id not in likely and one.id != self._contact.id]
        self._known = [
            Candidate(one, likely.get(one.id, ""), f" {searchable(one)}") for one in ordered
        ]
        self._narrow("")

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._narrow(event.value)

    @on(Input.Submitted)
    def _chosen(self) -> None:
        one = self.query_one(RecordList).highlighted
        self.dismiss(one.contact.id if isinstance(one, Candidate) else None)

    @on(RecordList.Selected)
    def _clicked(self) -> None:
        self._chosen()

    def action_move(self, by: int) -> None:
        """Up or down the list while the typing goes on."""
        self.query_one(RecordList).cursor += by

    def _narrow(self, typed: str) -> None:
        words = [f" {word}" for word in fold(typed).split()]
        fitting = [one for one in self._known if all(word in one.sought for word in words)]
        self.query_one(RecordList).show(fitting, stay=False)
        self.query_one(RecordList).cursor = 0


def _row(one: Candidate, _: int) -> list[Line]:
    contact = one.contact
    told = one_line(f"both {one.why}", 70) if one.why else ""
    return [
        Line(((contact.name, ""),), ((contact.organisation, "dim"),)),
        Line((("  ", ""), (told or contact.title, "warn" if told else "dim"))),
    ]
