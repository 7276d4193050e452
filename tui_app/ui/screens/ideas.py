"""The ideas: a line to jot in, what was heard and what it is still worth, and whom it is for."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Input, Static

from tui_app.domain.changes import Changes
from tui_app.domain.plain import one_line
from tui_app.domain.tidbit import MatchStatus, Tidbit
from tui_app.domain.tidings import (
    AlreadyToldError,
    archive,
    bring_back,
    decide,
    matched_again,
    without_proposals,
)
from tui_app.priority.inbox import Idea, Inbox, inbox
from tui_app.ui import keys
from tui_app.ui.cards.idea_row import idea_row
from tui_app.ui.cards.match_row import Person, match_row, persons
from tui_app.ui.cards.proposals import in_a_line
from tui_app.ui.cards.tidbit_card import people_heading, tidbit_card, tied_by
from tui_app.ui.jotting import keep
from tui_app.ui.screens.base import MainScreen
from tui_app.ui.text import Span, shown, spans
from tui_app.ui.widgets.jot_line import JotLine
from tui_app.ui.widgets.record_list import Line, RecordList

_DONE = {MatchStatus.ACCEPTED: "accepted", MatchStatus.REFUSED: "refused, never proposed again"}


class IdeasScreen(MainScreen):
    """The inbox of news: ideas on the left, on the right the news whole and its people (C1, C2)."""

    NAME: ClassVar[str] = "ideas"
    CSS_PATH = "ideas.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*keys.IDEAS_SCREEN]
    AUTO_FOCUS = "#ideas"
    HELP = """
What you heard or read, the freshest first, and **whom it is for**. `t` jots a line and Tidings
proposes people, each with what tied them. `a` accepts the proposal that is marked, `r` refuses
it for good, and the next one comes up: `a a r` and the inbox is clear. `p` adds anybody.

`right` goes to the people of an idea, to decide on any of them; `left` comes back. What is
accepted stands at the top of the queue while it is fresh, as the opener of that call. What is
stale leaves for the archive by itself: `s` shows it, `x` puts away or brings back.

