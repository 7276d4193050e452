"""The JSON file: TinyDB's own format, one document a line so that version control can tell them."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated, NamedTuple

import msgspec

from tui_app.store.entries import NUMBERS, Tables
from tui_app.store.errors import UnreadableStoreError
from tui_app.store.migrations import META_ID, SCHEMA

_Number = Annotated[int, msgspec.Meta(ge=0, lt=NUMBERS)]
_Lineage = list[Annotated[str, msgspec.Meta(min_length=1, max_length=32)]]
_Schema = Annotated[int, msgspec.Meta(ge=1)]
_decoder = msgspec.json.Decoder(Tables)
_encoder = msgspec.json.Encoder()


class Content(NamedTuple):
    """What a store file holds: its tables but for `meta`, its schema, and the entries it has."""

    tables: Tables
    schema: int
    number: int
    meta: dict[str, object]

    @property
    def lineage(self) -> tuple[str, ...]:
        """The names of the folds it went on from, its own at the end."""
        return lineage(self.meta)


_FOLDS_KEPT = 256
_LINEAGE = "lineage"


def lineage(meta: Mapping[str, object]) -> tuple[str, ...]:
    """The names of the folds that a file went on from, its own at the end; empty if untold."""
    try:
        return tuple(msgspec.convert(meta.get(_LINEAGE, []), _Lineage))
    except msgspec.ValidationError:
        return ()


def gone_on(meta: Mapping[str, object], folds: Iterable[str]) -> dict[str, object]:
    """What a file says of itself that went on from these folds, too, the last of them its own."""
    names = dict.fromkeys(name for name in folds if name)
    before = [name for name in lineage(meta) if name not in names]
    return {**meta, _LINEAGE: [*before, *names][-_FOLDS_KEPT:]} if names else dict(meta)


def read(content: bytes, path: Path) -> Content:
    """Decode a store file; `path` is for the message. Raises UnreadableStoreError."""
    if not content.strip():
        raise UnreadableStoreError(
            f"The store {path} is empty, as a crash or a full disk leaves a file. It is left "
            "untouched. “tidings doctor” offers the newest good state; or name another store "
            "with --data."
        )
    try:
        tables = _decoder.decode(content)
        meta = tables.pop("meta", {}).get(META_ID, {})
        # What no Tidings ever wrote counts as the newest: there is nothing to migrate.
        schema = msgspec.convert(meta.get("schema", SCHEMA), _Schema)
        number = msgspec.convert(meta.get("journal_number", 0), _Number)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise UnreadableStoreError(
            f"The store {path} does not parse: {error}. It is left untouched. “tidings doctor” "
            "offers the newest good state; or name another store with --data."
        ) from None
    return Content(tables, schema, number, meta)


def written(tables: Tables, number: int, meta: dict[str, object]) -> bytes:
    """The bytes of a store file that holds these tables and every entry up to `number`."""
    head = {**meta, "schema": SCHEMA, "journal_number": number}
    parts = [b'{"meta": {"' + META_ID.encode() + b'": ' + _encoder.encode(head) + b"}"]
    encode = _encoder.encode
    for name, documents in tables.items():
        lines = [encode(key) + b": " + encode(documents[key]) for key in sorted(documents)]
        parts.append(b",\n" + encode(name) + b": {\n" + b",\n".join(lines) + b"\n}")
    return b"".join(parts) + b"\n}\n"
