"""Choosing one of a few records by a line that tells each."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.text import shown_line
from tui_app.ui.widgets.record_list import Line, RecordList

_LINES_MOST = 16


class Offer(NamedTuple):
    """What is told of one: its name, and a quiet word beside it. `id` is what choosing gives."""

    id: str
    name: str
    beside: str = ""


class ChooseOneScreen(Dialog[str]):
    """Gives the id of the one chosen; `enter` says what choosing does."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", "Take", id="choose_one.take", show=False)
    ]

    def __init__(self, question: str, enter: str, offers: Sequence[Offer]) -> None:
        super().__init__()
        self._question = question
        self._enter = enter
        self._offers = offers

    def compose(self) -> ComposeResult:
        """All of them."""
        with Vertical(classes="dialog") as box:
            box.border_title = shown_line(self._question, most=60)
            box.border_subtitle = f"{self._enter}, esc leaves"
            yield RecordList[Offer](_row, lambda one: one.id, row_height=1, classes="gap")

    def on_mount(self) -> None:
        """The first is highlighted."""
        listed = self.query_one(RecordList)
        listed.styles.height = min(_LINES_MOST, len(self._offers))
        listed.show(self._offers)
        listed.focus()

    @on(RecordList.Selected)
    def action_take(self) -> None:
        """The highlighted one."""
        one = self.query_one(RecordList).highlighted
        if isinstance(one, Offer):
            self.dismiss(one.id)


def _row(one: Offer, _: int) -> list[Line]:
    return [Line(((one.name, ""),), ((f"{one.beside} " if one.beside else "", "dim"),))]
