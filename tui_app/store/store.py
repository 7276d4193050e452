"""The one door: opens a store, keeps its records in memory, commits, undoes."""

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self, cast

from tinydb import TinyDB

from tui_app.domain.changes import RECORD_TYPES, Changes
from tui_app.domain.network import Network
from tui_app.domain.record import Record
from tui_app.store.documents import BadDocumentError, to_document, to_record
from tui_app.store.errors import ConflictError, NothingToUndoError
from tui_app.store.journal import DocumentChange, Entry
from tui_app.store.storage import JournaledStorage
from tui_app.store.tables import RecordTable


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Loading makes many objects and no rubbish: the collector would look at them in vain."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class _Database(TinyDB):
    table_class = RecordTable


class Store:
    """An open store. `network` holds every record; it changes only by `commit`, `undo`, `refresh`.

    `problems` names the documents that are no records; they stay in the file as they are.
    Use it as a context manager, or `close` it: that folds the journal into the JSON file.
    """

    def __init__(self, path: Path) -> None:
        """Open the store at `path`, made on the first commit. Raises StoreError."""
        with _no_collecting():
            self._open(path)

    def _open(self, path: Path) -> None:
        self._storage = JournaledStorage(path)
        self._database = _Database(storage=lambda: self._storage)
        self.network = Network()
        self.problems: list[str] = []
        self.network.load(self._read_all())

    @property
    def path(self) -> Path:
        """Where the JSON file is, links followed."""
        return self._storage.path

    @property
    def read_only(self) -> str:
        """Why nothing can be changed; empty where it can."""
        return self._storage.read_only

    def commit(self, changes: Changes, at: datetime, expecting: Iterable[Record] = ()) -> None:
        """Make one user action durable and visible, all of it or nothing.

        `at` is the moment to note; `expecting` holds the records as the user last saw them.
        Raises ConflictError where one of them, or one that is about to be put, was changed by
        somebody else meanwhile, and StoreError where the disk refuses.
        """
        if not changes:
            return
        with self._storage.lock.held():
            meanwhile = self.refresh()
            touched = {(record.table, record.id) for record in changes.put} | {*changes.removed}
            seen = {(record.table, record.id): record for record in expecting}
            overtaken = [key for key in meanwhile if key in touched] + [
                key for key, record in seen.items() if self._current(key) != record
            ]
            if overtaken:
                current = [self._current(key) for key in overtaken]
                raise ConflictError(
                    f"“{changes.label}” was not saved: the record was changed elsewhere meanwhile.",
                    tuple(record for record in current if record is not None),
                )
            with self._storage.transaction(changes.label, at):
                for record in changes.put:
                    self._table(record.table).replace(record.id, to_document(record))
                for table, record_id in changes.removed:
                    self._table(table).discard(record_id)
            self.network.apply(changes)

    def undo(self, at: datetime) -> str:
        """Take the last action back and tell its label. Raises NothingToUndoError."""
        with self._storage.lock.held():
            self.refresh()
            entry = self._last_undoable()
            with self._storage.transaction(entry.label, at, undoes=entry.number):
                reverted = tuple(
                    DocumentChange(change.table, change.id, change.after, change.before)
                    for change in reversed(entry.changes)
                )
                for change in reverted:
                    self._storage.staged(change.table)[change.id] = change.after
            for change in reverted:
                self._take_in(change)
        return entry.label

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Let no other process commit or undo while this lasts. Raises StoreError."""
        with self._storage.lock.held():
            yield

    def refresh(self) -> set[tuple[str, str]]:
        """Take in what other processes committed; gives the (table, id) of what changed."""
        changed: set[tuple[str, str]] = set()
        if not self._storage.has_news():
            return changed
        with self._storage.lock.held():
            for change in self._storage.catch_up():
                self._take_in(change)
                changed.add((change.table, change.id))
        return changed

    def close(self) -> None:
        """Fold the journal into the JSON file. Raises StoreError; the journal then keeps it."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _read_all(self) -> Iterator[Record]:
        for table in RECORD_TYPES:
            for record_id, document in self._storage.tables.get(table, {}).items():
                try:
                    yield to_record(table, record_id, document)
                except BadDocumentError as error:
                    self.problems.append(str(error))

    def _table(self, name: str) -> RecordTable:
        return cast("RecordTable", self._database.table(name))

    def _current(self, key: tuple[str, str]) -> Record | None:
        table, record_id = key
        return self.network.table(RECORD_TYPES[table]).get(record_id)

    def _take_in(self, change: DocumentChange) -> None:
        if change.table not in RECORD_TYPES:
            return
        if change.after is None:
            self.network.remove(change.table, change.id)
            return
        try:
            self.network.put(to_record(change.table, change.id, change.after))
        except BadDocumentError as error:
            self.network.remove(change.table, change.id)
            self.problems.append(str(error))

    def _last_undoable(self) -> Entry:
        entries = self._storage.journal.all_entries()
        undone = {entry.undoes for entry in entries}
        for entry in reversed(entries):
            if entry.undoes is None and entry.number not in undone:
                return entry
        raise NothingToUndoError("There is nothing to undo.")
