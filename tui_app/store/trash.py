"""Where deleted records stay until they are brought back, or the trash is emptied."""

from collections.abc import Iterator
from datetime import datetime

import msgspec

from tui_app.domain.changes import RECORD_TYPES
from tui_app.domain.record import Instant, Record
from tui_app.store.documents import BadDocumentError, is_within_calendar, to_record
from tui_app.store.entries import Document

TABLE = "trash"


class Trashed(msgspec.Struct, frozen=True):
    """A deleted record, when (UTC) it was deleted, and the action that did it."""

    record: Record
    deleted_at: datetime
    label: str


class _Slip(msgspec.Struct):
    """What is stored of it, under the record's own id."""

    table: str
    document: Document
    deleted_at: Instant
    label: str = ""


def thrown_away(table: str, document: Document, at: datetime, label: str) -> Document:
    """The document that keeps a deleted one."""
    slip = _Slip(table=table, document=document, deleted_at=at, label=label)
    kept: Document = msgspec.to_builtins(slip)
    return kept


def in_trash(documents: dict[str, Document]) -> Iterator[Trashed]:
    """What lies in the trash, in no order; what is no record any more is passed over."""
    for key, document in documents.items():
        try:
            slip = msgspec.convert(document, _Slip)
            if slip.table in RECORD_TYPES and is_within_calendar(slip.deleted_at):
                record = to_record(slip.table, key, slip.document)
                yield Trashed(record, slip.deleted_at, slip.label)
        except (msgspec.ValidationError, BadDocumentError):
            continue
