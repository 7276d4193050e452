"""Choosing how a letter goes out."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from tui_app.ui.cards.letter_findings import warnings
from tui_app.ui.letters.checked import Checked
from tui_app.ui.letters.naming import titled
from tui_app.ui.letters.ways import Way, lacks, ways_for, words
from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.text import shown_line
from tui_app.ui.widgets.record_list import Line, RecordList


class SendLetterScreen(Dialog[Way | None]):
    """Gives the way that was chosen. What speaks against the letter is said once more."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", "This way", id="send.take", show=False),
        *(
            Binding(way.value, f"go('{way.value}')", words(way), id=f"send.{way.name}", show=False)
            for way in Way
        ),
    ]

    def __init__(self, checked: Checked) -> None:
        super().__init__()
        self._checked = checked

    def compose(self) -> ComposeResult:
        """What there is to look at, and the ways with their keys."""
        letter = self._checked.letter
        with Vertical(classes="dialog") as box:
            title = titled(letter, self.desk.network)
            box.border_title = shown_line(f"Send: {title}", most=60)
            box.border_subtitle = "enter or the key goes that way, esc leaves"
            checked = self._checked
            told = warnings(checked.findings, advice=checked.advice)
            yield Static(told, classes="gap", id="warnings")
            yield RecordList[Way](self._draw, lambda way: way.value, row_height=1, classes="gap")

    def on_mount(self) -> None:
        """The likeliest way is highlighted."""
        ways = ways_for(self._checked.letter)
        listed = self.query_one(RecordList)
        listed.styles.height = len(ways)
        listed.show(ways)
        listed.focus()

    def _draw(self, way: Way, _: int) -> list[Line]:
        contact = self.desk.network.contacts.get(self._checked.letter.contact)
        missing = lacks(way, contact, self.desk)
        beside = ((f"{missing} ", "warn"),) if missing else ()
        return [Line(((f" {way.value}  ", "accent"), (words(way), "")), beside)]

    @on(RecordList.Selected)
    def action_take(self) -> None:
        """The highlighted way."""
        way = self.query_one(RecordList).highlighted
        if isinstance(way, Way):
            self.dismiss(way)

    def action_go(self, key: str) -> None:
        """That way."""
        self.dismiss(Way(key))
