"""One of a few, on one line: space and the arrows turn it, a letter goes to what begins so."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, TypeVar

from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from tui_app.domain.names import fold
from tui_app.ui import keys
from tui_app.ui.text import spans
from tui_app.ui.widgets.own_keys import take_own_key

T = TypeVar("T")


class Choice(Widget, Generic[T], can_focus=True):
    """Shows the chosen option between two marks. `options` are (value, words) pairs."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.CHOICE]
    DEFAULT_CSS = """
    Choice {
        height: 1;
        width: 1fr;
        background: $panel;
        text-wrap: nowrap;
        text-overflow: ellipsis;
        &:focus { background: $block-cursor-background; color: $block-cursor-foreground; }
    }
    """

    at: reactive[int] = reactive(0)

    @dataclass
    class Turned(Message):
        """Another option was chosen by the user."""

        choice: "Choice[Any]"

        @property
        def control(self) -> "Choice[Any]":
            """The choice, for `@on` with a selector."""
            return self.choice

    def __init__(self, options: Sequence[tuple[T, str]], value: T) -> None:
        super().__init__()
        self._options = tuple(options)
        self.set_reactive(Choice.at, self._place_of(value))

    @property
    def value(self) -> T:
        """What is chosen."""
        return self._options[self.at][0]

    @value.setter
    def value(self, value: T) -> None:
        self.at = self._place_of(value)

    @property
    def words(self) -> str:
        """The words of what is chosen."""
        return self._options[self.at][1]

    @words.setter
    def words(self, words: str) -> None:
        self.at = next((n for n, (_, one) in enumerate(self._options) if one == words), self.at)

    def offer(self, options: Sequence[tuple[T, str]], value: T) -> None:
        """Other options, with this one chosen."""
        self._options = tuple(options)
        self.at = self._place_of(value)
        self.refresh()

    def validate_at(self, at: int) -> int:
        """Round and round."""
        return at % len(self._options)

    def render(self) -> Content:
        """The option, and where it stands among how many."""
        count = len(self._options)
        place = f"  {self.at + 1} of {count}" if count > 1 and self.has_focus else ""
        return spans(("‹ ", "dim"), (self._options[self.at][1], ""), (" ›", "dim"), (place, "dim"))

    def action_turn(self, by: int) -> None:
        """Some options on, or back."""
        self._choose(self.at + by)

    async def on_key(self, event: events.Key) -> None:
        """Its keys turn it; a letter goes to the next option that begins with it."""
        if await take_own_key(self, event):
            return
        letter = fold(event.character or "")
        if not letter or not event.is_printable:
            return
        count = len(self._options)
        for ahead in range(1, count + 1):
            place = (self.at + ahead) % count
            if fold(self._options[place][1]).startswith(letter):
                event.stop()
                event.prevent_default()
                self._choose(place)
                return

    def on_click(self) -> None:
        """A click goes to the next option."""
        self.action_turn(1)

    def _choose(self, place: int) -> None:
        before = self.at
        self.at = place
        if self.at != before:
            self.post_message(self.Turned(self))

    def _place_of(self, value: T) -> int:
        return next((n for n, (one, _) in enumerate(self._options) if one == value), 0)
