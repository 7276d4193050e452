"""Stores that went two ways from one base, for the laws of merging."""

from collections.abc import Callable
from typing import Any, NamedTuple

import msgspec
from hypothesis import strategies as st

from tests.store.records import parts
from tui_app.domain.changes import RECORD_TYPES
from tui_app.domain.record import Part, Record
from tui_app.store.documents import to_document

Documents = dict[str, dict[str, dict[str, Any]]]
Draw = Callable[[st.SearchStrategy[Any]], Any]
IDS = tuple(str(10**36 + n) for n in range(4))
_KINDS = tuple(RECORD_TYPES.values())
_KIND = st.sampled_from(_KINDS)
_TAKE = st.sampled_from(["one", "one", "other", "both"])
_FATE = st.sampled_from(["kept", "kept", "edited", "edited", "trashed", "gone"])
_DELETED_AT = st.sampled_from(["2026-01-01T08:00:00Z", "2026-01-02T08:00:00Z"])
_EITHER = st.booleans()
_UP_TO_THREE = st.integers(0, 3)


class Diverged(NamedTuple):
    """A base and two states that went on from it."""

    base: Documents
    ours: Documents
    theirs: Documents


@st.composite
def diverged(draw: Draw) -> Diverged:
    """Two sides that each kept, changed, deleted (with or without a trash) and added records."""
    kind = draw(_KIND)
    known = {key: _with_id(draw(parts(kind)), key) for key in IDS[:2] if draw(_EITHER)}
    base: Documents = {kind.table: {key: to_document(one) for key, one in known.items()}}
    return Diverged(base, *(_went_on(draw, kind, known, base) for _ in range(2)))


@st.composite
def edited_twice(draw: Draw) -> tuple[str, dict[str, Any], dict[str, Any], dict[str, Any]]:
    """One record of any type: its table, its base, and two edits of it."""
    kind = draw(_KIND)
    base = _with_id(draw(parts(kind)), IDS[0])
    sides = [to_document(edited(draw, base)) for _ in range(2)]
    return kind.table, to_document(base), sides[0], sides[1]


@st.composite
def remembered(draw: Draw) -> tuple[str, list[dict[str, Any]], int]:
    """One record with its past, newest first, and the place of one of its states."""
    kind = draw(_KIND)
    past = [_with_id(draw(parts(kind)), IDS[0])]
    for _ in range(draw(st.integers(0, 2))):
        past.insert(0, edited(draw, past[0]))
    return kind.table, [to_document(one) for one in past], draw(st.integers(0, len(past) - 1))


def edited(draw: Draw, record: Any) -> Any:  # noqa: ANN401 - a record or part of any type
    """The record with some of its fields, entries and unknown keys changed."""
    return _mixed(draw, record, draw(parts(type(record))))


def _went_on(
    draw: Draw, kind: type[Record], known: dict[str, Record], base: Documents
) -> Documents:
    table: dict[str, dict[str, Any]] = {}
    trash: dict[str, dict[str, Any]] = {}
    for key, record in known.items():
        fate = draw(_FATE)
        if fate == "edited":
            table[key] = to_document(edited(draw, record))
        elif fate == "kept":
            table[key] = base[kind.table][key]
        elif fate == "trashed":
            trash[key] = {
                "table": kind.table,
                "document": base[kind.table][key],
                "deleted_at": draw(_DELETED_AT),
                "label": "delete",
            }
    for key in IDS[2:]:
        if draw(_EITHER):
            table[key] = to_document(_with_id(draw(parts(kind)), key))
    return {kind.table: table, "trash": trash}


def _mixed(draw: Draw, one: Any, other: Any) -> Any:  # noqa: ANN401 - any record or part
    if isinstance(one, Part) and isinstance(other, Part):
        kept = {"id"} if hasattr(one, "id") else set()
        return msgspec.structs.replace(
            one,
            **{
                field.name: _chosen(draw, getattr(one, field.name), getattr(other, field.name))
                for field in msgspec.structs.fields(type(one))
                if field.name not in kept
            },
        )
    if isinstance(one, tuple):
        entries = [
            edited(draw, entry) if isinstance(entry, Part) and draw(_EITHER) else entry
            for entry in one
            if draw(_UP_TO_THREE)
        ]
        return tuple(draw(st.permutations(entries)) if draw(_EITHER) else entries) + other
    if isinstance(one, dict):
        return {
            key: value
            for key, value in (one | other).items()
            if key not in one or draw(_UP_TO_THREE)
        }
    return other


def _chosen(draw: Draw, one: Any, other: Any) -> Any:  # noqa: ANN401 - any record or part
    take = draw(_TAKE)
    return one if take == "one" else other if take == "other" else _mixed(draw, one, other)


def _with_id(record: Any, key: str) -> Any:  # noqa: ANN401 - any record or part
    return msgspec.structs.replace(record, id=key)
