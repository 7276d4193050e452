"""What was given to a contact and asked of them, to be added to (rulebook B6, C5)."""

from collections.abc import Callable
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.favours import with_result
from tui_app.domain.ledger import Entry, ledger
from tui_app.domain.plain import one_line
from tui_app.ui.cards.ledger_entries import entry_spans, label_of
from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.text import shown_line
from tui_app.ui.widgets.record_list import Line, RecordList


class FavoursScreen(Dialog[None]):
    """The ledger of one contact; `commit` saves what is changed in it, and tells whether it did."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n,a", "add", "Add", id="favours.add", tooltip="Something given, or asked"),
        Binding("enter", "result", "Result", id="favours.result", tooltip="What came of it"),
    ]

    def __init__(self, contact: Contact, commit: Callable[[Changes], bool]) -> None:
        super().__init__()
        self._contact = contact
        self._commit = commit

    def compose(self) -> ComposeResult:
        """How it stands, and all that makes it up, the newest first."""
        with Vertical(classes="dialog") as box:
            box.border_title = shown_line(f"Given and asked: {self._contact.name}", most=60)
            box.border_subtitle = "n adds, enter tells what came of it, esc leaves"
            yield Static(id="balance")
            yield RecordList[Entry](self._draw, _key, row_height=2, empty=_NOTHING)

    def on_mount(self) -> None:
        """Show them."""
        self._show()
        self.query_one(RecordList).focus()

    def _show(self) -> None:
        book = ledger(self._contact.id, self.desk.network)
        style = "warn" if book.asks_first else "dim"
        balance = f"{book.given} given, {book.asked} asked: {book.balance}" if book.entries else ""
        self.query_one("#balance", Static).update(shown_line(balance, style))
        self.query_one(RecordList).show(book.entries)

    def _draw(self, entry: Entry, _: int) -> list[Line]:
        sign, _label, text, on_day, *result = entry_spans(entry, self._contact, self.desk)
        kind = (f"  {label_of(entry)}  ", "dim")
        return [Line((sign, text)), Line((kind, on_day, *result))]

    @on(RecordList.Selected)
    def _chosen(self) -> None:
        self.action_result()

    @work
    async def action_add(self) -> None:
        """Another one."""
        from tui_app.ui.screens.note_favour import NoteFavourScreen

        await self.app.push_screen_wait(NoteFavourScreen(self._contact, self._commit_now))
        self._show()

    @work
    async def action_result(self) -> None:
        """What came of the marked one."""
        from tui_app.ui.screens.ask_text import AskTextScreen

        entry = self.query_one(RecordList).highlighted
        if not isinstance(entry, Entry):
            return
        said = await self.app.push_screen_wait(
            AskTextScreen(
                f"What came of “{one_line(entry.text, 40)}”?",
                entry.result,
                "Even where nothing came of it, it earned good-will; empty, nothing has yet.",
            )
        )
        contact = self.desk.network.contacts.get(self._contact.id)
        if said is not None and contact is not None:
            self._commit_now(with_result(self.desk.network, contact, entry, said, self.desk.now()))
            self._show()

    def _commit_now(self, changes: Changes) -> bool:
        saved = self._commit(changes)
        self._contact = self.desk.network.contacts.get(self._contact.id, self._contact)
        return saved


def _key(entry: Entry) -> str:
    return f"{entry.touch} {entry.place} {entry.tidbit} {entry.at} {entry.text[:40]}"


_NOTHING = "Nothing given, nothing asked.\n\nn writes down a referral, or help."
