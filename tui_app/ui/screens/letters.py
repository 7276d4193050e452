"""The letters: what is owed and how late, the drafts, and what was sent."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.widgets import Static

from tui_app.ui.screens.base import MainScreen


class LettersScreen(MainScreen):
    """Letters owed, begun and sent."""

    NAME: ClassVar[str] = "letters"

    def body(self) -> ComposeResult:
        """Nothing yet."""
        yield Static("")

    def reload(self) -> None:
        """Show the records as they are now."""
