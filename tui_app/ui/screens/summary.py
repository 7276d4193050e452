"""The quiet summary at the end of a block (rulebook A15)."""

from textual.app import ComposeResult
from textual.containers import Vertical
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
                        spans((f"{done.calls:4}", "strong"), ("  calls made", "")),
                        spans((f"{done.talks:4}", "good"), ("  people who remember you again", "")),
                        spans((f"{done.messages:4}", ""), ("  messages left", "")),
                        spans((f"{done.tidbits:4}", "accent"), ("  pieces of news passed on", "")),
                        spans((f"{done.referrals:4}", ""), ("  people you were sent to", "")),
                    ]
                ),
                classes="gap",
            )
            yield Static(shown(_word(done), "dim"), classes="gap")


def _word(done: BlockTally) -> str:
    if done.calls == 0:
        return "No calls this time. The queue keeps everyone's place until the next block."
    if done.talks == 0:
        return "Nobody picked up, and every try is noted. They come up again in another window."
    return "Most calls bring nothing new. They are what keeps you in mind when something comes up."
