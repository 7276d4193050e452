"""The completeness meter: how much of a good follow-up is written, and what it lacks first."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.widget import Widget

from tui_app.domain.completeness import Completeness, Lack
from tui_app.ui.cards.parts import bar
from tui_app.ui.text import spans
from tui_app.ui.widgets.still import Still

_BAR = 6
WHOLE = "All that a good follow-up rests on is written."


class Meter(Widget):
    """One line under the bar: the figure, the first thing lacking, and the key that goes there."""

    def compose(self) -> ComposeResult:
        """What is lacking, and the way to it."""
        yield Still(id="lacking")
        yield Still(id="way")

    def show(self, complete: Completeness, lacks: Sequence[Lack]) -> None:
        """Say how it stands now."""
        figure = f" {complete.have} of {complete.of}  "
        first = lacks[0].said if lacks else WHOLE
        style = "" if lacks else "good"
        parts = ((bar(complete.share, _BAR), "accent"), (figure, "dim"), (first, style))
        self.query_one("#lacking", Still).tell(spans(*parts))
        more = f"+{len(lacks) - 1}  " if len(lacks) > 1 else ""
        there = " goes there" if lacks and self.screen.has_class("-wide") else ""
        way = (more, "dim"), ("^g" if lacks else "", "accent"), (there, "")
        self.query_one("#way", Still).tell(spans(*way))


class LackPath:
    """The way through what is lacking: each once, the most important first; then round again."""

    def __init__(self) -> None:
        self._been: set[tuple[str, str | None, int | None, str]] = set()

    def next(self, lacks: Sequence[Lack]) -> Lack | None:
        """Where to go now; None where nothing is lacking."""
        ahead = [one for one in lacks if _place(one) not in self._been]
        if not ahead:
            self._been.clear()
            ahead = list(lacks)
        if not ahead:
            return None
        self._been.add(_place(ahead[0]))
        return ahead[0]


def _place(lack: Lack) -> tuple[str, str | None, int | None, str]:
    return (lack.field, lack.person, lack.place, lack.within)
