"""The line at the top of every screen: where one is, and what time it is."""

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Static

from tui_app.ui import keys
from tui_app.ui.text import shown_line

_NAME = "Tidings"
_PADDING = 2
_TABS = (
    keys.QUEUE,
    keys.IDEAS,
    keys.INTERVIEWS,
    keys.CONTACTS,
    keys.LETTERS,
    keys.PLAN,
    keys.OPPORTUNITIES,
)


class TopBar(Horizontal):
    """The screens with their keys, `here` marked; clicking one goes there.

    Where there is little room the name of the app gives way, and then the day before the hour.
    """

    class Chosen(Message):
        """A screen's name was clicked."""

        def __init__(self, action: str) -> None:
            super().__init__()
            self.action = action

    def __init__(self, here: str) -> None:
        super().__init__()
        self._here = here
        self._forms: tuple[str, ...] = ("",)

    def compose(self) -> ComposeResult:
        """Name, screens, time."""
        yield Static(_NAME, id="name")
        for key in _TABS:
            is_here = key.action == f"go('{self._here}')"
            yield _Tab(key.action, f"{key.key} {key.description}", "here" if is_here else "")
        yield Static("", id="time", markup=False)

    def tell(self, *forms: str) -> None:
        """Show the time at the right, in the first of these forms that there is room for."""
        self._forms = forms
        self._fit(self.size.width)

    def on_resize(self, event: events.Resize) -> None:
        """More or less fits."""
        self._fit(event.size.width)

    def _fit(self, width: int) -> None:
        tabs = sum(_wide(f"{key.key} {key.description}") for key in _TABS)
        room = width - tabs
        has_name = room >= _wide(_NAME) + _wide(self._forms[0])
        fitting = (one for one in self._forms if _wide(one) <= room)
        self.query_one("#name").display = has_name
        self.query_one("#time", Static).update(shown_line(next(fitting, self._forms[-1])))


class _Tab(Static):
    def __init__(self, action: str, label: str, classes: str) -> None:
        super().__init__(label, classes=classes, markup=False)
        self._action = action

    def on_click(self) -> None:
        self.post_message(TopBar.Chosen(self._action))


def _wide(text: str) -> int:
    return len(text) + _PADDING
