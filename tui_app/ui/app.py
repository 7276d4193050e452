"""The app: its screens, the one place that commits, and how it leaves."""

from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from contextlib import suppress
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, ClassVar

from rich.console import RenderableType
from textual import events, work
from textual.app import App, SystemCommand
from textual.await_complete import AwaitComplete
from textual.binding import BindingType
from textual.filter import LineFilter
from textual.screen import Screen
from textual.signal import Signal

from tui_app.clock import Clock
from tui_app.config import Config
from tui_app.domain.changes import Changes
from tui_app.domain.plain import one_line
from tui_app.domain.record import Record
from tui_app.store import Store, StoreError
from tui_app.store.drafts import DraftShelf, LeftOver
from tui_app.ui import keys
from tui_app.ui.desk import Desk
from tui_app.ui.drafts import LOOK_SECONDS, Drafted, Drafting, DraftKeeper
from tui_app.ui.jotting import JOT, half_jotted
from tui_app.ui.modes import MODES
from tui_app.ui.offers import COPIES_EVERY_SECONDS, DRAFTS, Offers
from tui_app.ui.other_processes import PATIENCE_SECONDS, OtherProcesses
from tui_app.ui.screens.base import MainScreen
from tui_app.ui.text import OutputGuard
from tui_app.ui.theme import TIDINGS
from tui_app.ui.typed_ahead import KeysTypedAhead

if TYPE_CHECKING:
    from tui_app.ui.reading.reading_desk import ReadingDesk

_LOOK_AGAIN_SECONDS = 0.3
_FOLD_EVERY_SECONDS = 60.0
_IS_IT_TIME_SECONDS = 20.0
"""To fetch what there is to read; the first look comes well after the first paint."""
_PROBLEMS_SHOWN = 3
_SECONDS_TO_WRITE = 0.8
"""How long the last drafts may take: whoever is told to end must be gone after two."""


