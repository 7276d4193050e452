"""Which of several wordings a letter takes: by its place and a stable hash, never by chance.

People of one record have places 0, 1, 2 …, and no two of them share a wording while there are as
many as people; a wording that stands in a letter to one of the others is passed over while there
is a fresh one (rulebook E3). The same records always make the same letter.
"""

import re
from collections.abc import Mapping, Sequence
from typing import TypeVar
from zlib import crc32

from tui_app.domain.interview import Tone
from tui_app.letters.fragments import Fragment

T = TypeVar("T")
Wordings = Sequence[str] | Mapping[Tone, Sequence[str]]
"""Ways to say one thing, in any tone or by tone; `{it}` and the like are filled in."""

_GAP = re.compile(r"\{\w+\}")


class Voice:
    """The tone of a letter, and its choice among wordings. `others` are letters not to resemble."""

    def __init__(self, tone: Tone, seed: str, place: int, others: Sequence[str] = ()) -> None:
        self.tone = tone
        self._seed = seed
        self._place = place
        self._others = [text.casefold() for text in others]

    def pick(self, slot: str, wordings: Wordings) -> str:
        """The wording of this letter for what `slot` says: of those least used, its own."""
        ways = wordings[self.tone] if isinstance(wordings, Mapping) else wordings
        first = self.index(slot, len(ways))
        turned = (*ways[first:], *ways[:first])
        return min(turned, key=self._uses) if self._others else turned[0]

    def pick_one(self, slot: str, choices: Sequence[T]) -> T:
        """One of several choices of any sort."""
        return choices[self.index(slot, len(choices))]

    def turned(self, slot: str, choices: Sequence[str]) -> tuple[str, ...]:
        """All of them, this letter's own first."""
        first = self.index(slot, len(choices))
        return (*choices[first:], *choices[:first])

    def index(self, slot: str, count: int) -> int:
        """A number from 0 to `count` - 1."""
        if count < 2:
            return 0
        around, stride = self._place // count, 1 + crc32(f"{slot} stride".encode()) % (count - 1)
        begin = stable(f"{self._seed} {slot}")
        return (begin + self._place + around * stride) % count

    def say(self, slot: str, wordings: Wordings, **values: str) -> str:
        """The wording, filled in; what is empty leaves no gap behind."""
        said = self.pick(slot, wordings).format(**values)
        said = re.sub(r" {2,}", " ", said).strip()
        return said[:1].upper() + said[1:]

    def quote(self, slot: str, wordings: Wordings, it: Fragment, **values: str) -> str:
        """A wording with a note in it, after a colon (`{it}`)."""
        return self.say(slot, wordings, it=it.told, **values)

    def _uses(self, way: str) -> int:
        """In how many of the other letters the longest run of its own words stands."""
        piece = max(_GAP.split(way), key=len).strip(" ,.:;?!").casefold()
        return sum(piece in text for text in self._others)


def stable(text: str) -> int:
    """A number that is the same for the same text on every machine."""
    return crc32(text.encode("utf-8", "replace"))
