"""The least that a Textual app can be: what everything else is measured against."""

from textual import events
from textual.app import App, ComposeResult
from textual.widgets import Static


class BareApp(App[None]):
    """Words, and a key that changes them."""

    def compose(self) -> ComposeResult:
        """One line."""
        yield Static("bare and ready")

    def on_key(self, event: events.Key) -> None:
        """Show the key."""
        self.query_one(Static).update(f"{event.key} was pressed at {event.time}")


if __name__ == "__main__":
    BareApp().run()
