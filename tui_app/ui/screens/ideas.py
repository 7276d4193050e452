"""The ideas: a line to jot in, what was heard and what it is still worth, and whom it is for."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.types import CSSPathType

from tui_app.domain.changes import Changes
from tui_app.domain.clippings import who_gets_it
from tui_app.domain.contact import Contact
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
from tui_app.store.drafts import LeftOver
from tui_app.ui import keys
from tui_app.ui.cards.idea_row import idea_row
from tui_app.ui.cards.jot_card import half_jotted_line
from tui_app.ui.ideas.editing import edit, form_of_draft
from tui_app.ui.ideas.help import IDEAS_HELP
from tui_app.ui.ideas.said import Said, counts
from tui_app.ui.ideas.undoing import what_changed
from tui_app.ui.jotting import keep
from tui_app.ui.screens.base import MainScreen
from tui_app.ui.widgets.idea_pane import IdeaPane
from tui_app.ui.widgets.jot_line import JotLine
from tui_app.ui.widgets.record_list import Line, RecordList

_DONE = {MatchStatus.ACCEPTED: "accepted", MatchStatus.REFUSED: "refused, never proposed again"}


class IdeasScreen(MainScreen):
    """The inbox of news: ideas on the left, on the right the news whole and its people (C1, C2)."""

    NAME: ClassVar[str] = "ideas"
    CSS_PATH: ClassVar[CSSPathType | None] = ["ideas.tcss", "people_pane.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*keys.IDEAS_SCREEN]
    AUTO_FOCUS = "#ideas"
    HELP = IDEAS_HELP

    def __init__(self) -> None:
        super().__init__()
        self._inbox = Inbox((), ())
        self._version = -1
        self._with_archive = False
        self._next_idea: str | None = None
        self._next_person: str | None = None
        self._said = Said()

    def body(self) -> ComposeResult:
        """The line, the ideas, the news and its people."""
        yield JotLine(half_jotted_line, placeholder="t jots what you hear or read")
        with Horizontal(classes="body"):
            yield RecordList[Idea](
                self._draw_idea, lambda idea: idea.tidbit.id, id="ideas", classes="left"
            )
            yield IdeaPane(self.desk, classes="right")

    def on_mount(self) -> None:
        """Listen for what comes in to be read, too."""
        super().on_mount()
        self.tidings.reading.changed.subscribe(self, lambda _: self._tell_counts())

    def on_screen_resume(self) -> None:
        """Half a line may have been typed elsewhere, and something may wait to be read."""
        super().on_screen_resume()
        self.tidings.reading.look()
        self.query_one(JotLine).take_up()

    def action_go(self, name: str) -> None:
        """To another screen, where the last action here will not be the last any more."""
        self._said.forget()
        super().action_go(name)

    def reload(self) -> None:
        """Sort anew; the highlight stays on its idea, or goes where the last key sent it."""
        self._version = self.desk.network.version
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
    def _at_hand(self) -> Idea | None:
        """The highlighted idea as it is now: the key before may have changed it a moment ago."""
        if self._version != self.desk.network.version:
            self.reload()
        return self._ideas.highlighted

    @property
    def _pane(self) -> IdeaPane:
        return self.query_one(IdeaPane)

    def _draw_idea(self, idea: Idea, _: int) -> list[Line]:
        return idea_row(idea, self.desk.now())

    def _nothing(self) -> str:
        if self._inbox.archive:
            return f"Nothing fresh.\ns shows {len(self._inbox.archive)} old ones."
        return "No ideas yet."

    def _tell_counts(self) -> None:
        to_read = len(self.tidings.reading.waiting)
        told = counts(self._inbox, with_archive=self._with_archive, to_read=to_read)
        self.query_one(JotLine).tell(self._said.beside(told))

    @on(RecordList.Highlighted, "#ideas")
    def _show_idea(self) -> None:
        if self._pane.show(self._ideas.highlighted, at=self._next_person):
            self._said.forget_hint()
        self._next_person = None
        self._tell_counts()

    def action_jot(self) -> None:
        """To the line at the top."""
        self.set_focus(self.query_one(JotLine).line)

    @on(JotLine.Kept)
    def _keep(self, event: JotLine.Kept) -> None:
        if event.is_blank:
            self.action_to_ideas()
        elif kept := keep(self.tidings, event.text):
            self.query_one(JotLine).take_up()
            self._said.done(one_line(kept.said, 60), "down goes to it.")
            self._next_idea = kept.tidbit.id
        self.query_one(JotLine).resume()

    def action_to_ideas(self) -> None:
        """Back to the list of ideas; the first proposal is marked again."""
        self._ideas.focus()
        self._pane.people.cursor = 0

    def action_to_people(self) -> None:
        """To the people of this idea."""
        if self._pane.people.items:
            self._pane.people.focus()
        elif self._at_hand is not None:
            self._say("It brings nobody to mind. p adds a person.")

    @on(RecordList.Selected)
    def action_open(self) -> None:
        """From an idea to its people, from a person to their card."""
        person = self._pane.people.highlighted
        if self._pane.people.has_focus and person is not None:
            self._said.forget()
            self.go_to_contact(person.contact.id)
        else:
            self.action_to_people()

    def action_decide(self, status_name: str) -> None:
        """Accept or refuse: the marked person, or from the ideas the first who waits (C2)."""
        idea, among_people = self._at_hand, self._pane.people.has_focus
        if idea is None:
            return
        person = self._pane.people.highlighted if among_people else self._pane.first_undecided
        if person is None:
            self._say("Nobody waits for a decision here. p adds a person.")
            return
        status, contact = MatchStatus(status_name), person.contact
        if self._decide(idea.tidbit, contact, status, f"{contact.name} {_DONE[status]}."):
            self._next_person = idea.next_after(contact.id)
            if self._next_person is None and among_people:
                self._next_person = contact.id
            elif self._next_person is None:
                self._next_idea = self._inbox.next_to_decide(idea.tidbit.id)

    def _decide(self, tidbit: Tidbit, contact: Contact, status: MatchStatus, said: str) -> bool:
        try:
            changes = decide(tidbit, contact.id, status, self.desk.now(), name=contact.name)
        except AlreadyToldError as error:
            self._say(str(error))
            return False
        return self._commit(changes, tidbit, said)

    @work
    async def action_add_person(self) -> None:
        """Add somebody it is for, found by name."""
        from tui_app.ui.ideas.adding_people import choose_person

        idea = self._at_hand
        if idea is None:
            return
        if not self.desk.network.contacts:
            self._say("You know nobody yet: 4 and then n adds a contact.")
            return
        contact_id = await choose_person(self.tidings, idea.tidbit)
        contact = self.desk.network.contacts.get(contact_id or "")
        tidbit = self.desk.network.tidbits.get(idea.tidbit.id)
        if contact is None or tidbit is None:
            return
        if self._decide(tidbit, contact, MatchStatus.ACCEPTED, f"{contact.name} added."):
            self._next_person = contact.id

    @work
    async def action_clip(self) -> None:
        """A clipping to the marked person; from the ideas, to everybody accepted in turn (C4)."""
        from tui_app.ui.letters.clipping import clip

        idea, person = self._at_hand, self._pane.people.highlighted
        if idea is None:
            return
        people = who_gets_it(idea.tidbit, self.desk.network)
        if self._pane.people.has_focus and person is not None:
            people = [person.contact]
        why_not = "Nobody is to get it yet. p adds a person."
        if people:
            why_not = await clip(self.tidings, idea.tidbit, people)
        if why_not:
            self._say(why_not)

    def action_match_again(self) -> None:
        """Look again whom it is for, among all contacts as they are now."""
        idea = self._at_hand
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
        idea = self._at_hand
        if idea is None:
            return
        if idea.tidbit.archived_at is not None:
            self._commit(bring_back(idea.tidbit), idea.tidbit, "Brought back.")
            return
        items, place = self._ideas.items, self._ideas.cursor
        beside = items[place + 1 : place + 2] or items[max(0, place - 1) : place]
        if self._commit(archive(idea.tidbit, self.desk.now()), idea.tidbit, "Archived."):
            self._next_idea = beside[0].tidbit.id if beside else None

    @work
    async def action_delete(self) -> None:
        """Delete the idea for good, unless u or the trash brings it back; asks once."""
        from tui_app.ui.deleting import delete_tidbit

        idea = self._at_hand
        if idea is not None and await delete_tidbit(self.tidings, idea.tidbit):
            self._said.forget()
            self._tell_counts()

    def action_show_archive(self) -> None:
        """Show or hide what is stale or put away."""
        self._with_archive = not self._with_archive
        self.reload()

    def action_read_on(self) -> None:
        """More of a long text."""
        self._pane.read_on()

    def action_undo(self) -> None:
        """Take the last action back and go to the idea it was about."""
        before = dict(self.desk.network.tidbits)
        self._said.forget()
        super().action_undo()
        self._next_idea, self._next_person = what_changed(before, self.desk.network.tidbits)

    async def run_new(self) -> None:
        """A tidbit with all its fields."""
        self._go_to(await edit(self.tidings, None))

    async def run_edit(self) -> None:
        """All fields of the highlighted tidbit."""
        idea = self._at_hand
        if idea is not None:
            self._go_to(await edit(self.tidings, idea.tidbit))

    async def run_draft(self, left: LeftOver) -> None:
        """Go on with a tidbit."""
        saved = await self.go_on(form_of_draft(self.desk, left), left)
        self._go_to(saved)

    def _go_to(self, saved: str | None) -> None:
        if saved is not None:
            self._next_idea = saved
            self.reload()

    def _say(self, text: str) -> None:
        """Tell it in the line under the jotting, where it hides nothing."""
        self._said.hint(text)
        self._tell_counts()

    def _commit(self, changes: Changes, old: Tidbit, said: str) -> bool:
        """Commit one action; what was done is told as `_say` does."""
        saved = self.tidings.commit(changes, expecting=(old,))
        self._said.forget()
        if saved:
            self._said.done(said, "u takes it back.")
        return saved
