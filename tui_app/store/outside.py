"""A file that came from outside is taken in, and our changes are merged into it."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tui_app.store.backups import Backups
from tui_app.store.entries import Document, Entry, Tables
from tui_app.store.errors import StoreError
from tui_app.store.files import reason
from tui_app.store.journal import Journal
from tui_app.store.memory import Memory, Staged
from tui_app.store.opening import Opened

if TYPE_CHECKING:
    from tui_app.store.merging.clash import Clash


def take_in(
    opened: Opened, journal: Journal, backups: Backups, at: datetime | None, by: str
) -> list[str]:
    """Build on a file from outside. The journal begins anew; the old one is kept aside.

    The memory that was opened has our waiting entries then, as one made at the moment `at`. Gives
    what the user should be told. Raises StoreError; nothing is changed then.
    """
    mark, memory, path = opened.mark, opened.memory, journal.store
    if mark is None:
        return []
    merge, clashes = merge_with(opened.waiting, memory, at, by)
    try:
        if journal.size():
            backups.set_aside(journal.path, f"{journal.path.name}-{memory.last:06}")
        lines = journal.renew(mark, (merge,) if merge else ())
    except OSError as error:
        raise StoreError(
            f"{path} was changed outside Tidings and cannot be taken in: {reason(error)}. "
            "Nothing was changed; make room or mend the folder, then try again."
        ) from None
    notices = [f"{path} was changed outside Tidings; it was taken in as it is now."]
    if merge is not None:
        memory.apply(merge, lines[-1])
        notices.append(
            "Changes made here that were not yet in it were merged into it; “undo” takes them out."
        )
    return notices + [clash.text for clash in clashes]


def merge_with(
    waiting: Sequence[Entry], theirs: Memory, at: datetime | None, by: str
) -> tuple[Entry | None, "tuple[Clash, ...]"]:
    """The entry that brings our waiting entries into a file from outside, and where they clash.

    It is noted for the moment `at`, or that of the last of them; None where nothing changes.
    """
    if not waiting:
        return None, ()
    staged, clashes = met_halfway(waiting, theirs.tables)
    changes = theirs.changes(staged)
    if not changes:
        return None, clashes
    entry = Entry(
        number=theirs.last + 1,
        at=(at or waiting[-1].at).astimezone(UTC),
        label="merge with what was changed outside",
        by=by,
        changes=changes,
    )
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
