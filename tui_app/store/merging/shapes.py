"""What merging knows of each type: which fields are lists, what names a part, what goes together.

Everything is read off the records' own types, so that a new field merges without a word here.
"""

from collections.abc import Callable
from functools import cache
from typing import Any, get_args, get_origin

import msgspec

from tui_app.domain.contact import Contact, Email, Phone
from tui_app.domain.day import Tick
from tui_app.domain.interview import (
    Document,
    KeyIssue,
    NextStep,
    Objection,
    PersonMet,
    Problem,
)
from tui_app.domain.letter import Letter
from tui_app.domain.opportunity import Opportunity, Reference, StatusChange
from tui_app.domain.promise import Promise
from tui_app.domain.record import Part
from tui_app.domain.tidbit import Match
from tui_app.domain.touch import Favour

_NAMED_BY: dict[type[Part], tuple[str, ...]] = {
    Phone: ("number",),
    Email: ("address",),
    Promise: ("id",),
    PersonMet: ("id",),
    NextStep: ("id",),
    Match: ("contact",),
    Reference: ("contact",),
    Favour: ("kind", "text", "at"),
    Objection: ("kind", "text"),
    KeyIssue: ("kind", "text"),
    Problem: ("problem",),
    Document: ("title",),
    StatusChange: ("status", "on"),
    Tick: ("what",),
}
"""The fields by which a part is told from its neighbours in a list."""

_TOGETHER: dict[type[Part], tuple[tuple[str, ...], ...]] = {
    Contact: (("next_call", "next_call_about"),),
    Promise: (("kept_at", "dropped_at"),),
    Match: (("status", "score", "why", "decided_at", "touch"),),
    Letter: (("status", "sent_at"),),
    Opportunity: (("next_step", "next_step_on"),),
}
"""Fields that mean something only together: they are taken from one side, never mixed."""


class Texts:
    """The shape of a list of plain values: an ordered set."""


TEXTS = Texts()
Shape = type[Part] | Texts | None
"""Of a field: the type of its parts, `TEXTS` for a list of plain values, else None."""


@cache
def shapes_of(kind: type[Part] | None) -> dict[str, Shape]:
    """The list fields of a type and what they hold; keys not known are none."""
    shapes: dict[str, Shape] = {}
    for field in msgspec.structs.fields(kind) if kind else ():
        if get_origin(field.type) is tuple:
            held = get_args(field.type)[0]
            is_part = isinstance(held, type) and issubclass(held, Part)
            shapes[field.name] = held if is_part else TEXTS
    return shapes


@cache
def lone_parts_of(kind: type[Part] | None) -> dict[str, type[Part]]:
    """The fields of a type that hold one part, or none, and its type."""
    return {
        field.name: held
        for field in (msgspec.structs.fields(kind) if kind else ())
        if get_origin(field.type) is not tuple
        for held in (field.type, *get_args(field.type))
        if isinstance(held, type) and issubclass(held, Part)
    }


@cache
def together_with(kind: type[Part] | None) -> dict[str, tuple[str, ...]]:
    """For each field that goes with others: all of them, itself too."""
    groups = _TOGETHER.get(kind, ()) if kind else ()
    return {name: group for group in groups for name in group}


def name_of(kind: type[Part], part: object) -> str:
    """What tells a part from its neighbours: a number by its digits, an address without case.

    What is no part at all is named by all that it holds.
    """
    if not isinstance(part, dict):
        return canonical(part)
    fold = _FOLDED.get(kind, _as_it_is)
    return " ".join(fold(part.get(one, "")) for one in _NAMED_BY[kind])


def canonical(value: object) -> str:
    """The same text for values that are the same, whatever the order of their keys."""
    return msgspec.json.encode(value, order="deterministic").decode("utf-8", "replace")


def _as_it_is(value: object) -> str:
    return value if isinstance(value, str) else canonical(value)


def _digits(value: object) -> str:
    """A phone number however it is spaced; what has no digits stays as it is."""
    text = _as_it_is(value)
    digits = "".join(character for character in text if character.isdigit())
    return ("+" if text.lstrip().startswith("+") else "") + digits if digits else text


def _caseless(value: object) -> str:
    return _as_it_is(value).strip().casefold()


_FOLDED: dict[type[Part], Callable[[Any], str]] = {Phone: _digits, Email: _caseless}
