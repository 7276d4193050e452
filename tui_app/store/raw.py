"""A store file at a glance: its tables, with no document in them decoded."""

from collections.abc import Mapping

import msgspec

from tui_app.store.migrations import META_ID

RawTables = Mapping[str, Mapping[str, msgspec.Raw]]

_tables = msgspec.json.Decoder(dict[str, dict[str, msgspec.Raw]])
_document = msgspec.json.Decoder(dict[str, object])


def raw_tables(data: bytes) -> RawTables:
    """The tables of a store file. Raises ValueError or RecursionError where it is none."""
    return _tables.decode(data)


def meta_in(tables: RawTables) -> dict[str, object]:
    """What a store file says of itself; nothing where that cannot be read."""
    try:
        return _document.decode(tables.get("meta", {}).get(META_ID, msgspec.Raw(b"{}")))
    except (ValueError, RecursionError):
        return {}
