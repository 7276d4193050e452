"""The journal: every change since the last fold, and the history for undo.

One line per transaction: the CRC-32 of the rest, a space, and the entry as JSON. It stands beside
the store, is appended under the lock and synced before a commit returns.
"""

import os
import re
import zlib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

import msgspec

from tui_app.store.errors import UnreadableStoreError
from tui_app.store.files import PRIVATE_FILE, reason, sync_folder, write_all, write_atomically

Document = dict[str, Any]


class DocumentChange(msgspec.Struct, frozen=True, array_like=True):
    """One document before and after; None where it was or is not there."""

    table: str
    id: str
    before: Document | None
    after: Document | None


class Entry(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One transaction. `undoes` is the number of the entry that it takes back."""

    number: int
    at: datetime
    label: str
    changes: tuple[DocumentChange, ...]
    undoes: int | None = None


class Position(NamedTuple):
    """How far a reader has come: which file, how many of its bytes, and the last few of them.

    The `tail` tells a renewed file that happens to get the number of an older one.
    """

    inode: int
    offset: int
    tail: bytes = b""


_START = Position(0, 0)
_TAIL = 64
_NUMBER = re.compile(rb'([0-9a-f]{8}) \{"number":(\d{1,18}),')
_decoder = msgspec.json.Decoder(Entry)
_encoder = msgspec.json.Encoder()


class Journal:
    """The file of entries. All methods want the lock held; `position` marks what was read."""

    def __init__(self, store: Path) -> None:
        self.path = store.with_name(store.name + ".journal")
        self.position = _START

    def read_new(self, after: int = 0) -> Iterator[Entry]:
        """Entries appended since the last read, by whichever process; all, if the file was renewed.

        Those numbered up to `after` are passed over unread: they are folded already. An incomplete
        last line is what a crash left of an unacknowledged commit: it is passed over, too, and cut
        off by the next append. Raises UnreadableStoreError for damage before the end.
        """
        try:
            with self.path.open("rb") as file:
                inode = os.fstat(file.fileno()).st_ino
                start = self.position.offset if self._has_read_of(file, inode) else 0
                file.seek(start)
                content = file.read()
        except FileNotFoundError:
            self.position = _START
            return
        except OSError as error:
            raise UnreadableStoreError(
                f"The journal {self.path} cannot be read: {reason(error)}. "
                "It belongs to the store; make it readable."
            ) from None
        self.position = self.position if start else Position(inode, 0)
        good = 0
        while good < len(content):
            end = content.find(b"\n", good)
            line = content[good:end] if end >= 0 else b""
            folded = _folded(line, after)
            entry = None if folded else _parse(line)
            if entry is None and not folded:
                if end >= 0 and end + 1 < len(content):
                    raise UnreadableStoreError(
                        f"The journal {self.path} is damaged {start + good:,} bytes in. "
                        "Nothing was changed; put a copy of the folder aside before you go on."
                    )
                break
            good = end + 1
            self.position = Position(inode, start + good, content[max(0, good - _TAIL) : good])
            if entry is not None:
                yield entry

    def append(self, entry: Entry) -> None:
        """Add an entry and sync it: once this returns, it survives a crash.

        Wants everything read. Raises OSError, and UnicodeEncodeError where JSON cannot hold it;
        nothing of the entry remains then.
        """
        line = _line(entry)
        offset = self.position.offset if self.path.exists() else 0
        descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, PRIVATE_FILE)
        try:
            os.fchmod(descriptor, PRIVATE_FILE)
            os.ftruncate(descriptor, offset)
            os.lseek(descriptor, offset, os.SEEK_SET)
            try:
                write_all(descriptor, line)
                os.fsync(descriptor)
                if offset == 0:
                    sync_folder(self.path.parent)
            except OSError:
                os.ftruncate(descriptor, offset)
                raise
            inode = os.fstat(descriptor).st_ino
        finally:
            os.close(descriptor)
        self.position = Position(inode, offset + len(line), line[-_TAIL:])

    def size(self) -> int:
        """Bytes in the file."""
        try:
            return self.path.stat().st_size
        except FileNotFoundError:
            return 0

    def all_entries(self) -> list[Entry]:
        """Every entry that the file holds, oldest first; the position stays."""
        whole = Journal.__new__(Journal)
        whole.path, whole.position = self.path, _START
        return list(whole.read_new())

    def keep_latest(self, most_bytes: int) -> None:
        """Renew the file with the latest entries that fit; the very last one stays in any case.

        Wants everything read. Raises OSError; the file is then as it was.
        """
        with self.path.open("rb") as file:
            lines = file.read(self.position.offset).splitlines(keepends=True)
        if not lines:
            return
        first, room = len(lines) - 1, most_bytes - len(lines[-1])
        while first > 0 and len(lines[first - 1]) <= room:
            first -= 1
            room -= len(lines[first])
        if first > 0:
            content = b"".join(lines[first:])
            write_atomically(self.path, content)
            self.position = Position(self.path.stat().st_ino, len(content), content[-_TAIL:])

    def has_grown(self) -> bool:
        """Whether the file holds what was not read yet; one look at its size. Raises OSError."""
        try:
            status = self.path.stat()
        except FileNotFoundError:
            return False
        return (status.st_ino, status.st_size) != self.position[:2]

    def _has_read_of(self, file: BinaryIO, inode: int) -> bool:
        """Whether the position is one in this very file."""
        _, offset, tail = self.position
        file.seek(offset - len(tail))
        return inode == self.position.inode and file.read(len(tail)) == tail


def _line(entry: Entry) -> bytes:
    body = _encoder.encode(entry)
    return b"%08x %s\n" % (zlib.crc32(body), body)


def _folded(line: bytes, after: int) -> bool:
    """Whether a sound line holds an entry numbered up to `after`; told without decoding it."""
    number = _NUMBER.match(line)
    if number is None or int(number[2]) > after:
        return False
    return int(number[1], 16) == zlib.crc32(line[9:])


def _parse(line: bytes) -> Entry | None:
    try:
        if int(line[:8], 16) != zlib.crc32(line[9:]):
            return None
        return _decoder.decode(line[9:])
    except (ValueError, msgspec.MsgspecError, RecursionError):
        return None
