"""Everything that speaks against a letter, in full, to go to one of it."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from tui_app.letters.checking import Finding
from tui_app.ui.cards.letter_findings import findings_in_full
from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.text import lines, shown_line
from tui_app.ui.widgets.card import Card
from tui_app.ui.widgets.record_list import Line, RecordList

_MOST_LINES = 8


class FindingsScreen(Dialog[Finding | None]):
    """Gives the finding to go to. Below the list stands the highlighted one in full."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", "Go to it", id="findings.take", show=False)
    ]

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__()
        self._findings = [*enumerate(findings)]

    def compose(self) -> ComposeResult:
        """The list, and the one that is highlighted."""
        with Vertical(classes="dialog") as box:
            count = len(self._findings)
            box.border_title = "Checks" if not count else f"{count} to look at"
            box.border_subtitle = "enter goes to it, esc leaves" if count else "esc leaves"
            yield RecordList[tuple[int, Finding]](_row, lambda one: str(one[0]), row_height=1)
            yield Card(id="whole")

    def on_mount(self) -> None:
        """The gravest is highlighted."""
        listed = self.query_one(RecordList)
        listed.styles.height = max(1, min(_MOST_LINES, len(self._findings)))
        listed.show(self._findings)
        listed.focus()
        if not self._findings:
            self.query_one(".dialog").styles.height = "auto"
            self.query_one("#whole").styles.height = 2
        self._show()

    @on(RecordList.Highlighted)
    def _show(self) -> None:
        one = self.query_one(RecordList).highlighted
        whole = [shown_line("✓ Nothing speaks against sending it.", "good")]
        if one is not None:
            whole = findings_in_full([one[1]])
        self.query_one("#whole", Card).show(lines(whole))

    @on(RecordList.Selected)
    def action_take(self) -> None:
        """Go to the highlighted one."""
        one = self.query_one(RecordList).highlighted
        self.dismiss(one[1] if one is not None else None)


def _row(one: tuple[int, Finding], _: int) -> list[Line]:
    finding = one[1]
    return [Line((("! ", "warn"), (f"{finding.concern.value}: ", "dim"), (finding.text, "")))]
