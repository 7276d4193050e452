"""What the journal holds: one line per transaction, and one per fold.

A line is the CRC-32 of the rest, a space, and an object of JSON.
"""

import re
import zlib
from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Any, NamedTuple

import msgspec

from tui_app.store.files import Signature

Document = dict[str, Any]
Tables = dict[str, dict[str, Document]]
Key = tuple[str, str]
"""A table and the id of a document in it."""
NUMBERS = 10**15
"""More entries than any store will ever have: a greater number was made up."""


class DocumentChange(msgspec.Struct, frozen=True, array_like=True):
    """One document before and after; None where it was or is not there."""

    table: str
    id: str
    before: Document | None
    after: Document | None

    def reverted(self) -> "DocumentChange":
        """The change that takes this one back."""
        return DocumentChange(self.table, self.id, self.after, self.before)


class Heading(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An entry without its changes. `at` is UTC; `by` names the open store that made it.

    `undoes` and `redoes` hold the number of the entry that it takes back, or makes again.
    """

    number: int
    at: datetime
    label: str
    undoes: int | None = None
    redoes: int | None = None
    by: str = ""


class Entry(Heading, frozen=True, kw_only=True, omit_defaults=True):
    """One transaction."""

    changes: tuple[DocumentChange, ...]


class Mark(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A fold: the file of this signature and hash holds every entry up to `mark`.

    Written before the file takes its place. With a file `anew` another story begins, one from
    outside perhaps: the entries after the mark build on it, whatever those before it say. `fold`
    names this fold as the file itself does, at the end of its lineage.
    """

    mark: Annotated[int, msgspec.Meta(ge=0, lt=NUMBERS)]
    signature: Signature
    hash: str
    anew: bool = False
    fold: str = ""

    def is_told_by(self, lineage: Sequence[str]) -> bool:
        """Whether a file of this lineage went on from that of the mark."""
        return self.fold in lineage if lineage else not self.fold


class Line(NamedTuple):
    """A sound line, not decoded yet: the number of its entry, or of its mark."""

    number: int
    is_mark: bool
    text: bytes

    @property
    def checksum(self) -> bytes:
        """Tells this line from another with its number."""
        return self.text[:8]


_START = re.compile(rb'([0-9a-f]{8}) \{"(number|mark)":(\d{1,18})[,}]')
_entries = msgspec.json.Decoder(Entry)
_headings = msgspec.json.Decoder(Heading)
_marks = msgspec.json.Decoder(Mark)
_encoder = msgspec.json.Encoder()


def encoded(piece: Entry | Mark) -> bytes:
    """The line of an entry or a mark. Raises UnicodeEncodeError where JSON cannot hold it."""
    body = _encoder.encode(piece)
    return b"%08x %s\n" % (zlib.crc32(body), body)


def sound(text: bytes) -> Line | None:
    """The line, unless it is damaged. `text` comes without its newline."""
    start = _START.match(text)
    if start is None or int(start[1], 16) != zlib.crc32(text[9:]):
        return None
    return Line(int(start[3]), start[2] == b"mark", text)


def entry_of(line: Line) -> Entry:
    """Decode the line of an entry. Raises ValueError where it is none of this version."""
    return _entries.decode(line.text[9:])


def heading_of(line: Line) -> Heading:
    """Decode only what says which entry it is. Raises ValueError."""
    return _headings.decode(line.text[9:])


def mark_of(line: Line) -> Mark:
    """Decode the line of a mark. Raises ValueError."""
    return _marks.decode(line.text[9:])
