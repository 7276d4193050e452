"""The feeds subscribed to: when each was asked, what waits of it, and what is wrong with it."""

from collections import Counter
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Static

from tui_app.domain.plain import one_line
from tui_app.domain.reading import Feed
from tui_app.domain.subscriptions import unsubscribed
from tui_app.ui import keys
from tui_app.ui.cards.feed_row import feed_row
from tui_app.ui.cards.parts import stacked
from tui_app.ui.reading.reading_desk import ReadingDesk
from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.text import shown, shown_line
from tui_app.ui.typed_paths import as_typed
from tui_app.ui.widgets.record_list import Line, RecordList

_PROBLEMS_SHOWN = 3


class FeedsScreen(Dialog[None]):
    """Lists the feeds; what goes wrong with the marked one stands whole below."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.FEEDS]

    def compose(self) -> ComposeResult:
        """The feeds, the marked one's trouble, the folder."""
        with Vertical(classes="dialog") as box:
            box.border_title = "Feeds"
            yield RecordList[Feed](self._row, lambda one: one.first_url, empty=_NONE)
            yield Static(id="whole", classes="gap")
            yield Static(id="folder")

    def on_mount(self) -> None:
        """Listen for what comes in."""
        self._reading.changed.subscribe(self, lambda _: self._show())
        self._show()
        self._listed.focus()

    @property
    def _reading(self) -> ReadingDesk:
        return self.tidings.reading

    @property
    def _listed(self) -> RecordList[Feed]:
        return self.query_one(RecordList)

    def _show(self) -> None:
        reading, progress = self._reading.reading, self._reading.fetching.progress
        self._waiting = Counter(one.feed for one in self._reading.waiting)
        self._listed.show(reading.feeds)
        box = self.query_one(".dialog")
        box.border_subtitle = (
            f"fetching: {progress.done} of {progress.of}, esc leaves it to itself"
            if progress is not None
            else "n adds, f fetches all, enter this one, d removes, esc leaves"
        )
        self._show_trouble()
        self._show_folder()

    @on(RecordList.Highlighted)
    def _show_trouble(self) -> None:
        feed = self._listed.highlighted
        whole = self.query_one("#whole", Static)
        whole.display = feed is not None and bool(feed.problem)
        if feed is not None:
            whole.update(stacked([shown_line(feed.url, "dim"), shown_line(feed.problem, "bad")]))

    def _show_folder(self) -> None:
        folder, said = self._reading.fetching.folder, self.query_one("#folder", Static)
        said.display = folder is not None
        if folder is not None:
            problems = self._reading.reading.folder_problems
            head = f"Folder {as_typed(folder)}: {self._waiting['']:,} to read"
            rows = [shown_line(head, "dim")]
            rows += [shown_line(one, "bad") for one in problems[:_PROBLEMS_SHOWN]]
            if (more := len(problems) - _PROBLEMS_SHOWN) > 0:
                rows.append(shown(f"and trouble with {more:,} more files", "bad"))
            said.update(stacked(rows))

    def _row(self, feed: Feed, _: int) -> list[Line]:
        return feed_row(feed, self._waiting[feed.url], self.desk.now())

    @work
    async def action_add(self) -> None:
        """One more."""
        from tui_app.ui.screens.add_feed import AddFeedScreen

        if self.tidings.refuses_changes():
            return
        if said := await self.app.push_screen_wait(AddFeedScreen()):
            self.tidings.tell(said)

    def action_fetch(self) -> None:
        """Ask all of them, in the background."""
        if not self.tidings.refuses_changes() and not self._reading.fetching.fetch_all():
            self.tidings.tell("There is no feed to ask yet: n adds one.")

    @on(RecordList.Selected)
    def action_fetch_one(self) -> None:
        """Ask the marked one, in the background."""
        feed = self._listed.highlighted
        if feed is not None and not self.tidings.refuses_changes():
            self._reading.fetching.fetch_one(feed.url)

    @work
    async def action_remove(self) -> None:
        """Unsubscribe; asks."""
        from tui_app.ui.screens.confirm import ConfirmScreen

        feed = self._listed.highlighted
        if feed is None or self.tidings.refuses_changes():
            return
        waits = self._waiting[feed.url]
        along = f" What waits of it goes along: {waits:,} to read." if waits else ""
        detail = f"{one_line(feed.name, 200)}.{along} What you kept of it stays."
        ask = ConfirmScreen("Unsubscribe from this feed?", detail, (("d", "unsubscribe"),))
        if await self.app.push_screen_wait(ask) == "d":
            url = feed.url
            self._reading.change(lambda reading: unsubscribed(reading, url))
            self.tidings.tell(f"Unsubscribed from {one_line(feed.name, 100)}.")


_NONE = "No feeds yet.\nn adds one."
