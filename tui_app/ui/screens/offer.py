"""Telling or offering what nobody asked for, when it cannot wait."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.timer import Timer
from textual.widgets import Static

from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.text import lines, shown, shown_line, spans

DEAF_SECONDS = 0.6
"""So long no key may have come before one is taken as an answer."""


class OfferScreen(Dialog[str]):
    """Gives the key of the way that was chosen; None where it is put off with escape.

    Where it comes up `by_itself`, keys that were meant for what it covers are no answer to it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "way('')", "First way", id="offer.first", show=False),
        Binding("down", "scroll(1)", "Down", id="offer.down", show=False),
        Binding("up", "scroll(-1)", "Up", id="offer.up", show=False),
    ]

    def __init__(
        self,
        title: str,
        text: str,
        ways: Sequence[tuple[str, str]] = (),
        later: str = "close",
        *,
        by_itself: bool = True,
    ) -> None:
        """`ways` are (key, words); `later` says what escape does (and enter, without ways)."""
        super().__init__()
        self._title = title
        self._text = text
        self._ways = ways
        self._later = later
        self._hears = not by_itself or not DEAF_SECONDS
        self._deafness: Timer | None = None

    def compose(self) -> ComposeResult:
        """What there is to know, and what each key does."""
        with Vertical(classes="dialog") as box:
            box.border_title = shown_line(self._title, most=60)
            with VerticalScroll(can_focus=False, classes="gap"):
                yield Static(shown(self._text))
            leave = "   esc  " if self._ways else " enter  "
            keys = [spans((f"{key:>6}  ", "accent"), (words, "")) for key, words in self._ways]
            keys.append(spans((leave, "accent"), (self._later, "dim")))
            yield Static(lines(keys), classes="gap")

    def on_mount(self) -> None:
        """Each way has its key, once the user has stopped typing."""
        for key, words in self._ways:
            self._bindings.bind(key, f"way('{key}')", words, show=False)
        if not self._hears:
            self._deafness = self.set_timer(DEAF_SECONDS, self._hear)

    def _hear(self) -> None:
        self._hears = True

    def on_key(self, event: events.Key) -> None:
        """Who is still typing is not answering."""
        if not self._hears and self._deafness is not None:
            event.stop()
            self._deafness.reset()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing is an answer at first."""
        if action in ("way", "leave") and not self._hears:
            return False
        return super().check_action(action, parameters)

    def action_way(self, key: str) -> None:
        """Take that way; enter takes the first."""
        first = self._ways[0][0] if self._ways else None
        self.dismiss(key or first)

    def action_scroll(self, by: int) -> None:
        """More of a long text."""
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False)
