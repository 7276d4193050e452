"""Document ids: globally unique, time-sorted, never reused.

An id is a UUIDv7 (RFC 9562) written as a decimal number. Decimal because stock TinyDB reads every
document id with `int()`; from 1996 to 2232 it has 37 digits, so ids sort as text by their time.
"""

import os
from datetime import UTC, datetime

_DIGITS_MOST = 39


def new_id(now: datetime) -> str:
    """A fresh id for a record made at `now` (aware); two calls never give the same one."""
    milliseconds = int(now.timestamp() * 1000) & (2**48 - 1)
    random = int.from_bytes(os.urandom(10), "big")
    value = milliseconds << 80
    value |= 0x7 << 76
    value |= (random >> 64 & 0xFFF) << 64
    value |= 0b10 << 62
    value |= random & (2**62 - 1)
    return str(value)


def made_at(record_id: str) -> datetime | None:
    """When an id was made (UTC, to the millisecond); None where it is none of ours."""
    if not (record_id.isascii() and record_id.isdecimal()) or len(record_id) > _DIGITS_MOST:
        return None
    value = int(record_id)
    if value >> 128 or value >> 76 & 0xF != 0x7:
        return None
    try:
        return datetime.fromtimestamp((value >> 80) / 1000, UTC)
    except (ValueError, OverflowError, OSError):  # after the year 9999
        return None
