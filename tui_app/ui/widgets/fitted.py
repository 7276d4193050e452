"""What is drawn for the width that it has, and anew for another."""

from collections.abc import Callable

from textual.content import Content
from textual.widgets import Static

from tui_app.ui.widgets.readable_card import ReadableCard

Draw = Callable[[int], Content]
"""Draws for a width in cells."""
_UNTIL_LAID_OUT = 32


class FittedStatic(Static):
    """As high as what it shows."""

    _draw: Draw | None = None

    def tell(self, draw: Draw) -> None:
        """Show this."""
        self._draw = draw
        self._fit()

    def on_resize(self) -> None:
        """Draw for the new width."""
        self._fit()

    def _fit(self) -> None:
        if self._draw is not None:
            self.update(self._draw(self.content_size.width or _UNTIL_LAID_OUT))


class FittedCard(ReadableCard):
    """Scrolls where it is longer than there is room; what is in view stays where it is."""

    _draw: Draw | None = None

    def tell(self, draw: Draw) -> None:
        """Show this."""
        self._draw = draw
        self._fit()

    def on_resize(self) -> None:
        """Draw for the new width."""
        self._fit()
        super().on_resize()

    def _fit(self) -> None:
        if self._draw is not None:
            self.show(self._draw(self.scrollable_content_region.width or _UNTIL_LAID_OUT))
