"""A footer that stands still: always the same keys, in the order declared.

Textual's own is made anew whenever the focus moves, which a form of a hundred fields would feel.
"""

from collections.abc import Sequence

from textual import events
from textual.app import RenderResult
from textual.binding import Binding
from textual.widget import Widget

from tui_app.ui.text import Span, spans


class KeyLine(Widget):
    """Keys with what they do, as many as are to be shown; a click on one does it."""

    DEFAULT_CSS = """
    KeyLine {
        dock: bottom;
        height: 1;
        background: $panel;
        text-wrap: nowrap;
        text-overflow: ellipsis;
    }
    """

    def __init__(self, bindings: Sequence[Binding]) -> None:
        super().__init__()
        self._shown = [binding for binding in bindings if binding.show]

    def render(self) -> RenderResult:
        """Each key and its word."""
        parts: list[Span] = []
        for key, word in self._words():
            parts += [(f" {key}", "accent"), (f" {word}", "")]
        return spans(*parts)

    async def on_click(self, event: events.Click) -> None:
        """Do what the key under the pointer does."""
        begins = 0
        for binding, (key, word) in zip(self._shown, self._words(), strict=True):
            begins += len(key) + len(word) + 2
            if event.x < begins:
                await self.screen.run_action(binding.action)
                return

    def _words(self) -> list[tuple[str, str]]:
        return [
            (self.app.get_key_display(one.with_key(one.key.partition(",")[0])), one.description)
            for one in self._shown
        ]