`2?` two people to decide, `1✓` accepted, `1→` passed on.
"""

    def __init__(self) -> None:
        super().__init__()
        self._inbox = Inbox((), ())
        self._with_archive = False
        self._shown: str | None = None
        self._next_idea: str | None = None
        self._next_person: str | None = None
        self._done: tuple[Span, ...] = ()
        self._hint: tuple[Span, ...] = ()

    def body(self) -> ComposeResult:
        """The line, the ideas, the news and its people."""
        yield JotLine(in_a_line, placeholder="t jots what you hear or read")
        with Horizontal(classes="body"):
            yield RecordList[Idea](
                self._draw_idea, lambda idea: idea.tidbit.id, id="ideas", classes="left"
            )
            with Vertical(classes="right"):
                with VerticalScroll(id="card", can_focus=False):
                    yield Static(id="brief")
                yield Static(id="for-whom")
                yield RecordList[Person](
                    self._draw_person, lambda person: person.contact.id, id="people"
                )
                yield Static(id="tied-by")

    def on_mount(self) -> None:
        """The heading of the people tells whether the card above it goes on."""
        super().on_mount()
        self.watch(self.query_one("#card"), "show_vertical_scrollbar", self._tell_people)

    def on_descendant_focus(self) -> None:
        """Among the people, they have more of a small screen than the text above them."""
        self.set_class(self._people.has_focus, "-among-people")

    def on_screen_resume(self) -> None:
        """Half a line may have been typed elsewhere."""
        self._done = self._hint = ()
        super().on_screen_resume()
        self.query_one(JotLine).take_up()

    def reload(self) -> None:
        """Sort anew; the highlight stays on its idea, or goes where the last key sent it."""
        self._inbox = inbox(self.desk.network, self.desk.now(), self.desk.rules)
        old = self._inbox.archive if self._with_archive else ()
        ideas = self._ideas
        ideas.show([*self._inbox.fresh, *old], empty=self._nothing())
        if self._next_idea is not None:
            ideas.highlight(self._next_idea)
            self._next_idea = None
        self._show_idea()

    @property
    def _ideas(self) -> RecordList[Idea]:
        return self.query_one("#ideas", RecordList)

    @property
    def _people(self) -> RecordList[Person]:
        return self.query_one("#people", RecordList)

    def _draw_idea(self, idea: Idea, _: int) -> list[Line]:
        return idea_row(idea, self.desk.now())

    def _draw_person(self, person: Person, _: int) -> list[Line]:
        return match_row(person, self.desk.now())

    def _nothing(self) -> str:
        if self._inbox.archive:
            return f"Nothing fresh.\ns shows {len(self._inbox.archive)} old ones."
        return "No ideas yet."

    def _tell_counts(self) -> None:
        fresh, old = len(self._inbox.fresh), len(self._inbox.archive)
        counts = f"{self._inbox.to_decide} to decide, {fresh} fresh"
        if old:
            counts += f", s {'hides' if self._with_archive else 'shows'} {old} old"
        if fresh:
            counts += ", x archives"
        said = self._hint or self._done
        self.query_one(JotLine).tell(spans(*said, ("   " if said else "", ""), (counts, "dim")))

    @on(RecordList.Highlighted, "#ideas")
    def _another_idea(self) -> None:
        self._show_idea()

    @on(RecordList.Highlighted, "#people")
    def _another_person(self) -> None:
        person = self._people.highlighted
        tied = self.query_one("#tied-by", Static)
        tied.display = person is not None
        if person is not None:
            tied.update(tied_by(person))

    def _show_idea(self) -> None:
        idea, people = self._ideas.highlighted, self._people
        self.set_class(idea is None, "-empty")
        card = shown(_HOW_TO_BEGIN) if idea is None else tidbit_card(idea, self.desk)
        self.query_one("#brief", Static).update(card)
        self._tell_people()
        key = idea.tidbit.id if idea else None
        same, self._shown = key == self._shown, key
        found = persons(idea.matches, self.desk.network) if idea else ()
        people.show(found, empty=_NOBODY if idea else "", stay=same)
        if not same:
            self._hint = ()
            people.cursor = 0
            self.query_one("#card").scroll_home(animate=False)
        if self._next_person is not None:
            people.highlight(self._next_person)
            self._next_person = None
        self._another_person()
        self._tell_counts()

    def _tell_people(self) -> None:
        idea = self._ideas.highlighted
        if idea is not None:
            more = self.query_one("#card").show_vertical_scrollbar
            self.query_one("#for-whom", Static).update(people_heading(idea, more_above=more))

    @work
    async def action_jot(self) -> None:
        """To the line at the top."""
        self.query_one(JotLine).query_one(Input).focus()

    @on(JotLine.Kept)
    def _keep(self, event: JotLine.Kept) -> None:
        if not event.text.strip():
            self.action_to_ideas()
            return
        tidbit = keep(self.tidings, event.text)
        if tidbit is not None:
            self.query_one(JotLine).take_up()
            self._done = (("Kept.", "good"), (" down goes to it.", ""))
            self._next_idea = tidbit.id

    def action_to_ideas(self) -> None:
        """Back to the list of ideas; the first proposal is marked again."""
        self._ideas.focus()
        self._people.cursor = 0

    def action_to_people(self) -> None:
        """To the people of this idea."""
        if self._people.items:
            self._people.focus()
        elif self._ideas.highlighted is not None:
            self._say("It brings nobody to mind. p adds a person.")

    @on(RecordList.Selected)
    def action_open(self) -> None:
        """From an idea to its people, from a person to their card."""
        person = self._people.highlighted
        if self._people.has_focus and person is not None:
            self.go_to_contact(person.contact.id)
        else:
            self.action_to_people()

    def action_decide(self, status_name: str) -> None:
        """Accept or refuse: the marked person, or from the ideas the first who waits (C2)."""
        idea, among_people = self._ideas.highlighted, self._people.has_focus
        if idea is None:
            return
        waiting = [match.contact for match in idea.undecided]
        chosen = self._people.highlighted
        if not among_people:
            chosen = next((one for one in self._people.items if one.contact.id in waiting), None)
        if chosen is None:
            self._say("Nobody waits for a decision here. p adds a person.")
            return
        self._decide(idea, chosen, MatchStatus(status_name), among_people=among_people)

    def _decide(
        self, idea: Idea, person: Person, status: MatchStatus, *, among_people: bool
    ) -> None:
        contact = person.contact
        try:
            changes = decide(idea.tidbit, contact.id, status, self.desk.now(), name=contact.name)
        except AlreadyToldError as error:
            self._say(str(error))
            return
        waiting = [match.contact for match in idea.undecided]
        place = waiting.index(contact.id) if contact.id in waiting else 0
        rest = [key for key in waiting if key != contact.id]
        if self._commit(changes, idea.tidbit, f"{contact.name} {_DONE[status]}."):
            if rest:
                self._next_person = rest[place] if place < len(rest) else rest[0]
            elif among_people:
                self._next_person = contact.id
            elif contact.id in waiting:
                self._next_idea = self._next_to_decide(idea)

    def _next_to_decide(self, done: Idea) -> str | None:
        """The next idea with proposals that wait, after this one and then from the top."""
        fresh = [idea.tidbit.id for idea in self._inbox.fresh]
        place = fresh.index(done.tidbit.id) if done.tidbit.id in fresh else 0
        around = (*self._inbox.fresh[place + 1 :], *self._inbox.fresh[:place])
        return next((idea.tidbit.id for idea in around if idea.undecided), None)

    @work
    async def action_add_person(self) -> None:
        """Add somebody it is for, found by name."""
        from tui_app.ui.screens.find import FindScreen

        idea = self._ideas.highlighted
        if idea is None:
            return
        if not self.desk.network.contacts:
            self._say("You know nobody yet: 4 and then n adds a contact.")
            return
        contact_id = await self.app.push_screen_wait(
            FindScreen("Whom is it for?", "enter adds them")
        )
        contact = self.desk.network.contacts.get(contact_id or "")
        tidbit = self.desk.network.tidbits.get(idea.tidbit.id)
        if contact is None or tidbit is None:
            return
        try:
            now = self.desk.now()
            changes = decide(tidbit, contact.id, MatchStatus.ACCEPTED, now, name=contact.name)
        except AlreadyToldError as error:
            self._say(str(error))
            return
        if self._commit(changes, tidbit, f"{contact.name} added."):
            self._next_person = contact.id

    def action_match_again(self) -> None:
        """Look again whom it is for, among all contacts as they are now."""
        idea = self._ideas.highlighted
        if idea is None:
            return
        changes = matched_again(
            idea.tidbit, self.desk.index.propose(without_proposals(idea.tidbit))
        )
        if changes:
            self._commit(changes, idea.tidbit, "Matched again.")
        else:
            self._say("Matched again: the same people as before.")

    def action_archive(self) -> None:
        """Put the idea away and go on to the next, or bring it back."""
        idea = self._ideas.highlighted
        if idea is None:
            return
        if idea.tidbit.archived_at is not None:
            self._commit(bring_back(idea.tidbit), idea.tidbit, "Brought back.")
            return
        items, place = self._ideas.items, self._ideas.cursor
        beside = items[place + 1 : place + 2] or items[max(0, place - 1) : place]
        if self._commit(archive(idea.tidbit, self.desk.now()), idea.tidbit, "Archived."):
            self._next_idea = beside[0].tidbit.id if beside else None

    def action_show_archive(self) -> None:
        """Show or hide what is stale or put away."""
        self._with_archive = not self._with_archive
        self.reload()

    def action_read_on(self) -> None:
        """A page of the text on; after the last one from the top again."""
        card = self.query_one("#card", VerticalScroll)
        if card.scroll_offset.y >= card.max_scroll_y:
            card.scroll_home(animate=False)
        else:
            card.scroll_page_down(animate=False)

    def action_undo(self) -> None:
        """Take the last action back and go to the idea it was about."""
        before = dict(self.desk.network.tidbits)
        self._done = self._hint = ()
        super().action_undo()
        for key, tidbit in self.desk.network.tidbits.items():
            if before.get(key) is not tidbit:
                self._next_idea, self._next_person = key, _changed(before.get(key), tidbit)
                break

    async def run_new(self) -> None:
        """A tidbit with all its fields."""
        await self._edit(None)

    async def run_edit(self) -> None:
        """All fields of the highlighted tidbit."""
        idea = self._ideas.highlighted
        if idea is not None:
            await self._edit(idea.tidbit)

    async def _edit(self, tidbit: Tidbit | None) -> None:
        from tui_app.ui.screens.tidbit_form import TidbitForm

        saved = await self.app.push_screen_wait(TidbitForm(tidbit))
        if saved is not None:
            self._next_idea = saved
            self.reload()

    def _say(self, text: str) -> None:
        """Tell it in the line under the jotting, where it hides nothing."""
        self._hint = ((one_line(text, 120), "warn"),)
        self._tell_counts()

    def _commit(self, changes: Changes, old: Tidbit, said: str) -> bool:
        """Commit one action; what was done is told as `_say` does."""
        saved = self.tidings.commit(changes, expecting=(old,))
        self._hint = ()
        self._done = ((said, "good"), (" u takes it back.", "")) if saved else ()
        return saved


def _changed(before: Tidbit | None, after: Tidbit) -> str | None:
    """The contact whose match differs."""
    old = before.matches if before else ()
    return next((match.contact for match in after.matches if match not in old), None)


_NOBODY = "It brings nobody to mind.\np adds a person, m looks again."

_HOW_TO_BEGIN = """\
News is what makes a call welcome, and it spoils.

1. t and a line: what you heard at lunch, or read on the train.
2. enter keeps it. Tidings proposes whom it is for, and says why.
3. a accepts, r refuses, p adds somebody yourself.

Then the queue puts them first, with the news to open with.
From a shell: tidings jot "what you heard"
"""
