"""Calls in a row, and the breaks between them: the voice goes flat after a dozen (rulebook A9)."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import msgspec

from tui_app.domain.rules import Rules
from tui_app.domain.touch import Touch

BREAK_AT_THE_LATEST = 15
"""Calls in a row after which a break that was refused is proposed once more."""

_LEAST_REST = timedelta(minutes=2)
"""Whoever calls again sooner has not rested, whatever was begun."""
_LONGEST_CALL = 86_400
"""Seconds; whatever a file says."""


class Pace(msgspec.Struct, frozen=True):
    """How many calls were made since the last break, if there `was_a_break`.

    `rests_until` (UTC) is there while one is on.
    """

    in_a_row: int
    was_a_break: bool = False
    rests_until: datetime | None = None


def pace(calls: Sequence[Touch], breaks: Sequence[datetime], now: datetime, rules: Rules) -> Pace:
    """The pace of calls in order of time. A pause as long as a break, without calls, is one too.

    A break is over when its time is, or with the next call; one cut short at once is none.
    """
    length = timedelta(minutes=rules.batch_break_minutes)
    in_a_row, ended = 0, datetime.min.replace(tzinfo=now.tzinfo)
    for call in calls:
        began = call.at - timedelta(seconds=min(call.seconds or 0, _LONGEST_CALL))
        taken = any(ended <= one and began - one >= _LEAST_REST for one in breaks)
        rested = taken or began - ended >= length
        in_a_row, ended = 1 if rested else in_a_row + 1, call.at
    resting = [one for one in breaks if ended <= one <= now]
    if not resting:
        in_a_row = 0 if now - ended >= length else in_a_row
        return Pace(in_a_row, was_a_break=in_a_row < len(calls))
    until = max(resting) + length
    return Pace(0, was_a_break=True, rests_until=until if now < until else None)


def is_break_proposed(in_a_row: int, refused_at: int | None, rules: Rules) -> bool:
    """Whether it is time to propose one; `refused_at` calls in a row one was refused already."""
    if in_a_row < rules.batch_break_after:
        return False
    return refused_at is None or refused_at < BREAK_AT_THE_LATEST <= in_a_row
