"""Seeing what merging two contacts does before it is done, and which of them stays."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from tui_app.domain.contact import Contact
from tui_app.domain.uniting import united
from tui_app.ui.cards.join_preview import join_preview
from tui_app.ui.screens.dialog import Dialog

Pair = tuple[Contact, Contact]
"""Who stays, and who becomes part of them."""


class JoinPreviewScreen(Dialog[Pair]):
    """Gives the two as the user wants them merged."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "merge", "Merge", id="join.merge", show=False),
        Binding("s", "swap", "The other stays", id="join.swap", show=False),
        Binding("down,j,space,pagedown", "move(4)", "Down", id="join.down", show=False),
        Binding("up,k,b,pageup", "move(-4)", "Up", id="join.up", show=False),
    ]

    def __init__(self, kept: Contact, other: Contact) -> None:
        super().__init__()
        self._pair = (kept, other)

    def compose(self) -> ComposeResult:
        """What becomes of both."""
        with Vertical(classes="dialog") as box:
            box.border_title = "Merge two contacts"
            box.border_subtitle = "enter merges, s: the other one stays, esc leaves"
            with VerticalScroll(id="differences", classes="gap", can_focus=False):
                yield Static(id="told")

    def on_mount(self) -> None:
        """Show it."""
        self._show()

    def _show(self) -> None:
        kept, other = self._pair
        network = self.desk.network
        one = united(kept, other, network, self.desk.now())
        self.query_one("#told", Static).update(join_preview(kept, other, one, network))

    def action_merge(self) -> None:
        """So be it."""
        self.dismiss(self._pair)

    def action_swap(self) -> None:
        """The other one stays."""
        kept, other = self._pair
        self._pair = (other, kept)
        self._show()

    def action_move(self, by: int) -> None:
        """Through what differs."""
        self.query_one("#differences").scroll_relative(y=by, animate=False)
