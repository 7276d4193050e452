"""Bringing a backup back: the state that it holds, as one action that can be undone."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from tui_app.store import trash
from tui_app.store.backups import DAILY, Backup
from tui_app.store.entries import Document, Key, Tables
from tui_app.store.errors import StoreError, UnreadableStoreError
from tui_app.store.journal import Journal
from tui_app.store.memory import differences
from tui_app.store.migrations import SCHEMA, migrated
from tui_app.store.opening import open_files
from tui_app.store.raw import raw_tables
from tui_app.store.store import Store

_WHY = {
    DAILY: "as the day began",
    "before-import": "before an import",
    "before-merge": "before a merge",
    "before-mend": "before mending",
    "before-migration": "before an upgrade",
    "before-restore": "before a backup was brought back",
    "before-emptying": "before the trash was emptied",
    "recovered": "as it was brought back",
}


class Restored(msgspec.Struct, frozen=True):
    """What bringing a backup back came to.

    `label` names the step for undo, `changed` the (table, id) of what is different now: nothing,
    where all is as the backup has it. `kept` is the copy of what was there before.
    """

    label: str
    changed: frozenset[Key]
    kept: Path | None


def why_made(backup: Backup) -> str:
    """Why a backup was made, in words: "before an import"."""
    return _WHY.get(backup.why, backup.why.replace("-", " "))


def contacts_in(backup: Backup) -> int | None:
    """How many contacts a backup holds; None where it cannot be read. Cheaper than reading it."""
    try:
        return len(raw_tables(backup.path.read_bytes()).get("contacts", {}))
    except (OSError, ValueError, RecursionError):
        return None


def read_backup(backup: Backup) -> Tables:
    """The documents of a backup, as this version has them. Raises UnreadableStoreError."""
    path = backup.path
    try:
        path.stat()  # a journal alone is no backup
        opened = open_files(path, Journal(path, path.parent))
    except (OSError, UnreadableStoreError):
        raise UnreadableStoreError(
            f"The backup {path} cannot be read, or is damaged. Nothing was changed; bring back "
            "another one."
        ) from None
    if opened.schema > SCHEMA:
        raise UnreadableStoreError(
            f"The backup {path.name} was written by a newer Tidings (schema {opened.schema}). "
            "Nothing was changed; upgrade Tidings to bring it back."
        )
    return migrated(opened.memory.tables, opened.schema)


def restore(store: Store, backup: Backup, at: datetime, tables: Tables | None = None) -> Restored:
    """Make every record as it was in the backup: one action, and one step for undo.

    What is there now is backed up first; records that the backup does not have go to the trash.
    `tables` are those of the backup where they were read before. Raises StoreError; nothing is
    changed then.
    """
    then = tables if tables is not None else read_backup(backup)
    label = f"return to the backup of {backup.day.day} {backup.day:%B} {backup.day.year}"
    with store.alone():
        store.refresh()
        documents = _documents(store.tables, then, at, label)
        if not documents:
            return Restored(label, frozenset(), None)
        kept = store.back_up("restore")
        changed = store.commit_documents(label, at, documents)
    return Restored(label, frozenset(changed), kept)


def find_backup(store: Store, name: str) -> Backup:
    """The backup of that file name, or of a part of it that no other has. Raises StoreError."""
    found = store.backups()
    exact = [one for one in found if name in (one.path.name, one.path.stem)]
    fitting = exact or [one for one in found if name and name in one.path.name]
    if len(fitting) == 1:
        return fitting[0]
    if not fitting:
        raise StoreError(f"No backup is named “{name}”. “tidings backups” lists them all.")
    raise StoreError(
        f"“{name}” fits {len(fitting)} backups. Type the whole name; “tidings backups” lists them."
    )


def _documents(
    now: Tables, then: Tables, at: datetime, label: str
) -> Mapping[Key, Document | None]:
    """What to put and what to take out to get from one state to the other.

    The trash loses nothing: it holds what lay in either, and what goes now, but for what is back.
    """
    here, there = _without_own(now), _without_own(then)
    documents: dict[Key, Document | None] = {
        (change.table, change.id): change.after for change in differences(here, there)
    }
    back = {key for documents in there.values() for key in documents}
    old = now.get(trash.TABLE, {})
    new = {**then.get(trash.TABLE, {}), **old}
    for (table, key), document in documents.items():
        if document is None:
            slip = trash.thrown_away(table, here[table][key], at.astimezone(UTC), label)
            new.setdefault(key, slip)
    for key in old.keys() | new.keys():
        after = None if key in back else new[key]
        if after != old.get(key):
            documents[trash.TABLE, key] = after
    return documents


def _without_own(tables: Tables) -> Tables:
    """The tables of people's records: neither the trash nor what the store says of itself."""
    return {name: held for name, held in tables.items() if name not in (trash.TABLE, "meta")}
