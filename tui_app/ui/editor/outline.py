"""The outline beside the editor, where there is room: every section, and where the cursor is."""

from collections.abc import Iterable

from tui_app.ui.text import Span, lines, spans
from tui_app.ui.widgets.still import Still


class Outline(Still):
    """Says at a glance what is written and what is not."""

    def list_sections(self, entries: Iterable[tuple[list[Span], bool]]) -> None:
        """The words of each section's title, and whether the cursor is in it."""
        self.tell(lines(spans(("▌" if here else " ", "accent"), *said) for said, here in entries))
