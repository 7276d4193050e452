"""The opportunities in the works: stage, people, records, letters, and how each ended."""

from typing import ClassVar

import msgspec
from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from tui_app.domain.changes import Changes
from tui_app.domain.interviews import name_of
from tui_app.domain.opportunities import (
    add_person,
    before,
    change_stage,
    change_status,
    outcome,
    set_next_step,
    stage_beside,
)
from tui_app.domain.opportunity import Opportunity, OpportunityStatus
from tui_app.domain.opportunity_words import what_follows
from tui_app.domain.removal import remove_opportunity
from tui_app.domain.works import gauge, in_order, people_of, records_of, title_of
from tui_app.letters.about_opportunity import owed_about
from tui_app.store.drafts import LeftOver
from tui_app.ui import keys
from tui_app.ui.cards.opportunity_card import opportunity_card
from tui_app.ui.cards.opportunity_row import opportunity_row
from tui_app.ui.cards.works_gauge import gauge_line
from tui_app.ui.deleting import COMES_BACK
from tui_app.ui.screens.base import MainScreen
from tui_app.ui.screens.choose_one import ChooseOneScreen, Offer
from tui_app.ui.text import spans
from tui_app.ui.widgets.readable_card import ReadableCard
from tui_app.ui.widgets.record_list import Line, RecordList


