"""Records to documents and back; keys of a later version survive the round trip."""

from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from itertools import chain
from typing import Any, get_args

import msgspec

from tui_app.domain.changes import RECORD_TYPES
from tui_app.domain.record import Instant, Part, Record
from tui_app.store.entries import Document
from tui_app.store.errors import StoreError

_FIRST_YEAR = 1000
_LAST_YEAR = 9500
_MOST_LEVELS = 100
"""Of what this version does not know. Far below where a copy, or a line of the journal, fails."""


class BadDocumentError(ValueError):
    """A document that is no record of its table."""


class TooDeepError(BadDocumentError, StoreError):
    """Keys of a later version hold objects in each other beyond what can be kept safely."""

    def __init__(self, where: str) -> None:
        super().__init__(
            f"{where}: what this version does not know of it is nested more than {_MOST_LEVELS} "
            "levels deep"
        )


def is_within_calendar(when: date) -> bool:
    """Whether a change of zone, or some days more or less, surely give a date again."""
    return _FIRST_YEAR <= when.year <= _LAST_YEAR


def to_document(record: Record) -> Document:
    """What is stored of a record: its fields but for the id, and the keys it did not know.

    Raises TooDeepError.
    """
    if any(_is_too_deep(extra) for extra in _extras(record)):
        raise TooDeepError(f"{record.table}/{record.id}")
    fields = msgspec.to_builtins(record)
    del fields["id"]
    document: Document = _flattened(fields)
    return document


def to_record(table: str, record_id: str, document: Document) -> Record:
    """The record of a document. Raises BadDocumentError where a field does not fit."""
    kind = RECORD_TYPES[table]
    where = f"{table}/{record_id}"
    try:
        record = msgspec.convert(_sorted_out(kind, document, where) | {"id": record_id}, kind)
    except (msgspec.ValidationError, RecursionError) as error:
        raise BadDocumentError(f"{where}: {error}") from None
    for name in _times(kind):
        when = getattr(record, name)
        if when is not None and not is_within_calendar(when):
            raise BadDocumentError(f"{where}: year {when.year} - at `$.{name}`")
    parts = _shape(kind)[1]
    if not parts.keys().isdisjoint(document):  # most touches have none
        for name in parts:
            for when in chain.from_iterable(map(_moments_in, _parts_in(record, name))):
                if not is_within_calendar(when):
                    raise BadDocumentError(f"{where}: year {when.year} - at `$.{name}`")
    return record


def _parts_in(part: Part, name: str) -> tuple[Part, ...]:
    """What a field holds that is a part, or a list of parts."""
    held = getattr(part, name)
    return held if isinstance(held, tuple) else () if held is None else (held,)


def _moments_in(part: Part) -> Iterator[datetime]:
    """The moments of a part, and of those in it. Its dates may be any: nobody reckons with them."""
    for name in _instants(type(part)):
        held = getattr(part, name)
        yield from held if isinstance(held, tuple) else () if held is None else (held,)
    for name in _shape(type(part))[1]:
        for inner in _parts_in(part, name):
            yield from _moments_in(inner)


def _extras(part: Part) -> Iterator[dict[str, Any]]:
    """The unknown keys of a record, or of a part, at every level."""
    if part.extra:
        yield part.extra
    for name in _shape(type(part))[1]:
        for one in _parts_in(part, name):
            yield from _extras(one)


def _is_too_deep(extra: dict[str, Any]) -> bool:
    """Looked at level by level, as what is to be refused is too deep for calls in each other."""
    level: list[Any] = [extra]
    for _ in range(_MOST_LEVELS + 1):
        level = [
            inner
            for one in level
            for inner in (one.values() if isinstance(one, dict) else one)
            if isinstance(inner, dict | list | tuple)
        ]
        if not level:
            return False
    return True


def _flattened(value: object) -> Any:  # noqa: ANN401 - JSON is untyped
    """Unknown keys back at their own level."""
    if isinstance(value, dict):
        extra = value.pop("extra", {})
        return {key: _flattened(part) for key, part in value.items()} | extra
    if isinstance(value, list | tuple):
        return [_flattened(part) for part in value]
    return value


def _sorted_out(kind: type[Part], document: Document, where: str) -> Document:
    """The document with its unknown keys under `extra`, at every level. Raises TooDeepError."""
    known, parts = _shape(kind)
    if known.issuperset(document) and parts.keys().isdisjoint(document):
        return document
    sorted_out = {key: value for key, value in document.items() if key in known}
    for key, part in parts.items():
        value = document.get(key)
        if isinstance(value, list):
            sorted_out[key] = [
                _sorted_out(part, one, where) if isinstance(one, dict) else one for one in value
            ]
        elif isinstance(value, dict):
            sorted_out[key] = _sorted_out(part, value, where)
    unknown = {key: value for key, value in document.items() if key not in known}
    if unknown:
        if _is_too_deep(unknown):
            raise TooDeepError(where)
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
def _instants(kind: type[Part]) -> tuple[str, ...]:
    """The names of a part's own moments, and lists of moments."""
    return tuple(
        field.name
        for field in msgspec.structs.fields(kind)
        if Instant in (field.type, *get_args(field.type))
    )


@cache
def _shape(kind: type[Part]) -> tuple[frozenset[str], dict[str, type[Part]]]:
    """The field names of a record, and which of them hold a part or a list of parts."""
    known = set()
    parts = {}
    for field in msgspec.structs.fields(kind):
        if field.name in ("id", "extra") and issubclass(kind, Record):
            continue
        if field.name == "extra":
            continue
        known.add(field.name)
        for argument in (field.type, *get_args(field.type)):
            if isinstance(argument, type) and issubclass(argument, Part):
                parts[field.name] = argument
    return frozenset(known), parts
