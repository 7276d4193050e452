"""Merging another store file into an open store: one action, undone as one."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from tui_app.domain.plain import one_line
from tui_app.store import content
from tui_app.store.entries import Document, Key, Tables
from tui_app.store.errors import ReadOnlyStoreError, StoreError
from tui_app.store.files import Signature
from tui_app.store.merging.forking import MERGE_OF, Ours, fork_of
from tui_app.store.merging.reading import OtherStore, read_live
from tui_app.store.merging.states import Search, look_elsewhere, look_into_past, undone_in
from tui_app.store.merging.tables import META, TRASH, Merged, differing, merge_tables
from tui_app.store.merging.tellings import telling_of
from tui_app.store.outside import MERGED
from tui_app.store.raw import meta_in, raw_tables
from tui_app.store.store import Store
from tui_app.store.trash import thrown_away


class MergeReport(msgspec.Struct, frozen=True, kw_only=True):
    """What merging a file came to. `label` names the step for undo; nothing to change, no step.

    `backup` is the copy of the store as it was before; none was made of a store that was empty, or
    where nothing changed. `set_aside` is where a conflict copy went, and `signature` that of the
    file as it was merged.
    """

    path: Path
    label: str
    merged: Merged
    backup: Path | None = None
    set_aside: Path | None = None
    signature: Signature | None = None


def preview_merge(store: Store, file: Path, base: Path | None = None) -> MergeReport:
    """What `merge_file` would do now; nothing is written. Raises StoreError."""
    with _refusing_depth(file), nullcontext() if store.read_only else store.alone():
        other, before = _read(store, file, base)
        store.refresh()
        return MergeReport(path=file, label=_label(file), merged=_merged(store, other, before))


def merge_file(store: Store, file: Path, at: datetime, base: Path | None = None) -> MergeReport:
    """Merge the store at `file`, with its journal if it has one, into an open one.

    `base` is the store from which both went on, where it is known; else lineages, journals,
    backups and the trash tell what they can. Raises StoreError; nothing is changed then.
    """
    if store.read_only:
        raise ReadOnlyStoreError(store.read_only)
    with _refusing_depth(file), store.alone():
        other, before = _read(store, file, base)
        label = _label(file)
        store.refresh()
        merged = _merged(store, other, before)
        documents = _documents(store.tables, merged, at, label)
        backup = store.back_up("merge") if documents else None
        if documents:
            store.commit_documents(label, at, documents)
    return MergeReport(
        path=file, label=label, merged=merged, backup=backup, signature=other.signature
    )


def _label(file: Path) -> str:
    return MERGE_OF + one_line(file.name, 60)


def _read(store: Store, file: Path, base: Path | None) -> tuple[OtherStore, Tables | None]:
    other = read_live(file)
    if other.path.resolve() == store.path:
        raise StoreError(f"{one_line(str(file))} is this very store. Name another file.")
    return other, None if base is None else read_live(base).tables


def _merged(store: Store, other: OtherStore, base: Tables | None) -> Merged:
    if base is not None:
        return merge_tables(base, store.tables, other.tables)
    ours = _ours(store)
    here, there = _differing(ours.tables, other.tables)
    mine, theirs = Search(there), Search(here)
    fork = fork_of(ours, other)
    if fork is not None:
        mine.look_into_lines(fork.ours_since, MERGE_OF)
        theirs.look_into_lines(fork.theirs_since, MERGE_OF)
    else:
        look_into_past(mine, ours.path, ours.lineage)
        look_into_past(theirs, other.path.resolve(), content.lineage(other.meta))
        look_elsewhere(theirs, ours.path, content.lineage(other.meta), other.hash)
    return merge_tables(
        None if fork is None else fork.base,
        ours.tables,
        other.tables,
        ours_before=lambda table, key: mine.found.get((table, key), ()),
        theirs_before=lambda table, key: theirs.found.get((table, key), ()),
    )


def _ours(store: Store) -> Ours:
    """The open store with what is known of it.

    A file from outside tells nothing of ours. And where what was merged into one was taken out
    again by undo, its lineage names folds whose changes are not in it.
    """
    told = telling_of(store.path)
    lineage: tuple[str, ...] = ()
    if not store.outside and all(entry.label != MERGED for entry in undone_in(told.lines)):
        with suppress(OSError, ValueError, RecursionError):
            lineage = content.lineage(meta_in(raw_tables(store.path.read_bytes())))
    later = [mark.fold for mark in told.marks if mark.fold and mark.fold not in lineage]
    return Ours(store.path, store.tables, told, (*lineage, *later))


Documents = dict[Key, Document | None]


def _differing(ours: Tables, theirs: Tables) -> tuple[Documents, Documents]:
    """What is not the same on both sides, as it is here and as it is there."""
    here: Documents = {}
    there: Documents = {}
    for table in {*ours, *theirs} - {META, TRASH}:
        mine, others = ours.get(table, {}), theirs.get(table, {})
        for key in differing(mine, others):
            here[table, key], there[table, key] = mine.get(key), others.get(key)
    return here, there


@contextmanager
def _refusing_depth(file: Path) -> Iterator[None]:
    """Say it in a sentence where a file is nested deeper than can be compared."""
    try:
        yield
    except RecursionError:
        raise StoreError(
            f"{one_line(str(file), 200)} cannot be merged: a value in it is nested too deeply. "
            "Nothing was merged."
        ) from None


def _documents(ours: Tables, merged: Merged, at: datetime, label: str) -> Documents:
    """What to commit: the records that change, and the trash as it is afterwards."""
    changed: Documents = {
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
