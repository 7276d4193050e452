"""A draft of a letter, made from what is known: plain sentences to go on from (rulebook E2)."""

from datetime import date

from tui_app.domain.letter import Letter
from tui_app.domain.network import Network
from tui_app.domain.owner import Owner


def drafted(letter: Letter, network: Network, owner: Owner, today: date) -> Letter:
    """The letter with subject and body written for its kind, its person and its tone.

    `today` is the user's date. What is not known is left out, never left blank.
    """
    raise NotImplementedError
