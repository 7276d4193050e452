"""What a call block achieved (rulebook A15, B4)."""

from collections.abc import Iterable

import msgspec

from tui_app.domain.touch import OUTCOMES, Direction, Touch


class BlockTally(msgspec.Struct, frozen=True):
    """The user's calls in a stretch of time, what became of them, and how many heard news.

    `refreshed` people remember the user again: each who was talked to, once (rulebook A15).
    """

    calls: int
    talks: int
    messages: int
    tidbits: int
    referrals: int
    refreshed: int


def is_call(touch: Touch) -> bool:
    """Whether it is a call of the user's own, however it ended."""
    return touch.kind in OUTCOMES and touch.direction is Direction.OUT


def tally_of(touches: Iterable[Touch]) -> BlockTally:
    """What the calls among the touches came to."""
    calls = [touch for touch in touches if is_call(touch)]
    return BlockTally(
        calls=len(calls),
        talks=sum(touch.is_conversation for touch in calls),
        messages=sum(touch.kind == "message" for touch in calls),
        tidbits=sum(len(touch.tidbits) for touch in calls),
        referrals=sum(len(touch.referrals) for touch in calls),
        refreshed=len({touch.contact for touch in calls if touch.is_conversation}),
    )
