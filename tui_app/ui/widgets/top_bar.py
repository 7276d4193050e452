"""The line at the top of every screen: where one is, and what time it is."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Static

from tui_app.ui import keys
from tui_app.ui.text import shown_line

_TABS = (
    keys.QUEUE,
    keys.IDEAS,
    keys.INTERVIEWS,
    keys.CONTACTS,
    keys.LETTERS,
    keys.OPPORTUNITIES,
)


class TopBar(Horizontal):
    """The screens with their keys, `here` marked; clicking one goes there."""

    class Chosen(Message):
        """A screen's name was clicked."""

        def __init__(self, action: str) -> None:
            super().__init__()
            self.action = action

    def __init__(self, here: str) -> None:
        super().__init__()
        self._here = here

    def compose(self) -> ComposeResult:
        """Name, screens, time."""
        yield Static("Tidings", id="name")
        for key in _TABS:
            is_here = key.action == f"go('{self._here}')"
            yield _Tab(key.action, f"{key.key} {key.description}", "here" if is_here else "")
        yield Static("", id="time", markup=False)

    def tell(self, text: str) -> None:
        """Show the time, or whatever the screen has to say at the right."""
        self.query_one("#time", Static).update(shown_line(text))


class _Tab(Static):
    def __init__(self, action: str, label: str, classes: str) -> None:
        super().__init__(label, classes=classes, markup=False)
        self._action = action

    def on_click(self) -> None:
        self.post_message(TopBar.Chosen(self._action))
