"""Long texts on a card: enough to read, and how much more there is."""

from enum import Enum
from typing import Any, TypeVar

import msgspec

from tui_app.domain.record import Part

MOST = 4_000
"""Characters of one text that a card shows; a megabyte would hold up every key."""
_MOST_ENTRIES = 200
P = TypeVar("P", bound=Part)


def clipped(text: str, most: int = MOST) -> str:
    """The text, cut where it is longer than `most` characters."""
    if len(text) <= most:
        return text
    return f"{text[:most]}… ({len(text) - most:,} more characters)"


def shortened(record: P, most: int = MOST) -> P:
    """The record with each of its texts clipped, to be shown and for nothing else."""
    changes: dict[str, Any] = {}
    for name in record.__struct_fields__:
        value = getattr(record, name)
        short = _short(value, most)
        if short is not value:
            changes[name] = short
    return msgspec.structs.replace(record, **changes) if changes else record


def _short(value: object, most: int) -> object:
    if isinstance(value, str) and not isinstance(value, Enum):
        return clipped(value, most)
    if isinstance(value, Part):
        return shortened(value, most)
    if isinstance(value, tuple) and value:
        short = tuple(_short(one, most) for one in value[:_MOST_ENTRIES])
        return short if short != value else value
    return value
