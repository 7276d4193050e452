"""The plan: today's blocks and daily work, the weeks ahead, and what the last blocks achieved."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from tui_app.domain.blocks import BlockTally
from tui_app.domain.changes import Changes
from tui_app.domain.days import day_of
from tui_app.domain.network import Network
from tui_app.domain.opportunities import before
from tui_app.domain.ritual import RitualItem, ritual, tick
from tui_app.domain.works import gauge
from tui_app.priority.batch import batch_under_way, progress
from tui_app.priority.spreading import spread_overdue
from tui_app.ui import keys
from tui_app.ui.background import in_background
from tui_app.ui.batch_day import begin_or_end
from tui_app.ui.cards.parts import heading
from tui_app.ui.cards.plan_batch import BatchShown, batch_shown
from tui_app.ui.cards.plan_blocks_worked import blocks_worked_card
from tui_app.ui.cards.plan_ritual_row import ritual_row
from tui_app.ui.cards.plan_today import BlockShown, today_card
from tui_app.ui.cards.plan_weeks_ahead import half_a_year, weeks_ahead_card
from tui_app.ui.cards.works_gauge import gauge_line
from tui_app.ui.plan_figures import PlanFigures
from tui_app.ui.screens.base import MainScreen
from tui_app.ui.text import spans
from tui_app.ui.todays_blocks import todays_blocks
from tui_app.ui.widgets.fitted import FittedCard, FittedStatic
from tui_app.ui.widgets.record_list import Line, RecordList
from tui_app.ui.widgets.spread_offer import SPREAD


class PlanScreen(MainScreen):
    """Today on the left, with the daily work to tick; on the right what is to come and what was."""

    NAME: ClassVar[str] = "plan"
    CSS_PATH = "plan.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*keys.PLAN_SCREEN]
    AUTO_FOCUS = "#ritual"
    HELP = """
What to look at before the first block: the two blocks of today and how many the queue has for
them, the batch day, and the other daily work, which `space` or `enter` ticks. Tomorrow it is there
again, unticked.

The chart has a row for every week: the minutes that its calls take, what is left over from the
weeks before, and a sign where your blocks end. It reckons with the end of each cadence; the queue
has people a while before, and for news at once. Where a week is *too much*, longer blocks, a longer
cadence or fewer people help; where many are due together, `s` gives each a day that the blocks can
carry, the best first.

`b` begins a batch day: about thirty names, the best of the queue, called in one go, with a break
when the voice goes flat. `b` ends it, too.

