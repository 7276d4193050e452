"""Several records side by side: what each meeting told, aligned, to be read and compared."""

from typing import ClassVar

from textual import events, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Static

from tui_app.domain.interview import Interview
from tui_app.domain.network import Network
from tui_app.domain.works_of_records import records_beside
from tui_app.ui import keys
from tui_app.ui.at_the_desk import AtTheDesk
from tui_app.ui.cards.compare_bands import Band, bands
from tui_app.ui.text import shown_line, spans
from tui_app.ui.widgets.still import Still

_COLUMN_LEAST = 38
_MOST_BESIDE = 4
_ROOMY = 110


class CompareScreen(AtTheDesk, Screen[str | None]):
    """As many columns as there is room for; one is marked. Gives the id of the one marked last."""

    CSS_PATH = "compare_records.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*keys.COMPARE_SCREEN]
    AUTO_FOCUS = ""
    HELP = """
The records of one opportunity, or of one organisation, from the first meeting to the last. What
belongs together stands side by side: the same person met twice is on one line with themselves.
`–` says that a record has nothing on it.

`left` and `right` mark another record, and bring it in where there is no room for all; `enter`
writes in the one marked, and comes back here.
"""

    def __init__(self, network: Network, record: Interview) -> None:
        super().__init__()
        self._take(network, record)
        self._first = 0
        self._beside = 0
        self._bands: list[Band] = []

    def _take(self, network: Network, record: Interview) -> None:
        """Compare a record, which is marked, with those that stand beside it now."""
        self._records = tuple(records_beside(network, record))
        self._marked = [one.id for one in self._records].index(record.id)
        work = network.opportunities.get(record.opportunity or "")
        same = all(one.opportunity == record.opportunity for one in self._records)
        name = work.title if work is not None and same else record.organisation
        self._about = f"{len(self._records)} records: {name}"

    def compose(self) -> ComposeResult:
        """What is compared; the heads of the columns, which stay; and all below, which scrolls."""
        with Horizontal(id="bar"):
            yield Still(id="what")
            yield Still(id="place")
        yield Horizontal(id="heads")
        yield VerticalScroll(id="bands", can_focus=False)
        yield Footer()

    def on_mount(self) -> None:
        """What each record has to say is worked out once."""
        self._tell()

    def _tell(self) -> None:
        self._bands = bands(self._records, self.desk)
        self.query_one("#what", Still).tell(shown_line(self._about, "strong"))

    async def on_resize(self, event: events.Resize) -> None:
        """As many columns as fit."""
        footer = self.query_one(Footer)
        footer.compact = event.size.width < _ROOMY
        footer.show_command_palette = event.size.width >= _ROOMY
        if self._fitting() != self._beside:
            await self._lay_out()
        self._show()

    def _fitting(self) -> int:
        room = max(1, self.size.width // _COLUMN_LEAST)
        return min(room, len(self._records), _MOST_BESIDE)

    async def _lay_out(self) -> None:
        """The cells, still empty."""
        self._beside = self._fitting()
        heads, body = self.query_one("#heads"), self.query_one("#bands")
        await heads.remove_children()
        await body.remove_children()
        await heads.mount_all(Static(classes="cell") for _ in range(self._beside))
        for band in self._bands[1:]:
            cells = [Static(classes="cell") for _ in range(self._beside)]
            await body.mount(
                Static(shown_line(band.title, "heading"), classes="title"),
                Horizontal(*cells, classes="band"),
            )

    def _show(self) -> None:
        """Fill the cells with the records in view, the marked one among them."""
        last = self._marked - self._beside + 1
        self._first = min(max(self._first, last), self._marked)
        shown = range(self._first, self._first + self._beside)
        rows = [self.query_one("#heads"), *self.query(".band").results(Horizontal)]
        for band, row in zip(self._bands, rows, strict=True):
            for n, cell in zip(shown, row.query_children(Static), strict=True):
                head = row is rows[0]
                mark = ("▸ " if n == self._marked else "  ") if head else ""
                cell.update(Content.assemble(spans((mark, "accent")), band.cells[n]))
                cell.set_class(n == self._marked, "-marked")
        count = len(self._records)
        before, after = "‹ " * (shown[0] > 0), " ›" * (shown[-1] < count - 1)
        place = f"{before}{self._marked + 1} of {count}{after}"
        self.query_one("#place", Still).tell(shown_line(place, "dim"))

    def action_turn(self, by: int) -> None:
        """Mark the next record, or the one before; round and round."""
        self._marked = (self._marked + by) % len(self._records)
        self._show()

    @work(exclusive=True)
    async def action_edit(self) -> None:
        """Write in the one marked; what was written stands here then."""
        from tui_app.ui.screens.interview_editor import InterviewEditor

        interviews = self.desk.network.interviews
        marked = self._records[self._marked].id
        if marked in interviews and self.tidings.refuses_changes():
            return
        if marked in interviews:
            await self.app.push_screen_wait(InterviewEditor(interviews[marked]))
        await self._look_again(marked)

    async def _look_again(self, marked: str) -> None:
        """Show the records as they are by now; there may be but one, or none, of them left."""
        network = self.desk.network
        record = network.interviews.get(marked)
        if record is None or len(records_beside(network, record)) == 1:
            self.dismiss(marked)
            return
        self._take(network, record)
        self._tell()
        body = self.query_one("#bands")
        at = body.scroll_y
        await self._lay_out()
        self._show()
        self.call_after_refresh(body.scroll_to, y=at, animate=False)

    def action_line(self, by: int) -> None:
        """Scroll by a line."""
        self.query_one("#bands").scroll_relative(y=by, animate=False)

    def action_page(self, by: int) -> None:
        """Scroll by a page."""
        body = self.query_one("#bands")
        body.scroll_relative(y=by * max(1, body.size.height - 1), animate=False)

    def action_top(self) -> None:
        """To the beginning."""
        self.query_one("#bands").scroll_home(animate=False)

    def action_bottom(self) -> None:
        """To the end."""
        self.query_one("#bands").scroll_end(animate=False)

    def action_leave(self) -> None:
        """Back to the binder."""
        self.dismiss(self._records[self._marked].id)

    def action_help(self) -> None:
        """Keys and ideas of this window."""
        from tui_app.ui.screens.help import HelpScreen

        active = [one.binding for one in self.active_bindings.values() if one.enabled]
        self.app.push_screen(HelpScreen("records side by side", self.HELP or "", active))
