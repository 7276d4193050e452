"""Subscribing to a feed: its address is typed, and asked before it is added."""

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Static

from tui_app.domain.subscriptions import AddressError
from tui_app.exchange.feeds.errors import FeedError
from tui_app.store import StoreError
from tui_app.ui.reading.adding_feeds import subscribe, subscribe_unseen
from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.text import shown
from tui_app.ui.widgets.form_inputs import LineInput

_ASK = "ask for the feed"
"""The group of the workers that do."""


class AddFeedScreen(Dialog[str]):
    """Gives the sentence to say, once a feed was added. Escape calls the asking off.

    An address that cannot be read now is added all the same by a second enter.
    """

    def __init__(self) -> None:
        super().__init__()
        self._failed = ""

    def compose(self) -> ComposeResult:
        """A line, and what came of it."""
        with Vertical(classes="dialog") as box:
            box.border_title = "Subscribe to a feed"
            box.border_subtitle = "enter takes it, esc leaves"
            yield LineInput(id="address", classes="gap", placeholder="https://news.example/feed")
            yield Static(shown(_HINT, "dim"), id="said", classes="gap")

    @on(Input.Changed)
    def _typed(self) -> None:
        self.workers.cancel_group(self, _ASK)
        self._failed = ""
        self._say(_HINT, "dim")

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        typed = event.value.strip()
        if typed:
            self._ask(typed, unseen=typed == self._failed)

    @work(group=_ASK, exclusive=True, exit_on_error=False)
    async def _ask(self, typed: str, *, unseen: bool) -> None:
        self._say("Asking for it…", "dim")
        try:
            way = subscribe_unseen if unseen else subscribe
            self.dismiss(await way(self.tidings, typed))
        except FeedError as error:
            self._failed = typed
            self._say(f"{error}\n{_ALL_THE_SAME}", "bad")
        except (AddressError, StoreError) as error:
            self._say(str(error), "bad")

    def work_failed(self, group: str, why: str) -> None:  # noqa: ARG002 - there is but one
        """Nothing was added, as far as anybody knows."""
        self._say(why, "bad")

    def _say(self, said: str, style: str) -> None:
        self.query_one("#said", Static).update(shown(said, style))


_HINT = "Its RSS, Atom or JSON Feed, or a page that names it. It is asked at once."
_ALL_THE_SAME = "Enter again adds it all the same."
