"""Jotting a tidbit from any screen: one line, and it says at once whom it is for (C1, C2)."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Label, Static

from tui_app.domain.tidings import captured, jot
from tui_app.ui.screens.dialog import Dialog

_NAMED = 3


class JotScreen(Dialog[str]):
    """Gives the id of the tidbit that was kept."""

    def compose(self) -> ComposeResult:
        """One line is all it takes."""
        with Vertical(classes="dialog") as box:
            box.border_title = "Jot"
            box.border_subtitle = "enter keeps it, esc leaves"
            yield Label("What did you hear or read?", classes="gap")
            yield Input(id="tidbit", placeholder="Northwind opens a cold store in Gdańsk")
            yield Static("Tidings proposes whom it is for.", classes="hint gap")

    @on(Input.Submitted)
    def _keep(self, event: Input.Submitted) -> None:
        if not event.value.strip():
            self.dismiss(None)
            return
        tidbit = jot(event.value, self.desk.now(), self.desk.clock.zone.key)
        matches = self.desk.index.propose(tidbit)
        names = [self.desk.network.contacts[match.contact].name for match in matches]
        more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
        done = f"Kept. For {', '.join(names[:_NAMED])}{more}?" if names else "Kept. No match yet."
        if self.tidings.commit(captured(tidbit, matches), done=done):
            self.dismiss(tidbit.id)
