"""A field as it is declared, and what declarations tell of a record."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

import msgspec

from tui_app.domain.record import Part
from tui_app.ui.editor.piece import Piece
from tui_app.ui.editor.sources import Sources


@dataclass(frozen=True)
class Field:
    """A field of a form: the attributes it edits, and how it is made for a loaded record."""

    names: tuple[str, ...]
    build: Callable[[Any, Sources], Piece]


def names_of(fields: Iterable[Field]) -> tuple[str, ...]:
    """Every attribute that the fields edit."""
    return tuple(name for field in fields for name in field.names)


def filled(part: Part, fields: Iterable[Field]) -> int:
    """How many of the fields hold something else than a record begins with."""
    begun = _begun(type(part))
    return sum(any(getattr(part, name) != begun[name] for name in field.names) for field in fields)


@cache
def _begun(kind: type[Part]) -> dict[str, Any]:
    return {
        field.name: "" if field.default is msgspec.NODEFAULT else field.default
        for field in msgspec.structs.fields(kind)
    }
