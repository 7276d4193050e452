"""The full-text index itself: SQLite's FTS5, in memory alone."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import msgspec

from tui_app.matching.known import Column

if TYPE_CHECKING:
    from sqlite3 import Connection

OPEN_MARK, CLOSE_MARK = "\x02", "\x03"
"""Around each word found; `searchable` text holds neither."""

_SCHEMA = """
PRAGMA temp_store = MEMORY;
CREATE VIRTUAL TABLE known USING fts5(
    contact UNINDEXED, name, organisation, title, topics, asked_for, notes, interviews, touches,
    liked,
    tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE spread USING fts5vocab(known, col);
CREATE VIRTUAL TABLE scratch USING fts5(
    word, content = '', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE cut USING fts5vocab(scratch, instance);
"""
_RANK = "INSERT INTO known(known, rank) VALUES ('rank', ?)"
_INSERT = "INSERT INTO known VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_DELETE = "DELETE FROM known WHERE rowid = ?"
_SEARCH = """
SELECT contact,
    highlight(known, 1, char(2), char(3)), highlight(known, 2, char(2), char(3)),
    highlight(known, 3, char(2), char(3)), highlight(known, 4, char(2), char(3)),
    highlight(known, 5, char(2), char(3)), highlight(known, 6, char(2), char(3)),
    highlight(known, 7, char(2), char(3)), highlight(known, 8, char(2), char(3)),
    highlight(known, 9, char(2), char(3))
FROM known WHERE known MATCH ? ORDER BY rank LIMIT ?
"""
_MOST_STEMS = 200_000
"""Remembered, since to ask costs more than to keep."""
_COLUMN_OF = {column.name.lower(): column for column in Column}
_WEIGHTS = {
    Column.NAME: 10,
    Column.ORGANISATION: 10,
    Column.TITLE: 4,
    Column.TOPICS: 10,
    Column.ASKED_FOR: 10,
    Column.NOTES: 2,
    Column.INTERVIEWS: 2,
    Column.TOUCHES: 1,
    Column.LIKED: 1,
}


class Hit(msgspec.Struct, frozen=True):
    """A contact found; `marked` is what is known of them, by column, the words found in marks."""

    contact: str
    marked: tuple[str, ...]


class FullText:
    """One row per contact. Not for two threads at once; which thread does not matter."""

    def __init__(self) -> None:
        # Here, because whoever never matches should not pay for the import.
        import sqlite3

        self._db: Connection = sqlite3.connect(
            ":memory:", isolation_level=None, check_same_thread=False
        )
        self._db.executescript(_SCHEMA)
        weights = ", ".join(str(_WEIGHTS[column]) for column in Column)
        self._db.execute(_RANK, (f"bm25(0, {weights})",))
        self._row_of: dict[str, int] = {}
        self._stem_of: dict[str, str] = {}

    def __len__(self) -> int:
        return len(self._row_of)

    def close(self) -> None:
        """Let go of the memory."""
        self._db.close()

    def replace(self, known: Iterable[tuple[str, Sequence[str] | None]]) -> None:
        """Index these contacts anew; one of whom nothing is known (None) is taken out.

        On an error the index stays as it was.
        """
        row_of = dict(self._row_of)
        self._db.execute("BEGIN")
        try:
            for contact, columns in known:
                row = row_of.pop(contact, None)
                if row is not None:
                    self._db.execute(_DELETE, (row,))
                if columns is not None:
                    added = self._db.execute(_INSERT, (contact, *columns))
                    row_of[contact] = added.lastrowid or 0
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")
        self._row_of = row_of

    def search(self, terms: Iterable[str], most: int) -> list[Hit]:
        """The contacts of whom any term is known, by BM25, best first.

        Every term is quoted: nothing in it acts as query syntax.
        """
        query = " OR ".join(f'"{term.replace(chr(34), chr(34) * 2)}"' for term in terms)
        if not query:
            return []
        found = self._db.execute(_SEARCH, (query, most))
        return [Hit(contact=row[0], marked=tuple(row[1:])) for row in found]

    def stems(self, words: Iterable[str]) -> dict[str, str]:
        """What the tokenizer makes of each word, so that one form counts as the other."""
        wanted = set(words)
        if asked := [word for word in wanted if word not in self._stem_of]:
            if len(self._stem_of) > _MOST_STEMS:
                self._stem_of.clear()
                asked = list(wanted)
            self._stem_of |= self._cut(asked)
        return {word: self._stem_of[word] for word in wanted}

    def _cut(self, asked: list[str]) -> dict[str, str]:
        self._db.execute("BEGIN")
        try:
            self._db.executemany(
                "INSERT INTO scratch(rowid, word) VALUES (?, ?)", list(enumerate(asked, start=1))
            )
            cut: dict[int, list[str]] = {}
            for row, stem in self._db.execute('SELECT doc, term FROM cut ORDER BY doc, "offset"'):
                cut.setdefault(row, []).append(stem)
        finally:
            self._db.execute("ROLLBACK")
        return {word: " ".join(cut.get(row, [word])) for row, word in enumerate(asked, start=1)}

    def spread_of(self, stem: str) -> dict[Column, int]:
        """How many contacts have that stem in each column."""
        found = self._db.execute("SELECT col, doc FROM spread WHERE term = ?", (stem,))
        return {_COLUMN_OF[column]: contacts for column, contacts in found}
