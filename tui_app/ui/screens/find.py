"""Finding a contact as one types, from any screen."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input

from tui_app.domain.contact import Contact
from tui_app.domain.names import by_name, fold, searchable
from tui_app.domain.plain import one_line
from tui_app.domain.tidbit import Match
from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.text import shown_line
from tui_app.ui.widgets.form_inputs import LineInput
from tui_app.ui.widgets.record_list import Line, RecordList

_WHY = 40
"""So much of a reason leaves room for the name."""


class FindScreen(Dialog[str]):
    """Gives the id of the contact that was chosen; `question` and `enter` say what for.

    Those of `likely` stand before all others who fit, with what speaks for them.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", "Next", id="find.next", show=False),
        Binding("up", "move(-1)", "Before", id="find.before", show=False),
    ]

    def __init__(
        self,
        question: str = "Find",
        enter: str = "enter opens the card",
        *,
        likely: Sequence[Match] = (),
    ) -> None:
        super().__init__()
        self._likely = {match.contact: match.why for match in likely}
        self._question = question
        self._enter = enter

    def compose(self) -> ComposeResult:
        """A line to type in, and who fits."""
        with Vertical(classes="dialog") as box:
            box.border_title = shown_line(self._question, most=60)
            box.border_subtitle = f"{self._enter}, esc leaves"
            yield LineInput(
                id="sought", placeholder="name, nickname or organisation", classes="gap"
            )
            found: RecordList[Contact] = RecordList(
                self._row,
                lambda contact: contact.id,
                row_height=1,
                empty="Nobody fits. n on the contacts (4) adds somebody.",
            )
            found.can_focus = False
            yield found

    def on_mount(self) -> None:
        """Everybody, to begin with."""
        known = self.desk.network.contacts
        first = [known[key] for key in self._likely if key in known]
        others = (contact for contact in known.values() if contact.id not in self._likely)
        everybody = [*first, *sorted(others, key=by_name)]
        self._known = [(f" {searchable(contact)}", contact) for contact in everybody]
        self._narrow("")

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._narrow(event.value)

    @on(Input.Submitted)
    def _chosen(self) -> None:
        contact = self.query_one(RecordList).highlighted
        self.dismiss(contact.id if contact else None)

    @on(RecordList.Selected)
    def _clicked(self, event: RecordList.Selected) -> None:
        self.dismiss(event.item.id if isinstance(event.item, Contact) else None)

    def action_move(self, by: int) -> None:
        """Up or down the list while the typing goes on."""
        self.query_one(RecordList).cursor += by

    def _narrow(self, typed: str) -> None:
        words = [f" {word}" for word in fold(typed).split()]
        fitting = [contact for text, contact in self._known if all(w in text for w in words)]
        self.query_one(RecordList).show(fitting, stay=False)
        self.query_one(RecordList).cursor = 0

    def _row(self, contact: Contact, _: int) -> list[Line]:
        why = one_line(self._likely.get(contact.id, ""), _WHY)
        beside = why or contact.organisation
        return [Line(((contact.name, ""),), ((beside, "dim"),))]
