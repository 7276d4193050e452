"""Which of several wordings a letter takes: by its place and a stable hash, never by chance.

People of one record have places 0, 1, 2 …, and no two of them share a wording while there are as
many as people. The same letter always comes out the same.
"""

import re
from collections.abc import Mapping, Sequence
from typing import TypeVar
from zlib import crc32

from tui_app.domain.interview import Tone

T = TypeVar("T")
Wordings = Sequence[str] | Mapping[Tone, Sequence[str]]
"""Ways to say one thing, in any tone or by tone; `{it}` and the like are filled in."""


class Voice:
    """The tone of a letter, and its choice among wordings. `turn` asks for another choice."""

    def __init__(self, tone: Tone, seed: str, place: int, turn: int = 0) -> None:
        self.tone = tone
        self._seed = seed
        self._place = place
        self._turn = turn

    def pick(self, slot: str, wordings: Wordings) -> str:
        """The wording of this letter for what `slot` says."""
        ways = wordings[self.tone] if isinstance(wordings, Mapping) else wordings
        return ways[self.index(slot, len(ways))]

    def pick_one(self, slot: str, choices: Sequence[T]) -> T:
        """One of several choices of any sort."""
        return choices[self.index(slot, len(choices))]

    def index(self, slot: str, count: int) -> int:
        """A number from 0 to `count` - 1."""
        if count < 2:
            return 0
        around, stride = self._place // count, 1 + crc32(f"{slot} stride".encode()) % (count - 1)
        begin = crc32(f"{self._seed} {slot}".encode("utf-8", "replace"))
        return (begin + self._place + (around + self._turn) * stride) % count

    def say(self, slot: str, wordings: Wordings, **values: str) -> str:
        """The wording, filled in; what is empty leaves no gap behind."""
        said = self.pick(slot, wordings).format(**values)
        said = re.sub(r" {2,}", " ", said).strip()
        return said[:1].upper() + said[1:]


def stable(text: str) -> int:
    """A number that is the same for the same text on every machine."""
    return crc32(text.encode("utf-8", "replace"))
