"""What the main screens share: the top bar, the keys from anywhere, and staying up to date."""

from collections.abc import Collection
from typing import ClassVar, TypeVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Input

from tui_app.store.drafts import LeftOver
from tui_app.ui import keys, stepping
from tui_app.ui.drafts import Drafting
from tui_app.ui.failures import TellsFailures
from tui_app.ui.typed_paths import names_contact_files, on_one_line
from tui_app.ui.when import clock_time
from tui_app.ui.widgets.record_list import RecordList
from tui_app.ui.widgets.steady_footer import SteadyFooter
from tui_app.ui.widgets.top_bar import TopBar

T = TypeVar("T")

_LOOK_AT_THE_CLOCK_SECONDS = 20.0
_ROOMY = 110


class MainScreen(TellsFailures, Screen[None]):
    """A screen of its own mode. Subclasses give `NAME`, `body`, `reload`, `run_new`, `run_edit`.

    `reload` is called when the screen comes up, when records change and when a minute has passed.
    """

    NAME: ClassVar[str]
    _is_just_reloaded = False
    UNDER: ClassVar[str] = ""
    """The screen from which this one is reached, where it has no key from anywhere."""

    def __init_subclass__(cls, **settings: bool) -> None:
        """A screen's own keys come first, in the footer too; then those from anywhere."""
        cls.BINDINGS = [*cls.__dict__.get("BINDINGS", []), *keys.GLOBAL]
        super().__init_subclass__(**settings)

    def compose(self) -> ComposeResult:
        """Top bar, the screen's own body, footer."""
        yield TopBar(self.UNDER or self.NAME)
        yield from self.body()
        yield SteadyFooter()

    def body(self) -> ComposeResult:
        """The screen's own widgets."""
        raise NotImplementedError

    def reload(self) -> None:
        """Show the records as they are now."""
        raise NotImplementedError

    async def run_new(self) -> None:
        """What `n` does here; it may wait for dialogs."""

    async def run_edit(self) -> None:
        """What `e` does here; it may wait for dialogs."""

    async def run_draft(self, left: LeftOver) -> None:
        """Go on with what was typed here and never saved; returns when it is saved or left.

        Raises GoneError where what it is about is gone, msgspec.ValidationError where it is not
        what this screen's editor wrote.
        """
        raise NotImplementedError

    async def go_on(self, editor: Screen[T], left: LeftOver) -> T | None:
        """Open an editor on a left-over draft, which is the editor's from now on."""
        if isinstance(editor, Drafting):
            editor.goes_on_with(left.draft)
        self.tidings.drafts.adopt(editor, left.key)
        return await self.app.push_screen_wait(editor)

    @property
    def may_be_interrupted(self) -> bool:
        """Whether a window that nobody asked for disturbs nothing here: no line is half typed."""
        focused = self.focused
        return not (isinstance(focused, Input) and focused.value)

    @property
    def is_on_the_phone(self) -> bool:
        """Whether a call is on: nothing may make a noise then."""
        return False

    def on_mount(self) -> None:
        """Listen for changes; look at the clock now and then."""
        self.tidings.records_changed.subscribe(self, self._on_records_changed)
        self.set_interval(_LOOK_AT_THE_CLOCK_SECONDS, self._on_records_changed)
        self._tell_time()

    def on_resize(self, event: events.Resize) -> None:
        """Where there is little room the footer stands closer; help tells of the palette."""
        footer = self.query_one(SteadyFooter)
        footer.compact = event.size.width < _ROOMY
        footer.show_command_palette = event.size.width >= _ROOMY

    def on_screen_resume(self) -> None:
        """Something may have changed while another screen was up."""
        if not self._is_just_reloaded:
            self.reload()
        self._tell_time()

    def _on_records_changed(self, _: None = None) -> None:
        if self.is_current:
            self.reload()
            self._tell_time()
            # A window that saves and closes changes records and brings this up, in one breath.
            self._is_just_reloaded = True
            self.call_later(self._forget_reload)

    def _forget_reload(self) -> None:
        self._is_just_reloaded = False

    def _tell_time(self) -> None:
        local = self.desk.clock.local()
        time = clock_time(self.desk.now(), self.desk.clock.zone)
        date = f"{local.day} {local:%b}"
        self.query_one(TopBar).tell(
            f"{local:%a} {date} {time}", f"{date} {time}", f"{local:%a} {time}", time
        )

    @on(TopBar.Chosen)
    async def _go_there(self, event: TopBar.Chosen) -> None:
        await self.run_action(event.action)

    def action_go(self, name: str) -> None:
        """To another screen."""
        self.app.switch_mode(name)

    @work
    async def action_new(self) -> None:
        """New: what, depends on the screen."""
        if not self.tidings.refuses_changes():
            await self.run_new()

    @work
    async def action_edit(self) -> None:
        """Edit what is highlighted."""
        if not self.tidings.refuses_changes():
            await self.run_edit()

    def action_undo(self) -> None:
        """Take the last action back."""
        stepping.undo(self.tidings)

    def action_redo(self) -> None:
        """Make again what was undone last."""
        stepping.redo(self.tidings)

    def action_history(self) -> None:
        """What was done, the trash, and the backups."""
        from tui_app.ui.screens.history import HistoryScreen

        self.app.push_screen(HistoryScreen())

    def point_to(self, ids: Collection[str]) -> None:
        """Highlight one of these records, where one is listed; the first list of the screen."""
        for listed in self.query(RecordList).results():
            listed.point_to(ids)
            return

    def action_quit(self) -> None:
        """Leave."""
        self.tidings.leave()

    def action_help(self) -> None:
        """Keys and ideas of this screen."""
        from tui_app.ui.screens.help import HelpScreen

        active = [one.binding for one in self.active_bindings.values() if one.enabled]
        self.app.push_screen(HelpScreen(self.NAME, self.HELP or "", active))

    def action_jot(self) -> None:
        """Write down a piece of news; the matches are proposed at once."""
        self.tidings.open_jot()

    @work
    async def action_import_files(self, dropped: str = "") -> None:
        """Bring in contacts from files; `dropped` is a line of paths to begin with."""
        from tui_app.ui.screens.import_files import ImportScreen

        if not self.tidings.refuses_changes():
            await self.app.push_screen_wait(ImportScreen(dropped))

    def on_paste(self, event: events.Paste) -> None:
        """A contact file that is dropped on the window is about to be imported."""
        if self.check_action("import_files", ()) and names_contact_files(event.text):
            self.action_import_files(on_one_line(event.text))

    @work
    async def action_find(self) -> None:
        """Find a contact and go to their card."""
        from tui_app.ui.screens.find import FindScreen

        contact_id = await self.app.push_screen_wait(FindScreen())
        if contact_id is not None:
            self.go_to_contact(contact_id)

    def go_to_contact(self, contact_id: str) -> None:
        """Show that contact's card on the contacts screen."""
        self.tidings.wanted_contact = contact_id
        self.app.switch_mode("contacts")
