"""The documents in memory, and how far along the journal they are."""

from collections.abc import Iterable
from datetime import UTC, date, datetime

from tui_app.store.entries import Document, DocumentChange, Entry, Tables

Staged = dict[str, dict[str, Document | None]]

NO_DAY = date(1970, 1, 1)


class Memory:
    """The tables after the entry `last`, whose line has the `checksum`.

    `meta` is what the file said of itself; `unfolded` counts the bytes of the entries that no
    file holds yet; `at` is the moment (UTC) of the last entry and `day` its date, or the one on
    which the file was written.
    """

    def __init__(
        self, tables: Tables, last: int = 0, meta: dict[str, object] | None = None
    ) -> None:
        self.tables = tables
        self.last = last
        self.meta = meta or {}
        self.checksum = b""
        self.unfolded = 0
        self.at = datetime(1970, 1, 1, tzinfo=UTC)
        self.day = NO_DAY

    def document(self, table: str, key: str) -> Document | None:
        """One document; None where it is not there."""
        return self.tables.get(table, {}).get(key)

    def changes(self, staged: Staged) -> tuple[DocumentChange, ...]:
        """What is staged and differs from what is there."""
        return tuple(
            DocumentChange(table, key, before, after)
            for table, documents in staged.items()
            for key, after in documents.items()
            if (before := self.document(table, key)) != after
        )

    def apply(self, entry: Entry, line: bytes) -> None:
        """Take an entry in, which the journal holds as this line."""
        for change in entry.changes:
            table = self.tables.setdefault(change.table, {})
            if change.after is None:
                table.pop(change.id, None)
            else:
                table[change.id] = change.after
        self.last = entry.number
        self.checksum = line[:8]
        self.unfolded += len(line)
        self.at = entry.at
        self.day = entry.at.date()


def differences(before: Tables, after: Tables) -> Iterable[DocumentChange]:
    """What it takes to get from one state to the other."""
    for name in before.keys() | after.keys():
        old, new = before.get(name, {}), after.get(name, {})
        for key in old.keys() | new.keys():
            if old.get(key) != new.get(key):
                yield DocumentChange(name, key, old.get(key), new.get(key))
