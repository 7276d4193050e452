"""Something to read whole, and below it the people it is for (rulebook C2)."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui_app.ui.cards.match_row import Person, match_row
from tui_app.ui.cards.tidbit_card import tied_by
from tui_app.ui.desk import Desk
from tui_app.ui.widgets.record_list import Line, RecordList


class PeoplePane(Vertical):
    """A card and a list of people. Subclasses give `heading`, and `fill` it."""

    def __init__(self, desk: Desk, *, nobody: str, classes: str) -> None:
        super().__init__(classes=classes)
        self._desk = desk
        self._nobody = nobody

    def compose(self) -> ComposeResult:
        """The card scrolls; the people are a list of their own, with the whole reason below."""
        with VerticalScroll(id="card", can_focus=False):
            yield Static(id="brief")
        yield Static(id="for-whom")
        yield RecordList[Person](
            self._draw, lambda person: person.contact.id, id="people", empty=self._nobody
        )
        yield Static(id="tied-by")

    def on_mount(self) -> None:
        """The heading of the people tells whether the card above it goes on."""
        self.watch(self._card, "show_vertical_scrollbar", self._tell_heading)

    def heading(self, *, more_above: bool) -> Content | None:
        """The line above the people; None where there is nothing to read."""
        raise NotImplementedError

    def fill(self, card: Content, people: Sequence[Person], *, stay: bool) -> None:
        """Show these; with `stay` where one was before, else from the top."""
        self.query_one("#brief", Static).update(card)
        self.people.show(people, stay=stay)
        if not stay:
            self.people.cursor = 0
            self._card.scroll_home(animate=False)
        self._tell_heading()
        self._tell_reason()

    @property
    def people(self) -> RecordList[Person]:
        """The list of the people."""
        return self.query_one("#people", RecordList)

    @property
    def _card(self) -> VerticalScroll:
        return self.query_one("#card", VerticalScroll)

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
        heading = self.heading(more_above=self._card.show_vertical_scrollbar)
        if heading is not None:
            self.query_one("#for-whom", Static).update(heading)

    def _tell_reason(self) -> None:
        person, tied = self.people.highlighted, self.query_one("#tied-by", Static)
        tied.display = person is not None
        if person is not None:
            tied.update(tied_by(person))

    def _draw(self, person: Person, _: int) -> list[Line]:
        return match_row(person, self._desk.now())
