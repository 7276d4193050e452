"""How alike two letters are, once names, days and numbers are blanked (rulebook E3)."""

import msgspec

from tui_app.domain.letter import Letter
from tui_app.domain.network import Network


class Likeness(msgspec.Struct, frozen=True):
    """`share` is 0 (nothing in common) to 1 (the same note); `passages` as the first has them."""

    share: float
    passages: tuple[str, ...] = ()


def likeness(one: Letter, other: Letter, network: Network) -> Likeness:
    """How alike the two bodies are; salutation, signature and own details are left out."""
    raise NotImplementedError
