"""What was typed and never saved, offered on the next start: go on with it, drop it, or later."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from tui_app.store.drafts import LeftOver
from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.text import spans
from tui_app.ui.when import age
from tui_app.ui.widgets.record_list import Line, RecordList

_MOST_SHOWN = 6
_ROWS = 2


class Offered(NamedTuple):
    """A draft with what to say of it: `words` for its kind, `warning` where its record changed."""

    left: LeftOver
    words: str
    warning: str = ""


class Decision(NamedTuple):
    """What is to be gone on with, if anything; what is to be dropped."""

    go_on: LeftOver | None
    dropped: tuple[LeftOver, ...]


class LeftOverScreen(Dialog[Decision]):
    """Gives the decision. What is neither gone on with nor dropped is offered again next time."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "go_on", "Go on", id="left_over.go_on", tooltip="Go on with it"),
        Binding("d", "drop", "Drop", id="left_over.drop", tooltip="Drop it, or not after all"),
    ]

    def __init__(self, offered: Sequence[Offered]) -> None:
        super().__init__()
        self._offered = offered
        self._dropped: set[str] = set()

    def compose(self) -> ComposeResult:
        """Every draft, the newest first."""
        with Vertical(classes="dialog") as box:
            box.border_title = "Typed, and never saved"
            box.border_subtitle = "enter goes on with it, d drops it, esc later"
            yield RecordList[Offered](self._draw, lambda one: one.left.key, id="left-over")
            yield Static(id="said", classes="hint gap")

    def on_mount(self) -> None:
        """Show them."""
        listed = self.query_one(RecordList)
        listed.styles.height = _ROWS * min(_MOST_SHOWN, len(self._offered))
        self._show()
        listed.focus()

    def _show(self) -> None:
        self.query_one(RecordList).show(self._offered)
        later = spans(
            ("What you leave for later is offered again on the next start. ", "dim"),
            ("d again takes a drop back." if self._dropped else "", "dim"),
        )
        self.query_one("#said", Static).update(later)

    def _draw(self, one: Offered, _: int) -> list[Line]:
        draft = one.left.draft
        is_dropped = one.left.key in self._dropped
        ago = f"{age(draft.at, self.desk.now())} ago"
        mark = ("dropped", "bad") if is_dropped else (one.warning, "warn")
        return [
            Line(((draft.title, "dim" if is_dropped else ""),), (mark,)),
            Line(((f"  {one.words}", "dim"),), ((ago, "dim"),)),
        ]

    @on(RecordList.Selected)
    def _clicked(self) -> None:
        self.action_go_on()

    def action_go_on(self) -> None:
        """Go on with the one highlighted."""
        one = self.query_one(RecordList).highlighted
        if isinstance(one, Offered):
            self._dropped.discard(one.left.key)
            self._decide(one.left)

    def action_drop(self) -> None:
        """Drop the one highlighted, or take that back."""
        one = self.query_one(RecordList).highlighted
        if isinstance(one, Offered):
            self._dropped ^= {one.left.key}
            self._show()

    def action_leave(self) -> None:
        """Later; what was dropped is."""
        self._decide(None)

    def _decide(self, go_on: LeftOver | None) -> None:
        dropped = tuple(one.left for one in self._offered if one.left.key in self._dropped)
        self.dismiss(Decision(go_on, dropped))
