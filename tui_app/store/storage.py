"""TinyDB's storage: read from memory, changed by journal entries, folded into one JSON file."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Annotated

import msgspec
from tinydb.storages import Storage

from tui_app.store.errors import ReadOnlyStoreError, StoreError, UnreadableStoreError
from tui_app.store.files import make_folder, reason, write_atomically
from tui_app.store.journal import Document, DocumentChange, Entry, Journal
from tui_app.store.lock import StoreLock

Tables = dict[str, dict[str, Document]]
Staged = dict[str, dict[str, Document | None]]

SCHEMA = 1
_META_ID = "1"
_JOURNAL_BYTES_MOST = 4_000_000


class JournaledStorage(Storage):
    """The documents of one store file.

    `read` gives the tables in memory, which callers must not change; `write` replaces the whole.
    Between them, changes are `staged` inside a `transaction` and become one journal entry.
    """

    def __init__(self, path: Path) -> None:
        self.path = _resolved(path)
        make_folder(self.path.parent)
        self.lock = StoreLock(self.path)
        self.journal = Journal(self.path)
        self.read_only = ""
        self._staged: Staged | None = None
        self._folded = 0
        self.last = 0
        with self.lock.held():
            self.tables = self._load()
            for _ in self.catch_up():
                pass

    def read(self) -> Tables:
        """The tables, in memory."""
        return self.tables

    def write(self, data: Tables) -> None:
        """Replace all tables and fold them at once; what TinyDB's own whole-store calls do."""
        with self.lock.held():
            self.tables = data
            self._fold()

    def staged(self, table: str) -> dict[str, Document | None]:
        """The changed documents of a table, None where removed, to be looked at and added to.

        Raises StoreError outside a transaction.
        """
        if self._staged is None:
            raise StoreError("A change was made outside a transaction.")
        return self._staged.setdefault(table, {})

    @contextmanager
    def transaction(self, label: str, at: datetime, *, undoes: int | None = None) -> Iterator[None]:
        """Make the changes staged inside one journal entry: all of them, or none.

        `at` is the moment (UTC) to note. Raises ReadOnlyStoreError, or StoreError where the disk
        refuses; the memory then holds what it held before.
        """
        if self.read_only:
            raise ReadOnlyStoreError(self.read_only)
        self._staged = {}
        try:
            yield
            changes = self._changes(self._staged)
        finally:
            self._staged = None
        if not changes and undoes is None:
            return
        entry = Entry(number=self.last + 1, at=at, label=label, changes=changes, undoes=undoes)
        try:
            self.journal.append(entry)
        except UnicodeEncodeError:
            raise StoreError(
                f"“{label}” was not saved: its text holds half a character. "
                "The store is unchanged; type the text anew."
            ) from None
        except OSError as error:
            raise StoreError(
                f"“{label}” was not saved: {reason(error)} ({self.path.parent}). "
                "The store is unchanged; make room or mend the folder, then try again."
            ) from None
        self._apply(entry)

    def catch_up(self) -> Iterator[DocumentChange]:
        """Take in what other processes have committed since the last look. Wants the lock."""
        for entry in self.journal.read_new(after=self.last):
            if entry.number > self.last + 1:
                yield from self._reload(entry.number - 1)
            if entry.number > self.last:
                self._apply(entry)
                yield from entry.changes

    def _reload(self, number: int) -> Iterator[DocumentChange]:
        """Take in the folded file: the journal was shortened beyond what was read of it here.

        Raises UnreadableStoreError where the file does not reach to the entry of that number.
        """
        before, known = self.tables, (self.last, self._folded)
        tables = self._load()
        if self.last < number:
            self.last, self._folded = known
            raise UnreadableStoreError(
                f"{self.path} is older than its journal and the changes between are gone. "
                "Nothing was changed; put the newest copy of the file in its place."
            )
        self.tables = tables
        for name in before.keys() | tables.keys():
            old, new = before.get(name, {}), tables.get(name, {})
            for key in old.keys() | new.keys():
                if old.get(key) != new.get(key):
                    yield DocumentChange(name, key, old.get(key), new.get(key))

    def has_news(self) -> bool:
        """Whether another process may have committed; cheap enough to ask every half second."""
        try:
            return self.journal.has_grown()
        except OSError as error:
            raise StoreError(
                f"The journal {self.journal.path} cannot be found out about: {reason(error)}. "
                "Make its folder readable."
            ) from None

    def fold(self) -> None:
        """Write all into the JSON file, so that stock TinyDB reads every record."""
        if self.read_only:
            return
        with self.lock.held():
            for _ in self.catch_up():
                pass
            if self.last != self._folded:
                self._fold()
            if self.journal.size() > _JOURNAL_BYTES_MOST:
                # All of it is folded: a history that stays too long is no loss.
                with suppress(OSError):
                    self.journal.keep_latest(_JOURNAL_BYTES_MOST // 2)

    def close(self) -> None:
        """Fold and let go."""
        self.fold()

    def _changes(self, staged: Staged) -> tuple[DocumentChange, ...]:
        """What is staged and differs from what is there."""
        return tuple(
            DocumentChange(table, key, before, after)
            for table, documents in staged.items()
            for key, after in documents.items()
            if (before := self.tables.get(table, {}).get(key)) != after
        )

    def _apply(self, entry: Entry) -> None:
        for change in entry.changes:
            table = self.tables.setdefault(change.table, {})
            if change.after is None:
                table.pop(change.id, None)
            else:
                table[change.id] = change.after
        self.last = entry.number

    def _fold(self) -> None:
        meta = {**self.tables.get("meta", {}).get(_META_ID, {})}
        meta |= {"schema": SCHEMA, "journal_number": self.last}
        self.tables["meta"] = {_META_ID: meta}
        try:
            write_atomically(self.path, msgspec.json.encode(self.tables))
        except OSError as error:
            raise StoreError(
                f"{self.path} could not be written: {reason(error)}. "
                "Every change is safe in the journal beside it."
            ) from None
        self._folded = self.last

    def _load(self) -> Tables:
        try:
            content = self.path.read_bytes()
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise UnreadableStoreError(
                f"The store {self.path} cannot be read: {reason(error)}."
            ) from None
        if not content.strip():
            raise UnreadableStoreError(
                f"The store {self.path} is empty, as a crash or a full disk leaves a file. It is "
                "left untouched; put a good copy in its place, or delete it to begin anew."
            )
        try:
            tables = msgspec.json.decode(content, type=Tables)
            meta = tables.get("meta", {}).get(_META_ID, {})
            schema = msgspec.convert(meta.get("schema", SCHEMA), int)
            self.last = self._folded = msgspec.convert(
                meta.get("journal_number", 0), Annotated[int, msgspec.Meta(ge=0)]
            )
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
            raise UnreadableStoreError(
                f"The store {self.path} does not parse: {error}. It is left untouched; "
                "put a good copy in its place, or name another store with --data."
            ) from None
        if schema > SCHEMA:
            self.read_only = (
                f"{self.path} was written by a newer Tidings (schema {schema}). "
                "It is open for reading only; upgrade Tidings to change it."
            )
        return tables


def _resolved(path: Path) -> Path:
    """Where a path leads, links followed."""
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):
        raise StoreError(f"{path} leads nowhere. Name another store with --data.") from None
