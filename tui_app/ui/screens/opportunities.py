"""The opportunities in the works: stage, people, records, letters, and how each ended."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.widgets import Static

from tui_app.ui.screens.base import MainScreen


class OpportunitiesScreen(MainScreen):
    """What is in the works, and what became of the rest."""

    NAME: ClassVar[str] = "opportunities"

    def body(self) -> ComposeResult:
        """Nothing yet."""
        yield Static("")

    def reload(self) -> None:
        """Show the records as they are now."""
