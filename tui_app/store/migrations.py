"""From the documents of an older version to those of this one, a version at a time."""

from collections.abc import Callable, Mapping

from tui_app.store.entries import Tables

SCHEMA = 2
META_ID = "1"


def _marks_and_trash(tables: Tables) -> Tables:
    """Schema 2 has a table for the trash and marks in the journal; records are the same."""
    return {**tables, "trash": tables.get("trash", {})}


MIGRATIONS: Mapping[int, Callable[[Tables], Tables]] = {1: _marks_and_trash}
"""By the schema that they begin from."""


def migrated(tables: Tables, schema: int) -> Tables:
    """The tables as this version has them. `schema` is theirs, at most this version's."""
    for step in range(schema, SCHEMA):
        tables = MIGRATIONS[step](tables)
    return tables
