"""One idea whole: the news, and below it the people it is for (rulebook C2)."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from tui_app.priority.inbox import Idea
from tui_app.ui.cards.match_row import Person, match_row, persons
from tui_app.ui.cards.tidbit_card import people_heading, tidbit_card, tied_by
from tui_app.ui.desk import Desk
from tui_app.ui.text import shown
from tui_app.ui.widgets.record_list import Line, RecordList


class IdeaPane(Vertical):
    """The card of an idea and the list of its people; how to begin, where there is no idea."""

    def __init__(self, desk: Desk, *, classes: str) -> None:
        super().__init__(classes=classes)
        self._desk = desk
        self._idea: Idea | None = None

    def compose(self) -> ComposeResult:
        """The card scrolls; the people are a list of their own, with the whole reason below."""
        with VerticalScroll(id="card", can_focus=False):
            yield Static(id="brief")
        yield Static(id="for-whom")
        yield RecordList[Person](
            self._draw, lambda person: person.contact.id, id="people", empty=_NOBODY
        )
        yield Static(id="tied-by")

    def on_mount(self) -> None:
        """The heading of the people tells whether the card above it goes on."""
        self.watch(self._card, "show_vertical_scrollbar", self._tell_heading)

    @property
    def people(self) -> RecordList[Person]:
        """The list of the people."""
        return self.query_one("#people", RecordList)

    @property
    def _card(self) -> VerticalScroll:
        return self.query_one("#card", VerticalScroll)

    @property
    def first_undecided(self) -> Person | None:
        """The likeliest of those on whom there is still to decide."""
        waiting = {match.contact for match in self._idea.undecided} if self._idea else set()
        return next((one for one in self.people.items if one.contact.id in waiting), None)

    def show(self, idea: Idea | None, *, at: str | None = None) -> bool:
        """Show this idea, the contact with the id `at` highlighted; whether it is another one."""
        old, self._idea = self._idea, idea
        same = (old and old.tidbit.id) == (idea and idea.tidbit.id)
        self.set_class(idea is None, "-empty")
        card = tidbit_card(idea, self._desk) if idea else shown(_HOW_TO_BEGIN)
        self.query_one("#brief", Static).update(card)
        found = persons(idea.matches, self._desk.network) if idea else ()
        self.people.show(found, stay=same)
        if not same:
            self.people.cursor = 0
            self._card.scroll_home(animate=False)
        if at is not None:
            self.people.highlight(at)
        self._tell_heading()
        self._tell_reason()
        return not same

    def read_on(self) -> None:
        """A page of the card on; after the last one from the top again."""
        if self._card.scroll_offset.y >= self._card.max_scroll_y:
            self._card.scroll_home(animate=False)
        else:
            self._card.scroll_page_down(animate=False)

    def on_descendant_focus(self) -> None:
        """Among the people, they have more of a small screen than the text above them."""
        self.add_class("-among-people")

    def on_descendant_blur(self) -> None:
        """The text has its room again."""
        self.remove_class("-among-people")

    @on(RecordList.Highlighted, "#people")
    def _another(self, event: RecordList.Highlighted) -> None:
        event.stop()
        self._tell_reason()

    def _tell_heading(self) -> None:
        if self._idea is not None:
            heading = people_heading(self._idea, more_above=self._card.show_vertical_scrollbar)
            self.query_one("#for-whom", Static).update(heading)

    def _tell_reason(self) -> None:
        person, tied = self.people.highlighted, self.query_one("#tied-by", Static)
        tied.display = person is not None
        if person is not None:
            tied.update(tied_by(person))

    def _draw(self, person: Person, _: int) -> list[Line]:
        return match_row(person, self._desk.now())


_NOBODY = "It brings nobody to mind.\np adds a person, m looks again."

_HOW_TO_BEGIN = """\
News is what makes a call welcome, and it spoils.

1. t and a line: what you heard at lunch, or read on the train.
2. enter keeps it. Tidings proposes whom it is for, and says why.
3. a accepts, r refuses, p adds somebody yourself.

Then the queue puts them first, with the news to open with.
From a shell: tidings jot "what you heard"
"""
