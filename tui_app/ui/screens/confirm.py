"""Asking once before something is taken away."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.text import lines, shown, shown_line, spans


class ConfirmScreen(Dialog[str]):
    """Gives the key of the way that was chosen; None where the user stays.

    `ways` are (key, words): what each key does. Escape is always the way back.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "way('')", "First way", id="confirm.first", show=False)
    ]

    def __init__(self, question: str, detail: str, ways: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self._question = question
        self._detail = detail
        self._ways = ways

    def compose(self) -> ComposeResult:
        """The question, and what each key does."""
        with Vertical(classes="dialog") as box:
            box.border_title = shown_line(self._question, most=60)
            yield Static(shown(self._detail), classes="gap")
            keys = [spans((f"{key:>6}  ", "accent"), (words, "")) for key, words in self._ways]
            keys.append(spans(("   esc  ", "accent"), ("go back, nothing is changed", "dim")))
            yield Static(lines(keys), classes="gap")

    def on_mount(self) -> None:
        """Each way has its key."""
        for key, words in self._ways:
            self._bindings.bind(key, f"way('{key}')", words, show=False)

    def action_way(self, key: str) -> None:
        """Take that way; enter takes the first."""
        self.dismiss(key or self._ways[0][0])
