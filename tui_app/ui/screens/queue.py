"""The queue, home of the app: whom to call now, the call card, and the call itself."""

from datetime import datetime
from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from tui_app.domain.calls import CallResult
from tui_app.domain.contact import Contact
from tui_app.domain.touch import TouchKind
from tui_app.priority.batch import BatchProgress
from tui_app.priority.queue import Call, Held, Queue
from tui_app.store.drafts import LeftOver
from tui_app.ui import keys
from tui_app.ui.batch_day import BatchDesk, begin_or_end
from tui_app.ui.cards.all_done import all_done
from tui_app.ui.cards.call_card import call_card, held_card
from tui_app.ui.cards.first_run import first_run
from tui_app.ui.cards.parts import stacked
from tui_app.ui.cards.queue_row import QueueItem, QueueRows
from tui_app.ui.closing_blocks import ClosingBlocks
from tui_app.ui.current_events import CurrentEvents
from tui_app.ui.ending_calls import end_call, form_of_draft, write_down
from tui_app.ui.holding_off import overrule, pin_contact, snooze_contact
from tui_app.ui.keys.queue import BETWEEN_CALLS, IN_CALL
from tui_app.ui.queue_help import HELP
from tui_app.ui.screens.base import MainScreen
from tui_app.ui.ways_to_open import WaysToOpen
from tui_app.ui.widgets.block_bar import BlockBar
from tui_app.ui.widgets.call_panel import CallPanel
from tui_app.ui.widgets.card import Card
from tui_app.ui.widgets.record_list import RecordList


