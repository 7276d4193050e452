"""Fields that are chosen or ticked."""

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import Any

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Checkbox, Input

from tui_app.domain.interview import Purpose
from tui_app.domain.record import Instant, Part
from tui_app.ui.editor.piece import Complaint, Edited, Piece
from tui_app.ui.editor.row import Row
from tui_app.ui.editor.sources import Sources
from tui_app.ui.text import shown_line
from tui_app.ui.when import day
from tui_app.ui.widgets.choice import Choice
from tui_app.ui.widgets.own_words import WordsChoice
from tui_app.ui.widgets.tick import Tick


class ChoiceRow(Row):
    """One of a few."""

    def __init__(
        self,
        name: str,
        label: str,
        loaded: object,
        options: Sequence[tuple[object, str]],
        *,
        notes: bool = False,
        words: str = "",
    ) -> None:
        self.choice: Choice[object] = (
            WordsChoice(options, loaded, self._line) if words else Choice(options, loaded)
        )
        self._words = words
        super().__init__(name, label, self.choice, notes=notes)

    @classmethod
    def of_enum(cls, name: str, label: str, loaded: StrEnum, *, words: str = "") -> "ChoiceRow":
        """One of an enumeration's words; one's own go on in the line that edits `words`."""
        return cls(name, label, loaded, [(one, one.value) for one in type(loaded)], words=words)

    def value(self) -> object:
        """What is chosen."""
        return self.choice.value

    def typed(self) -> Any:  # noqa: ANN401 - JSON is untyped
        """What is chosen, in a list: it may be none."""
        return [self.choice.value]

    async def type_again(self, typed: object, then: date) -> None:  # noqa: ARG002 - no date
        """Choose it again, if it is still there to be chosen."""
        (self.choice.value,) = msgspec.convert(typed, tuple[str | None])

    def _line(self) -> Input | None:
        rows = (one for one in self.siblings if isinstance(one, Piece) and self._words in one.names)
        controls = (row.target(self._words) for row in rows)
        return next((one for one in controls if isinstance(one, Input)), None)

    @on(Choice.Turned)
    def _turned(self, event: Choice.Turned) -> None:
        event.stop()
        self.edited()


class TicksRow(Piece):
    """Several yes-or-no attributes beside each other."""

    def __init__(self, ticks: Sequence[tuple[str, str, bool]], label: str = "") -> None:
        super().__init__()
        self.names = tuple(name for name, _, _ in ticks)
        self._label = label
        self._ticks = {name: Tick(Content(words), value=loaded) for name, words, loaded in ticks}
        next(iter(self._ticks.values())).add_class("first")

    def compose(self) -> ComposeResult:
        """The boxes; the label is drawn before them."""
        yield from self._ticks.values()

    def render(self) -> Content:
        """The label."""
        return shown_line(self._label, "dim")

    def give(self, complaints: list[Complaint]) -> dict[str, Any]:  # noqa: ARG002 - none to make
        """Every one of them."""
        return {name: tick.value for name, tick in self._ticks.items()}

    def typed(self) -> dict[str, bool]:
        """Every box by its attribute."""
        return {name: tick.value for name, tick in self._ticks.items()}

    async def type_again(self, typed: object, then: date) -> None:  # noqa: ARG002 - no date
        """Tick them again."""
        for name, value in msgspec.convert(typed, dict[str, bool]).items():
            if name in self._ticks:
                self._ticks[name].value = value

    def target(self, name: str) -> Widget:
        """Its box."""
        return self._ticks[name]

    @on(Checkbox.Changed)
    def _changed(self, event: Checkbox.Changed) -> None:
        event.stop()
        self.post_message(Edited())


class PurposesRow(Piece):
    """The eight purposes of following up, each to be ticked."""

    names = ("purposes",)

    def __init__(self, loaded: tuple[Purpose, ...]) -> None:
        super().__init__()
        self._loaded = loaded
        self._ticks = {
            purpose: Tick(Content(purpose.value), value=purpose in loaded) for purpose in Purpose
        }
        next(iter(self._ticks.values())).add_class("first")

    def compose(self) -> ComposeResult:
        """The boxes, under each other and under the label."""
        yield from self._ticks.values()

    def render(self) -> Content:
        """The label."""
        return shown_line("This follow-up is to", "dim")

    def give(self, complaints: list[Complaint]) -> dict[str, Any]:  # noqa: ARG002 - none to make
        """Those ticked, in the rulebook's order; as loaded, where none was touched."""
        ticked = tuple(purpose for purpose, tick in self._ticks.items() if tick.value)
        same = set(ticked) == set(self._loaded)
        return {"purposes": self._loaded if same else ticked}

    def typed(self) -> list[str]:
        """Those ticked."""
        return [purpose.value for purpose, tick in self._ticks.items() if tick.value]

    async def type_again(self, typed: object, then: date) -> None:  # noqa: ARG002 - no date
        """Tick them again."""
        ticked = msgspec.convert(typed, list[Purpose])
        for purpose, tick in self._ticks.items():
            tick.value = purpose in ticked

    def target(self, name: str) -> Widget:  # noqa: ARG002 - it has but one
        """The first box."""
        return self._ticks[next(iter(Purpose))]

    @on(Checkbox.Changed)
    def _changed(self, event: Checkbox.Changed) -> None:
        event.stop()
        self.post_message(Edited())


class DoneRow(Row):
    """Whether a next step is done; the moment of the tick is kept."""

    def __init__(self, name: str, label: str, loaded: datetime | None, sources: Sources) -> None:
        self._sources = sources
        self._loaded = loaded
        self._done_at = loaded
        self._tick = Tick(Content("done"), value=loaded is not None)
        super().__init__(name, label, self._tick, notes=True)

    def value(self) -> datetime | None:
        """When it was done; none while it is not."""
        return self._done_at

    def typed(self) -> Any:  # noqa: ANN401 - JSON is untyped
        """The moment of the tick, in a list: it may be none."""
        return [self._done_at.isoformat() if self._done_at else None]

    async def type_again(self, typed: object, then: date) -> None:  # noqa: ARG002 - a moment
        """The moment stays."""
        (self._done_at,) = msgspec.convert(typed, tuple[Instant | None])
        self._tick.value = self._done_at is not None

    def note(self) -> Content:
        """The day it was done."""
        if self._done_at is None:
            return Content("")
        return shown_line(day(self._sources.day_of(self._done_at), self._sources.today()), "dim")

    def settle(self, part: Part) -> None:
        """What is done now stays done at that moment."""
        self._loaded = getattr(part, self.names[0])

    @on(Checkbox.Changed)
    def _changed(self, event: Checkbox.Changed) -> None:
        event.stop()
        if event.value != (self._done_at is not None):
            self._done_at = (self._loaded or self._sources.now()) if event.value else None
        self.edited()
