"""TinyDB's storage: read from memory, changed by journal entries, folded into one JSON file."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from copy import copy
from datetime import UTC, datetime
from pathlib import Path

from tinydb.storages import Storage

from tui_app.store import content
from tui_app.store.backups import Backups
from tui_app.store.disk import Disk
from tui_app.store.entries import Document, DocumentChange, Entry, Mark, Tables
from tui_app.store.errors import ReadOnlyStoreError, StoreError, UnlockableError
from tui_app.store.files import make_folder, reason, refuse_what_is_no_file, resolved
from tui_app.store.following import is_told_of, new_pieces, was_lost
from tui_app.store.journal import Journal
from tui_app.store.lock import StoreLock
from tui_app.store.memory import Memory, Staged, differences
from tui_app.store.migrations import SCHEMA, migrated
from tui_app.store.opening import Opened, open_files, refuse_what_is_lost
from tui_app.store.outside import brought_back, merged_with_outside, take_in, take_in_to_read
from tui_app.store.store_file import StoreFile

_UNFOLDED_BYTES_MOST = 4_000_000


class JournaledStorage(Storage):
    """The documents of one store file.

    `read` gives the tables in memory, which callers must not change; `write` replaces the whole.
    Between them, changes are `staged` inside a `transaction` and become one journal entry.
    `notices` holds what the user should be told once.
    """

    def __init__(self, path: Path, by: str = "") -> None:
        """Open the store at `path`; `by` is noted in every entry made here. Raises StoreError."""
        self.path = resolved(path)
        make_folder(self.path.parent)
        self.lock = StoreLock(self.path)
        self.disk = Disk(self.path)
        refuse_what_is_no_file(self.journal.path)
        self.memory = Memory({})
        self.by = by
        self.read_only = ""
        self._is_newer = False
        self.notices: list[str] = []
        self._staged: Staged | None = None
        try:
            with self.lock.held():
                self.disk.sweep()
                refuse_what_is_lost(self.path, self.journal, self.backups)
                self._take_over(open_files(self.path, self.journal))
                self.disk.make_private()
                if self.memory.unfolded and not self.read_only:
                    with suppress(StoreError):  # a full disk keeps nobody from reading
                        self.disk.fold(self.memory)
        except UnlockableError as error:
            self.read_only = f"{error} Until then it is open for reading only."
            self._take_over(open_files(self.path, self.journal))

    @property
    def tables(self) -> Tables:
        """The tables in memory."""
        return self.memory.tables

    @property
    def journal(self) -> Journal:
        """The journal beside the file."""
        return self.disk.journal

    @property
    def backups(self) -> Backups:
        """The folder of backups."""
        return self.disk.backups

    @property
    def file(self) -> StoreFile:
        """The JSON file."""
        return self.disk.file

    @property
    def outside(self) -> str:
        """Why the file may not be written over now: it was changed from outside."""
        return self.disk.file.outside

    # What TinyDB asks of a storage

    def read(self) -> Tables:
        """The tables, in memory."""
        return self.memory.tables

    def write(self, data: Tables) -> None:
        """What TinyDB's own whole-store calls want; refused, since undo would know nothing of it.

        Raises StoreError.
        """
        raise StoreError(
            f"A store is never replaced whole, here by {len(data)} tables. "
            "Put and remove records one by one instead."
        )

    def close(self) -> None:
        """Nothing more: a store is folded before."""

    # Changing

    def staged(self, table: str) -> dict[str, Document | None]:
        """The changed documents of a table, None where removed, to be looked at and added to.

        Raises StoreError outside a transaction.
        """
        if self._staged is None:
            raise StoreError("A change was made outside a transaction.")
        return self._staged.setdefault(table, {})

    @contextmanager
    def writable(self) -> Iterator[None]:
        """Hold the lock of a store that may be changed. Raises ReadOnlyStoreError."""
        if self.read_only:
            raise ReadOnlyStoreError(self.read_only)
        with self.lock.held():
            yield

    @contextmanager
    def transaction(
        self, label: str, at: datetime, *, undoes: int | None = None, redoes: int | None = None
    ) -> Iterator[None]:
        """Make the changes staged inside one journal entry: all of them, or none.

        `at` is the moment to note. Raises ReadOnlyStoreError, or StoreError where the disk
        refuses; the memory then holds what it held before. Wants the lock, and all caught up.
        """
        if self.read_only:
            raise ReadOnlyStoreError(self.read_only)
        self._staged = {}
        try:
            yield
            changes = self.memory.changes(self._staged)
        finally:
            self._staged = None
        if not changes and undoes is None and redoes is None:
            return
        entry = Entry(
            number=self.memory.last + 1,
            at=at.astimezone(UTC),
            label=label,
            undoes=undoes,
            redoes=redoes,
            by=self.by,
            changes=changes,
        )
        try:
            line = self.disk.append(entry)
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
        self.memory.apply(entry, line)
        self.file.go_on()
        if self.memory.unfolded > _UNFOLDED_BYTES_MOST and not self.outside:
            with suppress(StoreError):  # the journal has it all the same
                self.disk.fold(self.memory)

    def fold(self) -> None:
        """Write all into the JSON file, where that is not done yet.

        Wants the lock, and all caught up. Raises StoreError.
        """
        if self.read_only or self.outside:
            return
        if self.memory.unfolded or self.disk.is_file_gone():
            self.disk.fold(self.memory)

    def back_up(self, why: str) -> Path | None:
        """Keep a whole copy made "before-…"; None where there is no store yet.

        Wants the lock, and all caught up. Raises StoreError.
        """
        if self.memory.unfolded and not self.outside:
            self.disk.fold(self.memory)
        return self.disk.back_up(self.memory, why)

    # Keeping up with other processes, and with what comes from outside

    def has_news(self) -> bool:
        """Whether something was written elsewhere; cheap enough to ask every half second."""
        try:
            return (not self._is_newer and self.journal.has_grown()) or self.file.has_news()
        except OSError as error:
            raise StoreError(
                f"The files beside {self.path} cannot be found out about: {reason(error)}. "
                "Make their folder readable."
            ) from None

    def catch_up(self) -> list[DocumentChange]:
        """Take in what other processes have committed since the last look; gives what changed.

        Wants the lock. Raises StoreError; all is known as before then, and read again next time.
        """
        with self._or_as_before():
            return list(self._read_on())

    def _read_on(self) -> Iterable[DocumentChange]:
        if self._is_newer:
            return self._reload()
        reading = self.journal.read_new()
        if reading.anew and not reading.lines and self._holds_more_than_the_disk():
            self.file.look()
            if not self.file.outside:
                self.disk.fold(self.memory, anew=True)
            return ()
        if reading.anew and not is_told_of(self.memory, self.file, reading.lines):
            return self._reload()
        pieces = new_pieces(reading.lines, self.memory, self.file, self.journal.path)
        if pieces is None:
            return self._reload()
        changes: list[DocumentChange] = []
        for line, piece in pieces:
            if isinstance(piece, Mark):
                self.file.hear_of(piece)
                self.memory.meta = content.gone_on(self.memory.meta, (piece.fold,))
                if piece.mark == self.memory.last:
                    self.memory.unfolded = 0
            else:
                self.memory.apply(piece, line.text)
                self.file.go_on()
                changes += piece.changes
        self.file.look()
        if self.file.mark is not None and self.file.mark.mark < self.memory.last:
            # A fold may have ended after its mark.
            self.memory.unfolded = max(self.memory.unfolded, 1)
        return changes

    def _holds_more_than_the_disk(self) -> bool:
        """Whether the memory has what was in a journal that was taken away."""
        return not self.read_only and bool(self.memory.unfolded or self.disk.is_file_gone())

    @contextmanager
    def _or_as_before(self) -> Iterator[None]:
        """Where reading fails, know what was known before: so all of it is read again."""
        before = self.memory, self.journal.position, copy(self.file)
        try:
            yield
        except BaseException:
            self.memory, self.journal.position, self.disk.file = before
            raise

    def take_in_outside(self, at: datetime) -> list[DocumentChange]:
        """Merge what was changed outside into what is here, as one step for undo.

        The file as it came is set aside. Gives all that is different now. Wants the lock, and all
        caught up. Raises StoreError.
        """
        if not self.outside:
            return []
        self.disk.set_file_aside()
        found = merged_with_outside(self.path, self.memory, self.journal.all_lines())
        before = {name: dict(documents) for name, documents in self.memory.tables.items()}
        with self.transaction("what was changed outside", at):
            for table, documents in found.staged.items():
                self.staged(table).update(documents)
        self.memory.meta = content.gone_on(self.memory.meta, found.lineage)
        with suppress(StoreError):  # all is in the journal; it is offered again
            self.disk.fold(self.memory, late=True)
        self.file.look()
        self.notices += [clash.text for clash in found.clashes]
        return list(differences(before, self.memory.tables))

    def keep_own(self) -> Path | None:
        """Write our own state over the file from outside, which is set aside first.

        Gives where it is; None where nothing came from outside. Wants the lock, and all caught up.
        Raises StoreError.
        """
        if not self.outside:
            return None
        kept = self.disk.set_file_aside()
        self.disk.fold(self.memory, late=True)
        self.file.look()
        return kept

    # Taking over what was read

    def _take_over(self, opened: Opened) -> None:
        """Make what was read the state in memory."""
        self.memory = opened.memory
        self._is_newer = opened.schema > SCHEMA
        if self._is_newer:
            self.read_only = (
                f"{self.path} was written by a newer Tidings (schema {opened.schema}). "
                "It is open for reading only; upgrade Tidings to change it."
            )
        if opened.from_outside and not self.read_only:
            self.notices += take_in(opened, self.journal, self.backups, self.by)
            self.file.begin((), opened.mark, vouched=True)
        else:
            self.file.begin(opened.marks, opened.mark, vouched=opened.vouched)
            take_in_to_read(opened)
        if opened.schema < SCHEMA:
            self._migrate(opened.schema)

    def _migrate(self, schema: int) -> None:
        """Bring the documents up to this version, after a backup; the journal begins anew."""
        if not self.read_only:
            try:
                data, memory = self.path.read_bytes(), self.memory
                kept = self.backups.copy(data, memory.day, memory.last, "before-migration")
                if self.journal.size():
                    self.backups.set_aside(self.journal.path, f"{kept.name}.journal")
            except OSError as error:
                raise StoreError(
                    f"{self.path} could not be upgraded: no backup could be made "
                    f"({reason(error)}). Nothing was changed; make room or mend the folder, then "
                    "try again."
                ) from None
        self.memory.tables = migrated(self.memory.tables, schema)
        if not self.read_only:
            self.disk.fold(self.memory, anew=True)
            self.notices.append(
                f"The store was upgraded from schema {schema} to {SCHEMA}; as it was, it is in "
                f"{kept}."
            )

    def _reload(self) -> Iterable[DocumentChange]:
        """Read everything again: what happened meanwhile is not told by the new lines alone."""
        before = self.memory
        opened = open_files(self.path, self.journal)
        self._take_over(opened)
        if not self.read_only and was_lost(before, opened, self.journal.all_lines()):
            staged = brought_back(before, self.memory)
            with self.transaction("bringing back what the disk had lost", before.at):
                for table, documents in staged.items():
                    self.staged(table).update(documents)
            self.notices.append(
                f"{self.path} and its journal were set back to an older state from outside. What "
                "was saved here since then was brought back; “undo” takes that out."
            )
        return differences(before.tables, self.memory.tables)