Below stands how many opportunities are in the works, six to ten being safe, and what the last
blocks achieved. Most calls bring nothing new: the person remembers you again, and that is what
they are for. `right` or `tab` goes over to scroll, `left` comes back.
"""

    _figures: PlanFigures

    def body(self) -> ComposeResult:
        """Today and the daily work; the weeks ahead, the works, the last blocks."""
        self._figures = PlanFigures(self.desk)
        with Horizontal(classes="body"):
            with Vertical(classes="left"):
                yield FittedStatic(id="today")
                yield Static(id="daily-work")
                yield RecordList[RitualItem](
                    self._draw, lambda item: item.name, row_height=1, id="ritual"
                )
                yield Static(id="half-a-year")
            with Vertical(classes="right"):
                yield FittedCard(id="forecast")
                yield Static(id="gauge")
                yield FittedCard(id="worked")

    def reload(self) -> None:
        """Show at once what is known at once; what takes longer follows when that is painted."""
        desk = self.desk
        items = ritual(desk.network, desk.clock.today(), desk.rules)
        self._ritual.show(items, empty=_NO_RITUAL)
        done = sum(item.done_at is not None for item in items)
        beside = f"{done} of {len(items)} done" if items else ""
        self.query_one("#daily-work", Static).update(heading("Daily work", beside))
        self.query_one("#gauge", Static).update(spans(*gauge_line(gauge(desk.network, desk.rules))))
        self._show_figures()
        self.call_after_refresh(self._work_out)

    @property
    def _ritual(self) -> RecordList[RitualItem]:
        return self.query_one("#ritual", RecordList)

    def _draw(self, item: RitualItem, _: int) -> list[Line]:
        return ritual_row(item, self.desk.clock.zone)

    def _show_today(self) -> None:
        desk = self.desk
        now, zone = desk.now(), desk.clock.zone
        made: dict[str, BlockTally] = {
            one.part: one.tally for one in self._figures.worked if one.day == desk.clock.today()
        }
        blocks = tuple(
            BlockShown(one, made.get(one.part), self._figures.due.get(one.part))
            for one in todays_blocks(now, desk.rules, zone)
        )
        batch = self._batch()
        self.query_one("#today", FittedStatic).tell(
            lambda width: today_card(blocks, batch, now, zone, width)
        )

    def _batch(self) -> BatchShown:
        desk, today = self.desk, self.desk.clock.today()
        day, under_way = day_of(desk.network, today), batch_under_way(desk.network, today)
        how = None
        if under_way is not None:
            now, zone = desk.now(), desk.clock.zone
            how = progress(under_way, desk.network, now, desk.rules, zone, desk.facts)
        return batch_shown(
            day.batch if day is not None else None, how, desk.rules.batch_names, desk.clock.zone
        )

    def _work_out(self) -> None:
        """Work out one figure after the other where they are not true any more, and show each."""
        if self.is_current and self._figures.work_out_next():
            self._show_figures()
            self.call_after_refresh(self._work_out)

    def _show_figures(self) -> None:
        self._show_today()
        worked, ahead, today = self._figures.worked, self._figures.ahead, self.desk.clock.today()
        self.query_one("#worked", FittedCard).tell(
            lambda width: blocks_worked_card(worked, today, width)
        )
        if ahead is not None:
            self.query_one("#half-a-year", Static).update(half_a_year(ahead))
            self.query_one("#forecast", FittedCard).tell(
                lambda width: weeks_ahead_card(ahead, self.desk.rules, width)
            )

    @on(RecordList.Selected, "#ritual")
    def action_tick(self) -> None:
        """Done today, or not yet; while the right side has the focus, a page on."""
        if isinstance(self.focused, FittedCard):
            self.focused.next_page()
            return
        item, desk = self._ritual.highlighted, self.desk
        if item is None or self.tidings.refuses_changes():
            return
        today, zone = desk.clock.today(), desk.clock.zone.key
        changes = tick(desk.network, today, zone, item.name, desk.now())
        self.tidings.commit(changes, expecting=before(desk.network, changes))

    def action_batch(self) -> None:
        """Begin a batch day with the best of the queue, or end the one under way (A9)."""
        begin_or_end(self.tidings)

    @work(group=SPREAD, exclusive=True)
    async def action_spread(self) -> None:
        """Give those who are all due together a day each, as the blocks carry them (A10)."""
        if self.tidings.refuses_changes():
            return
        desk = self.desk
        records = tuple(desk.network.every_record())
        now, rules, zone = desk.now(), desk.rules, desk.clock.zone
        seen = Network()

        def find_days() -> Changes | None:
            seen.load(records)
            return spread_overdue(seen, now, rules, zone)

        if len(desk.network.contacts) >= _TAKES_A_WHILE:
            self.tidings.tell("Looking for a day for everybody…")
        changes = await in_background(find_days)
        if changes is None:
            self.tidings.tell(_NOTHING_TO_SPREAD)
            return
        said = f"{changes.label[:1].upper()}{changes.label[1:]}, the best first. u takes it back."
        self.tidings.commit(changes, expecting=before(seen, changes), done=said)

    def action_to_forecast(self) -> None:
        """To the weeks ahead."""
        self.query_one("#forecast").focus()

    def action_to_ritual(self) -> None:
        """Back to the daily work."""
        self._ritual.focus()

    async def run_new(self) -> None:
        """The daily work is a matter of the configuration; that is said."""
        self.tidings.tell(_HOW_TO_CHANGE)

    async def run_edit(self) -> None:
        """As with `run_new`."""
        self.tidings.tell(_HOW_TO_CHANGE)


_TAKES_A_WHILE = 2_000
"""People from whom on it takes more than a moment to spread their calls."""
_HOW_TO_CHANGE = "The daily work is the list `ritual` under [rules] in the configuration."
_NOTHING_TO_SPREAD = (
    "No more are due together by their cadence than your next two blocks carry; "
    "plans of your own stay."
)
_NO_RITUAL = "None is listed in the configuration."
