"""Earlier states of records, gathered from journals and from whole files of a store."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from pathlib import Path

import msgspec

from tui_app.store import content
from tui_app.store.backups import Backup, Backups
from tui_app.store.entries import Document, Entry, Key, Line, entry_of
from tui_app.store.merging.tellings import Telling, older_tellings, telling_of
from tui_app.store.migrations import SCHEMA
from tui_app.store.raw import RawTables, meta_in, raw_tables

States = Mapping[Key, list[Document]]

_document = msgspec.json.Decoder(Document)


class Search:
    """Looks for earlier states of records, newest first.

    `wanted` names the records and the state on the other side: once that one is found, no older
    one is looked for. What cannot be read is passed over: it only makes less known. A record
    whose making was undone counts as never there.
    """

    def __init__(self, wanted: Mapping[Key, Document | None]) -> None:
        self.found: dict[Key, list[Document]] = defaultdict(list)
        self._left = dict(wanted)

    def look_into_lines(self, lines: Iterable[Line], back_to: str | None = None) -> None:
        """Look at what these lines of one journal tell, for each record back to a step `back_to`.

        That is how the label of the step begins; what the record was before it is not told.
        """
        if not self._left:
            return
        entries, unmade = _happened(lines)
        for key in unmade & self._left.keys():
            del self._left[key]
        for entry in reversed(entries):
            ends = back_to is not None and entry.label.startswith(back_to)
            for change in entry.changes:
                key = (change.table, change.id)
                if key in self._left:
                    self._note(key, change.after)
                    if ends:
                        self._left.pop(key, None)
                    else:
                        self._note(key, change.before)

    def look_into_backups(self, store: Path, folds: Collection[str], origin: int) -> None:
        """Look at the backups of a store that hold a state of its own past.

        Those are of one of these folds; of a version that named none, after the entry `origin`.
        """
        with suppress(OSError):
            for backup in Backups(store).all():
                if self._left:
                    self._look_into_backup(backup, folds, origin)

    def _look_into_backup(self, backup: Backup, folds: Collection[str], origin: int) -> None:
        with suppress(OSError, ValueError, RecursionError):
            tables = raw_tables(backup.path.read_bytes())
            meta = meta_in(tables)
            lineage = content.lineage(meta)
            is_own = lineage[-1] in folds if lineage else backup.number > origin
            # The documents of another version may be of another form.
            if is_own and meta.get("schema", SCHEMA) == SCHEMA:
                self._look_into_file(tables)

    def _look_into_file(self, tables: RawTables) -> None:
        for key in list(self._left):
            found = tables.get(key[0], {}).get(key[1])
            if found is not None:
                self._note(key, _document.decode(found))

    def _note(self, key: Key, state: Document | None) -> None:
        if state is None or key not in self._left:
            return
        known = self.found[key]
        if state not in known[-3:]:
            known.append(state)
        if state == self._left[key]:
            del self._left[key]


def look_into_past(search: Search, store: Path, folds: Collection[str]) -> None:
    """Look at what is known of the past of the store at `store`, which went on from these folds.

    What was set aside when a file from outside was taken in is the past of another one, but for
    what that file went on from, too.
    """
    current = telling_of(store)
    search.look_into_lines(current.lines)
    for older in older_tellings(store):
        if any(mark.fold for mark in older.marks):
            search.look_into_lines(_known_to(folds, older))
        elif current.origin is None:
            search.look_into_lines(older.lines)
    search.look_into_backups(store, folds, current.origin.mark if current.origin else -1)


def look_elsewhere(search: Search, store: Path, folds: Collection[str], digest: str) -> None:
    """Look at the past of a copy that went on from these folds, as the store at `store` knows it.

    `digest` is the fingerprint of its file, where that is all it holds.

    A copy that a sync tool made has no journal; ours knows it up to where it left us.
    """
    for told in (telling_of(store), *older_tellings(store)):
        search.look_into_lines(_known_to(folds, told, digest))


def _known_to(folds: Collection[str], told: Telling, digest: str = "") -> Iterable[Line]:
    mark = told.mark_in(folds) or told.mark_of_file(digest)
    return () if mark is None else told.up_to(mark.mark).lines


def undone_in(lines: Iterable[Line]) -> list[Entry]:
    """The entries that were undone, and not made again."""
    made, undone = _made_and_undone(lines)
    return [entry for number, entry in made.items() if number in undone]


def happened_in(lines: Iterable[Line]) -> list[Entry]:
    """The entries that were not undone, or made again."""
    return _happened(lines)[0]


def _happened(lines: Iterable[Line]) -> tuple[list[Entry], set[Key]]:
    """The entries that were not undone, and the records whose making was."""
    made, undone = _made_and_undone(lines)
    unmade = {
        (change.table, change.id)
        for number in undone & made.keys()
        for change in made[number].changes
        if change.before is None
    }
    return [entry for number, entry in made.items() if number not in undone], unmade


def _made_and_undone(lines: Iterable[Line]) -> tuple[dict[int, Entry], set[int]]:
    made: dict[int, Entry] = {}
    undone: set[int] = set()
    with suppress(ValueError, RecursionError):
        for line in lines:
            if line.is_mark:
                continue
            entry = entry_of(line)
            if entry.undoes is not None:
                undone.add(entry.undoes)
            elif entry.redoes is not None:
                undone.discard(entry.redoes)
            else:
                made[entry.number] = entry
    return made, undone
