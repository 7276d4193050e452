"""What two states of a store went on from: told by the lineages of their files."""

from collections.abc import Sequence
from pathlib import Path

from tui_app.store.entries import Document, Line, Tables, entry_of, mark_of
from tui_app.store.errors import UnreadableStoreError
from tui_app.store.memory import Memory


def last_common(ours: Sequence[str], theirs: Sequence[str]) -> str:
    """The latest fold of ours that theirs went on from, too; empty where there is none."""
    known = set(theirs)
    return next((name for name in reversed(ours) if name in known), "")


def state_at(fold: str, memory: Memory, lines: Sequence[Line], path: Path) -> Tables | None:
    """The tables as they were at that fold: what was done since is taken back.

    `lines` are those of the journal at `path` that led to the memory. None where they do not reach
    back so far. Raises UnreadableStoreError.
    """
    try:
        marks = [mark_of(line) for line in lines if line.is_mark]
        number = next((one.mark for one in reversed(marks) if one.fold == fold and fold), None)
        if number is None:
            return None
        later = [line for line in lines if not line.is_mark and line.number > number]
        if [line.number for line in later] != [*range(number + 1, memory.last + 1)]:
            return None
        tables = {name: dict(documents) for name, documents in memory.tables.items()}
        for line in reversed(later):
            for change in reversed(entry_of(line).changes):
                _put(tables, change.table, change.id, change.before)
    except (ValueError, RecursionError) as error:
        raise UnreadableStoreError(
            f"The journal {path} holds a line of no form known here ({error}). "
            "Nothing was changed; upgrade Tidings."
        ) from None
    return tables


def _put(tables: Tables, table: str, key: str, document: Document | None) -> None:
    if document is None:
        tables.get(table, {}).pop(key, None)
    else:
        tables.setdefault(table, {})[key] = document
