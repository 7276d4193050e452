"""What a check finds: one thing to look at before a letter goes out."""

from enum import StrEnum

import msgspec


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
