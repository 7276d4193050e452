"""The journal beside the store: every change since the last fold, and the history for undo.

It is appended under the lock and synced before a commit returns.
"""

import errno
import os
from collections.abc import Iterable
from contextlib import suppress
from copy import copy
from pathlib import Path
from typing import BinaryIO, NamedTuple

from tui_app.store.entries import Entry, Line, Mark, encoded, mark_of, sound
from tui_app.store.errors import DamagedJournalError, UnreadableStoreError
from tui_app.store.files import (
    PRIVATE_FILE,
    fingerprint,
    make_folder,
    reason,
    sync_folder,
    write_all,
    write_atomically,
)


class Position(NamedTuple):
    """How far a reader has come: which file, how many of its bytes, and the last few of them.

    The `tail` tells a renewed file that happens to get the number of an older one.
    """

    inode: int
    offset: int
    tail: bytes = b""


class Reading(NamedTuple):
    """The sound lines found, from the first on or, where not `anew`, from where one had come.

    `torn` is what follows them and is no sound line: the rest of an unacknowledged commit.
    """

    lines: tuple[Line, ...]
    anew: bool
    torn: bytes = b""


_START = Position(0, 0)
_TAIL = 64


class Journal:
    """The file of entries and marks. All methods want the lock; `position` tells what was read."""

    def __init__(self, store: Path, aside: Path) -> None:
        """`aside` is the folder that keeps what was found damaged."""
        self.store = store
        self.path = store.with_name(store.name + ".journal")
        self.position = _START
        self._aside = aside
        self._is_named_for_good = False

    def read_all(self) -> Reading:
        """Every line from the first on."""
        self.position = _START
        return self.read_new()

    def read_new(self) -> Reading:
        """What was appended since the last read, by whichever process; all, if it was renewed.

        Raises DamagedJournalError for damage before the last line.
        """
        try:
            with self.path.open("rb") as file:
                inode = os.fstat(file.fileno()).st_ino
                goes_on = self.position.offset > 0 and self._has_read_of(file, inode)
                start = self.position.offset if goes_on else 0
                file.seek(start)
                content = file.read()
        except FileNotFoundError:
            self.position = _START
            return Reading((), anew=True)
        except OSError as error:
            raise UnreadableStoreError(
                f"The journal {self.path} cannot be read: {reason(error)}. "
                "It belongs to the store; make it readable."
            ) from None
        lines: list[Line] = []
        good = 0
        while (end := content.find(b"\n", good)) >= 0:
            line = sound(content[good:end])
            if line is None:
                break
            lines.append(line)
            good = end + 1
        if 0 <= end < len(content) - 1:
            raise DamagedJournalError(
                f"The journal {self.path} is damaged {start + good:,} bytes in. "
                "Nothing was changed. “tidings doctor” offers what can be brought back."
            )
        before = b"" if good >= _TAIL or not goes_on else self.position.tail
        tail = (before + content[max(0, good - _TAIL) : good])[-_TAIL:]
        self.position = Position(inode, start + good, tail)
        return Reading(tuple(lines), anew=not goes_on, torn=content[good:])

    def append(self, piece: Entry | Mark) -> bytes:
        """Add an entry or a mark and sync it: once this returns, it survives a crash.

        Wants everything read; gives the line. Raises OSError, and
        UnicodeEncodeError where JSON cannot hold it; nothing of it remains then.
        """
        line = encoded(piece)
        offset = self.position.offset
        descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, PRIVATE_FILE)
        try:
            status = os.fstat(descriptor)
            if status.st_mode & 0o777 != PRIVATE_FILE:
                os.fchmod(descriptor, PRIVATE_FILE)
            if status.st_size < offset or (offset and status.st_ino != self.position.inode):
                raise OSError(errno.EAGAIN, "the journal was replaced meanwhile")
            if status.st_size > offset:
                torn = os.pread(descriptor, status.st_size - offset, offset)
                first, end, _ = torn.partition(b"\n")
                if end and sound(first) is not None:
                    raise OSError(errno.EAGAIN, "another process has written meanwhile")
                self._set_aside(torn)
                os.ftruncate(descriptor, offset)
            os.lseek(descriptor, offset, os.SEEK_SET)
            try:
                write_all(descriptor, line)
                os.fsync(descriptor)
                if offset == 0 or not self._is_named_for_good:
                    sync_folder(self.path.parent)
                    self._is_named_for_good = True
            except OSError:
                os.ftruncate(descriptor, offset)
                raise
        finally:
            with suppress(OSError):  # what was synced is there, what was refused was told
                os.close(descriptor)
        tail = (self.position.tail + line)[-_TAIL:]
        self.position = Position(status.st_ino, offset + len(line), tail)
        return line

    def renew(self, mark: Mark, entries: Iterable[Entry] = ()) -> list[bytes]:
        """Begin the file anew with a mark and these entries; gives the lines of the entries.

        Raises OSError; it is then as it was.
        """
        lines = [encoded(entry) for entry in entries]
        self._replace(encoded(mark) + b"".join(lines))
        return lines

    def keep_latest(self, most_bytes: int, least_entries: int) -> None:
        """Renew the file with the latest lines that fit, and so many entries in any case.

        The mark with which its story begins stays as well. Wants every entry folded into the file
        that the last mark tells of. Raises OSError.
        """
        lines = self.all_lines()
        first = len(lines)
        entries = 0
        while first > 0:
            line = lines[first - 1]
            most_bytes -= len(line.text)
            entries += not line.is_mark
            if most_bytes < 0 and entries > least_entries:
                break
            first -= 1
        begins = [line for line in lines[:first] if line.is_mark and mark_of(line).anew][-1:]
        self._replace(b"".join(line.text + b"\n" for line in (*begins, *lines[first:])))

    def from_the_start(self) -> "Journal":
        """A reader of its own, which has read nothing yet."""
        reader = copy(self)
        reader.position = _START
        return reader

    def all_lines(self) -> tuple[Line, ...]:
        """Every sound line that the file holds, oldest first; the position stays."""
        return copy(self).read_all().lines

    def size(self) -> int:
        """Bytes in the file."""
        try:
            return self.path.stat().st_size
        except FileNotFoundError:
            return 0

    def has_grown(self) -> bool:
        """Whether the file holds what was not read yet; one look at its size. Raises OSError."""
        try:
            status = self.path.stat()
        except FileNotFoundError:
            return self.position != _START
        return (status.st_ino, status.st_size) != self.position[:2]

    def _replace(self, content: bytes) -> None:
        self._is_named_for_good = write_atomically(self.path, content)
        self.position = Position(self.path.stat().st_ino, len(content), content[-_TAIL:])

    def _set_aside(self, torn: bytes) -> None:
        """Keep a line that was written whole and is damaged: somebody may want to read it."""
        if b"\n" in torn:
            make_folder(self._aside)
            name = f"{self.path.name}-torn-{fingerprint(torn)[:8]}"
            write_atomically(self._aside / name, torn)

    def _has_read_of(self, file: BinaryIO, inode: int) -> bool:
        """Whether the position is one in this very file."""
        _, offset, tail = self.position
        file.seek(offset - len(tail))
        return inode == self.position.inode and file.read(len(tail)) == tail
