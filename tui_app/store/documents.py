"""Records to documents and back; keys of a later version survive the round trip."""

from datetime import date
from functools import cache
from typing import Any, get_args

import msgspec

from tui_app.domain.changes import RECORD_TYPES
from tui_app.domain.record import Instant, Part, Record
from tui_app.store.entries import Document

_FIRST_YEAR = 1000
_LAST_YEAR = 9500


class BadDocumentError(ValueError):
    """A document that is no record of its table."""


def to_document(record: Record) -> Document:
    """What is stored of a record: its fields but for the id, and the keys it did not know."""
    fields = msgspec.to_builtins(record)
    del fields["id"]
    document: Document = _flattened(fields)
    return document


def to_record(table: str, record_id: str, document: Document) -> Record:
    """The record of a document. Raises BadDocumentError where a field does not fit."""
    kind = RECORD_TYPES[table]
    try:
        record = msgspec.convert(_sorted_out(kind, document) | {"id": record_id}, kind)
    except (msgspec.ValidationError, RecursionError) as error:
        raise BadDocumentError(f"{table}/{record_id}: {error}") from None
    for name in _times(kind):
        # At the ends of the calendar a change of zone or a day more would be no date any more.
        when = getattr(record, name)
        if when is not None and not _FIRST_YEAR <= when.year <= _LAST_YEAR:
            raise BadDocumentError(f"{table}/{record_id}: year {when.year} - at `$.{name}`")
    return record


def _flattened(value: object) -> Any:  # noqa: ANN401 - JSON is untyped
    """Unknown keys back at their own level."""
    if isinstance(value, dict):
        extra = value.pop("extra", {})
        return {key: _flattened(part) for key, part in value.items()} | extra
    if isinstance(value, list | tuple):
        return [_flattened(part) for part in value]
    return value


def _sorted_out(kind: type[Part], document: Document) -> Document:
    """The document with its unknown keys under `extra`, at every level."""
    known, parts = _shape(kind)
    if known.issuperset(document) and parts.keys().isdisjoint(document):
        return document
    sorted_out = {key: value for key, value in document.items() if key in known}
    for key, part in parts.items():
        value = document.get(key)
        if isinstance(value, list):
            sorted_out[key] = [
                _sorted_out(part, one) if isinstance(one, dict) else one for one in value
            ]
    unknown = {key: value for key, value in document.items() if key not in known}
    if unknown:
        sorted_out["extra"] = unknown
    return sorted_out


@cache
def _times(kind: type[Part]) -> tuple[str, ...]:
    """The names of a record's own dates and moments; a birthday may lack its year."""
    return tuple(
        field.name
        for field in msgspec.structs.fields(kind)
        if {Instant, date} & {field.type, *get_args(field.type)} and field.name != "birthday"
    )


@cache
def _shape(kind: type[Part]) -> tuple[frozenset[str], dict[str, type[Part]]]:
    """The field names of a record, and which of them hold a list of parts."""
    known = set()
    parts = {}
    for field in msgspec.structs.fields(kind):
        if field.name in ("id", "extra") and issubclass(kind, Record):
            continue
        if field.name == "extra":
            continue
        known.add(field.name)
        for argument in get_args(field.type):
            if isinstance(argument, type) and issubclass(argument, Part):
                parts[field.name] = argument
    return frozenset(known), parts
