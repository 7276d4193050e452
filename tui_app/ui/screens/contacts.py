"""The contacts screen."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.widgets import Static

from tui_app.ui.screens.base import MainScreen


class ContactsScreen(MainScreen):
    """To be filled."""

    NAME: ClassVar[str] = "contacts"

    def body(self) -> ComposeResult:
        """Nothing yet."""
        yield Static("", classes="body")

    def reload(self) -> None:
        """Nothing yet."""
