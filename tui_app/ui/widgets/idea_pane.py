"""One idea whole: the news, and below it the people it is for (rulebook C2)."""

from textual.content import Content

from tui_app.priority.inbox import Idea
from tui_app.priority.news import told_otherwise
from tui_app.ui.cards.match_row import Person, persons
from tui_app.ui.cards.tidbit_card import people_heading, tidbit_card
from tui_app.ui.desk import Desk
from tui_app.ui.text import shown
from tui_app.ui.widgets.people_pane import PeoplePane


class IdeaPane(PeoplePane):
    """The card of an idea and the list of its people; how to begin, where there is no idea."""

    def __init__(self, desk: Desk, *, classes: str) -> None:
        super().__init__(desk, nobody=_NOBODY, classes=classes)
        self._idea: Idea | None = None

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
        found = self._people_of(idea) if idea else ()
        self.fill(card, found, stay=same)
        if at is not None:
            self.people.highlight(at)
            self._tell_reason()
        return not same

    def _people_of(self, idea: Idea) -> tuple[Person, ...]:
        network = self._desk.network
        return persons(idea.matches, network, told_otherwise(idea.tidbit, network))

    def heading(self, *, more_above: bool) -> Content | None:
        """For whom, how many to decide, and whether the card goes on."""
        return people_heading(self._idea, more_above=more_above) if self._idea else None


_NOBODY = "It brings nobody to mind.\np adds a person, m looks again."

_HOW_TO_BEGIN = """\
News is what makes a call welcome, and it spoils.

1. t and a line: what you heard at lunch, or read on the train.
2. enter keeps it. Tidings proposes whom it is for, and says why.
3. a accepts, r refuses, p adds somebody yourself.

Then the queue puts them first, with the news to open with.
R is the reading list: your papers and newsletters, as feeds.
From a shell: tidings jot "what you heard"
"""
