"""Records of every table to put into a store, told apart by number and text."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec

from tests.reliability.model import TRASH, Document, Key, State
from tui_app.domain.changes import RECORD_TYPES
from tui_app.domain.contact import Contact
from tui_app.domain.day import Day
from tui_app.domain.interview import Interview
from tui_app.domain.letter import Letter, LetterKind
from tui_app.domain.opportunity import Opportunity
from tui_app.domain.record import Record
from tui_app.domain.tidbit import Tidbit
from tui_app.domain.touch import Touch, TouchKind
from tui_app.store import Store
from tui_app.store.documents import to_document

START = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
NUMBERS = 14
TEXTS = ("", "Ann", "[/] \x1b[31m\u202e", "née 山田\n\x00", "x" * 300)
_NOBODY = "9" + "0" * 36


def specimen(number: int, text: str) -> Record:
    """The record of that number; `text` is its longest field."""
    key = str(10**36 + number)
    kinds: tuple[Record, ...] = (
        Contact(id=key, name=f"Contact {number}", note=text),
        Touch(id=key, contact=_NOBODY, kind=TouchKind.TALKED, at=START, note=text),
        Tidbit(id=key, text=text, heard_at=START),
        Interview(id=key, organisation="Hill & Co", they_said=text),
        Letter(id=key, kind=LetterKind.THANK_YOU, contact=_NOBODY, body=text),
        Opportunity(id=key, title=f"Opportunity {number}", note=text),
        Day(id=key, date=START.date(), zone=text),
    )
    return kinds[number % len(kinds)]


def key_of(number: int) -> Key:
    """The table and id of the record of that number."""
    record = specimen(number, "")
    return record.table, record.id


def texted(record: Record, text: str) -> Record:
    """The record with another text; all else stays."""
    fields: dict[str, Any] = {"note": text}
    if isinstance(record, Tidbit):
        fields = {"text": text}
    elif isinstance(record, Interview):
        fields = {"they_said": text}
    elif isinstance(record, Letter):
        fields = {"body": text}
    elif isinstance(record, Day):
        fields = {"zone": text}
    return msgspec.structs.replace(record, **fields)


def in_trash(key: Key, document: Document, at: datetime, label: str) -> Document:
    """What lies in the trash of a record that was deleted."""
    deleted_at = msgspec.to_builtins(at)
    return {"table": key[0], "document": document, "deleted_at": deleted_at, "label": label}


def documents_of(store: Store) -> State:
    """Everything that a store holds as it is stored, the trash too."""
    return {
        (table, key): document
        for table, documents in store.tables.items()
        for key, document in documents.items()
    }


def records_of(store: Store) -> State:
    """Every record that a store shows, as it would be stored."""
    return {(one.table, one.id): to_document(one) for one in store.network.every_record()}


def tables_of(state: State) -> dict[str, dict[str, Document]]:
    """A state as TinyDB has it in its file, but for `meta`."""
    tables: dict[str, dict[str, Document]] = {name: {} for name in (*RECORD_TYPES, TRASH)}
    for (table, key), document in state.items():
        tables[table][key] = document
    return tables


def state_of(tables: dict[str, dict[str, Document]]) -> State:
    """What a file of TinyDB holds, as a state."""
    return {
        (table, key): document
        for table, documents in tables.items()
        if table != "meta"
        for key, document in documents.items()
    }


def hours_later(moment: datetime, hours: int) -> datetime:
    """That many hours on; a clock may also go back."""
    return moment + timedelta(hours=hours)


def is_temporary(name: str) -> bool:
    """Whether a file is one that a crash left."""
    return re.search(r"\.tmp$", name) is not None
