"""Lines that hold something else than text: a number, a scale, a date, a zone."""

from datetime import date
from typing import ClassVar

import msgspec
from textual.content import Content
from textual.suggester import Suggester
from textual.widgets import Input

from tui_app.clock import BadTimeError, parse_date
from tui_app.clock import zone as named_zone
from tui_app.domain.counting import minutes, whole_number
from tui_app.domain.record import Part
from tui_app.ui.cards.parts import bar
from tui_app.ui.drafts import as_meant
from tui_app.ui.editor.piece import BadEntryError
from tui_app.ui.editor.row import LineRow, SettledRow
from tui_app.ui.editor.sources import Sources
from tui_app.ui.text import shown_line, spans
from tui_app.ui.when import day, due
from tui_app.ui.widgets.form_inputs import LineInput

_MOST = 100_000


class ShortRow(LineRow):
    """A short text."""

    INPUT: ClassVar[type[Input]] = LineInput


class NumberRow(SettledRow):
    """A whole number up to `most`, or nothing. A scale shows as a bar, too."""

    INPUT: ClassVar[type[Input]] = LineInput

    def __init__(
        self,
        name: str,
        label: str,
        loaded: int | None,
        *,
        most: int = _MOST,
        hint: str = "",
        scale: bool = False,
    ) -> None:
        self._most = most
        self._hint = hint
        self._scale = scale
        text = "" if loaded is None else str(loaded)
        super().__init__(name, label, loaded, text, notes=True, classes="number")

    def read(self, typed: str) -> int | None:
        """The number; none where nothing is typed."""
        if not typed:
            return None
        found = self.counted(typed)
        if found is None:
            raise BadEntryError(f"“{typed}” is no number here. Write it {self.how()}, or nothing.")
        return found

    def counted(self, typed: str) -> int | None:
        """The number that the words mean; None where they mean none that is held here."""
        return whole_number(typed, self._most)

    def how(self) -> str:
        """How a number is to be written."""
        return f"from 0 to {self._most}" if self._most < _MOST else "in digits, like 45"

    def note(self) -> Content:
        """The scale as a bar; else what the number counts."""
        try:
            value = self.value()
        except BadEntryError:
            return shown_line("no number yet", "warn")
        if self._scale and isinstance(value, int):
            return spans((bar(value / self._most, self._most), "accent"), (f"  {self._hint}", ""))
        return shown_line(self._hint, "dim")


class MinutesRow(NumberRow):
    """How long something took, in minutes or in hours; kept in minutes."""

    def counted(self, typed: str) -> int | None:
        """The minutes of "45", "2h", "1:30"."""
        return minutes(typed, self._most)

    def how(self) -> str:
        """How a time is to be written."""
        return "like 45 or 1h30"

    def note(self) -> Content:
        """The minutes, where hours are typed."""
        try:
            value = self.value()
        except BadEntryError:
            return super().note()
        said = f"{value} min" if value is not None and self.text.strip() != str(value) else ""
        return shown_line(said, "good") if said else super().note()


class DayInput(LineInput):
    """A date: as long as it is the one that stood there, what is typed takes its place."""

    settled = ""

    def on_focus(self) -> None:
        """What is there is marked, for the next key to replace it."""
        self.select_on_focus = self.value == self.settled


class DayRow(SettledRow):
    """A date in the user's words, shown as it is understood. `past` looks back, not ahead."""

    INPUT: ClassVar[type[Input]] = DayInput

    def __init__(
        self, name: str, label: str, loaded: date | None, sources: Sources, *, past: bool = False
    ) -> None:
        self._past = past
        self._sources = sources
        text = "" if loaded is None else loaded.isoformat()
        hint = "today, mon, 5 March" if past else "fri, +1w, 5 March"
        super().__init__(name, label, loaded, text, notes=True, classes="day", hint=hint)
        self._stands()

    def settle(self, part: Part) -> None:
        """Take over what was saved."""
        super().settle(part)
        self._stands()

    def _stands(self) -> None:
        if isinstance(self._input, DayInput):
            self._input.settled = self.text

    def read(self, typed: str) -> date | None:
        """The date; none where nothing is typed."""
        if not typed:
            return None
        try:
            return parse_date(typed, self._sources.today(), past=self._past)
        except BadTimeError as error:
            raise BadEntryError(str(error)) from None

    async def type_again(self, typed: object, then: date) -> None:
        """The text; the date itself where it would mean another one by now."""
        text, today = msgspec.convert(typed, str), self._sources.today()
        await super().type_again(as_meant(text, then, today, past=self._past), then)

    def note(self) -> Content:
        """The date as it is understood, with its lateness."""
        try:
            found = self.value()
        except BadEntryError:
            return shown_line("no date yet", "warn")
        if not isinstance(found, date):
            return Content("")
        today = self._sources.today()
        return shown_line(day(found, today) if self._past else due(found, today), "good")


class ZoneRow(LineRow):
    """An IANA zone, completed as it is typed; nothing means the user's own."""

    INPUT: ClassVar[type[Input]] = LineInput

    def __init__(self, name: str, label: str, loaded: str, zones: Suggester) -> None:
        super().__init__(name, label, loaded, loaded, suggester=zones, hint="like Europe/Paris")

    def read(self, typed: str) -> str:
        """The zone's own spelling."""
        try:
            return named_zone(typed).key if typed else ""
        except BadTimeError as error:
            raise BadEntryError(str(error)) from None
