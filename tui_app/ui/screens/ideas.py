"""The ideas screen."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.widgets import Static

from tui_app.ui.screens.base import MainScreen


class IdeasScreen(MainScreen):
    """To be filled."""

    NAME: ClassVar[str] = "ideas"

    def body(self) -> ComposeResult:
        """Nothing yet."""
        yield Static("", classes="body")

    def reload(self) -> None:
        """Nothing yet."""
