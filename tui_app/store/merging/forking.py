"""What two stores went on from, where lineages, journals and backups tell it without a doubt."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from tui_app.store import content
from tui_app.store.ancestry import last_common, state_at
from tui_app.store.backups import Backups
from tui_app.store.entries import Line, Tables
from tui_app.store.errors import UnreadableStoreError
from tui_app.store.memory import Memory
from tui_app.store.merging.reading import OtherStore
from tui_app.store.merging.states import happened_in
from tui_app.store.merging.tellings import Telling, older_tellings
from tui_app.store.raw import meta_in, raw_tables

MERGE_OF = "merge of "
"""How the label of the step begins that merges a file."""
_UNKNOWN = object()
"""A value that nobody has."""


class Fork(NamedTuple):
    """The state from which both went on, and the lines that tell what each did since.

    Where the lines are not known there are none.
    """

    base: Tables
    ours_since: tuple[Line, ...] = ()
    theirs_since: tuple[Line, ...] = ()


class Ours(NamedTuple):
    """The open store: its documents, what its own journal tells, and the folds it went on from."""

    path: Path
    tables: Tables
    told: Telling
    lineage: tuple[str, ...]


def fork_of(ours: Ours, other: OtherStore) -> Fork | None:
    """Where both parted; None where that is not known for certain."""
    if other.hash and ours.told.mark_of_file(other.hash) is not None:
        return Fork(other.tables)  # it is an earlier state of ours, as a whole
    fold = last_common(ours.lineage, content.lineage(other.meta))
    if not fold:
        return None
    there = next((told for told in _tellings_of(ours, other) if told.mark_in((fold,))), None)
    theirs_since = () if there is None else _since(fold, there)
    base = _state_at(fold, ours.tables, ours.told)
    if base is not None:
        since = _since(fold, ours.told)
        return Fork(_doubted(base, since), since, theirs_since)
    if there is not None:
        base = _state_at(fold, other.tables, there)
    if base is None:
        base = _kept(fold, ours.path)
    return None if base is None else Fork(_doubted(base, ours.told.lines), (), theirs_since)


def _doubted(base: Tables, ours_since: Iterable[Line]) -> Tables:
    """The base without the fields that an earlier merge changed here.

    The other side may have gone on from what it gave us then: who has the base's value may never
    have touched it, or have gone back to it since.
    """
    tables = dict(base)
    for entry in happened_in(ours_since):
        for change in entry.changes if entry.label.startswith(MERGE_OF) else ():
            known = tables.get(change.table, {})
            document = known.get(change.id)
            if document is not None and change.before is not None and change.after is not None:
                doubtful = {
                    name: _UNKNOWN
                    for name in change.before.keys() | change.after.keys()
                    if change.before.get(name) != change.after.get(name)
                }
                tables[change.table] = {**known, change.id: {**document, **doubtful}}
    return tables


def _tellings_of(ours: Ours, other: OtherStore) -> Iterator[Telling]:
    """The journals that lead to just what the other store holds: its own, or one of ours."""
    if other.told is not None:
        yield other.told
    if other.hash:
        for told in older_tellings(ours.path):
            mark = told.mark_of_file(other.hash)
            if mark is not None:
                yield told.up_to(mark.mark)


def _state_at(fold: str, tables: Tables, told: Telling) -> Tables | None:
    """The state at a fold, from the one to which the journal leads."""
    with suppress(UnreadableStoreError):
        return state_at(fold, Memory(tables, told.last), told.lines, Path())
    return None


def _since(fold: str, told: Telling) -> tuple[Line, ...]:
    mark = told.mark_in((fold,))
    return () if mark is None else tuple(line for line in told.lines if line.number > mark.mark)


def _kept(fold: str, store: Path) -> Tables | None:
    """The state at a fold, from the backup made of it; no other program may have written there."""
    with suppress(OSError):
        for backup in Backups(store).all():
            with suppress(OSError, ValueError, RecursionError, UnreadableStoreError):
                data = backup.path.read_bytes()
                if content.lineage(meta_in(raw_tables(data)))[-1:] == (fold,):
                    held = content.read(data, backup.path)
                    if content.written(held.tables, held.number, held.meta) == data:
                        return held.tables
    return None
