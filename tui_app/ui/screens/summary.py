"""The quiet summary at the end of a block (rulebook A15)."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from tui_app.domain.blocks import BlockTally
from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.text import lines, shown, spans


class SummaryScreen(Dialog[None]):
    """What the block achieved, without guilt."""

    BINDINGS = [("enter", "leave", "Close")]  # noqa: RUF012 - Textual reads it as a class variable

    def __init__(self, done: BlockTally) -> None:
        super().__init__()
        self._done = done

    def compose(self) -> ComposeResult:
        """The figures, and what they are worth."""
        done = self._done
        with Vertical(classes="dialog") as box:
            box.border_title = "The block is done"
            box.border_subtitle = "enter or esc closes"
            yield Static(
                lines(
                    [
                        _line(done.calls, "strong", "call made", "calls made"),
                        _line(
                            done.talks,
                            "good",
                            "person who remembers you again",
                            "people who remember you again",
                        ),
                        _line(done.messages, "", "message left", "messages left"),
                        _line(
                            done.tidbits,
                            "accent",
                            "piece of news passed on",
                            "pieces of news passed on",
                        ),
                        _line(
                            done.referrals, "", "person you were sent to", "people you were sent to"
                        ),
                    ]
                ),
                classes="gap",
            )
            yield Static(shown(_word(done), "dim"), classes="gap")


def _line(count: int, style: str, one: str, many: str) -> Content:
    return spans((f"{count:4}", style), (f"  {one if count == 1 else many}", ""))


def _word(done: BlockTally) -> str:
    if done.calls == 0:
        return "No calls this time. The queue keeps everyone's place until the next block."
    if done.talks == 0:
        return "Nobody picked up, and every try is noted. They come up again in another window."
    return "Most calls bring nothing new. They are what keeps you in mind when something comes up."
