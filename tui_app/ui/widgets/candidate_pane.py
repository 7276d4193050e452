"""One candidate of the reading list whole, and below it the people it may interest."""

from textual.content import Content

from tui_app.ui.cards.candidate_card import candidate_card, interest_heading
from tui_app.ui.cards.match_row import persons
from tui_app.ui.desk import Desk
from tui_app.ui.reading.entries import Entry
from tui_app.ui.widgets.people_pane import PeoplePane


class CandidatePane(PeoplePane):
    """Where it interests nobody, the text has all the room; where there is none, `idle` shows."""

    def __init__(self, desk: Desk, *, classes: str) -> None:
        super().__init__(desk, nobody="", classes=classes)
        self.entry: Entry | None = None

    def show(self, entry: Entry | None, idle: Content) -> None:
        """Show this candidate; without one, `idle`."""
        old, self.entry = self.entry, entry
        same = entry is not None and old is not None and _key(old) == _key(entry)
        self.set_class(entry is None, "-empty")
        self.set_class(entry is not None and not entry.matches, "-nobody")
        card = candidate_card(entry, self._desk) if entry is not None else idle
        found = persons(entry.matches or (), self._desk.network) if entry is not None else ()
        self.fill(card, found, stay=same)

    def heading(self, *, more_above: bool) -> Content | None:
        """How many it may interest, and whether the card goes on."""
        return interest_heading(self.entry, more_above=more_above) if self.entry else None


def _key(entry: Entry) -> str:
    return entry.candidate.item.key
