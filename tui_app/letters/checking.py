"""What speaks against sending a letter as it is (rulebook E2 to E4, C4)."""

from enum import StrEnum

import msgspec

from tui_app.domain.letter import Letter
from tui_app.domain.network import Network
from tui_app.domain.owner import Owner
from tui_app.domain.rules import Rules


class Concern(StrEnum):
    """What a finding is about."""

    EMPTY = "empty"
    BLANK = "blank"
    LIKENESS = "likeness"
    NAME = "name"
    HIGHLIGHT = "highlight"
    OBJECTION = "objection"
    NEXT_STEP = "next step"
    ASK = "ask"
    OWN_DETAILS = "own details"
    TONE = "tone"
    DAY = "day"


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to look at: `text` names it and the remedy, in a sentence.

    For a likeness: `other` is the id of the other letter, `share` how alike they are (0 to 1), and
    `passages` what both say, as this letter has it.
    """

    concern: Concern
    text: str
    other: str | None = None
    share: float | None = None
    passages: tuple[str, ...] = ()


def check(letter: Letter, network: Network, owner: Owner, rules: Rules) -> list[Finding]:
    """All that speaks against sending it, the gravest first; empty where nothing does."""
    raise NotImplementedError
