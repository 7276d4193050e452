"""Reading file and journal when a store is opened: which state they make together."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

import msgspec

from tui_app.store import content
from tui_app.store.backups import Backups
from tui_app.store.entries import Entry, Heading, Line, Mark, entry_of, heading_of, mark_of
from tui_app.store.errors import UnreadableStoreError
from tui_app.store.files import Signature, fingerprint, read_with_signature, reason
from tui_app.store.journal import Journal
from tui_app.store.memory import NO_DAY, Memory
from tui_app.store.migrations import SCHEMA


class Opened(NamedTuple):
    """What was found. `schema` is the file's.

    Where the file is `from_outside`, no fold of ours, the memory holds it alone, and `waiting` are
    our entries of which it knows nothing.
    """

    memory: Memory
    schema: int
    marks: tuple[Mark, ...]
    mark: Mark | None
    vouched: bool
    from_outside: bool = False
    waiting: tuple[Entry, ...] = ()


def open_files(path: Path, journal: Journal) -> Opened:
    """Read the store. Raises UnreadableStoreError; nothing is changed."""
    found = _read(path)
    held = content.read(found[0], path) if found is not None else None
    if found is not None and held is not None and held.schema > SCHEMA:
        # Its journal may be of a form that is not known here.
        newer = Mark(mark=held.number, signature=found[1], hash=fingerprint(found[0]))
        return Opened(Memory(held.tables, held.number, held.meta), held.schema, (), newer, True)
    marks, entries, begins_empty = _sorted_out(journal)
    if found is None or held is None:
        if (entries or marks) and not begins_empty:
            raise UnreadableStoreError(
                f"The store {path} is missing, and its journal alone does not hold all of it. "
                "“tidings doctor” offers the newest good state; or put the file back."
            )
        memory = Memory({})
        _replay(memory, entries, path, journal)
        return Opened(memory, SCHEMA, marks, None, False)
    data, now = found
    memory = Memory(held.tables, held.number, held.meta)
    mark = _mark_for(marks, now, data)
    # Where a fold ended half-way, the latest mark is that of a file that never was.
    vouched = mark is not None and mark is marks[-1]
    if mark is None and (marks or (entries and held.schema == SCHEMA)):
        told = [one.mark for one in marks if one.is_told_by(held.lineage)]
        # Where it never knew a fold of ours, it knows none of our entries.
        base = told[-1] if told else 0
        waiting = tuple(decoded(line, journal.path) for line in entries if line.number > base)
        known = [one.mark for one in marks] + [line.number for line in entries[-1:]]
        memory.last = max(known)
        mark = Mark(
            mark=memory.last,
            signature=now,
            hash=fingerprint(data),
            anew=True,
            fold=_own_fold(held),
        )
        return Opened(memory, held.schema, marks, mark, False, True, waiting)
    if mark is None:  # no journal tells of it, or one of a version that made no marks
        mark = Mark(mark=held.number, signature=now, hash=fingerprint(data), fold=_own_fold(held))
    elif mark.signature != now:
        mark = msgspec.structs.replace(mark, signature=now, anew=False)
    memory.last = mark.mark
    memory.day = day_of(now)
    if vouched or mark.fold:
        memory.meta = content.gone_on(memory.meta, _folds_after(mark, marks))
    _replay(memory, entries, path, journal)
    return Opened(memory, held.schema, marks, mark, vouched)


def refuse_what_is_lost(path: Path, journal: Journal, backups: Backups) -> None:
    """Begin no empty store where one is gone. Raises UnreadableStoreError."""
    try:
        is_lost = not path.exists() and not journal.size() and bool(backups.all())
    except OSError as error:
        raise UnreadableStoreError(
            f"The store {path} cannot be found out about: {reason(error)}. Make its folder "
            "readable, or name another with --data."
        ) from None
    if is_lost:
        raise UnreadableStoreError(
            f"The store {path} is gone, though backups of it are there. “tidings doctor” offers "
            "the newest good state. To begin anew, move its backups away, too."
        )


def decoded(line: Line, path: Path) -> Entry:
    """The entry of a line. Raises UnreadableStoreError where its form is not known here."""
    try:
        return entry_of(line)
    except (ValueError, RecursionError) as error:
        raise _unknown(path, error) from None


def decoded_heading(line: Line, path: Path) -> Heading:
    """What the line of an entry says of it. Raises UnreadableStoreError as `decoded` does."""
    try:
        return heading_of(line)
    except (ValueError, RecursionError) as error:
        raise _unknown(path, error) from None


def decoded_mark(line: Line, path: Path) -> Mark:
    """The mark of a line. Raises UnreadableStoreError as `decoded` does."""
    try:
        return mark_of(line)
    except ValueError as error:
        raise _unknown(path, error) from None


def _unknown(path: Path, error: Exception) -> UnreadableStoreError:
    return UnreadableStoreError(
        f"The journal {path} holds a line of no form known here ({error}). "
        "Nothing was changed; upgrade Tidings."
    )


def _read(path: Path) -> tuple[bytes, Signature] | None:
    try:
        return read_with_signature(path)
    except OSError as error:
        raise UnreadableStoreError(
            f"The store {path} cannot be read: {reason(error)}. Make it readable, or name another "
            "with --data."
        ) from None


def _sorted_out(journal: Journal) -> tuple[tuple[Mark, ...], list[Line], bool]:
    """Marks and entries; whether the first entry on no file begins it."""
    lines = journal.read_all().lines
    entries = [line for line in lines if not line.is_mark]
    begins_empty = bool(lines) and not lines[0].is_mark and lines[0].number == 1
    marks = tuple(decoded_mark(line, journal.path) for line in lines if line.is_mark)
    return marks, entries, begins_empty


def _mark_for(marks: Sequence[Mark], now: Signature, data: bytes) -> Mark | None:
    """The latest mark that tells of this file; None where it came from elsewhere."""
    for mark in reversed(marks):
        if mark.signature == now:
            return mark
    digest = fingerprint(data) if marks else ""
    return next((mark for mark in reversed(marks) if mark.hash == digest), None)


def _own_fold(held: content.Content) -> str:
    return held.lineage[-1] if held.lineage else ""


def _folds_after(mark: Mark, marks: Sequence[Mark]) -> list[str]:
    """The folds since that one, of files that never were in their place: states of ours, too."""
    names = [one.fold for one in marks]
    return names[names.index(mark.fold) + 1 :] if mark.fold in names else []


def day_of(when: Signature) -> date:
    """The day (UTC) on which a file was last changed; NO_DAY where no calendar has it."""
    try:
        return datetime.fromtimestamp(when.modified // 10**9, UTC).date()
    except (ValueError, OverflowError, OSError):
        return NO_DAY


def _replay(memory: Memory, entries: Sequence[Line], path: Path, journal: Journal) -> None:
    """Take in every entry that the file does not hold yet."""
    later = [line for line in entries if line.number > memory.last]
    if [line.number for line in later] != [*range(memory.last + 1, memory.last + 1 + len(later))]:
        raise UnreadableStoreError(
            f"The store {path} is older than its journal, and changes between them are gone. "
            "Nothing was changed; “tidings doctor” offers the newest good state."
        )
    if not later or later[0].number > 1:
        for line in reversed(entries):
            if line.number == memory.last:
                memory.checksum = line.checksum
                memory.day = decoded_heading(line, journal.path).at.date()
                break
    for line in later:
        memory.apply(decoded(line, journal.path), line.text)
