"""Everyone you know: found as one types, with all that is known of them beside."""

from typing import ClassVar

import msgspec
from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Static

from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.contacts import pin
from tui_app.domain.finding import Finder
from tui_app.domain.referrals import Referrals
from tui_app.store.drafts import LeftOver
from tui_app.ui import keys
from tui_app.ui.cards.contact_card import TOUCHES_AT_FIRST, TOUCHES_AT_MOST, contact_card
from tui_app.ui.cards.contact_row import ContactRows
from tui_app.ui.screens.base import MainScreen
from tui_app.ui.text import shown_line
from tui_app.ui.widgets.form_inputs import LineInput
from tui_app.ui.widgets.readable_card import ReadableCard
from tui_app.ui.widgets.record_list import RecordList


class ContactsScreen(MainScreen):
    """The list on the left narrows as one types; the card on the right tells everything."""

    NAME: ClassVar[str] = "contacts"
    CSS_PATH = "contacts.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*keys.CONTACTS_SCREEN]
    AUTO_FOCUS = "#contacts"
    HELP = """
Everyone you know. `/` finds as you type: name, nickname, organisation, title, topic, target area
or a part of a phone number; `enter` takes the first, `esc` shows everyone again.

Beside a name stands how long the last contact is ago; *due* means that the queue has them,
*held* that a rule holds it back (the card says which), *pinned* that you keep it near the top.
`enter` goes to the card, which then scrolls like a list; `space` scrolls it from here.

`l` logs what was no call from the queue: they rang, wrote, or you met. `m` merges two contacts who
are one person: it proposes who that may be, and shows what differs. `d` deletes, with touches and
letters. `w` writes a letter to them.

`f` shows what you **gave** them and **asked**: news, clippings, help, and business you sent them,
with what came of it. `n` there writes down another one. Whoever asks before giving is told so.
"""

    def __init__(self) -> None:
        super().__init__()
        self._finder = Finder()
        self._rows: ContactRows | None = None
        self._referrals: Referrals | None = None
        self._on_card: str | None = None
        self._is_read = False

    def body(self) -> ComposeResult:
        """The line to type in, the list, the card."""
        rows = self._rows = ContactRows(self.desk)
        with Horizontal(classes="body"):
            with Vertical(classes="left"):
                yield LineInput(id="sought", placeholder="/ finds: name, firm, topic, phone")
                yield RecordList[Contact](rows.draw, lambda contact: contact.id, id="contacts")
                yield Static(id="count")
            yield ReadableCard(id="card", classes="right")

    @property
    def _list(self) -> RecordList[Contact]:
        return self.query_one("#contacts", RecordList)

    @property
    def _sought(self) -> Input:
        return self.query_one("#sought", Input)

    @property
    def highlighted(self) -> Contact | None:
        """The contact under the cursor, as the store has them now."""
        contact = self._list.highlighted
        return self.desk.network.contacts.get(contact.id) if contact else None

    def reload(self) -> None:
        """Show everybody as they are now; the highlight stays on whom it is, or goes to the wanted.

        Called when the screen comes up, too: then another screen may want a contact shown.
        """
        if self._rows is None:
            return
        self._rows.renew()
        self._referrals = None
        self._finder.take(self.desk.network.contacts.values())
        wanted, self.tidings.wanted_contact = self.tidings.wanted_contact, None
        if wanted is not None:
            self._show_everybody()
        self._narrow(stay=True)
        if wanted is not None and self._list.highlight(wanted):
            self._list.focus()
        self._show_card()

    def _show_everybody(self) -> None:
        with self.prevent(Input.Changed):
            self._sought.value = ""

    def _narrow(self, *, stay: bool) -> None:
        typed = self._sought.value
        found = self._finder.find(typed)
        self._list.show(found, empty=_NOBODY_FITS if typed.strip() else _EMPTY, stay=stay)
        if not stay:
            self._list.cursor = 0
        self._tell_count()

    @on(events.DescendantFocus)
    @on(events.DescendantBlur)
    def _tell_count(self) -> None:
        """Under the list: how many fit of how many, and the key that leads on."""
        everybody = self._finder.count
        people = "1 contact" if everybody == 1 else f"{everybody} contacts"
        if self._sought.value.strip():
            key = "enter to the list" if self._sought.has_focus else "esc shows all"
            people = f"{len(self._list.items)} of {people}, {key}"
        self.query_one("#count", Static).update(shown_line(people))

    @on(Input.Changed, "#sought")
    def _typed(self) -> None:
        self._narrow(stay=False)

    @on(Input.Submitted, "#sought")
    def _found(self) -> None:
        self._list.focus()

    @on(RecordList.Highlighted, "#contacts")
    def _another(self) -> None:
        self._show_card()

    @on(RecordList.Selected, "#contacts")
    def _clicked(self) -> None:
        self.action_open()

    def _show_card(self) -> None:
        contact = self.highlighted
        is_another = (contact.id if contact else None) != self._on_card
        if is_another:
            self._on_card = contact.id if contact else None
            self._is_read = False
        content = Content("")
        if contact is not None:
            if self._referrals is None:
                self._referrals = Referrals(self.desk.network)
            touches = TOUCHES_AT_MOST if self._is_read else TOUCHES_AT_FIRST
            content = contact_card(contact, self.desk, self._referrals, touches)
        self.query_one("#card", ReadableCard).show(content)
        if is_another:
            self.query_one("#card").scroll_home(animate=False)

    def _read(self) -> None:
        """Whoever reads the card gets the whole timeline."""
        contact = self.highlighted
        if contact is None or self._is_read:
            return
        self._is_read = True
        if len(self.desk.network.touches_of(contact.id)) > TOUCHES_AT_FIRST:
            self._show_card()

    def action_seek(self) -> None:
        """To the line that finds, at once: what is typed in the same breath belongs there."""
        self.set_focus(self._sought)

    def action_back(self) -> None:
        """To the list; from the list, everybody again."""
        if self._list.has_focus and self._sought.value:
            self._show_everybody()
            self._narrow(stay=True)
        self._list.focus()

    def action_to_list(self) -> None:
        """To the list."""
        self._list.focus()

    def action_open(self) -> None:
        """To the card, to read it."""
        if self.highlighted is not None:
            self._read()
            self.query_one("#card").focus()

    def action_read_on(self) -> None:
        """A page of the card."""
        self._read()
        self.query_one("#card").scroll_page_down(animate=False)

    def action_read_back(self) -> None:
        """A page of the card back."""
        self.query_one("#card").scroll_page_up(animate=False)

    def action_pin(self) -> None:
        """Keep this contact near the top of the queue, or let go."""
        if (contact := self.highlighted) is not None:
            self._commit(pin(contact, self.desk.now()))

    @work
    async def action_snooze(self) -> None:
        """Keep this contact out of the queue until a date."""
        from tui_app.ui.holding_off import snooze_contact

        if (contact := self.highlighted) is not None:
            await snooze_contact(self.tidings, contact, self._commit)

    @work
    async def action_do_not_call(self) -> None:
        """Never call this contact, and why; or call them again."""
        from tui_app.ui.holding_off import stop_calling

        if (contact := self.highlighted) is not None:
            await stop_calling(self.tidings, contact, self._commit)

    @work
    async def action_merge(self) -> None:
        """Make one contact of two who are the same person."""
        from tui_app.ui.merging_contacts import merge_contact

        if (contact := self.highlighted) is None:
            return
        kept = await merge_contact(self.tidings, contact)
        if kept is not None:
            self.tidings.wanted_contact = kept
            self.reload()

    @work
    async def action_delete(self) -> None:
        """Delete this contact, with their touches and letters; asks once."""
        from tui_app.ui.deleting import delete_contact

        if (contact := self.highlighted) is not None:
            await delete_contact(self.tidings, contact)

    @work
    async def action_keep(self) -> None:
        """Tick a promise as kept; with several open, ask which."""
        from tui_app.ui.settling_promises import settle_promise

        if (contact := self.highlighted) is not None:
            await settle_promise(self.tidings, contact, self._commit)

    @work
    async def action_log(self) -> None:
        """Write down an exchange that was no call from the queue."""
        from tui_app.ui.logging_touches import log_exchange

        if (contact := self.highlighted) is not None:
            await log_exchange(self.tidings, contact)

    @work
    async def action_favours(self) -> None:
        """What was given to this contact and asked of them; a referral is written down there."""
        from tui_app.ui.screens.favours import FavoursScreen

        if (contact := self.highlighted) is not None and not self.tidings.refuses_changes():
            await self.app.push_screen_wait(FavoursScreen(contact, self._commit))

    @work
    async def action_write(self) -> None:
        """Begin a letter to this contact: of which kind is asked."""
        from tui_app.ui.letters.starting import write_to

        if (contact := self.highlighted) is not None and not self.tidings.refuses_changes():
            await write_to(self.tidings, contact)

    async def run_draft(self, left: LeftOver) -> None:
        """Go on with a contact, or with an exchange that was being logged."""
        from tui_app.ui.logging_touches import form_of_draft
        from tui_app.ui.screens.contact_form import ContactDraft, ContactForm

        if left.draft.kind == "touch":
            await self.go_on(form_of_draft(self.tidings, left), left)
        else:
            typed = msgspec.convert(left.draft.payload, ContactDraft)
            saved = await self.go_on(ContactForm.of_draft(typed, left.draft.at, self.desk), left)
            if saved is not None:
                self.tidings.wanted_contact = saved
                self.reload()

    def _commit(self, changes: Changes) -> bool:
        done = f"Saved: {changes.label}. u takes it back."
        return not changes or self.tidings.commit(changes, done=done)

    async def run_new(self) -> None:
        """A new contact, who is shown at once."""
        from tui_app.ui.screens.contact_form import ContactForm

        contact_id = await self.app.push_screen_wait(ContactForm(None))
        if contact_id is not None:
            self.tidings.wanted_contact = contact_id
            self.reload()

    async def run_edit(self) -> None:
        """Edit the highlighted contact."""
        from tui_app.ui.screens.contact_form import ContactForm

        if self.highlighted is not None:
            await self.app.push_screen_wait(ContactForm(self.highlighted))


_EMPTY = "Nobody here yet.\n\nn adds one person, or\ni imports many from a file."
_NOBODY_FITS = "Nobody fits.\n\nesc shows everyone again."
