"""What a stretch of calls gave: figures, people, and what comes of it (rulebook A15, B4)."""

from collections.abc import Sequence

import msgspec

from tui_app.domain.blocks import BlockTally, tally_of
from tui_app.domain.contact import Contact
from tui_app.domain.network import Network
from tui_app.domain.touch import Touch


class Achieved(msgspec.Struct, frozen=True, kw_only=True):
    """`people` were talked to, each once, in order of time.

    `next_dates` is how many of those called have a day on which one of the two speaks up next.
    """

    tally: BlockTally
    people: tuple[Contact, ...]
    next_dates: int


def achieved(network: Network, calls: Sequence[Touch]) -> Achieved:
    """What these calls, in order of time, gave."""
    talked_to = dict.fromkeys(touch.contact for touch in calls if touch.is_conversation)
    people = (network.contacts.get(key) for key in talked_to)
    agreed = {touch.contact for touch in calls if _has_a_date(touch, network)}
    return Achieved(
        tally=tally_of(calls),
        people=tuple(one for one in people if one is not None),
        next_dates=len(agreed),
    )


def _has_a_date(touch: Touch, network: Network) -> bool:
    contact = network.contacts.get(touch.contact)
    if contact is None:
        return False
    promised = any(one.touch == touch.id and one.due is not None for one in contact.promises)
    planned = not touch.is_attempt and contact.next_call is not None
    return promised or planned
