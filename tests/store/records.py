"""Records of every type with any field set, built by hypothesis from the types themselves."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from enum import Enum
from types import UnionType
from typing import Any, Union, cast, get_args, get_origin

import msgspec
from hypothesis import strategies as st

from tui_app.domain.changes import RECORD_TYPES
from tui_app.domain.record import Instant, Part, Record

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)

text = st.text(max_size=8)
ids = st.integers(10**36, 10**37 - 1).map(str)
_moments = st.datetimes(
    datetime(1990, 1, 1),  # noqa: DTZ001 - the bounds of aware moments are naive in hypothesis
    datetime(2100, 1, 1),  # noqa: DTZ001 - as above
    timezones=st.just(UTC),
)
_json: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**60), 2**60) | st.floats(-1e6, 1e6) | text,
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(["extra", "id", "x"]), inner, max_size=2)
    ),
    max_leaves=4,
)
_unknown = st.dictionaries(st.sampled_from(["later", "extra", "ÿ", "mood"]), _json, max_size=2)

_SIMPLE: dict[Any, st.SearchStrategy[Any]] = {
    str: text,
    int: st.integers(-(2**50), 2**50),
    bool: st.booleans(),
    float: st.floats(-1e9, 1e9),
    date: st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    Instant: _moments,
    type(None): st.none(),
}


def values(kind: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401 - whatever a field may be
    """Values of the type of a field."""
    if kind in _SIMPLE:
        simple: st.SearchStrategy[Any] = _SIMPLE[kind]
        return simple
    if get_origin(kind) in (Union, UnionType):
        return st.one_of([values(one) for one in get_args(kind)])
    if get_origin(kind) is tuple:
        return st.lists(values(get_args(kind)[0]), max_size=2).map(tuple)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return st.sampled_from(kind)
    if isinstance(kind, type) and issubclass(kind, Part):
        return parts(kind)
    if kind == dict[str, Any]:
        return _unknown
    raise TypeError(f"no strategy for {kind}")


_parts: dict[type[Part], st.SearchStrategy[Any]] = {}
"""Made once: what hypothesis finds out about a strategy it remembers with it."""


def parts(kind: type[Part]) -> st.SearchStrategy[Any]:
    """Parts of one type: every field may be set, and unknown keys are in `extra`."""
    if kind not in _parts:
        fields = {field.name: values(field.type) for field in msgspec.structs.fields(kind)}
        if issubclass(kind, Record):
            fields["id"] = ids
        _parts[kind] = st.builds(cast("Callable[..., Any]", kind), **fields)
    return _parts[kind]


records: st.SearchStrategy[Record] = st.one_of([parts(kind) for kind in RECORD_TYPES.values()])
