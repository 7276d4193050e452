"""The interviews: the binder on the left, the whole record on the right."""

from typing import ClassVar

import msgspec
from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content

from tui_app.domain.interview import Interview
from tui_app.domain.interviews import name_of, remove_record
from tui_app.domain.works_of_records import another_record, records_beside
from tui_app.store.drafts import LeftOver
from tui_app.ui import keys
from tui_app.ui.cards.binder_row import BinderRows, binder_items
from tui_app.ui.cards.interview_card import interview_card
from tui_app.ui.deleting import COMES_BACK
from tui_app.ui.screens.base import MainScreen
from tui_app.ui.widgets.binder_list import BinderList
from tui_app.ui.widgets.card import Card
from tui_app.ui.widgets.record_list import RecordList


class InterviewsScreen(MainScreen):
    """Records alphabetical within target area; `n` begins one, `e` or `enter` writes in it."""

    NAME: ClassVar[str] = "interviews"
    CSS_PATH = "interviews.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*keys.INTERVIEWS_SCREEN]
    AUTO_FOCUS = "#binder"
    HELP = """
One record per meeting, alphabetical within target area. `n` begins one, best while the meeting is
still going on; `e` or `enter` writes in the one highlighted; `space` reads on in it, `b` back.

On the card, `–` is an objection and `+` your answer to it; `?` marks what has no answer yet. `→`
is a next step: with a date, it puts that person in the queue on the day. The bar says how much of a
good follow-up is written, `?` below it what is lacking. `c` goes to the contact card of a person
met.

`a` begins the record of another meeting for the same opportunity; `v` shows all of them side by
side. `o` lists the documents, to open one; they are kept until an offer is accepted.
"""

    def body(self) -> ComposeResult:
        """The binder and the card."""
        with Horizontal(classes="body"):
            yield BinderList(BinderRows(self.desk), list_id="binder", classes="left")
            yield Card(id="card", classes="right")

    def reload(self) -> None:
        """Show the records as they are now; the highlight stays on its record."""
        records = self.desk.network.interviews.values()
        self._binder.show(binder_items(records), empty=_EMPTY)
        self._show_card()

    @property
    def _binder(self) -> BinderList:
        return self.query_one(BinderList)

    @property
    def highlighted(self) -> Interview | None:
        """The record under the cursor."""
        item = self._binder.highlighted
        return item if isinstance(item, Interview) else None

    @on(RecordList.Highlighted, "#binder")
    def _another(self) -> None:
        self._show_card()
        self.query_one("#card").scroll_home(animate=False)

    @on(RecordList.Selected, "#binder")
    def _clicked(self) -> None:
        self.action_edit()

    def _show_card(self) -> None:
        record = self.highlighted
        shown = Content("")
        if record is not None:
            shown = interview_card(record, self.desk, self.desk.letters_owed())
        self.query_one("#card", Card).show(shown)

    def action_read_on(self) -> None:
        """More of the card; from its end to its beginning again."""
        self.query_one("#card", Card).next_page()

    def action_read_back(self) -> None:
        """The card a page back."""
        self.query_one("#card", Card).scroll_page_up(animate=False)

    async def run_new(self) -> None:
        """A new record, in the editor."""
        await self._edit(None)

    async def run_edit(self) -> None:
        """The highlighted record, in the editor."""
        if self.highlighted is not None:
            await self._edit(self.highlighted)

    async def _edit(self, record: Interview | None, begun: Interview | None = None) -> None:
        from tui_app.ui.screens.interview_editor import InterviewEditor

        editor = InterviewEditor(record, begun=begun)
        self._go_to(await self.app.push_screen_wait(editor))

    @work
    async def action_another(self) -> None:
        """A new record for the same opportunity; asks whether its people were met again."""
        from tui_app.ui.screens.confirm import ConfirmScreen

        record = self.highlighted
        if record is None or self.tidings.refuses_changes():
            return
        way: str | None = "n"
        if record.people:
            met = "the person" if len(record.people) == 1 else f"the {len(record.people)} people"
            names = ", ".join(one.name or "somebody" for one in record.people)
            way = await self.app.push_screen_wait(
                ConfirmScreen(
                    "Another meeting",
                    f"{name_of(record)}: its organisation, position and opportunity go over to "
                    f"the new record. Did you meet the same people again? {names}",
                    (("p", f"with {met} met"), ("n", "with nobody yet")),
                )
            )
        if way in ("p", "n"):
            clock = self.desk.clock
            zone = clock.zone.key
            begun = another_record(record, self.desk.now(), clock.today(), zone, people=way == "p")
            await self._edit(None, begun)

    @work
    async def action_compare(self) -> None:
        """The records of the same opportunity, or else organisation, side by side."""
        from tui_app.ui.screens.compare_records import CompareScreen

        record = self.highlighted
        if record is None:
            return
        if len(records_beside(self.desk.network, record)) == 1:
            who = record.organisation or "this meeting"
            self.tidings.tell(f"There is no other record of {who} yet. a begins one.")
            return
        self._go_to(await self.app.push_screen_wait(CompareScreen(self.desk.network, record)))

    def action_documents(self) -> None:
        """What is kept with the record."""
        from tui_app.ui.screens.documents import DocumentsScreen

        record = self.highlighted
        if record is None or not record.documents:
            self.tidings.tell("No document is kept with this record. e adds one.")
        else:
            self.app.push_screen(DocumentsScreen(record.id))

    async def run_draft(self, left: LeftOver) -> None:
        """Go on with a record in the editor."""
        from tui_app.ui.editor.draft import InterviewDraft
        from tui_app.ui.screens.interview_editor import InterviewEditor

        draft = msgspec.convert(left.draft.payload, InterviewDraft)
        editor = InterviewEditor(None, draft=draft, typed_at=left.draft.at)
        self._go_to(await self.go_on(editor, left))

    def _go_to(self, saved: str | None) -> None:
        if saved is not None:
            self.reload()
            self._binder.highlight(saved)

    @work
    async def action_delete(self) -> None:
        """Take the record out of the binder; asks once."""
        from tui_app.ui.screens.confirm import ConfirmScreen

        record = self.highlighted
        if record is None:
            return
        met = len(record.people)
        people = "nobody met" if not met else "1 person met" if met == 1 else f"{met} people met"
        way = await self.app.push_screen_wait(
            ConfirmScreen(
                "Delete this record?",
                f"{name_of(record)}, with {people}. Contacts and letters stay. {COMES_BACK}",
                (("d", "delete it"),),
            )
        )
        if way == "d":
            changes = remove_record(self.desk.network, record)
            done = f"Deleted: {name_of(record)}. {COMES_BACK}"
            self.tidings.commit(changes, expecting=(record,), done=done)

    @work
    async def action_contact(self) -> None:
        """To the contact card of a person met; asks which, where there are several."""
        from tui_app.ui.screens.people_met import PeopleMetScreen

        record = self.highlighted
        if record is None or not record.people:
            self.tidings.tell("Nobody was met in this record.")
            return
        contact_id = await self.app.push_screen_wait(PeopleMetScreen(record))
        if contact_id is not None:
            self.go_to_contact(contact_id)


_EMPTY = "No records yet.\n\nn begins one: during the meeting,\nor at once after it.\n"
