"""The interviews screen."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.widgets import Static

from tui_app.ui.screens.base import MainScreen


class InterviewsScreen(MainScreen):
    """To be filled."""

    NAME: ClassVar[str] = "interviews"

    def body(self) -> ComposeResult:
        """Nothing yet."""
        yield Static("", classes="body")

    def reload(self) -> None:
        """Nothing yet."""
