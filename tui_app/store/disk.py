"""What stands on the disk for one store: the JSON file, its journal, its backups; and folding."""

import os
from contextlib import suppress
from pathlib import Path

from tui_app.store import content
from tui_app.store.backups import DAILY, Backups
from tui_app.store.entries import Entry, Mark
from tui_app.store.errors import StoreError
from tui_app.store.files import (
    PRIVATE_FILE,
    Signature,
    fingerprint,
    reason,
    sweep,
    write_atomically,
)
from tui_app.store.journal import Journal
from tui_app.store.memory import NO_DAY, Memory
from tui_app.store.store_file import StoreFile

_JOURNAL_BYTES_MOST = 4_000_000
_ENTRIES_LEAST = 50
"""Actions that can be undone in any case, however much one import takes."""


class Disk:
    """The files of the store at `path`. All methods want the lock."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.backups = Backups(path)
        self.journal = Journal(path, self.backups.folder)
        self.file = StoreFile(path)

    def make_private(self) -> None:
        """Close the files to others: git and sync tools write them as the umask says."""
        for path in (self.path, self.journal.path):
            with suppress(OSError):
                if path.stat().st_mode & 0o077:
                    path.chmod(PRIVATE_FILE)

    def sweep(self) -> None:
        """Remove what a crash left half-done."""
        sweep(self.path)
        self.backups.sweep()

    def append(self, entry: Entry) -> bytes:
        """Make an entry durable; gives its line. Raises OSError, and UnicodeEncodeError."""
        self.vouch()
        return self.journal.append(entry)

    def vouch(self) -> None:
        """Have a mark in the journal for the file that stands there. Raises OSError."""
        mark = self.file.mark
        if mark is not None and not self.file.vouched:
            self.journal.append(mark)
            self.file.take(mark)

    def is_file_gone(self) -> bool:
        """Whether the file was taken away."""
        with suppress(OSError):
            return self.file.mark is not None and not self.file.is_there()
        return False

    def fold(self, memory: Memory, *, anew: bool = False, late: bool = False) -> None:
        """Write the memory into the file; `anew` also begins a new journal, of another story.

        The mark is in the journal before the file is in its place, so that no crash makes a
        stranger of it. Where it takes the place of one from outside it comes `late`: a crash
        between them must not make it look as if our entries were in that one. Raises StoreError.
        """
        name = os.urandom(8).hex()
        meta = content.gone_on(memory.meta, (name,))
        data = content.written(memory.tables, memory.last, meta)
        digest = fingerprint(data)
        replaced: Signature | None = None
        mark: Mark | None = None

        def announce(new: Signature) -> None:
            nonlocal mark
            if self.file.signature_now() != replaced:
                raise OSError("it was changed outside Tidings in this very moment")
            mark = Mark(mark=memory.last, signature=new, hash=digest, anew=anew, fold=name)
            if not late:
                self.journal.append(mark)
                # Also if that file never comes into its place: the state that it tells of was ours.
                memory.meta = meta
                self.file.vouched = False

        try:
            replaced = self.file.signature_now()
            if not late:
                self.vouch()
                self._keep_daily(memory)
            durable = write_atomically(self.path, data, announce)
        except OSError as error:
            self.backups.sweep()
            raise StoreError(
                f"{self.path} could not be written: {reason(error)}. Every change is safe in the "
                "journal beside it; make room or mend the folder."
            ) from None
        if mark is None:
            return
        memory.meta = meta
        self.file.take(mark)
        if late:
            self.file.vouched = False
            with suppress(OSError):  # else it is vouched for with the next entry
                self.vouch()
        memory.unfolded = 0
        if anew:
            memory.checksum = b""
        if durable:
            # All of it is folded: a history that stays too long is no loss.
            with suppress(OSError):
                if anew:
                    self.journal.renew(mark)
                elif self.journal.size() > _JOURNAL_BYTES_MOST:
                    self.journal.keep_latest(_JOURNAL_BYTES_MOST // 2, _ENTRIES_LEAST)

    def back_up(self, memory: Memory, why: str) -> Path | None:
        """Keep a whole copy made "before-…"; None where there is no store yet. Raises StoreError.

        It is that of the file, which wants to be folded, or of the memory, where the file is not
        ours.
        """
        try:
            if not self.file.is_there():
                return None
            data = self.path.read_bytes()
            if self.file.outside:
                data = content.written(memory.tables, memory.last, memory.meta)
            return self.backups.copy(data, memory.day, memory.last, f"before-{why}")
        except OSError as error:
            raise StoreError(
                f"No backup could be made in {self.backups.folder}: {reason(error)}. "
                "Nothing was changed; make room or mend the folder, then try again."
            ) from None

    def set_file_aside(self) -> Path | None:
        """Keep a copy of the file that came from outside. Raises StoreError."""
        try:
            if not self.file.is_there():
                return None
            return self.backups.set_aside(self.path, f"{self.path.name}-from-outside")
        except OSError as error:
            raise StoreError(
                f"{self.path} could not be set aside: {reason(error)}. Nothing was changed; make "
                "room or mend the folder, then try again."
            ) from None

    def _keep_daily(self, memory: Memory) -> None:
        """Before the day's first change is written into the file, keep the file as it was."""
        mark, day = self.file.mark, memory.day
        if mark is None or day == NO_DAY:
            return
        with suppress(OSError, StoreError):  # no room for a backup must not keep a change out
            if not self.file.has_news() and not self.backups.has_daily(day):
                self.backups.keep(self.path, day, mark.mark, DAILY)
