"""The user's own blocks of one day, as they stand at a moment (rulebook A1)."""

from datetime import UTC, datetime, timedelta
from enum import Enum, auto
from typing import NamedTuple
from zoneinfo import ZoneInfo

from tui_app.domain.rules import Rules
from tui_app.priority.workload import PARTS


class Stands(Enum):
    """How a block stands in its day."""

    NOT_TODAY = auto()
    TO_COME = auto()
    UNDER_WAY = auto()
    OVER = auto()


class BlockToday(NamedTuple):
    """A block of today; `opens` and `closes` bound the user's own sitting, in UTC.

    `room` is how many calls fit into it, at the minutes that one takes (A10).
    """

    part: str
    stands: Stands
    opens: datetime
    closes: datetime
    minutes: int
    room: int


def todays_blocks(now: datetime, rules: Rules, own_zone: ZoneInfo) -> tuple[BlockToday, ...]:
    """The blocks of the user's own day at `now` (UTC), the morning first."""
    return tuple(_block(part, now, rules, own_zone) for part in PARTS)


def _block(part: str, now: datetime, rules: Rules, own_zone: ZoneInfo) -> BlockToday:
    block = rules.block(part)
    today = now.astimezone(own_zone).date()
    opens = datetime.combine(today, block.opens, own_zone).astimezone(UTC)
    closes = opens + timedelta(minutes=block.minutes)
    if today.isoweekday() not in block.days:
        stands = Stands.NOT_TODAY
    elif now < opens:
        stands = Stands.TO_COME
    else:
        stands = Stands.UNDER_WAY if now < closes else Stands.OVER
    room = max(1, block.minutes // rules.call_minutes)
    return BlockToday(part, stands, opens, closes, block.minutes, room)
