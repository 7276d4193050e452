"""Jotting a tidbit from any screen: one line, and it says at once whom it is for (C1, C2)."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Label

from tui_app.ui.cards.jot_card import half_jotted_rows
from tui_app.ui.jotting import keep
from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.text import lines, shown_line
from tui_app.ui.widgets.jot_line import JotLine

_IDLE = (
    "Tidings proposes whom it is for while you type. If you like:",
    "@ann whom it is for, #topic what about, a link where to read it,",
    "!gossip !event what it is, !2d !friday how long it keeps.",
    "tab completes; @@ ## !! is the sign itself.",
)


class JotScreen(Dialog[str]):
    """Gives the id of the tidbit that was kept. What is half typed stays for the next time.

    No key is lost that was pressed before the line was there.
    """

    AUTO_FOCUS: ClassVar[str] = ""

    def __init__(self) -> None:
        super().__init__()
        self._handed_on: list[events.Key] = []

    def compose(self) -> ComposeResult:
        """One line is all it takes."""
        with Vertical(classes="dialog") as box:
            box.border_title = "Jot"
            box.border_subtitle = "enter keeps it, esc leaves it for later, ctrl+u clears it"
            yield Label("What did you hear or read?", classes="gap")
            yield JotLine(half_jotted_rows, placeholder="Northwind opens a cold store in Gdańsk")

    def on_mount(self) -> None:
        """Say what happens, while there is nothing to look up."""
        self.query_one(JotLine).tell(lines(shown_line(one, "dim") for one in _IDLE))
        self._begin()

    def _begin(self) -> None:
        """Put the cursor into the line, once it was handed every key that came before."""
        if self.message_queue_size:
            self.call_later(self._begin)
        else:
            self.set_focus(self.query_one(JotLine).line)

    def on_key(self, event: events.Key) -> None:
        """A key that came before the line had the cursor is the line's."""
        if self.focused is None and event not in self._handed_on:
            event.stop()
            self._handed_on.append(event)
            self.query_one(JotLine).line.post_message(event)

    @on(JotLine.Kept)
    def _keep(self, event: JotLine.Kept) -> None:
        if event.is_blank:
            self.dismiss(None)
        elif kept := keep(self.tidings, event.text):
            self.tidings.tell(kept.said)
            self.dismiss(kept.tidbit.id)
        self.query_one(JotLine).resume()
