"""A card that can be gone to, and then scrolls like a list."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from tui_app.ui.widgets.card import Card


class ReadableCard(Card, can_focus=True):
    """Scrolls with the keys of the lists while it has the focus."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "scroll_down", "Down", id="card.down", show=False),
        Binding("k", "scroll_up", "Up", id="card.up", show=False),
        Binding("g", "scroll_home", "Top", id="card.top", show=False),
        Binding("G", "scroll_end", "Bottom", id="card.bottom", show=False),
    ]
