"""What keeping, sending or dropping a letter changes (rulebook E, C4)."""

from datetime import datetime
from zoneinfo import ZoneInfo

from tui_app.domain.changes import Changes
from tui_app.domain.letter import Letter, Medium
from tui_app.domain.network import Network


def keep_letter(network: Network, letter: Letter, now: datetime) -> Changes:
    """Keep a letter as a draft."""
    raise NotImplementedError


def letter_sent(
    network: Network, letter: Letter, medium: Medium, now: datetime, zone: ZoneInfo
) -> Changes:
    """It went out at `now` (UTC): a touch to the contact, whose zone is `zone`, and all it settles.

    A clipping's news counts as passed on and as given (rulebook C4, B6), a reference as alerted
    (E7), a proposal as made of its problem (D).
    """
    raise NotImplementedError


def drop_letter(network: Network, letter: Letter, now: datetime) -> Changes:
    """It is not to be written: it is owed no longer."""
    raise NotImplementedError
