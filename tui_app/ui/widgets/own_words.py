"""A choice to which one's own words may be typed: they go on in the line that belongs to it."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from textual import events
from textual.widgets import Input

from tui_app.domain.names import fold
from tui_app.ui.widgets.choice import Choice

T = TypeVar("T")

_SURE = 3
"""Characters that are words if they begin no option; two may be a change of mind."""


class WordsChoice(Choice[T]):
    """A choice that swallows no words: what begins no option is written in `line`, if it is empty.

    A letter still goes to what begins with it, and the same letter again to the next of these.
    """

    def __init__(
        self, options: Sequence[tuple[T, str]], value: T, line: Callable[[], Input | None]
    ) -> None:
        super().__init__(options, value)
        self._line = line
        self._typed = ""
        self._before = self.at
        self._written: tuple[Input, int] | None = None

    async def on_key(self, event: events.Key) -> None:
        """A letter, or a word; all other keys are left to the choice that this is."""
        character = event.character if event.is_printable else None
        if character and self._write_on(character):
            taken = True
        elif character and (self._typed or character != " "):
            taken = self._add(character)
        else:
            self._typed, taken = "", False
        if taken:
            event.stop()
            event.prevent_default()

    def on_focus(self) -> None:
        """Another visit, other words."""
        self._typed, self._written = "", None

    def _add(self, character: str) -> bool:
        """One more character; whether it was taken for more than a letter of its own."""
        if not self._typed:
            self._before = self.at
        self._typed += character
        if len(self._typed) == 2 and character == " ":
            return False
        letters = fold(self._typed)
        place = self._beginning_with(letters)
        if place is not None:
            if len(letters) > 1:
                self._choose(place)
            return len(letters) > 1
        again = len(set(letters)) == 1 and self._beginning_with(letters[0]) is not None
        if again or (len(letters) < _SURE and self._beginning_with(letters[0]) is not None):
            return False
        return self._hand_over()

    def _beginning_with(self, letters: str) -> int | None:
        count = len(self._options)
        places = ((self.at + ahead) % count for ahead in range(count))
        return next((n for n in places if fold(self._options[n][1]).startswith(letters)), None)

    def _hand_over(self) -> bool:
        line, words = self._line(), self._typed
        self._typed = ""
        if line is None or line.value or line.disabled:
            return False
        self._choose(self._before)
        # At once, not by `focus`, which waits: what is typed ahead goes where the cursor is.
        self.screen.set_focus(line)
        line.insert(words, 0)
        self._written = (line, len(words))
        return True

    def _write_on(self, character: str) -> bool:
        """What was typed ahead, and came here although the words are in the line by now."""
        # `has_focus` is told only after the keys that were typed ahead.
        if self._written is None or self.screen.focused is self:
            return False
        line, place = self._written
        cursor = line.cursor_position
        line.insert(character, place)
        line.cursor_position = cursor + 1
        self._written = (line, place + 1)
        return True