class OpportunitiesScreen(MainScreen):
    """What is in the works on the left, furthest on first; the whole card on the right."""

    NAME: ClassVar[str] = "opportunities"
    CSS_PATH = "opportunities.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*keys.OPPORTUNITIES_SCREEN]
    AUTO_FOCUS = "#works"
    HELP = """
Jobs and deals in the works, the furthest on first, and what became of the rest. Six to ten are
safe: the brackets of the gauge are that band. `n` begins one, `right` and `left` move its stage,
`o` notes the next step, and `s` how it stands.

Nothing is over for good: where one is rejected, frozen, reorganised or gone, its people stay in the
long campaign and are called at least as often as the cadence says. A rejection settles the next
steps that only waited for the answer. An acceptance offers the announcements, the documents, and
asks about the others.

`r` keeps its references: alert each before they are called; `enter` there writes to them. `c` goes
to the card of one of its people, `b` to its interview record, `w` writes a letter about it, and `f`
hides or shows what has ended.
"""

    def __init__(self) -> None:
        super().__init__()
        self._with_ended = True

    def body(self) -> ComposeResult:
        """The gauge, the list, the card."""
        yield Static(id="gauge")
        with Horizontal(classes="body"):
            yield RecordList[Opportunity](
                self._draw, lambda one: one.id, row_height=3, id="works", classes="left"
            )
            yield ReadableCard(id="card", classes="right")

    def reload(self) -> None:
        """Show the records as they are now; the highlight stays on its opportunity."""
        known = in_order(self.desk.network.opportunities.values())
        shown = [one for one in known if one.in_the_works or self._with_ended]
        self._list.show(shown, empty=_NOTHING_ALIVE if known else _EMPTY)
        self._tell_gauge()
        self._show_card()

    @property
    def _list(self) -> RecordList[Opportunity]:
        return self.query_one("#works", RecordList)

    @property
    def highlighted(self) -> Opportunity | None:
        """The opportunity under the cursor, as the store has it now."""
        one = self._list.highlighted
        return self.desk.network.opportunities.get(one.id) if one else None

    def _draw(self, one: Opportunity, _: int) -> list[Line]:
        return opportunity_row(one, self.desk)

    def _tell_gauge(self) -> None:
        found = gauge(self.desk.network, self.desk.rules)
        ended = f"   f {'hides' if self._with_ended else 'shows'} {found.ended} ended"
        line = (*gauge_line(found), (ended if found.ended else "", "dim"))
        self.query_one("#gauge", Static).update(spans(*line))

    @on(RecordList.Highlighted, "#works")
    def _another(self) -> None:
        self._show_card()
        self.query_one("#card").scroll_home(animate=False)

    @on(RecordList.Selected, "#works")
    def _clicked(self) -> None:
        self.action_open()

    def _show_card(self) -> None:
        one, desk = self.highlighted, self.desk
        content = Content("")
        if one is not None:
            content = opportunity_card(
                one, desk, owed_about(one, desk.letters_owed(), desk.network)
            )
        self.query_one("#card", ReadableCard).show(content)

    def action_open(self) -> None:
        """To the card, to read it."""
        if self.highlighted is not None:
            self.query_one("#card").focus()

    def action_back(self) -> None:
        """To the list."""
        self._list.focus()

    def action_read_on(self) -> None:
        """More of the card; from its end to its beginning again."""
        self.query_one("#card", ReadableCard).next_page()

    def action_show_ended(self) -> None:
        """Show or hide what has ended."""
        self._with_ended = not self._with_ended
        self.reload()

    def action_stage(self, by: int) -> None:
        """A stage further, or back."""
        one = self.highlighted
        if one is None or self.tidings.refuses_changes():
            return
        stage = stage_beside(one, by)
        if stage is None:
            end = "It is at the last stage: s says how it stands." if by > 0 else "It is a lead."
            self.tidings.tell(end)
            return
        self._commit(change_stage(one, stage, self.desk.now()), f"Stage: {stage.value}.")

    @work
    async def action_status(self) -> None:
        """How it stands, or how it ended; an acceptance leads on to what it brings."""
        from tui_app.ui.screens.opportunity_status import OpportunityStatusScreen

        one = self.highlighted
        if one is None or self.tidings.refuses_changes():
            return
        chosen = await self.app.push_screen_wait(OpportunityStatusScreen(one))
        now = self._as_now(one)
        if chosen is None or now is None:
            return
        desk, status = self.desk, chosen.status
        told = outcome(desk.network, now, status, desk.rules)
        changes = change_status(
            desk.network, now, status, desk.now(), desk.clock.today(), chosen.note, desk.rules
        )
        if not self.tidings.commit(changes, expecting=before(desk.network, changes)):
            return
        if status is OpportunityStatus.ACCEPTED:
            await self._accepted(now)
            return
        said = what_follows(told, status, desk.rules.cadence_days)
        letters = len(owed_about(now, self.desk.letters_owed(), desk.network))
        words = "1 letter is" if letters == 1 else f"{letters} letters are"
        owed = f"{words} owed: 5 shows them." if letters else ""
        parts = (f"{status.value.capitalize()}.", said, owed, "u takes it back.")
        self.tidings.tell(" ".join(filter(None, parts)))

    async def _accepted(self, one: Opportunity) -> None:
        from tui_app.ui.screens.opportunity_accepted import OpportunityAcceptedScreen

        chosen = await self.app.push_screen_wait(OpportunityAcceptedScreen(one))
        self.tidings.tell(
            f"Accepted: {title_of(one)}. 5 has the announcements, u takes back the last step."
        )
        if chosen == "letters":
            self.app.switch_mode("letters")

    @work
    async def action_next_step(self) -> None:
        """What comes next, and on which day."""
        from tui_app.ui.screens.opportunity_next_step import OpportunityNextStepScreen

        one = self.highlighted
        if one is None or self.tidings.refuses_changes():
            return
        screen = OpportunityNextStepScreen(one, self.desk.clock.today())
        chosen = await self.app.push_screen_wait(screen)
        now = self._as_now(one)
        if chosen is not None and now is not None:
            changes = set_next_step(now, chosen.text, chosen.on, self.desk.now())
            self._commit(changes, "The next step is noted.")

    @work
    async def action_references(self) -> None:
        """Its references: named, alerted, called; leads on to the letter that alerts one."""
        from tui_app.ui.opportunity_letters import alert_letter
        from tui_app.ui.screens.letter_editor import LetterEditor
        from tui_app.ui.screens.opportunity_references import OpportunityReferencesScreen

        one = self.highlighted
        if one is None or self.tidings.refuses_changes():
            return
        chosen = await self.app.push_screen_wait(OpportunityReferencesScreen(one.id))
        contact = self.desk.network.contacts.get(chosen or "")
        if contact is not None:
            letter = alert_letter(self.desk, one, contact, self.desk.letters_owed())
            await self.app.push_screen_wait(LetterEditor(letter))

    @work
    async def action_add_person(self) -> None:
        """Add somebody it depends on, found as one types."""
        from tui_app.ui.screens.find import FindScreen

        one = self.highlighted
        if one is None or self.tidings.refuses_changes():
            return
        contact_id = await self.app.push_screen_wait(
            FindScreen("Who has to do with it?", "enter adds them")
        )
        contact = self.desk.network.contacts.get(contact_id or "")
        now = self._as_now(one)
        if contact is None or now is None:
            return
        changes = add_person(now, contact, self.desk.now())
        if changes:
            self._commit(changes, f"{contact.name} has to do with it.")
        else:
            self.tidings.tell(f"{contact.name} is there already.")

    @work
    async def action_contact(self) -> None:
        """To the card of one of its people; asks which, where there are several."""
        one = self.highlighted
        if one is None:
            return
        offers = [
            Offer(person.contact.id, person.name, person.title)
            for person in people_of(self.desk.network, one)
            if person.contact is not None
        ]
        contact_id = await self._choose(
            offers, "Whose card?", "enter opens the card", "Nobody is named for it: p names who."
        )
        if contact_id is not None:
            self.go_to_contact(contact_id)

    @work
    async def action_record(self) -> None:
        """To its interview record in the binder; asks which, where there are several."""
        one = self.highlighted
        if one is None:
            return
        offers = [
            Offer(record.id, name_of(record), record.kind.value)
            for record in reversed(records_of(self.desk.network, one.id))
        ]
        record_id = await self._choose(
            offers, "Which record?", "enter goes to it", "No interview record is about it yet."
        )
        if record_id is not None:
            await self.app.switch_mode("interviews")
            binder = self.app.screen
            if isinstance(binder, MainScreen):
                binder.reload()
                binder.point_to({record_id})

    @work
    async def action_write(self) -> None:
        """A letter about it: one that is owed, or another to one of its people."""
        from tui_app.ui.opportunity_letters import choose_letter
        from tui_app.ui.screens.letter_editor import LetterEditor

        one = self.highlighted
        if one is None or self.tidings.refuses_changes():
            return
        owed = owed_about(one, self.desk.letters_owed(), self.desk.network)
        letter = await choose_letter(self.tidings, one, owed)
        if letter is not None:
            await self.app.push_screen_wait(LetterEditor(letter))

    async def _choose(
        self, offers: list[Offer], question: str, enter: str, nothing: str
    ) -> str | None:
        """The only one at once; of several, the one that is chosen."""
        if not offers:
            self.tidings.tell(nothing)
            return None
        if len(offers) == 1:
            return offers[0].id
        return await self.app.push_screen_wait(ChooseOneScreen(question, enter, offers))

    @work
    async def action_delete(self) -> None:
        """Delete it; asks once."""
        from tui_app.ui.screens.confirm import ConfirmScreen

        one = self.highlighted
        if one is None or self.tidings.refuses_changes():
            return
        detail = (
            f"{title_of(one)}. Its people, records and letters stay. What has ended is better "
            f"marked so with s: it still tells its story. {COMES_BACK}"
        )
        screen = ConfirmScreen("Delete this opportunity?", detail, (("d", "delete it"),))
        if await self.app.push_screen_wait(screen) != "d":
            return
        now = self._as_now(one)
        if now is not None:
            done = f"Deleted: {title_of(now)}. {COMES_BACK}"
            changes = remove_opportunity(self.desk.network, now)
            self.tidings.commit(changes, expecting=(now,), done=done)

    async def run_new(self) -> None:
        """A new opportunity, which is shown at once."""
        from tui_app.ui.screens.opportunity_form import OpportunityForm

        saved = await self.app.push_screen_wait(OpportunityForm(None))
        self._go_to(saved)

    async def run_edit(self) -> None:
        """Edit the highlighted opportunity."""
        from tui_app.ui.screens.opportunity_form import OpportunityForm

        if self.highlighted is not None:
            saved = await self.app.push_screen_wait(OpportunityForm(self.highlighted))
            self._go_to(saved)

    async def run_draft(self, left: LeftOver) -> None:
        """Go on with an opportunity in the form."""
        from tui_app.ui.screens.opportunity_form import OpportunityDraft, OpportunityForm

        draft = msgspec.convert(left.draft.payload, OpportunityDraft)
        form = OpportunityForm.of_draft(draft, left.draft.at, self.desk)
        saved = await self.go_on(form, left)
        self._go_to(saved)

    def _go_to(self, saved: str | None) -> None:
        if saved is not None:
            self.reload()
            self._list.highlight(saved)

    def _as_now(self, one: Opportunity) -> Opportunity | None:
        """The opportunity as the store has it after a dialog; None where it is gone."""
        return self.desk.network.opportunities.get(one.id)

    def _commit(self, changes: Changes, said: str) -> bool:
        expecting = before(self.desk.network, changes)
        done = f"{said} u takes it back."
        return bool(changes) and self.tidings.commit(changes, expecting=expecting, done=done)


_EMPTY = "No opportunities yet.\n\nn begins one: a job or a deal,\nfrom the first word of it."
_NOTHING_ALIVE = "Nothing is in the works.\n\nn begins one; f shows what ended."
