"""Lines that hold something else than text: a number, a scale, a date, a zone."""

from datetime import date

import msgspec
from textual.content import Content
from textual.suggester import Suggester

from tui_app.clock import BadTimeError, parse_date
from tui_app.clock import zone as named_zone
from tui_app.ui.cards.parts import bar
from tui_app.ui.drafts import as_meant
from tui_app.ui.editor.piece import BadEntryError
from tui_app.ui.editor.row import LineRow, SettledRow
from tui_app.ui.editor.sources import Sources
from tui_app.ui.text import shown_line, spans
from tui_app.ui.when import day, due

_MOST = 100_000


class NumberRow(SettledRow):
    """A whole number up to `most`, or nothing. A scale shows as a bar, too."""

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
        if not (typed.isascii() and typed.isdigit() and int(typed) <= self._most):
            upto = f"from 0 to {self._most}" if self._most < _MOST else "in digits, like 45"
            raise BadEntryError(f"“{typed}” is no number here. Write it {upto}, or nothing.")
        return int(typed)

    def note(self) -> Content:
        """The scale as a bar; else what the number counts."""
        try:
            value = self.value()
        except BadEntryError:
            return shown_line("no number yet", "warn")
        if self._scale and isinstance(value, int):
            return spans((bar(value / self._most, self._most), "accent"), (f"  {self._hint}", ""))
        return shown_line(self._hint, "dim")


class DayRow(SettledRow):
    """A date in the user's words, shown as it is understood. `past` looks back, not ahead."""

    def __init__(
        self, name: str, label: str, loaded: date | None, sources: Sources, *, past: bool = False
    ) -> None:
        self._past = past
        self._sources = sources
        text = "" if loaded is None else loaded.isoformat()
        hint = "today, mon, 5 March" if past else "fri, +1w, 5 March"
        super().__init__(name, label, loaded, text, notes=True, classes="day", hint=hint)

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

    def __init__(self, name: str, label: str, loaded: str, zones: Suggester) -> None:
        super().__init__(name, label, loaded, loaded, suggester=zones, hint="like Europe/Paris")

    def read(self, typed: str) -> str:
        """The zone's own spelling."""
        try:
            return named_zone(typed).key if typed else ""
        except BadTimeError as error:
            raise BadEntryError(str(error)) from None
