"""What can still be read of a file that is no whole store any more: document by document."""

import codecs
import json
import math
import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, NamedTuple

import msgspec

from tui_app.domain.changes import RECORD_TYPES
from tui_app.store import trash
from tui_app.store.documents import BadDocumentError, to_record
from tui_app.store.entries import Document, Tables
from tui_app.store.migrations import META_ID

_BYTE_ORDER_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_META = "meta"
_KNOWN_TABLES = frozenset({*RECORD_TYPES, trash.TABLE, _META})
_MAY_BE_WRONG = _KNOWN_TABLES | {""}
_NAME_AND_BRACE = re.compile(r'(?<![^\s{,])"((?:[^"\\\n]|\\.){1,200})"\s*:\s*(?=\{)')
_ID = re.compile(r"\d{1,60}")
_FIRST_DOCUMENT = re.compile(r'\{\s*"\d{1,60}"\s*:\s*\{')
_UNREAD = "\ufffd"
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_TWO_BYTE_LETTER = re.compile(rb"[\xc2-\xf4][\x80-\xbf]")
_DIGITS_MOST = 4300
_NUMBER_MOST = 1 << 62


class Salvaged(NamedTuple):
    """Whole documents, by table, and what the file says of itself: None where that is lost.

    `unreadable` counts documents begun that could not be read to their end; `altered` are those of
    which a letter or a value was not to be read; `cut` where the end of the file is missing.
    """

    tables: Tables
    meta: dict[str, object]
    number: int | None
    schema: int | None
    unreadable: int
    altered: frozenset[tuple[str, str]]
    cut: bool


def without_packaging(data: bytes) -> bytes:
    """The bytes of a store file without what an editor or a disk put around or into them.

    That is another encoding than UTF-8, a byte order mark, and NUL bytes at its end.
    """
    for mark, encoding in _BYTE_ORDER_MARKS.items():
        if data.startswith(mark):
            return data.decode(encoding, errors="replace").encode(errors="replace")
    data = data.rstrip(b"\0")
    try:
        data.decode()
    except UnicodeDecodeError:
        # Where not one letter is UTF-8, all of it is in another encoding.
        if _TWO_BYTE_LETTER.search(data) is None:
            return _western(data).encode()
    return data


def salvaged(data: bytes) -> Salvaged:
    """Every whole document that a damaged file still holds."""
    text = _CONTROLS.sub(_UNREAD, without_packaging(data).decode(errors="replace"))
    tables: Tables = {}
    altered = set()
    unreadable = 0
    for place, key, document, is_whole in _documents(text):
        try:
            kept = _storable(document)
            if document is None or msgspec.json.decode(msgspec.json.encode(kept)) != kept:
                raise ValueError
        except (RecursionError, ValueError, msgspec.MsgspecError):
            unreadable += 1
            continue
        table = _table_of(place, key, kept)
        tables.setdefault(table, {})[key] = kept
        if kept != document or not is_whole:
            altered.add((table, key))
    meta = tables.pop(_META, {}).get(META_ID, {})
    tables.pop("", None)  # nobody can tell what they were
    return Salvaged(
        tables=tables,
        meta=meta,
        number=_whole_number(meta.get("journal_number")),
        schema=_whole_number(meta.get("schema")),
        unreadable=unreadable,
        altered=frozenset(altered),
        cut=_is_cut(text.rstrip()),
    )


def _is_cut(text: str) -> bool:
    """Whether all is well up to its end, or it ends where no store does."""
    if not text.endswith("}"):
        return True
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        return error.pos >= len(text)
    except (ValueError, RecursionError):
        pass
    return False


def _western(data: bytes) -> str:
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _documents(text: str) -> Iterator[tuple[str, str, Document | None, bool]]:
    """Table, id and document, in turn, and whether each of its letters could be read.

    The document is None where it cannot be read to its end.
    """
    decoder = json.JSONDecoder(parse_int=_integer)
    table = ""
    at = 0
    while (found := _NAME_AND_BRACE.search(text, at)) is not None:
        at = found.end()
        name = found[1]
        if _ID.fullmatch(name) is None:
            if name in _KNOWN_TABLES or _FIRST_DOCUMENT.match(text, at) is not None:
                table = name
            continue
        start, document = at, None
        with suppress(ValueError, RecursionError):
            document, at = decoder.raw_decode(text, at)
        yield table, name, document, _UNREAD not in text[start:at]


def _table_of(table: str, key: str, document: Document) -> str:
    """The table of a document: the one it stands in, unless only another can hold it.

    The line that names a table may be the damaged one.
    """
    if table == _META and key == META_ID and "schema" in document:
        return table
    if table == trash.TABLE and {"table", "document"} <= document.keys():
        return table
    if _is_record(table, key, document):
        return table
    fitting = [name for name in RECORD_TYPES if _is_record(name, key, document)]
    return fitting[0] if len(fitting) == 1 and table in _MAY_BE_WRONG else table


def _is_record(table: str, key: str, document: Document) -> bool:
    if table not in RECORD_TYPES:
        return False
    try:
        to_record(table, key, document)
    except BadDocumentError:
        return False
    return True


def _integer(digits: str) -> int | float:
    return int(digits) if len(digits) < _DIGITS_MOST else math.inf


def _storable(value: Any) -> Any:  # noqa: ANN401 - JSON is untyped
    """The value without numbers that no file may hold, and with half characters replaced."""
    if isinstance(value, dict):
        return {_storable(key): _storable(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_storable(part) for part in value]
    if isinstance(value, str):
        return value.encode(errors="replace").decode()
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value


def _whole_number(value: object) -> int | None:
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < _NUMBER_MOST:
        return value
    return None
