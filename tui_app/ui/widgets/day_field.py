"""A day in the user's own words, read back beside it as it is typed."""

from collections.abc import Callable
from datetime import date

from textual import on
from textual.widgets import Input

from tui_app.clock import BadTimeError
from tui_app.ui.day_typed import day_read_back, day_typed
from tui_app.ui.widgets.form_field import FormField
from tui_app.ui.widgets.form_inputs import OfferedInput


class DayField(FormField):
    """Holds a day, or none. `today` gives the date from which the words are meant."""

    EMPTY = "no day"
    IS_PAST = False

    def __init__(self, label: str, today: Callable[[], date], *, name: str, hint: str) -> None:
        super().__init__(label, OfferedInput(id=name, placeholder=hint, select_on_focus=True))
        self.today = today

    @on(Input.Changed)
    def _read(self) -> None:
        self.complain("")
        self.say(day_read_back(self.text, self.today(), past=self.IS_PAST, empty=self.EMPTY))

    def day(self) -> date | None:
        """The day that is meant. Raises BadTimeError."""
        return day_typed(self.text, self.today(), past=self.IS_PAST)

    def refuse(self, problem: str) -> None:
        """Say what is wrong with it, and go there."""
        self.complain(problem)
        self.control.focus()


class PastDayField(DayField):
    """Holds the day on which something happened: today, where nothing is typed."""

    EMPTY = "today"
    IS_PAST = True

    def __init__(self, today: Callable[[], date], *, happened: str) -> None:
        super().__init__("When", today, name="when", hint="today")
        self._happened = happened

    def day(self) -> date:
        """The day that is meant. Raises BadTimeError, for one still to come as well."""
        today = self.today()
        found = super().day() or today
        if found > today:
            raise BadTimeError(
                f"That day is still to come. Name the day on which it {self._happened}."
            )
        return found
