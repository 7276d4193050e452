"""What is known of the past of a store: earlier states of its records, from journal and backups."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

import msgspec

from tui_app.store.backups import Backups
from tui_app.store.entries import Document, Entry, entry_of, sound
from tui_app.store.migrations import META_ID, SCHEMA

Key = tuple[str, str]
States = Mapping[Key, list[Document]]

_raw_tables = msgspec.json.Decoder(dict[str, dict[str, msgspec.Raw]])
_document = msgspec.json.Decoder(Document)


def earlier_states(store: Path, wanted: Mapping[Key, Document | None]) -> States:
    """Earlier states of records of the store at `store`, newest first.

    `wanted` names the records and the state on the other side: once that one is found, no older
    one is looked for. What cannot be read is passed over: it only makes less known. A record
    whose making was undone counts as never there.
    """
    states: dict[Key, list[Document]] = defaultdict(list)
    left = dict(wanted)
    folder = Backups(store).folder
    journals = [store.with_name(store.name + ".journal"), *_set_aside(folder, store)]
    for journal in journals:
        if left:
            entries, unmade = _happened(_entries(journal))
            for key in unmade & left.keys():
                del left[key]
            _from_journal(entries, left, states)
    for backup in _files(store):
        if not left:
            break
        _from_backup(backup, left, states)
    return states


def _from_journal(
    entries: list[Entry], left: dict[Key, Document | None], states: dict[Key, list[Document]]
) -> None:
    for entry in reversed(entries):
        for change in entry.changes:
            key = (change.table, change.id)
            if key in left:
                for state in (change.after, change.before):
                    _note(key, state, left, states)


def _from_backup(
    path: Path, left: dict[Key, Document | None], states: dict[Key, list[Document]]
) -> None:
    with suppress(OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        tables = _raw_tables.decode(path.read_bytes())
        meta = _document.decode(tables.get("meta", {}).get(META_ID, msgspec.Raw(b"{}")))
        if meta.get("schema", SCHEMA) != SCHEMA:
            return  # its documents may be of another form
        for key in list(left):
            found = tables.get(key[0], {}).get(key[1])
            if found is not None:
                _note(key, _document.decode(found), left, states)


def _note(
    key: Key,
    state: Document | None,
    left: dict[Key, Document | None],
    states: dict[Key, list[Document]],
) -> None:
    if state is None or key not in left:
        return
    known = states[key]
    if state not in known[-3:]:
        known.append(state)
    if state == left[key]:
        del left[key]


def _happened(entries: Iterable[Entry]) -> tuple[list[Entry], set[Key]]:
    """The entries that were not undone, and the records whose making was."""
    made: dict[int, Entry] = {}
    undone: set[int] = set()
    for entry in entries:
        if entry.undoes is not None:
            undone.add(entry.undoes)
        elif entry.redoes is not None:
            undone.discard(entry.redoes)
        else:
            made[entry.number] = entry
    unmade = {
        (change.table, change.id)
        for number in undone & made.keys()
        for change in made[number].changes
        if change.before is None
    }
    return [entry for number, entry in made.items() if number not in undone], unmade


def _entries(journal: Path) -> Iterator[Entry]:
    with suppress(OSError, ValueError, RecursionError):
        for text in journal.read_bytes().split(b"\n"):
            line = sound(text)
            if line is not None and not line.is_mark:
                yield entry_of(line)


def _set_aside(folder: Path, store: Path) -> list[Path]:
    """Journals that were kept when a new one began, the newest first."""
    with suppress(OSError):
        found = [one for one in folder.iterdir() if one.name.startswith(f"{store.name}.journal-")]
        return sorted(found, key=lambda one: one.stat().st_mtime_ns, reverse=True)
    return []


def _files(store: Path) -> Iterator[Path]:
    with suppress(OSError):
        for backup in Backups(store).all():
            yield backup.path
