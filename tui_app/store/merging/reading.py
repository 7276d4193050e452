"""Other stores, read and never written: live ones with their journal, copies, backups, git's files.

Each comes as documents of this version's schema.
"""

from pathlib import Path
from typing import NamedTuple

import msgspec

from tui_app.domain.changes import RECORD_TYPES
from tui_app.domain.plain import one_line
from tui_app.store import content
from tui_app.store.backups import Backups
from tui_app.store.entries import Tables
from tui_app.store.errors import StoreError, UnreadableStoreError
from tui_app.store.files import Signature, reason
from tui_app.store.journal import Journal
from tui_app.store.looking import look_at_files
from tui_app.store.merging.tellings import Telling, telling_of
from tui_app.store.migrations import SCHEMA, migrated
from tui_app.store.opening import Opened
from tui_app.store.outside import met_halfway
from tui_app.store.raw import raw_tables


class OtherStore(NamedTuple):
    """What another file holds; `number` and `meta` are what it says of itself.

    `signature` is that of the file as it was read, and `hash` its fingerprint where it alone is
    the store. `told` is what the journal beside it tells, where that leads to what it holds.
    """

    path: Path
    tables: Tables
    number: int
    meta: dict[str, object]
    signature: Signature | None = None
    hash: str = ""
    told: Telling | None = None


def read_alone(path: Path) -> OtherStore:
    """The store that the file alone is, whatever stands beside it.

    Raises UnreadableStoreError with one sentence that names the file and what is wrong.
    """
    try:
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from None
    if not data.strip():
        raise UnreadableStoreError(f"{_named(path)} is empty. Nothing was merged.")
    try:
        held = content.read(data, path)
    except UnreadableStoreError:
        raise _no_store(path, data) from None
    return _of_this_version(path, held.tables, held.schema, held.number, held.meta)


def read_live(path: Path) -> OtherStore:
    """The store at `path` with what its journal holds beyond the file; nothing is written there.

    Raises UnreadableStoreError as `read_alone` does.
    """
    try:
        found = path.resolve()
        if not found.with_name(f"{found.name}.journal").exists():
            found.stat()  # a store that was never folded is its journal alone
        try:
            opened = look_at_files(found, Journal(found, Backups(found).folder))
            told = telling_of(found)
        except UnreadableStoreError:
            read_alone(found)  # if it is the file itself that is at fault
            raise
    except (OSError, ValueError, RuntimeError) as error:
        raise _unreadable(path, error) from None
    memory, mark = opened.memory, opened.mark
    other = _of_this_version(path, _all_of(opened), opened.schema, memory.last, memory.meta)
    leads_there = told.last == memory.last and not opened.from_outside and opened.schema == SCHEMA
    is_file_alone = mark is not None and mark.mark == memory.last and not opened.waiting
    return other._replace(
        signature=mark.signature if mark is not None else None,
        hash=mark.hash if mark is not None and is_file_alone else "",
        told=told if leads_there else None,
    )


def looks_like_store(path: Path) -> bool:
    """Whether a file has the tables of a store; cheaper than reading it."""
    try:
        tables = raw_tables(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return False
    return not {*RECORD_TYPES, "meta"}.isdisjoint(tables)


def _all_of(opened: Opened) -> Tables:
    """Its documents, with what its journal holds and a file from outside does not."""
    tables = opened.memory.tables
    for table, documents in met_halfway(opened.waiting, tables)[0].items():
        held = tables.setdefault(table, {})
        for key, document in documents.items():
            if document is None:
                held.pop(key, None)
            else:
                held[key] = document
    return tables


def _of_this_version(
    path: Path, tables: Tables, schema: int, number: int, meta: dict[str, object]
) -> OtherStore:
    if schema > SCHEMA:
        raise UnreadableStoreError(
            f"{_named(path)} was written by a newer Tidings (schema {schema}). Nothing was "
            "merged; upgrade Tidings here first."
        )
    if tables and not meta and RECORD_TYPES.keys().isdisjoint(tables):
        raise UnreadableStoreError(
            f"{_named(path)} holds none of the tables of a store. Nothing was merged."
        )
    return OtherStore(path, migrated(tables, schema), number, meta)


def _no_store(path: Path, data: bytes) -> StoreError:
    why = "its tables are not as a store has them"
    try:
        msgspec.json.decode(data)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        why = one_line(str(error).rstrip("."), 100)
    return UnreadableStoreError(f"{_named(path)} is no store: {why}. Nothing was merged.")


def _unreadable(path: Path, error: Exception) -> StoreError:
    why = reason(error) if isinstance(error, OSError) else one_line(str(error), 100)
    return UnreadableStoreError(f"{_named(path)} cannot be read: {why}. Nothing was merged.")


def _named(path: Path) -> str:
    return one_line(str(path), 200)
