"""What a call block achieved (rulebook A15, B4)."""

from collections.abc import Iterable
from datetime import datetime

import msgspec

from tui_app.domain.touch import OUTCOMES, Touch


class BlockTally(msgspec.Struct, frozen=True):
    """Calls made in a stretch of time, what became of them, and how many heard news."""

    calls: int
    talks: int
    messages: int
    tidbits: int
    referrals: int


def tally(touches: Iterable[Touch], since: datetime) -> BlockTally:
    """What the calls from `since` (UTC) on came to."""
    calls = [touch for touch in touches if touch.at >= since and touch.kind in OUTCOMES]
    return BlockTally(
        calls=len(calls),
        talks=sum(touch.is_conversation for touch in calls),
        messages=sum(touch.kind == "message" for touch in calls),
        tidbits=sum(len(touch.tidbits) for touch in calls),
        referrals=sum(len(touch.referrals) for touch in calls),
    )
