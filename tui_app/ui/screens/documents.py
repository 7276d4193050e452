"""The documents of a record: open one, let it go, delete the copy that is kept of it."""

from typing import ClassVar, NamedTuple

import msgspec
from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical

from tui_app.domain.changes import Changes
from tui_app.domain.documents import with_release
from tui_app.domain.interview import Document, Interview
from tui_app.domain.interviews import name_of
from tui_app.store import StoreError
from tui_app.store.attachments import Attachments
from tui_app.ui import keys
from tui_app.ui.background import in_background
from tui_app.ui.documents import called, is_gone, open_document, shown_path
from tui_app.ui.opening import NotOpenedError
from tui_app.ui.screens.confirm import ConfirmScreen
from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.text import shown_line
from tui_app.ui.when import day
from tui_app.ui.widgets.record_list import Line, RecordList


class Entry(NamedTuple):
    """One document, by its place in the record."""

    place: int
    document: Document


class DocumentsScreen(Dialog[None]):
    """Lists what is kept with one record, whose id is given."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.DOCUMENTS]

    def __init__(self, record_id: str) -> None:
        super().__init__()
        self._record_id = record_id
        self._gone: list[Document] = []

    def compose(self) -> ComposeResult:
        """The list, two lines each."""
        with Vertical(classes="dialog") as box:
            box.border_subtitle = "enter opens, r lets go, x deletes a copy, esc leaves"
            yield RecordList[Entry](self._row, lambda one: str(one.place), row_height=2)

    def on_mount(self) -> None:
        """The first is highlighted."""
        self._copies = Attachments(self.desk.store.path)
        record = self._record
        if record is not None:
            self.query_one(Vertical).border_title = shown_line(name_of(record), most=60)
        self._show()
        self.query_one(RecordList).focus()

    @property
    def _record(self) -> Interview | None:
        return self.desk.network.interviews.get(self._record_id)

    def _show(self) -> None:
        record = self._record
        entries = [Entry(*one) for one in enumerate(record.documents)] if record else []
        listed = self.query_one(RecordList)
        listed.styles.height = max(2, min(16, 2 * len(entries)))
        listed.show(entries)
        self._gone.clear()
        for entry in entries:
            self._look_for(entry.document)

    @work(exit_on_error=False)
    async def _look_for(self, one: Document) -> None:
        """Whether its file is gone; the disk may take its time, or for ever."""
        if await in_background(lambda: is_gone(one, self._copies)):
            self._gone.append(one)
            self.query_one(RecordList).refresh()

    @property
    def _highlighted(self) -> Entry | None:
        entry = self.query_one(RecordList).highlighted
        return entry if isinstance(entry, Entry) else None

    @on(RecordList.Selected)
    def action_open(self) -> None:
        """Open it with the desktop's program."""
        if (entry := self._highlighted) is None:
            return
        try:
            self.tidings.tell(open_document(entry.document, self._copies))
        except NotOpenedError as error:
            self.tidings.tell(str(error), bad=True)

    def action_release(self) -> None:
        """It need not be kept any longer; or keep it again."""
        entry, record = self._highlighted, self._record
        if entry is None or record is None or self.tidings.refuses_changes():
            return
        changes = with_release(record, entry.place, self.desk.now())
        name = called(entry.document)
        again = entry.document.released_at is not None
        done = f"{name} is kept again." if again else f"{name} need not be kept any longer."
        if self.tidings.commit(changes, expecting=(record,), done=done):
            self._show()

    @work
    async def action_delete_copy(self) -> None:
        """Delete the copy for good; the record goes on naming what it was."""
        entry, record = self._highlighted, self._record
        if entry is None or record is None or self.tidings.refuses_changes():
            return
        place = self._copies.where(entry.document.path) if entry.document.copied else None
        if place is None:
            self.tidings.tell(f"There is no copy of {called(entry.document)} here.")
            return
        way = await self.app.push_screen_wait(
            ConfirmScreen(
                "Delete the copy?",
                f"The copy of {called(entry.document)}, {place.name}, is gone for good: "
                "undo does not bring it back. The record goes on naming it.",
                (("d", "delete it"),),
            )
        )
        if way != "d":
            return
        documents = list(record.documents)
        named = msgspec.structs.replace(entry.document, copied=False, path=place.name)
        documents[entry.place] = named
        after = msgspec.structs.replace(
            record, documents=tuple(documents), updated_at=self.desk.now()
        )
        changes = Changes(label=f"delete the copy of {called(entry.document)}", put=(after,))
        if not self.tidings.commit(changes, expecting=(record,)):
            return
        try:
            self._copies.delete(entry.document.path)
            self.tidings.tell(f"Deleted: the copy of {called(entry.document)}.")
        except StoreError as error:
            self.tidings.tell(str(error), bad=True)
        self._show()

    def _row(self, entry: Entry, _: int) -> list[Line]:
        one, today = entry.document, self.desk.clock.today()
        name = f"{one.kind.value}: {one.title}" if one.title else one.kind.value
        if one.released_at is not None:
            at = one.released_at.astimezone(self.desk.clock.zone).date()
            beside = f"let go {day(at, today)} "
        else:
            beside = "a copy " if one.copied else ""
        there = "no file " if one in self._gone else ""
        path = shown_path(one, self._copies)
        return [
            Line(((name, "strong"),), ((beside, "dim"),)),
            Line(((f"  {path or 'no file named'}", "dim"),), ((there, "warn"),)),
        ]
