"""The give and ask ledger of a contact (rulebook B6)."""

import msgspec

from tui_app.domain.network import Network
from tui_app.domain.touch import Direction, Touch, TouchKind


class Ledger(msgspec.Struct, frozen=True):
    """How often the user gave (news, clippings, referrals, help), and how often they asked."""

    given: int
    asked: int

    @property
    def asks_first(self) -> bool:
        """The user asks more than they give: time to give."""
        return self.asked > self.given


def gave_a_clipping(touch: Touch) -> bool:
    """The user sent one; what comes from them is no gift of the user's."""
    return touch.kind is TouchKind.CLIPPING and touch.direction is Direction.OUT


def ledger(contact_id: str, network: Network) -> Ledger:
    """The ledger of one contact over all touches."""
    given = asked = 0
    for touch in network.touches_of(contact_id):
        given += len(touch.tidbits) + gave_a_clipping(touch)
        given += sum(not favour.asked for favour in touch.favours)
        asked += sum(favour.asked for favour in touch.favours)
    return Ledger(given, asked)
