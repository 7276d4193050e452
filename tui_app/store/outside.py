"""A file that came from outside is taken in, and our changes are merged into it."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tui_app.store import content
from tui_app.store.ancestry import last_common, state_at
from tui_app.store.backups import Backups
from tui_app.store.entries import Document, Entry, Line, Tables
from tui_app.store.errors import StoreError, UnreadableStoreError
from tui_app.store.files import reason
from tui_app.store.journal import Journal
from tui_app.store.memory import Memory, Staged, differences
from tui_app.store.migrations import SCHEMA, migrated
from tui_app.store.opening import Opened

if TYPE_CHECKING:
    from tui_app.store.merging.clash import Clash

MERGED = "merge with what was changed outside"
"""The label of the step that brings our waiting entries into a file from outside."""


class Found(NamedTuple):
    """What a file from outside changes of ours, its lineage, and where both sides clash."""

    staged: Staged
    lineage: tuple[str, ...]
    clashes: "tuple[Clash, ...]"


def merged_with_outside(path: Path, memory: Memory, lines: Sequence[Line]) -> Found:
    """What the file at `path`, which came from outside, brings to what is open here.

    `lines` are those of our journal: they tell what both sides went on from. Where they do not
    reach back so far, everything that either side has stays. Raises UnreadableStoreError.
    """
    from tui_app.store.merging.tables import merge_tables

    try:
        held = content.read(path.read_bytes(), path)
    except OSError as error:
        raise UnreadableStoreError(
            f"{path} cannot be read any more: {reason(error)}. Make it readable, then try again."
        ) from None
    if held.schema > SCHEMA:
        raise UnreadableStoreError(
            f"{path} was written by a newer Tidings (schema {held.schema}). Upgrade Tidings here "
            "to merge it."
        )
    theirs = migrated(held.tables, held.schema)
    common = last_common(content.lineage(memory.meta), held.lineage)
    base = state_at(common, memory, lines, path)
    merged = merge_tables(base, memory.tables, theirs)
    return Found(_staged(memory.tables, merged.tables), held.lineage, merged.clashes)


def brought_back(ours: Memory, now: Memory) -> Staged:
    """What to change now so that everything is there that was here before the disk lost it."""
    from tui_app.store.merging.tables import merge_tables

    return _staged(now.tables, merge_tables(None, ours.tables, now.tables).tables)


def take_in(opened: Opened, journal: Journal, backups: Backups, by: str) -> list[str]:
    """Build on a file from outside. The journal begins anew; the old one is kept aside.

    The memory that was opened has our waiting entries then, as one. Gives what the user should be
    told. Raises StoreError; the store is as it was then.
    """
    mark, memory, path = opened.mark, opened.memory, journal.store
    if mark is None:
        return []
    merge, clashes = merge_with(opened.waiting, memory, by)
    kept = ""
    try:
        if journal.size():
            kept = str(backups.set_aside(journal.path, f"{journal.path.name}-{memory.last:06}"))
        lines = journal.renew(mark, (merge,) if merge else ())
    except OSError as error:
        raise StoreError(
            f"{path} was changed outside Tidings and cannot be taken in: {reason(error)}. "
            "Make room or mend the folder, then try again."
        ) from None
    memory.meta = content.gone_on(memory.meta, (one.fold for one in opened.marks))
    notices = [f"{path} was changed outside Tidings; it was taken in as it is now."]
    if kept:
        notices[0] += f" Undo does not reach behind that: what was done before is kept in {kept}."
    if merge is not None:
        memory.apply(merge, lines[-1])
        notices.append(
            "Changes made here that were not yet in it were merged into it; “undo” takes them out."
        )
    return notices + [clash.text for clash in clashes]


def take_in_to_read(opened: Opened) -> None:
    """Show our waiting entries in a file from outside where nothing can be written."""
    for table, documents in met_halfway(opened.waiting, opened.memory.tables)[0].items():
        held = opened.memory.tables.setdefault(table, {})
        for key, document in documents.items():
            if document is None:
                held.pop(key, None)
            else:
                held[key] = document


def merge_with(
    waiting: Sequence[Entry], theirs: Memory, by: str
) -> tuple[Entry | None, "tuple[Clash, ...]"]:
    """The entry that brings our waiting entries into a file from outside, and where they clash.

    It is noted for the moment of the last of them; None where nothing changes.
    """
    if not waiting:
        return None, ()
    staged, clashes = met_halfway(waiting, theirs.tables)
    changes = theirs.changes(staged)
    if not changes:
        return None, clashes
    entry = Entry(number=theirs.last + 1, at=waiting[-1].at, label=MERGED, by=by, changes=changes)
    return entry, clashes


def met_halfway(ours: Iterable[Entry], theirs: Tables) -> "tuple[Staged, tuple[Clash, ...]]":
    """What to change in their tables so that our entries, of which they know nothing, are in.

    Only records that our entries touched can differ: of each, the first entry tells what it was
    before, which is what both sides went on from, and the last what it is here.
    """
    from tui_app.store.merging.tables import merge_tables

    before: Staged = {}
    after: Staged = {}
    for entry in ours:
        for change in entry.changes:
            before.setdefault(change.table, {}).setdefault(change.id, change.before)
            after.setdefault(change.table, {})[change.id] = change.after
    merged = merge_tables(_with(theirs, before), _with(theirs, after), theirs)
    staged: Staged = {
        table: {key: merged.tables.get(table, {}).get(key) for key in documents}
        for table, documents in after.items()
    }
    return staged, merged.clashes


def _with(tables: Tables, documents: Staged) -> Tables:
    """The tables with these documents in their places, or without those that are None."""
    whole: Tables = dict(tables)
    for table, some in documents.items():
        there: dict[str, Document | None] = {**tables.get(table, {}), **some}
        whole[table] = {key: document for key, document in there.items() if document is not None}
    return whole


def _staged(now: Tables, then: Tables) -> Staged:
    staged: Staged = {}
    for change in differences(now, then):
        staged.setdefault(change.table, {})[change.id] = change.after
    return staged