class TidingsApp(App[None]):
    """Tidings on an open store. `records_changed` tells every screen that something is new."""

    TITLE = "Tidings"
    CSS_PATH = "app.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [keys.JOT_ANYWHERE]
    MODES: ClassVar[dict[str, str | Callable[[], Screen[Any]]]] = MODES
    DEFAULT_MODE = "queue"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012 - typed by Textual
    ENABLE_COMMAND_PALETTE = True

    def __init__(self, store: Store, config: Config, clock: Clock) -> None:
        super().__init__()
        self._dress()
        self.desk = Desk(store, config, clock)
        self.records_changed: Signal[None] = Signal(self, "records-changed")
        self.wanted_contact: str | None = None
        self.half_jotted = ""
        self.drafts = DraftKeeper(DraftShelf(store.path), self.desk.now)
        self.left_over: list[LeftOver] = []
        self._told_of_drafts = ""
        self.offers = Offers(self)
        self._others = OtherProcesses(self)
        self._guard = OutputGuard()
        self._typed_ahead = KeysTypedAhead()
        self._is_used = False

    def on_mount(self) -> None:
        """Keep an eye on what other processes save."""
        self.set_interval(_LOOK_AGAIN_SECONDS, self._look_for_news)
        self.set_interval(LOOK_SECONDS, self.keep_drafts)
        self.set_interval(_FOLD_EVERY_SECONDS, self.fold_when_idle)
        if self.desk.config.reading.hour is not None:
            self.set_interval(_IS_IT_TIME_SECONDS, self.fetch_when_due)
        problems = self.desk.store.problems
        for problem in problems[:_PROBLEMS_SHOWN]:
            self.offers.tell(f"A record cannot be read and was left as it is: {problem}")
        if (more := len(problems) - _PROBLEMS_SHOWN) > 0:
            self.offers.tell(f"So it is with {more} more; “tidings doctor” lists them.")

    @cached_property
    def reading(self) -> "ReadingDesk":
        """The reading list; nobody who does not ask for it reads or loads any of it."""
        from tui_app.ui.reading.reading_desk import ReadingDesk

        return ReadingDesk(self)

    def _leave_reading(self) -> None:
        if "reading" in self.__dict__:
            self.reading.close()

    def fetch_when_due(self) -> None:
        """Fetch what there is to read once a day, when the configured hour has come."""
        self.reading.fetching.fetch_when_due(is_used=self._is_used)

    @property
    def is_on_the_phone(self) -> bool:
        """Whether a call is on, on whichever screen the user looks something up meanwhile."""
        screens = [screen for stack in self._screen_stacks.values() for screen in stack]
        return any(isinstance(one, MainScreen) and one.is_on_the_phone for one in screens)

    def _dress(self) -> None:
        """Before the first style is worked out: later, and all would be worked out anew."""
        self.register_theme(TIDINGS)
        self.theme = TIDINGS.name
        self.stylesheet.set_variables(self.get_css_variables())

    def on_ready(self) -> None:
        """What was typed and never saved, before a crash perhaps, is offered after all else."""
        if not self.desk.store.read_only:
            self.left_over = list(self.drafts.shelf.left_over())
        for notice in self.drafts.shelf.notices:
            self.offers.tell(notice)
        self.look_for_copies()
        self.set_interval(COPIES_EVERY_SECONDS, self.look_for_copies)

    def on_unmount(self) -> None:
        """Let go of the drafts: what is not finished is left over for the next start."""
        self._leave_reading()
        self.drafts.close(_SECONDS_TO_WRITE)

    @work(group=DRAFTS)
    async def offer_drafts(self) -> None:
        """Offer what is left over: to go on with it, drop it, or later."""
        from tui_app.ui.drafts_offer import offer

        await offer(self)

    @work(exclusive=True, group="copies", exit_on_error=False)
    async def look_for_copies(self) -> None:
        """Look whether a sync tool left a copy of the store beside it."""
        await self.offers.look_for_copies()

    async def on_event(self, event: events.Event) -> None:
        """Note that somebody is at the keys; those typed ahead go to the window they are for."""
        if isinstance(event, events.Key):
            self._is_used = True
            event = self._typed_ahead.meant(event, self.screen)
        await super().on_event(event)

    def fold_when_idle(self) -> None:
        """Write what only the journal holds into the JSON file, if no key came since last asked.

        So an app that stays open for days has its daily backups, and whatever copies the file
        elsewhere finds a new one. What goes wrong is told at the latest when the store is closed.
        """
        if not self._is_used:
            with suppress(StoreError):
                self.desk.store.fold(PATIENCE_SECONDS)
        self._is_used = False

    def keep_drafts(self) -> None:
        """Keep what is typed on any screen, where it changed since this was last called."""
        if not self.is_running or self.desk.store.read_only:
            return  # the screens are being taken apart, and hold less and less; or take nothing in
        screens = [screen for stack in self._screen_stacks.values() for screen in stack]
        typed: dict[Hashable, Drafted | None] = {
            screen: screen.draft() for screen in screens if isinstance(screen, Drafting)
        }
        self.drafts.look(typed | {JOT: half_jotted(self)})
        if self.drafts.problem != self._told_of_drafts:
            self._told_of_drafts = self.drafts.problem
            if self._told_of_drafts:
                self.tell(self._told_of_drafts, bad=True)

    def exit(
        self, result: None = None, return_code: int = 0, message: RenderableType | None = None
    ) -> None:
        """Leave, whatever is on the screen: what is typed there is kept as a draft."""
        self.keep_drafts()
        self._leave_reading()
        self.drafts.close(_SECONDS_TO_WRITE)
        super().exit(result, return_code, message)

    def leave_soon(self, status: int) -> None:
        """Leave in order with that exit status. It may be called from any thread, at any time."""
        loop = self._loop  # the app sets it to none as it leaves
        if loop is not None:
            with suppress(RuntimeError):  # closed: the app has left
                loop.call_soon_threadsafe(self.exit, None, status)

    def pop_screen(self) -> AwaitComplete:
        """Close the screen on top; what was typed there is saved, or was left on purpose."""
        left = self.screen
        closing = super().pop_screen()
        self.drafts.finished(left)
        return closing

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's own, and the guard that lets no control code out."""
        return [*super().get_line_filters(), self._guard]

    def commit(self, changes: Changes, *, expecting: Iterable[Record] = (), done: str = "") -> bool:
        """Commit one user action; says `done`, or what went wrong, and whether it was saved."""
        try:
            self.desk.commit(changes, expecting)
        except StoreError as error:
            self.tell(str(error), bad=True)
            self.records_changed.publish(None)
            return False
        if done:
            self.tell(done)
        self.records_changed.publish(None)
        return True

    def refuses_changes(self) -> bool:
        """Whether the store is open for reading only, which is said: before a form is filled in."""
        if why := self.desk.store.read_only:
            self.tell(why, bad=True)
        return bool(why)

    def action_jot_anywhere(self) -> None:
        """Jot, whatever is on the screen; it comes back as it was, half-typed text and all."""
        if isinstance(self.screen, MainScreen):
            self.screen.action_jot()
        else:
            self.open_jot()

    def open_jot(self) -> None:
        """A line to jot in, on top of all; where there is one already, nothing."""
        from tui_app.ui.screens.jot import JotScreen

        if not isinstance(self.screen, JotScreen) and not self.refuses_changes():
            self.push_screen(JotScreen())

    def carry_out(self, work: Callable[[], str]) -> bool:
        """Do what changes the store otherwise than by a commit, and say the sentence it gives.

        Gives whether it was done; else what went wrong is said.
        """
        try:
            done = work()
        except StoreError as error:
            self.tell(str(error), bad=True)
            return False
        else:
            self.tell(done)
            return True
        finally:
            self.records_changed.publish(None)

    async def action_quit(self) -> None:
        """Leave; where something is not saved, its screen asks first."""
        for screen in reversed(self.screen_stack):
            if not getattr(screen, "is_dirty", False):
                continue
            if screen is self.screen:
                await screen.run_action("leave")
            else:
                self.tell("What is under this window is not saved. Close the window first.")
            return
        self.leave()

    def leave(self) -> None:
        """Leave; where the store's file was changed from outside, that is asked about first."""
        if not self.offers.ask_before_leaving():
            self.exit()

    def point_to(self, ids: Collection[str]) -> None:
        """Highlight one of these records where the screen lists one and none of them is."""
        if isinstance(self.screen, MainScreen):
            # After the lists have taken in what changed: it may have brought the record back.
            self.screen.call_next(self.screen.point_to, ids)

    def tell(self, message: str, *, bad: bool = False) -> None:
        """A toast in place of the last; what it says is text, never markup."""
        self.clear_notifications()
        self.notify(
            one_line(message, 300),
            severity="error" if bad else "information",
            timeout=8 if bad else 4,
            markup=False,
        )

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette: every key of the screen by its name, then Textual's own commands."""
        for active in screen.active_bindings.values():
            binding = active.binding
            if binding.description and binding.id and not binding.system:
                tip = binding.tooltip or binding.description
                key = self.get_key_display(binding)
                yield SystemCommand(
                    f"{binding.description} ({key})",
                    tip,
                    partial(self.run_action, binding.action, active.node),
                )
        if isinstance(screen, MainScreen):
            tip = "What the feeds brought, to be kept or dropped"
            yield SystemCommand(
                "Reading list (2, then R)", tip, partial(self.switch_mode, "reading")
            )
        if self.left_over:
            tip = "Go on with what was typed before this start and never saved"
            yield SystemCommand("Drafts left over", tip, self.offer_drafts)
        yield from super().get_system_commands(screen)

    def _look_for_news(self) -> None:
        self._others.take_in()
        self.offers.look()
        if "reading" in self.__dict__:
            self.reading.fetching.tell_when_quiet()
