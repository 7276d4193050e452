"""The one door: opens a store, keeps its records in memory, commits, undoes."""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self, cast

import msgspec
from tinydb import TinyDB

from tui_app.domain.changes import RECORD_TYPES, Changes
from tui_app.domain.network import Network
from tui_app.domain.record import Record
from tui_app.store import trash
from tui_app.store.backups import Backup
from tui_app.store.collecting import without_collecting
from tui_app.store.documents import BadDocumentError, to_document, to_record
from tui_app.store.entries import Document, DocumentChange, Key, Tables, entry_of
from tui_app.store.errors import ConflictError, NothingToUndoError
from tui_app.store.history import History, Step
from tui_app.store.lock import BusyError
from tui_app.store.opening import decoded_heading
from tui_app.store.storage import JournaledStorage
from tui_app.store.tables import RecordTable
from tui_app.store.trash import Trashed


class _Database(TinyDB):
    table_class = RecordTable


class Store:
    """An open store. `network` holds every record; it changes only by the methods here.

    `problems` names the documents that are no records; they stay in the file as they are.
    Use it as a context manager, or `close` it: that folds the journal into the JSON file.
    """

    def __init__(self, path: Path) -> None:
        """Open the store at `path`, made on the first commit. Raises StoreError."""
        with without_collecting():
            self._storage = JournaledStorage(path, by=os.urandom(6).hex())
            self._database = _Database(storage=lambda: self._storage)
            self._opened = self._storage.memory.last
            self._known = History((), self._storage.by, self._opened)
            self._told = self._storage.journal.from_the_start()
            self.network = Network()
            self.problems: list[str] = []
            self._untold: set[Key] = set()
            self.network.load(self._read_all())

    @property
    def path(self) -> Path:
        """Where the JSON file is, links followed."""
        return self._storage.path

    @property
    def tables(self) -> Tables:
        """Every document as it is stored, whether it is a record or not. Not to be changed."""
        return self._storage.tables

    @property
    def read_only(self) -> str:
        """Why nothing can be changed; empty where it can."""
        return self._storage.read_only

    @property
    def notices(self) -> list[str]:
        """What the user should be told once: a sentence each. Whoever tells it may clear it."""
        return self._storage.notices

    def commit(self, changes: Changes, at: datetime, expecting: Iterable[Record] = ()) -> None:
        """Make one user action durable and visible, all of it or nothing.

        `at` is the moment to note; `expecting` holds the records as the user last saw them. What
        is removed goes to the trash; a record in the trash that is put again leaves it.
        Raises ConflictError where one of them, or one that is about to be put, was changed by
        somebody else meanwhile, and StoreError where the disk refuses.
        """
        if not changes:
            return
        with self._storage.writable():
            meanwhile = self._catch_up()
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
                    if record.id in self._storage.tables.get(trash.TABLE, ()):
                        self._table(trash.TABLE).discard(record.id)
                for table, record_id in changes.removed:
                    self._throw_away(table, record_id, at, changes.label)
            self.network.apply(changes)

    def commit_documents(
        self, label: str, at: datetime, documents: Mapping[Key, Document | None]
    ) -> set[Key]:
        """Put these documents as they are, or take them out where None, as one action.

        For what is no single record's change: a merge, a backup brought back. Gives what changed.
        Wants the store held `alone`, from when the documents were looked at on. Raises StoreError.
        """
        with self._storage.writable():
            with self._storage.transaction(label, at):
                for (table, key), document in documents.items():
                    self._storage.staged(table)[key] = document
            changed = {key for key in documents if key[0] in RECORD_TYPES}
            for table, key in changed:
                self._take_in(DocumentChange(table, key, None, documents[table, key]))
        return changed

    # Undo, redo and the history

    def undo(self, at: datetime) -> Step:
        """Take the last action back. Raises NothingToUndoError, ConflictError, StoreError."""
        with self._storage.writable():
            self._catch_up()
            step = self._history().next_undo()
            if step is None:
                raise NothingToUndoError("There is nothing to undo.")
            changes = [change.reverted() for change in reversed(self._changes_of(step.number))]
            return self._again(step, changes, at, undoes=step.number)

    def redo(self, at: datetime) -> Step:
        """Make the action again that was undone last. Raises as `undo` does."""
        with self._storage.writable():
            self._catch_up()
            step = self._history().next_redo()
            if step is None:
                raise NothingToUndoError("There is nothing to redo.")
            changes = self._changes_of(step.number)
            return self._again(step, changes, at, redoes=step.number)

    def history(self) -> tuple[Step, ...]:
        """Every action that is still known, newest first. Raises StoreError."""
        return self._caught_up_history().steps()

    def next_undo(self) -> Step | None:
        """What `undo` would take back. Raises StoreError."""
        return self._caught_up_history().next_undo()

    def next_redo(self) -> Step | None:
        """What `redo` would make again. Raises StoreError."""
        return self._caught_up_history().next_redo()

    # The trash

    def trash(self) -> tuple[Trashed, ...]:
        """What was deleted, newest first. Putting a record again brings it back."""
        found = trash.in_trash(self._storage.tables.get(trash.TABLE, {}))
        return tuple(sorted(found, key=lambda one: one.deleted_at, reverse=True))

    def empty_trash(self, at: datetime) -> int:
        """Let go of what lies in the trash; gives how much. Raises StoreError."""
        with self.alone():
            self._catch_up()
            keys = list(self._storage.tables.get(trash.TABLE, ()))
            self.commit_documents(
                "emptying the trash", at, {(trash.TABLE, key): None for key in keys}
            )
        return len(keys)

    # Backups

    def back_up(self, why: str) -> Path | None:
        """Keep a whole copy before `why` ("import"); None while there is no store yet.

        Raises StoreError where none can be made.
        """
        with self._storage.writable():
            self._catch_up()
            return self._storage.back_up(why)

    def backups(self) -> list[Backup]:
        """Every backup, newest first. Raises OSError."""
        return self._storage.backups.all()

    # Other processes, and changes from outside

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Let no other process commit or undo while this lasts. Raises StoreError."""
        with self._storage.writable():
            yield

    def has_news(self) -> bool:
        """Whether anything was written elsewhere that is not taken in yet. Raises StoreError."""
        return self._storage.has_news()

    def refresh(self, patience: float | None = None) -> set[Key]:
        """Take in what other processes committed; gives the (table, id) of what changed.

        That is since it was last asked for: commits and undos take it in on their way, too.
        With `patience`, in seconds, it is put off where somebody is writing for longer.
        """
        self._catch_up(patience)
        changed, self._untold = self._untold, set()
        return changed

    def _catch_up(self, patience: float | None = None) -> set[Key]:
        changed: set[Key] = set()
        if not self._storage.has_news():
            return changed
        lock = self._storage.lock
        unlocked = bool(self.read_only)
        try:
            held = lock.held() if patience is None else lock.held(patience)
            with nullcontext() if unlocked else held:
                for change in self._storage.catch_up():
                    self._take_in(change)
                    if change.table in RECORD_TYPES:
                        changed.add((change.table, change.id))
        except BusyError:
            if patience is None:
                raise
        self._untold |= changed
        return changed

    @property
    def outside(self) -> str:
        """Why the JSON file is not written for now: it was changed from outside. Else empty."""
        return self._storage.outside

    def take_in_outside(self, at: datetime) -> set[Key]:
        """Merge what was changed outside into what is open here, as one step for undo.

        Gives the (table, id) of what is different now. Raises StoreError.
        """
        with self._storage.writable():
            self._catch_up()
            changes = self._storage.take_in_outside(at)
            for change in changes:
                self._take_in(change)
        return {(one.table, one.id) for one in changes if one.table in RECORD_TYPES}

    def keep_own(self) -> Path | None:
        """Write our state over the file from outside; gives where that was set aside.

        Raises StoreError.
        """
        with self._storage.writable():
            self._catch_up()
            return self._storage.keep_own()

    def fold(self, patience: float | None = None) -> None:
        """Write what only the journal holds into the JSON file, where stock TinyDB reads it.

        Its cost grows with the store: for when nobody waits. With `patience`, in seconds, it is
        put off where somebody is writing for longer. Raises StoreError.
        """
        if self.read_only:
            return
        lock = self._storage.lock
        try:
            with lock.held() if patience is None else lock.held(patience):
                self._catch_up()
                self._storage.fold()
        except BusyError:
            if patience is None:
                raise

    def close(self) -> None:
        """Fold the journal into the JSON file. Raises StoreError; the journal then keeps it."""
        self.fold()
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

    def _current(self, key: Key) -> Record | None:
        table, record_id = key
        return self.network.table(RECORD_TYPES[table]).get(record_id)

    def _throw_away(self, table: str, record_id: str, at: datetime, label: str) -> None:
        document = self._storage.memory.document(table, record_id)
        self._table(table).discard(record_id)
        if document is not None:
            slip = trash.thrown_away(table, document, at.astimezone(UTC), label)
            self._table(trash.TABLE).replace(record_id, slip)

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

    def _caught_up_history(self) -> History:
        if self.read_only:
            return History((), "")
        with self._storage.lock.held():
            self._catch_up()
            return self._history()

    def _history(self) -> History:
        """The history up to now; what was read of the journal before is not read again."""
        reading = self._told.read_new()
        if reading.anew:
            self._known = History((), self._storage.by, self._opened)
        path = self._told.path
        self._known.go_on(decoded_heading(line, path) for line in reading.lines if not line.is_mark)
        return self._known

    def _changes_of(self, number: int) -> tuple[DocumentChange, ...]:
        for line in self._storage.journal.all_lines():
            if line.number == number and not line.is_mark:
                return entry_of(line).changes
        raise NothingToUndoError("That action is not in the journal any more.")

    def _again(
        self,
        step: Step,
        changes: Iterable[DocumentChange],
        at: datetime,
        *,
        undoes: int | None = None,
        redoes: int | None = None,
    ) -> Step:
        """Take a step back, or make it again, where what it concerns is as the step left it."""
        changes = tuple(changes)
        for change in changes:
            if self._storage.memory.document(change.table, change.id) != change.before:
                raise ConflictError(
                    f"“{step.label}” cannot be changed any more: what it concerns was changed by "
                    "other means since."
                )
        with self._storage.transaction(step.label, at, undoes=undoes, redoes=redoes):
            for change in changes:
                self._storage.staged(change.table)[change.id] = change.after
        for change in changes:
            self._take_in(change)
        changed = {(one.table, one.id) for one in changes if one.table in RECORD_TYPES}
        return msgspec.structs.replace(step, changed=frozenset(changed))