class QueueScreen(MainScreen):
    """Ranked on the left, the call card on the right; `enter` starts the call, one key ends it."""

    NAME: ClassVar[str] = "queue"
    CSS_PATH = "queue.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*keys.QUEUE_SCREEN]
    AUTO_FOCUS = "#queue"
    HELP = HELP

    calling: reactive[bool] = reactive(False, bindings=True, toggle_class="-calling")

    def __init__(self) -> None:
        super().__init__()
        self._rows: QueueRows | None = None
        self._ways_to_open = WaysToOpen()
        self._current_events = CurrentEvents()
        self._batch = BatchDesk()
        self._blocks = ClosingBlocks()
        self._next_is_up = False
        self._is_ending = False
        self._all_done: Content | None = None

    def body(self) -> ComposeResult:
        """The block, the list, the card."""
        self._rows = QueueRows(self.desk)
        yield BlockBar()
        with Horizontal(classes="body"):
            yield RecordList[QueueItem](
                self._rows.draw, lambda item: item.contact.id, id="queue", classes="left"
            )
            with Vertical(classes="right"):
                yield CallPanel(id="on-the-phone")
                yield Card(id="card")
        yield Static(first_run(), id="welcome")

    def reload(self) -> None:
        """Rank anew. The highlight stays on its contact; after a call, on its place."""
        if self.calling or self._rows is None:
            return
        self._current_events.heed(self.desk)
        news = self._current_events
        batch = self._batch.look(self.desk, current_events=news.is_on)
        queue = batch.queue if batch else self.desk.queue(current_events=news.is_on)
        listed = self.query_one("#queue", RecordList)
        has_called, self._next_is_up = self._next_is_up, False
        empty = _NO_NEWS if news.is_on else _ALL_CALLED
        listed.show(self._rows.items(queue), empty=empty, stay=not has_called)
        self._greet(is_first_run=not self.desk.network.contacts)
        self.query_one(BlockBar).tell(
            self.desk, self._blocks, queue, news, batch.progress if batch else None
        )
        self._all_done = self._kind_word(queue) if batch is None and not news.is_on else None
        self._show_card()
        if has_called and batch:
            self._go_on_with_batch(batch.progress)

    def _kind_word(self, queue: Queue) -> Content | None:
        if queue.calls:
            return None
        return all_done(queue, self._blocks.done(self.desk).calls, self.desk)

    @work
    async def _go_on_with_batch(self, progress: BatchProgress) -> None:
        """After a call a break may be due, or all be done."""
        await self._batch.after_a_call(self.tidings, progress)

    def _greet(self, *, is_first_run: bool) -> None:
        """Who knows nobody yet sees how to begin, in place of an empty list."""
        self.set_class(is_first_run, "-first-run")
        if not is_first_run and self.focused is None:
            self.query_one("#queue").focus()

    @property
    def may_be_interrupted(self) -> bool:
        """Not in the middle of a call."""
        return not self.calling and super().may_be_interrupted

    @property
    def is_on_the_phone(self) -> bool:
        """From enter until the outcome."""
        return self.calling

    @property
    def highlighted(self) -> QueueItem | None:
        """The call or held contact under the cursor."""
        item = self.query_one("#queue", RecordList).highlighted
        return item if isinstance(item, Call | Held) else None

    @on(RecordList.Highlighted, "#queue")
    def _another(self) -> None:
        self._ways_to_open.choose_none()
        self._show_card()
        self.query_one("#card").scroll_home(animate=False)

    def _show_card(self) -> None:
        item = self.highlighted
        card = self.query_one("#card", Card)
        about = Content("")
        if isinstance(item, Held):
            about = held_card(item, self.desk)
        elif item is not None:
            self._ways_to_open.look_at(item.contact, self.desk)
            ways = self._ways_to_open
            about = call_card(item, ways.chosen, self.desk, ways.others)
        if self._all_done is not None and not self.calling:
            about = stacked([self._all_done, Content(""), about])
        card.show(about)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Outcomes work during a call; the rest between calls."""
        if action in IN_CALL:
            return self.calling
        if action in BETWEEN_CALLS:
            return not self.calling
        return super().check_action(action, parameters)

    def on_key(self, event: events.Key) -> None:
        """A key that waits till the call is over says so."""
        bound = self._bindings.key_to_bindings.get(event.key, [])
        if self.calling and any(one.action.partition("(")[0] in BETWEEN_CALLS for one in bound):
            event.stop()
            self.tidings.tell(_IN_A_CALL)

    @on(RecordList.Selected, "#queue")
    def _clicked(self) -> None:
        self.action_start_call()

    def action_start_call(self) -> None:
        """Start the call; a timer runs until one key ends it."""
        item = self.highlighted
        if isinstance(item, Held):
            self.tidings.tell(f"{item.contact.name} is held: {item.why}.")
        elif item is not None:
            self.tidings.refuses_changes()  # they can be rung all the same
            self.calling = True
            self.query_one("#queue", RecordList).locked = True
            self._show_card()
            self.query_one("#card", Card).scroll_home(animate=False)
            self.query_one(CallPanel).start(item.contact, self.desk.clock)

    def action_hang_up(self) -> None:
        """Forget this call: nothing is written down."""
        self._end_call()
        self.reload()

    def _end_call(self) -> None:
        self.calling = False
        self.query_one("#queue", RecordList).locked = False

    @work
    async def action_outcome(self, kind_name: str) -> None:
        """End the call with this outcome, write it down, and bring the next call up."""
        item = self.highlighted
        if not self.calling or self._is_ending or not isinstance(item, Call):
            return
        if self.tidings.refuses_changes():
            return
        kind, seconds = TouchKind(kind_name), self.query_one(CallPanel).seconds
        # A key pressed twice must not end the call twice.
        self._is_ending = True
        try:
            opener = self._ways_to_open.chosen
            await end_call(self.tidings, item.contact, kind, seconds, opener, self._write_down)
            if item.contact.id not in self.desk.network.contacts:
                self.action_hang_up()
        finally:
            self._is_ending = False

    def _write_down(self, called: Contact, result: CallResult, ended: datetime) -> bool:
        if not write_down(self.tidings, called, result, ended):
            return False
        self._bring_next_up()
        self._end_call()
        return True

    async def run_draft(self, left: LeftOver) -> None:
        """Go on with what was typed after a call."""
        await self.go_on(form_of_draft(self.tidings, left, self._write_down), left)

    def action_next_opener(self) -> None:
        """Another tidbit to open with; after the last a question that needs no news."""
        if self._ways_to_open.choose_next():
            self._show_card()
        elif isinstance(self.highlighted, Call):
            self.tidings.tell("There is no other way to open: t jots what you hear.")

    def action_scroll_card(self) -> None:
        """More of the card; from its end back to its top."""
        self.query_one("#card", Card).next_page()

    def action_current_events(self) -> None:
        """Only calls that carry fresh news, or all again (C3); also within its slot."""
        self._current_events.turn()
        self.reload()

    def action_pin(self) -> None:
        """Keep this contact near the top, or let go."""
        if self.highlighted is not None:
            pin_contact(self.tidings, self.highlighted.contact)

    @work
    async def action_snooze(self) -> None:
        """Keep this contact out of the queue until a date."""
        item = self.highlighted
        if item is not None and await snooze_contact(self.tidings, item.contact):
            self._bring_next_up()

    def action_overrule(self) -> None:
        """Set the hold of this contact aside: the user knows better (A7)."""
        if self.highlighted is not None:
            overrule(self.tidings, self.highlighted)

    def action_batch(self) -> None:
        """Begin a batch day, or end it (A9); either way the first of the list comes up."""
        if begin_or_end(self.tidings):
            self.reload()
            self.query_one("#queue", RecordList).cursor = 0

    @work
    async def action_log(self) -> None:
        """They rang or wrote by themselves: write it down."""
        from tui_app.ui.logging_touches import log_exchange

        if self.highlighted is not None:
            await log_exchange(self.tidings, self.highlighted.contact, self._bring_next_up)

    def _bring_next_up(self) -> None:
        """Who leaves this place in the list makes room for the next one."""
        self._next_is_up = True

    def action_finish(self) -> None:
        """Close the block with a quiet summary."""
        self._batch.close(self.tidings, self._blocks)
        self.reload()

    async def run_new(self) -> None:
        """A new contact."""
        from tui_app.ui.screens.contact_form import ContactForm

        await self.app.push_screen_wait(ContactForm(None))

    async def run_edit(self) -> None:
        """Edit the highlighted contact."""
        from tui_app.ui.screens.contact_form import ContactForm

        if self.highlighted is not None and not self.calling:
            await self.app.push_screen_wait(ContactForm(self.highlighted.contact))


_IN_A_CALL = "First end the call: a m x b w d, or esc forgets it."
_ALL_CALLED = "Everybody is called.\n\nf sums it up."
_NO_NEWS = "No call carries fresh news.\n\nc shows every call again."
