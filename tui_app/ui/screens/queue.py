"""The queue, home of the app: whom to call now, the call card, and the call itself."""

from datetime import datetime
from functools import partial
from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from tui_app.domain.blocks import BlockTally, tally
from tui_app.domain.calls import CallResult
from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.contacts import pin, set_hold_aside
from tui_app.domain.touch import TouchKind
from tui_app.priority.queue import Call, Held, Queue
from tui_app.priority.window import sitting_began
from tui_app.store.drafts import LeftOver
from tui_app.ui import keys
from tui_app.ui.cards.call_card import call_card, held_card
from tui_app.ui.cards.first_run import first_run
from tui_app.ui.cards.queue_row import QueueItem, QueueRows
from tui_app.ui.current_events import CurrentEvents
from tui_app.ui.ending_calls import AT_ONCE, form_of_draft, write_down
from tui_app.ui.keys.queue import BETWEEN_CALLS, IN_CALL
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
    HELP = """
Whom to call now, best first. **enter** starts the call, **one key** ends it: `a` talked,
`m` message left, `x` no answer, `b` call them back, `w` wrong number, `d` declined. Then the
next call is up.

The bar and the points say how much presses; *Why here* on the card adds them up. `●` their own
morning or evening window is open, `○` they are at work and count for half. Below the calls wait
those whose day has not begun (*later*) and those whom a rule holds back (*held*), with the reason.

*Open with* is there to be read out: why you ring them, how old the news is, the news. `o` goes on
to the next piece of news for them, and at the end to a question that needs none; what it shows is
what the outcome marks as told. `c` keeps to the calls that carry fresh news.
`l` writes down that they rang or wrote: who was heard is called no more for want of word.
"""

    calling: reactive[bool] = reactive(False, bindings=True, toggle_class="-calling")

    def __init__(self) -> None:
        super().__init__()
        self._rows: QueueRows | None = None
        self._ways_to_open = WaysToOpen()
        self._current_events = CurrentEvents()
        self._next_is_up = False
        self._is_ending = False

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
        queue = self.desk.queue(current_events=self._current_events.is_on)
        listed = self.query_one("#queue", RecordList)
        listed.show(self._rows.items(queue), empty=_NO_NEWS, stay=not self._next_is_up)
        self._next_is_up = False
        self._greet(is_first_run=not self.desk.network.contacts)
        self._tell_block(queue)
        self._show_card()

    def _greet(self, *, is_first_run: bool) -> None:
        """Who knows nobody yet sees how to begin, in place of an empty list."""
        self.set_class(is_first_run, "-first-run")
        if not is_first_run and self.focused is None:
            self.query_one("#queue").focus()

    def _tell_block(self, queue: Queue) -> None:
        news = self._current_events
        self.query_one(BlockBar).tell(
            self.desk, self._done(), queue, news_only=news.is_on, slot_ends=news.slot_ends
        )

    def _done(self) -> BlockTally:
        """The calls of this block; between blocks, those of today."""
        began = sitting_began(self.desk.now(), self.desk.rules, self.desk.clock.zone)
        return tally(self.desk.network.touches.values(), began)

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
        if item is None:
            card.show(Content(""))
        elif isinstance(item, Held):
            card.show(held_card(item, self.desk))
        else:
            self._ways_to_open.look_at(item.contact, self.desk)
            card.show(
                call_card(item, self._ways_to_open.chosen, self.desk, self._ways_to_open.others)
            )

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
        from tui_app.ui.screens.outcome import OutcomeScreen

        item = self.highlighted
        if not self.calling or self._is_ending or not isinstance(item, Call):
            return
        if self.tidings.refuses_changes():
            return
        kind = TouchKind(kind_name)
        seconds, save = self.query_one(CallPanel).seconds, partial(self._write_down, item.contact)
        # A key pressed twice must not end the call twice.
        self._is_ending = True
        try:
            if kind in AT_ONCE:
                save(CallResult(kind=kind, seconds=seconds), self.desk.now())
            else:
                await self.app.push_screen_wait(
                    OutcomeScreen(item.contact, kind, seconds, self._ways_to_open.chosen, save=save)
                )
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
            old = self.highlighted.contact
            self._save(pin(old, self.desk.now()), old)

    @work
    async def action_snooze(self) -> None:
        """Keep this contact out of the queue until a date."""
        from tui_app.ui.holding_off import snooze_contact

        if (item := self.highlighted) is not None:
            await snooze_contact(self.tidings, item.contact, self._save)

    def action_overrule(self) -> None:
        """Set the hold of this contact aside: the user knows better (A7)."""
        item = self.highlighted
        if not isinstance(item, Held) or not item.overrulable:
            self.tidings.tell("Only a stop rule, a snooze or a do-not-call can be set aside.")
            return
        today = self.desk.today_of(item.contact)
        self._save(set_hold_aside(item.contact, today, self.desk.now()), item.contact)

    def _save(self, changes: Changes, *old: Contact) -> bool:
        return self.tidings.commit(changes, expecting=old, done=f"Saved: {changes.label}.")

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
        from tui_app.ui.screens.summary import SummaryScreen

        self.app.push_screen(SummaryScreen(self._done()))

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
_NO_NEWS = "No call carries fresh news.\n\nc shows every call again."
