"""Ticking a promise as kept, or letting it go (rulebook A8, B2)."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from tui_app.domain.owed import Owed
from tui_app.domain.promise import Side
from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.text import shown_line
from tui_app.ui.when import due
from tui_app.ui.widgets.record_list import Line, RecordList


class Settled(NamedTuple):
    """What became of one thing owed."""

    one: Owed
    kept: bool


class KeepPromiseScreen(Dialog[Settled]):
    """Gives which one is settled, and how."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "keep", "Kept", id="promise.keep", show=False),
        Binding("d", "drop", "Dropped", id="promise.drop", show=False),
    ]

    def __init__(self, name: str, open_ones: Sequence[Owed], today: date) -> None:
        super().__init__()
        self._name = name
        self._open = open_ones
        self._today = today

    def compose(self) -> ComposeResult:
        """All that is open, the user's own first."""
        with Vertical(classes="dialog") as box:
            box.border_title = shown_line(f"Promises: {self._name}", most=60)
            box.border_subtitle = "enter ticks it as kept, d drops it, esc leaves"
            yield RecordList[Owed](self._draw, lambda one: one.id, id="owed")

    def on_mount(self) -> None:
        """Show them."""
        self.query_one(RecordList).show(self._open)
        self.query_one(RecordList).focus()

    def _draw(self, one: Owed, _: int) -> list[Line]:
        late = one.due is not None and one.due <= self._today
        who = "You owe" if one.by is Side.ME else "They owe"
        by = due(one.due, self._today) if one.due else "no date"
        step = "next step, " if one.interview else ""
        return [
            Line(((one.text, ""),)),
            Line(((f"  {who}  ", "dim"), (f"{step}{by}", "warn" if late else "dim"))),
        ]

    @on(RecordList.Selected)
    def _clicked(self) -> None:
        self.action_keep()

    def action_keep(self) -> None:
        """It was kept."""
        self._settle(kept=True)

    def action_drop(self) -> None:
        """It no longer holds."""
        self._settle(kept=False)

    def _settle(self, *, kept: bool) -> None:
        one = self.query_one(RecordList).highlighted
        if not isinstance(one, Owed):
            return
        if not kept and one.interview is not None:
            self.tidings.tell("A next step is dropped in its interview record; enter ticks it.")
            return
        self.dismiss(Settled(one, kept))
