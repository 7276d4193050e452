"""Jotting a tidbit from any screen: one line, and it says at once whom it is for (C1, C2)."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Label

from tui_app.ui.cards.proposals import in_rows, names_of
from tui_app.ui.jotting import keep
from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.text import shown_line
from tui_app.ui.widgets.jot_line import JotLine


class JotScreen(Dialog[str]):
    """Gives the id of the tidbit that was kept. What is half typed stays for the next time."""

    def compose(self) -> ComposeResult:
        """One line is all it takes."""
        with Vertical(classes="dialog") as box:
            box.border_title = "Jot"
            box.border_subtitle = "enter keeps it, esc leaves it for later, ctrl+u clears it"
            yield Label("What did you hear or read?", classes="gap")
            yield JotLine(in_rows, placeholder="Northwind opens a cold store in Gdańsk")

    def on_mount(self) -> None:
        """Say what happens, while there is nothing to look up."""
        idle = shown_line("Tidings proposes whom it is for while you type.", "dim")
        self.query_one(JotLine).tell(idle)

    @on(JotLine.Kept)
    def _keep(self, event: JotLine.Kept) -> None:
        if not event.text.strip():
            self.dismiss(None)
            return
        tidbit = keep(self.tidings, event.text)
        if tidbit is not None:
            names = names_of(tidbit.matches, self.desk.network)
            self.tidings.tell(f"Kept. For {names}?" if names else "Kept. No match yet.")
            self.dismiss(tidbit.id)
