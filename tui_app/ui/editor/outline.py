"""The outline beside the editor, where there is room: every section, and where the cursor is."""

from collections.abc import Iterable

from textual.content import Content

from tui_app.ui.text import Span, lines, spans
from tui_app.ui.widgets.still import Still


class Outline(Still):
    """Says at a glance what is written and what is not."""

    def list_sections(self, entries: Iterable[tuple[list[Span], int, bool]]) -> None:
        """The words of each section's title, how much lacks there, and if the cursor is in it."""
        self.tell(lines(_line(*entry) for entry in entries))


def _line(said: list[Span], lacks: int, here: bool) -> Content:
    name, *more = said
    lacking = (f"  lacks {lacks}" if lacks else "", "warn")
    return spans(("▌" if here else " ", "accent"), name, lacking, *more)
