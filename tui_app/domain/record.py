"""What every record has in common: an id, a table, and room for keys of a later version."""

from datetime import datetime
from typing import Annotated, Any, ClassVar

import msgspec

Instant = Annotated[datetime, msgspec.Meta(tz=True)]
"""A moment with its offset; a document whose moment has none is no record."""


class Part(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A piece of a record that has no life of its own, such as a phone number.

    `extra` holds the keys that this version does not know, so that they survive a round trip.
    """

    extra: dict[str, Any] = {}


class Record(Part, frozen=True, kw_only=True, omit_defaults=True):
    """A document of the store. Instants are UTC; a field `zone` beside them is an IANA name."""

    table: ClassVar[str]

    id: str
