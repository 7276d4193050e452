"""Our changes merged into a file that came from outside."""

from collections.abc import Iterable

from tui_app.store.entries import Document, Entry, Tables
from tui_app.store.memory import Staged


def met_halfway(ours: Iterable[Entry], theirs: Tables) -> Staged:
    """What to change in their tables so that our entries, of which they know nothing, are in.

    Only records that our entries touched can differ. What both changed is merged field by field;
    a field that both changed is as it is here.
    """
    first: dict[tuple[str, str], Document | None] = {}
    last: dict[tuple[str, str], Document | None] = {}
    for entry in ours:
        for change in entry.changes:
            first.setdefault((change.table, change.id), change.before)
            last[change.table, change.id] = change.after
    staged: Staged = {}
    for (table, key), our_own in last.items():
        base, their_own = first[table, key], theirs.get(table, {}).get(key)
        staged.setdefault(table, {})[key] = _merged(base, our_own, their_own)
    return staged


def _merged(
    base: Document | None, ours: Document | None, theirs: Document | None
) -> Document | None:
    if ours == base:
        return theirs
    if theirs == base or theirs is None or ours is None:
        # Deleted on one side and changed on the other: what was changed stays.
        return ours if ours is not None or theirs == base else theirs
    base = base or {}
    names = dict.fromkeys((*theirs, *ours))
    return {
        name: (ours if ours.get(name) != base.get(name) else theirs)[name]
        for name in names
        if name in (ours if ours.get(name) != base.get(name) else theirs)
    }
