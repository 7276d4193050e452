"""Choosing one of the people met, to go to their contact."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from tui_app.domain.interview import Interview, PersonMet
from tui_app.domain.interviews import name_of
from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.text import shown_line
from tui_app.ui.widgets.record_list import Line, RecordList


class PeopleMetScreen(Dialog[str]):
    """Gives the id of the contact whom the chosen person is."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", "Go", id="people_met.take", tooltip="To their card")
    ]

    def __init__(self, record: Interview) -> None:
        super().__init__()
        self._record = record

    def compose(self) -> ComposeResult:
        """Everybody met."""
        with Vertical(classes="dialog") as box:
            box.border_title = shown_line(name_of(self._record), most=60)
            box.border_subtitle = "enter opens the card, esc leaves"
            yield RecordList[PersonMet](self._row, lambda person: person.id, row_height=1)

    def on_mount(self) -> None:
        """The first is highlighted."""
        listed = self.query_one(RecordList)
        listed.styles.height = min(16, len(self._record.people))
        listed.show(self._record.people)
        listed.focus()

    @on(RecordList.Selected)
    def action_take(self) -> None:
        """To the card of whom is highlighted."""
        person = self.query_one(RecordList).highlighted
        if not isinstance(person, PersonMet):
            return
        if person.contact in self.desk.network.contacts:
            self.dismiss(person.contact)
        else:
            name = person.name or "This person"
            self.tidings.tell(f"{name} is no contact yet. e edits the record: add them there.")

    def _row(self, person: PersonMet, _: int) -> list[Line]:
        known = person.contact in self.desk.network.contacts
        beside = person.title if known else "no contact yet"
        return [
            Line(((person.name or "somebody met", "" if known else "dim"),), ((beside, "dim"),))
        ]
