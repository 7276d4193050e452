"""TinyDB's storage: read from memory, changed by journal entries, folded into one JSON file."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from copy import copy
from datetime import UTC, datetime
from pathlib import Path

from tinydb.storages import Storage

from tui_app.store import content
from tui_app.store.backups import DAILY, Backups
from tui_app.store.entries import Document, DocumentChange, Entry, Mark, Tables
from tui_app.store.errors import ReadOnlyStoreError, StoreError, UnlockableError
from tui_app.store.files import (
    Signature,
    fingerprint,
    make_folder,
    reason,
    resolved,
    sweep,
    write_atomically,
)
from tui_app.store.following import is_told_of, new_pieces
from tui_app.store.journal import Journal
from tui_app.store.lock import StoreLock
from tui_app.store.memory import NO_DAY, Memory, Staged, differences
from tui_app.store.migrations import SCHEMA, migrated
from tui_app.store.opening import Opened, open_files
from tui_app.store.outside import take_in
from tui_app.store.store_file import StoreFile

_JOURNAL_BYTES_MOST = 4_000_000
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
        self.backups = Backups(self.path)
        self.journal = Journal(self.path, self.backups.folder)
        self.file = StoreFile(self.path)
        self.memory = Memory({})
        self.by = by
        self.read_only = ""
        self._is_newer = False
        self.notices: list[str] = []
        self._staged: Staged | None = None
        try:
            with self.lock.held():
                sweep(self.path)
                self.backups.sweep()
                self._take_over(open_files(self.path, self.journal))
                if self.memory.unfolded and not self.read_only:
                    with suppress(StoreError):  # a full disk keeps nobody from reading
                        self._fold()
        except UnlockableError as error:
            self.read_only = f"{error} Until then it is open for reading only."
            self._take_over(open_files(self.path, self.journal))

    @property
    def tables(self) -> Tables:
        """The tables in memory."""
        return self.memory.tables

    @property
    def outside(self) -> str:
        """Why the file may not be written over now: it was changed from outside."""
        return self.file.outside

    # What TinyDB asks of a storage

    def read(self) -> Tables:
        """The tables, in memory."""
        return self.memory.tables

    def write(self, data: Tables) -> None:
        """Replace all tables and fold them at once; what TinyDB's own whole-store calls do."""
        with self.writable():
            self.catch_up()
            data.pop("meta", None)
            self.memory.tables = data
            self.memory.last += 1  # no entry leads there
            self._fold(anew=True)

    def close(self) -> None:
        """Fold and let go."""
        self.fold()

    def fold(self) -> None:
        """Write all into the JSON file, where that is not done yet. Raises StoreError."""
        if self.read_only:
            return
        with self.lock.held():
            self.catch_up()
            if not self.outside and (self.memory.unfolded or self._file_is_gone()):
                self._fold()

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
            self._vouch()
            line = self.journal.append(entry)
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
                self._fold()

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
                self._fold(anew=True)
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
        return not self.read_only and bool(self.memory.unfolded or self._file_is_gone())

    @contextmanager
    def _or_as_before(self) -> Iterator[None]:
        """Where reading fails, know what was known before: so all of it is read again."""
        before = self.memory, self.journal.position, copy(self.file)
        try:
            yield
        except BaseException:
            self.memory, self.journal.position, self.file = before
            raise

    def take_in_outside(self, at: datetime) -> list[DocumentChange]:
        """Build on the file as it came from outside, with our own changes merged into it.

        They are one step for undo; gives all that is different now. Wants the lock.
        """
        before = self.memory.tables
        with self._or_as_before():
            self._take_over(open_files(self.path, self.journal), at)
            return list(differences(before, self.memory.tables))

    def keep_own(self) -> Path | None:
        """Write our own state over the file from outside, which is set aside first.

        Gives where it is; None where nothing came from outside. Wants the lock, and all caught up.
        Raises StoreError.
        """
        if not self.outside:
            return None
        kept = None
        try:
            if self.file.is_there():
                kept = self.backups.set_aside(self.path, f"{self.path.name}-from-outside")
        except OSError as error:
            raise StoreError(
                f"{self.path} could not be set aside: {reason(error)}. Nothing was changed; make "
                "room or mend the folder, then try again."
            ) from None
        self._fold(late=True)
        self.file.look()
        return kept

    def back_up(self, why: str) -> Path | None:
        """Keep a whole copy made "before-…"; None where there is no store yet.

        Wants the lock, and all caught up. Raises StoreError.
        """
        if self.memory.unfolded and not self.outside:
            self._fold()
        try:
            if not self.file.is_there():
                return None
            memory = self.memory
            data = self._written() if self.outside else self.path.read_bytes()
            return self.backups.copy(data, memory.day, memory.last, f"before-{why}")
        except OSError as error:
            raise StoreError(
                f"No backup could be made in {self.backups.folder}: {reason(error)}. "
                "Nothing was changed; make room or mend the folder, then try again."
            ) from None

    # Folding

    def _fold(self, *, anew: bool = False, late: bool = False) -> None:
        """Write the file; `anew` also begins a new journal, which tells of nothing before.

        The mark is in the journal before the file is in its place, so that no crash makes a
        stranger of it. Where it takes the place of one from outside it comes `late`: a crash
        between them must not make it look as if our entries were in that one.
        """
        data = self._written()
        digest = fingerprint(data)
        marks: list[Mark] = []

        def mark(new: Signature) -> None:
            marks.append(Mark(mark=self.memory.last, signature=new, hash=digest, anew=anew))
            if not late:
                self.journal.append(marks[0])
                self.file.vouched = False  # until that file is in its place

        try:
            if not late:
                self._vouch()
                self._keep_daily()
            durable = write_atomically(self.path, data, mark)
            if late:
                self.journal.append(marks[0])
        except OSError as error:
            raise StoreError(
                f"{self.path} could not be written: {reason(error)}. "
                "Every change is safe in the journal beside it."
            ) from None
        self.file.take(marks[0])
        self.memory.unfolded = 0
        if anew:
            self.memory.checksum = b""
        if durable:
            # All of it is folded: a history that stays too long is no loss.
            with suppress(OSError):
                if anew:
                    self.journal.renew(marks[0])
                elif self.journal.size() > _JOURNAL_BYTES_MOST:
                    self.journal.keep_latest(marks[0], _JOURNAL_BYTES_MOST // 2)

    def _written(self) -> bytes:
        return content.written(self.memory.tables, self.memory.last, self.memory.meta)

    def _vouch(self) -> None:
        """Have a mark in the journal for the file that stands there. Raises OSError."""
        mark = self.file.mark
        if mark is not None and not self.file.vouched:
            self.journal.append(mark)
            self.file.take(mark)

    def _keep_daily(self) -> None:
        """Before the day's first change is written into the file, keep the file as it was."""
        mark, day = self.file.mark, self.memory.day
        if mark is None or day == NO_DAY:
            return
        with suppress(OSError, StoreError):  # no room for a backup must not keep a change out
            if not self.file.has_news() and not self.backups.has_daily(day):
                self.backups.keep(self.path, day, mark.mark, DAILY)

    def _file_is_gone(self) -> bool:
        with suppress(OSError):
            return self.file.mark is not None and not self.file.is_there()
        return False

    # Taking over what was read

    def _take_over(self, opened: Opened, at: datetime | None = None) -> None:
        """Make what was read the state in memory; `at` is the moment of a merge, if one is due."""
        self.memory = opened.memory
        self._is_newer = opened.schema > SCHEMA
        if self._is_newer:
            self.read_only = (
                f"{self.path} was written by a newer Tidings (schema {opened.schema}). "
                "It is open for reading only; upgrade Tidings to change it."
            )
        if opened.from_outside and not self.read_only:
            self.notices += take_in(opened, self.journal, self.backups, at, self.by)
            self.file.begin((), opened.mark, vouched=True)
        else:
            self.file.begin(opened.marks, opened.mark, vouched=opened.vouched)
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
            self._fold(anew=True)
            self.notices.append(
                f"The store was upgraded from schema {schema} to {SCHEMA}; as it was, it is in "
                f"{kept}."
            )

    def _reload(self) -> Iterable[DocumentChange]:
        """Read everything again: what happened meanwhile is not told by the new lines alone."""
        before = self.memory.tables
        self._take_over(open_files(self.path, self.journal))
        return differences(before, self.memory.tables)
