"""Merging another store file into an open store: one action, undone as one."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from tui_app.domain.plain import one_line
from tui_app.store.entries import Document, Tables
from tui_app.store.errors import ReadOnlyStoreError, StoreError
from tui_app.store.merging.reading import OtherStore, read_live
from tui_app.store.merging.states import earlier_states
from tui_app.store.merging.tables import META, TRASH, Key, Merged, differing, merge_tables
from tui_app.store.store import Store
from tui_app.store.trash import thrown_away


class MergeReport(msgspec.Struct, frozen=True, kw_only=True):
    """What merging a file came to. `label` names the step for undo; nothing to change, no step.

    `backup` is the copy of the store as it was before; none was made of a store that was empty, or
    where nothing changed. `set_aside` is where a conflict copy went.
    """

    path: Path
    label: str
    merged: Merged
    backup: Path | None = None
    set_aside: Path | None = None


def preview_merge(store: Store, file: Path, base: Path | None = None) -> MergeReport:
    """What `merge_file` would do now; nothing is written. Raises StoreError."""
    other, before = _read(store, file, base)
    store.refresh()
    return MergeReport(path=file, label=_label(file), merged=_merged(store, other, before))


def merge_file(store: Store, file: Path, at: datetime, base: Path | None = None) -> MergeReport:
    """Merge the store at `file`, with its journal if it has one, into an open one.

    `base` is the store from which both went on, where it is known; else the trash, the journals
    and the backups tell what they can. Raises StoreError; nothing is changed then.
    """
    if store.read_only:
        raise ReadOnlyStoreError(store.read_only)
    other, before = _read(store, file, base)
    label = _label(file)
    with store.alone():
        store.refresh()
        merged = _merged(store, other, before)
        documents = _documents(store.tables, merged, at, label)
        backup = store.back_up("merge") if documents else None
        if documents:
            store.commit_documents(label, at, documents)
    return MergeReport(path=file, label=label, merged=merged, backup=backup)


def _label(file: Path) -> str:
    return f"merge of {one_line(file.name, 60)}"


def _read(store: Store, file: Path, base: Path | None) -> tuple[OtherStore, Tables | None]:
    other = read_live(file)
    if other.path.resolve() == store.path:
        raise StoreError(f"{one_line(str(file))} is this very store. Name another file.")
    return other, None if base is None else read_live(base).tables


def _merged(store: Store, other: OtherStore, base: Tables | None) -> Merged:
    ours = store.tables
    unclear: dict[Key, tuple[Document | None, Document | None]] = {}
    for table in {*ours, *other.tables} - {META, TRASH}:
        here, there = ours.get(table, {}), other.tables.get(table, {})
        for key in differing(here, there) if base is None else ():
            unclear[table, key] = (here.get(key), there.get(key))
    mine = earlier_states(store.path, {key: pair[1] for key, pair in unclear.items()})
    theirs = earlier_states(other.path.resolve(), {key: pair[0] for key, pair in unclear.items()})
    return merge_tables(
        base,
        ours,
        other.tables,
        ours_before=lambda table, key: mine.get((table, key), ()),
        theirs_before=lambda table, key: theirs.get((table, key), ()),
    )


def _documents(
    ours: Tables, merged: Merged, at: datetime, label: str
) -> Mapping[Key, Document | None]:
    """What to commit: the records that change, and the trash as it is afterwards."""
    changed: dict[Key, Document | None] = {
        (table, key): merged.tables[table][key] for table, key in (*merged.added, *merged.changed)
    }
    here = ours.get(TRASH, {})
    trash = dict(merged.tables.get(TRASH, here))
    for table, key in merged.removed:
        changed[table, key] = None
        trash.setdefault(key, thrown_away(table, ours[table][key], at.astimezone(UTC), label))
    for key in differing(here, trash):
        changed[TRASH, key] = trash.get(key)
    return changed
