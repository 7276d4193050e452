"""What a check finds, and how it is mended."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import NamedTuple

import msgspec

from tui_app.domain.record import Record

Key = tuple[str, str]
"""A table and the id of a record in it."""


class FindingKind(StrEnum):
    """What sort of thing is wrong."""

    REFERENCE = "reference"
    DUPLICATE = "duplicate"
    DATE = "date"
    VALUE = "value"


class Edit(NamedTuple):
    """What mending does to one record: it gives the record as it shall be, or None to delete it.

    A function rather than a record, so that several mends of one record add up.
    """

    table: str
    id: str
    change: Callable[[Record], Record | None]


class Mend(NamedTuple):
    """All that mends one finding: edits, and records to add."""

    edits: tuple[Edit, ...] = ()
    added: tuple[Record, ...] = ()


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that is wrong with the record `table`/`id`.

    `text` is a sentence that names it; `remedy` says what mending does, or, where there is no
    `mend`, what the user can do. A note is worth knowing, but nothing need be wrong.
    """

    kind: FindingKind
    table: str
    id: str
    text: str
    remedy: str
    mend: Mend | None = None
    is_note: bool = False


class Beyond(msgspec.Struct, frozen=True, kw_only=True):
    """What is not among the records and yet not lost: the trash, and documents nobody can read."""

    trashed: Mapping[Key, Record] = {}
    unreadable: frozenset[Key] = frozenset()
