"""Words whose place never changes size: saying others costs a repaint, and no new layout."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget


class Still(Widget):
    """Shows some content in the room that its style sheet gives it."""

    content: reactive[Content] = reactive(Content(""))

    def render(self) -> Content:
        """The words."""
        return self.content

    def tell(self, content: Content) -> None:
        """Other words; nothing happens where they are the same."""
        self.content = content
