"""The reading list: what the feeds brought, whom it may interest, one key to keep or drop (C1)."""

from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.types import CSSPathType
from textual.widgets import Static

from tui_app.domain.plain import one_line
from tui_app.domain.reading import Candidate
from tui_app.store import StoreError
from tui_app.ui import keys
from tui_app.ui.cards.candidate_row import candidate_row, title_of
from tui_app.ui.cards.reading_line import how_to_begin, reading_line
from tui_app.ui.opening import NotOpenedError, open_on_desktop
from tui_app.ui.reading.drops import Drops
from tui_app.ui.reading.entries import Entry, Item, Section, is_section, items_of, key_of
from tui_app.ui.reading.reading_desk import KeptElsewhereError, ReadingDesk
from tui_app.ui.screens.base import MainScreen
from tui_app.ui.text import Span
from tui_app.ui.widgets.candidate_pane import CandidatePane
from tui_app.ui.widgets.record_list import Line, RecordList
from tui_app.ui.widgets.sectioned_list import SectionedList

_NAMED = 60


class ReadingScreen(MainScreen):
    """Candidates on the left, what interests somebody first; on the right one whole."""

    NAME: ClassVar[str] = "reading"
    UNDER: ClassVar[str] = "ideas"
    CSS_PATH: ClassVar[CSSPathType | None] = ["reading.tcss", "people_pane.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*keys.READING_SCREEN]
    AUTO_FOCUS = "#candidates"
    HELP = """
What your feeds brought, those things first that may interest **somebody you know**: `2? ███░` is
two people, and how strong the strongest of their ties is. `a` keeps it as a piece of news with its
people to decide, `A` keeps it and accepts the first of them, `r` drops it for good; then the next
one is up. `right` goes to the people, where `a` keeps it for the one marked. `D` drops all that
interests nobody. `u` takes the last key back.

`n` subscribes to a feed: RSS, Atom or JSON. `f` asks them all, in the background; `esc` calls that
off. `s` lists them, with what is wrong where one fails. Nothing is fetched unless a key asks for
it, or `hour` under `[reading]` in the configuration does, once a day.
"""

    def __init__(self) -> None:
        super().__init__()
        self._drops = Drops(self._reading, self.desk.store)
        self._done: tuple[Span, ...] = ()
        self._is_touched = False

    def body(self) -> ComposeResult:
        """A line, the candidates, the one that is marked."""
        yield Static(id="told")
        with Horizontal(classes="body"):
            yield SectionedList[Item](
                self._draw, key_of, is_section, list_id="candidates", classes="left"
            )
            yield CandidatePane(self.desk, classes="right")

    def on_mount(self) -> None:
        """Listen for what comes in."""
        super().on_mount()
        self._reading.changed.subscribe(self, self._on_reading_changed)

    def on_screen_resume(self) -> None:
        """The best is at the top again; another process may have fetched."""
        self._is_touched = False
        super().on_screen_resume()

    def on_key(self, event: events.Key) -> None:
        """From the first key on, the mark stays with its candidate, whatever comes in."""
        self._is_touched = self._is_touched or event.key not in ("R", "f")

    def on_click(self) -> None:
        """So it does after a click."""
        self._is_touched = True

    def action_go(self, name: str) -> None:
        """To another screen, where the last action here will not be the last any more."""
        self._done = ()
        super().action_go(name)

    def reload(self) -> None:
        """Show what waits now, and look whether there is more."""
        self._reading.look()
        self._on_reading_changed()

    @property
    def _reading(self) -> ReadingDesk:
        return self.tidings.reading

    @property
    def _listed(self) -> SectionedList[Item]:
        return self.query_one("#candidates", SectionedList)

    @property
    def _pane(self) -> CandidatePane:
        return self.query_one(CandidatePane)

    @property
    def highlighted(self) -> Entry | None:
        """The candidate under the cursor."""
        item = self._listed.highlighted
        return item if isinstance(item, Entry) else None

    def _draw(self, item: Item, _: int) -> list[Line]:
        return candidate_row(item, self.desk.now())

    def _on_reading_changed(self, _: None = None) -> None:
        if self._show_if_up():
            self._look_up()

    def _show_if_up(self) -> bool:
        if self.is_current:
            self._show_waiting()
        return self.is_current

    def _show_waiting(self) -> None:
        listed = self._listed
        items = items_of(self._reading.waiting, self._reading.proposals)
        listed.show(items, stay=self._is_touched)
        if not self._is_touched:
            listed.action_top()
        self._show_entry()

    @work(group="whom it may interest", exit_on_error=False)
    async def _look_up(self) -> None:
        """A few at a time, in a thread; one of these is enough."""
        reading = self._reading
        if not reading.proposals.is_looking_up:
            await reading.proposals.look_up(lambda: reading.waiting, self._show_if_up)

    @on(RecordList.Highlighted, "#candidates")
    def _show_another(self) -> None:
        if self._pane.entry != self.highlighted:
            self._show_entry()

    def _show_entry(self) -> None:
        self._pane.show(self.highlighted, how_to_begin(self._reading))
        self._tell()

    def _tell(self) -> None:
        items = self._listed.items
        counts = {one.name: one.size for one in items if isinstance(one, Section)}
        line = reading_line(self._reading, counts, self._done, self.desk.clock)
        self.query_one("#told", Static).update(line)

    # Keeping and dropping

    def action_keep(self) -> None:
        """Keep it; among the people, for the one who is marked."""
        person = self._pane.people.highlighted if self._pane.people.has_focus else None
        self._keep(person.contact.id if person is not None else None)

    def action_keep_for_first(self) -> None:
        """Keep it and accept the first of the people."""
        entry = self.highlighted
        if entry is not None and not entry.matches:
            self._say("It brings nobody to mind: a keeps it all the same.")
        elif entry is not None and entry.matches:
            self._keep(entry.matches[0].contact)

    def _keep(self, accepted: str | None) -> None:
        entry = self.highlighted
        if entry is None or self.tidings.refuses_changes():
            return
        contact = self.desk.network.contacts.get(accepted or "")
        try:
            kept = self._reading.keep(entry.candidate, contact.id if contact is not None else None)
        except StoreError as error:
            self.tidings.tell(str(error), bad=True)
            return
        except KeptElsewhereError:
            self._say("It was kept elsewhere meanwhile.")
            return
        if kept is None:
            return
        self._listed.focus()
        whom = f" for {one_line(contact.name, _NAMED)}" if contact is not None else ""
        self._did(f"Kept{whom}: {one_line(kept.text, _NAMED)}.")

    def action_drop(self) -> None:
        """It never comes back."""
        entry = self.highlighted
        if entry is None or self.tidings.refuses_changes():
            return
        if self._pane.people.has_focus:
            self._say("That would drop it for all of them: left, then r.")
            return
        self._drops.drop((entry.candidate,))
        self._did(f"Dropped: {one_line(title_of(entry.candidate), _NAMED)}.")

    @work
    async def action_drop_rest(self) -> None:
        """Drop all that interests nobody; asks."""
        from tui_app.ui.screens.confirm import ConfirmScreen

        if self.tidings.refuses_changes():
            return
        rest = self._for_nobody()
        if not rest:
            self._say("There is nothing that interests nobody.")
            return
        count = "1 thing" if len(rest) == 1 else f"{len(rest):,} things"
        question = f"Drop {count} that may interest nobody?"
        detail = "They never come back by themselves. u brings them back."
        ask = ConfirmScreen(question, detail, (("d", "drop them"),))
        if await self.app.push_screen_wait(ask) == "d":
            known = {one.item.key for one in rest}
            still = tuple(one for one in self._for_nobody() if one.item.key in known)
            self._drops.drop(still)
            self._did(f"Dropped: {count}.")

    def _for_nobody(self) -> tuple[Candidate, ...]:
        reading = self._reading
        return tuple(one for one in reading.waiting if reading.proposals.of(one) == ())

    def action_undo(self) -> None:
        """Take the last action back, a drop or a step of the store, and go to what it was about."""
        before = {one.item.key for one in self._reading.waiting}
        self._done = ()
        if last := self._drops.take_back():
            what = title_of(last[0]) if len(last) == 1 else f"{len(last):,} things"
            self._done = ((f"Brought back: {one_line(what, _NAMED)}.", "good"),)
        else:
            super().action_undo()
        back = [one.item.key for one in self._reading.waiting if one.item.key not in before]
        self._show_waiting()
        if back:
            self._listed.highlight(back[0])

    def _did(self, said: str) -> None:
        self._done = ((said, "good"), (" u takes it back.", ""))
        self._tell()

    def _say(self, said: str) -> None:
        """In the line above, where it hides nothing."""
        self._done = ((said, "warn"),)
        self._tell()

    # Reading

    def action_read_on(self) -> None:
        """More of a long text."""
        self._pane.read_on()

    def action_open_address(self) -> None:
        """Its page, in the browser."""
        entry = self.highlighted
        if entry is None:
            return
        url = entry.candidate.item.url.strip()
        if not url:
            self._say("It names no page to open.")
            return
        try:
            open_on_desktop(url)
        except NotOpenedError as error:
            self.tidings.tell(str(error), bad=True)
        else:
            self._done = ((f"Opening {one_line(url, _NAMED)}", "good"),)
            self._tell()

    @on(RecordList.Selected)
    def action_to_people(self) -> None:
        """To the people it may interest; from there to a card."""
        people = self._pane.people
        if people.has_focus and people.highlighted is not None:
            self.go_to_contact(people.highlighted.contact.id)
        elif people.items:
            people.focus()

    def action_to_list(self) -> None:
        """Back to the list."""
        self._listed.focus()

    def action_back(self) -> None:
        """Call the fetching off; or back to the list, and from there to the ideas."""
        if self._reading.fetching.call_off():
            self._done = ()
            self._tell()
        elif self._listed.has_focus:
            self.action_go("ideas")
        else:
            self._listed.focus()

    # Feeds

    def action_fetch(self) -> None:
        """Ask every feed, in the background."""
        self._done = ()
        if not self.tidings.refuses_changes() and not self._reading.fetching.fetch_all():
            self._say("There is no feed to ask yet: n adds one.")

    async def run_new(self) -> None:
        """One more feed."""
        from tui_app.ui.screens.add_feed import AddFeedScreen

        if said := await self.app.push_screen_wait(AddFeedScreen()):
            self._done = ((said, "good"),)
            self._tell()

    async def run_edit(self) -> None:
        """What is not kept yet cannot be edited."""
        self._say("a keeps it; then e edits it, among the ideas.")

    def action_feeds(self) -> None:
        """The feeds, and what is wrong with them."""
        from tui_app.ui.screens.feeds import FeedsScreen

        self.app.push_screen(FeedsScreen())
