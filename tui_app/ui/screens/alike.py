"""Two letters side by side, with what both say marked (rulebook E3)."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from tui_app.domain.letter import Letter
from tui_app.ui.cards.letter_alike import with_passages
from tui_app.ui.letters.checked import Nearest
from tui_app.ui.letters.naming import to_whom
from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.text import lines, shown_line, spans
from tui_app.ui.widgets.card import Card


class AlikeScreen(Dialog[None]):
    """A letter and the one it is most like; both scroll together."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "scroll(1)", "Down", id="alike.down", show=False),
        Binding("up,k", "scroll(-1)", "Up", id="alike.up", show=False),
        Binding("pagedown,space", "scroll(8)", "Page down", id="alike.page_down", show=False),
        Binding("pageup,b", "scroll(-8)", "Page up", id="alike.page_up", show=False),
        Binding("enter", "leave", "Close", id="alike.close", show=False),
    ]

    def __init__(self, letter: Letter, nearest: Nearest) -> None:
        super().__init__()
        self._letter = letter
        self._nearest = nearest

    def compose(self) -> ComposeResult:
        """How alike they are, and both."""
        nearest = self._nearest
        with Vertical(classes="dialog") as box:
            box.border_title = f"{nearest.share:.0%} alike"
            box.border_subtitle = "up and down scroll, esc leaves"
            most = self.desk.rules.likeness_most
            words = f"More than {most:.0%} reads like the same letter. ‹ › marks what both say."
            yield Static(shown_line(words, "dim"), classes="gap")
            with Horizontal(id="both"):
                yield Card(id="ours")
                yield Card(id="theirs")

    def on_mount(self) -> None:
        """This one on the left."""
        nearest = self._nearest
        self.query_one("#ours", Card).show(self._column("This one", self._letter, nearest.ours))
        self.query_one("#theirs", Card).show(
            self._column(nearest.letter.status.value, nearest.letter, nearest.theirs)
        )

    def _column(self, what: str, letter: Letter, passages: Sequence[str]) -> Content:
        name = to_whom(letter, self.desk.network)
        title = spans((f"To {name}", "strong"), (f"  {what}", "dim"))
        return lines([title, Content(""), with_passages(letter.body, passages)])

    def action_scroll(self, by: int) -> None:
        """Both of them."""
        for card in self.query(Card).results():
            card.scroll_relative(y=by, animate=False)
