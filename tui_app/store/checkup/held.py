"""The records that opening a store would give, read without opening it: nothing is written."""

from pathlib import Path
from typing import NamedTuple

from tui_app.domain.changes import RECORD_TYPES
from tui_app.domain.network import Network
from tui_app.domain.record import Record
from tui_app.store.collecting import without_collecting
from tui_app.store.documents import BadDocumentError, to_record
from tui_app.store.entries import Key, Tables
from tui_app.store.migrations import SCHEMA, migrated
from tui_app.store.outside import take_in_to_read
from tui_app.store.recovery import look_into
from tui_app.store.trash import TABLE, in_trash


class Held(NamedTuple):
    """All records, those that lie in the trash, and the documents that are no records."""

    network: Network
    trashed: dict[Key, Record]
    unreadable: frozenset[Key]


def held_in(path: Path) -> Held:
    """What the store at `path` holds once it is opened. Raises StoreError where it cannot be.

    What was changed outside and waits to be taken in is in it, and an older schema is brought up,
    both in memory alone.
    """
    with without_collecting():
        return _sorted_out(_tables(path))


def _tables(path: Path) -> Tables:
    opened = look_into(path)
    take_in_to_read(opened)
    tables = opened.memory.tables
    return migrated(tables, opened.schema) if opened.schema < SCHEMA else tables


def _sorted_out(tables: Tables) -> Held:
    records: list[Record] = []
    unreadable: set[Key] = set()
    for table in RECORD_TYPES:
        for key, document in tables.get(table, {}).items():
            try:
                records.append(to_record(table, key, document))
            except BadDocumentError:
                unreadable.add((table, key))
    trashed = {
        (one.record.table, one.record.id): one.record for one in in_trash(tables.get(TABLE, {}))
    }
    return Held(Network(records), trashed, frozenset(unreadable))
