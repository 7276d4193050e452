"""Help: the idea of a screen, and every key that works on it."""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Markdown, Static

from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.text import lines, spans

_WIDE = 14


class HelpScreen(Dialog[None]):
    """Shows `text` (Markdown of ours, never the user's) and the keys."""

    AUTO_FOCUS = ".dialog"

    def __init__(self, title: str, text: str, bindings: Iterable[Binding]) -> None:
        super().__init__()
        self._title = title
        self._text = text
        self._keys = list(bindings)

    def compose(self) -> ComposeResult:
        """The idea, then the keys."""
        with VerticalScroll(classes="dialog") as box:
            box.border_title = f"Help: {self._title}"
            box.border_subtitle = "esc closes, arrows scroll"
            yield Markdown(self._text)
            yield Static(lines(self._key_rows()))

    def _key_rows(self) -> list[Content]:
        rows: dict[str, tuple[list[str], Binding]] = {}
        for binding in self._keys:
            if binding.description and binding.id:
                shown = self.app.get_key_display(binding)
                rows.setdefault(binding.id, ([], binding))[0].append(shown)
        return [
            spans(
                (" ".join(dict.fromkeys(pressed)).ljust(_WIDE), "accent"),
                (binding.description.ljust(_WIDE), ""),
                (binding.tooltip, "dim"),
            )
            for pressed, binding in rows.values()
        ]
