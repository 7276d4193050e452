"""A card: content wrapped once for its width, of which only what shows is painted."""

from textual.content import Content
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip
from textual.visual import Visual


class Card(ScrollView, can_focus=False):
    """Shows one piece of content, scrolling where it is longer than the card.

    Another content costs no layout, so that going down a list stays within a frame. What it shows
    can be selected with the mouse, a telephone number for instance.
    """

    DEFAULT_CSS = """
    Card {
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        scrollbar-gutter: stable;
    }
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes)
        self._content = Content("")
        self._wrapped: list[Strip] | None = None

    @property
    def content(self) -> Content:
        """What it shows."""
        return self._content

    def show(self, content: Content) -> None:
        """Show this instead; the scroll position stays as far as the content reaches."""
        self._content = content
        self._wrap_anew()

    def next_page(self) -> None:
        """Scroll on by a page; from the end back to the top."""
        if self.scroll_offset.y >= self.max_scroll_y:
            self.scroll_home(animate=False)
        else:
            self.scroll_page_down(animate=False)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text as it is laid out here."""
        return selection.extract("\n".join(line.text.rstrip() for line in self._lines())), "\n"

    def render_line(self, y: int) -> Strip:
        """One line of what is in view."""
        lines = self._lines()
        place = y + self.scroll_offset.y
        if place >= len(lines):
            return Strip.blank(self.scrollable_content_region.width, self.rich_style)
        return lines[place]

    def on_resize(self) -> None:
        """Wrap for the new width."""
        self._wrap_anew()

    def notify_style_update(self) -> None:
        """Wrap in the new colours."""
        super().notify_style_update()
        self._wrapped = None

    def selection_updated(self, selection: Selection | None) -> None:
        """Paint what is selected."""
        self._wrapped = None
        super().selection_updated(selection)

    def _wrap_anew(self) -> None:
        self._wrapped = None
        if self.size.width:
            self.virtual_size = Size(self.scrollable_content_region.width, len(self._lines()))
        self.refresh()

    def _lines(self) -> list[Strip]:
        if self._wrapped is None:
            width = self.scrollable_content_region.width
            strips = Visual.to_strips(self, self._content, width, None, self.visual_style, pad=True)
            self._wrapped = [strip.apply_offsets(0, n) for n, strip in enumerate(strips)]
        return self._wrapped
