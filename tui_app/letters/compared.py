"""One letter against all the others, fast enough to be asked while it is typed (rulebook E3)."""

from collections.abc import Iterator
from typing import NamedTuple

from tui_app.domain.letter import Letter, LetterStatus
from tui_app.domain.network import Network
from tui_app.letters.blanking import Names
from tui_app.letters.enclosed import enclosed_in
from tui_app.letters.likeness import Likeness, compare, share_of
from tui_app.letters.passages import longest_passage
from tui_app.letters.substance import Substance, substance_of


class Alike(NamedTuple):
    """Another letter, and what ties it to the one asked about."""

    other: Letter
    likeness: Likeness
    longest: int
    """Words of the longest passage that both share."""


class Compared:
    """The network's letters made ready to be compared: each once, and again when it has changed.

    Names are read when it is made: make a new one after contacts were renamed or added. Dropped
    letters and empty ones are never compared.
    """

    def __init__(self, network: Network) -> None:
        self._network = network
        self._names: Names | None = None
        self._ready: dict[str, tuple[Letter, Substance]] = {}

    def alike(self, letter: Letter, share: float, longest: int) -> list[Alike]:
        """The others that are at least so alike, or have a passage of so many words in common.

        The most alike come first.
        """
        mine = self._substance(letter)
        if not mine.words:
            return []
        found: list[Alike] = []
        for other, theirs in self._others(letter):
            common = longest_passage(mine, theirs) if _meet(mine, theirs) else 0
            if common >= longest or share_of(mine, theirs) >= share:
                found.append(Alike(other, compare(mine, theirs), common))
        found.sort(key=lambda one: (-one.likeness.share, one.other.id))
        return found

    def nearest(self, letter: Letter) -> Alike | None:
        """The other that it is most like; None where it has nothing in common with any."""
        mine = self._substance(letter)
        shares = [
            (share_of(mine, theirs), other.id, other) for other, theirs in self._others(letter)
        ]
        share, _, other = max(shares, default=(0.0, "", letter), key=lambda one: one[:2])
        if not share:
            return None
        theirs = self._substance(other)
        return Alike(other, compare(mine, theirs), longest_passage(mine, theirs))

    def _others(self, letter: Letter) -> Iterator[tuple[Letter, Substance]]:
        # A copy: another thread may put a letter while this one reads.
        for other in tuple(self._network.letters.values()):
            if other.id == letter.id or other.status is LetterStatus.DROPPED or not other.body:
                continue
            theirs = self._substance(other)
            if theirs.words:
                yield other, theirs

    def _substance(self, letter: Letter) -> Substance:
        known = self._ready.get(letter.id)
        if known is not None and known[0].body == letter.body:
            return known[1]
        if self._names is None:
            self._names = Names(self._network, (letter,))
        made = substance_of(letter, self._names, enclosed_in(letter, self._network))
        self._ready[letter.id] = (letter, made)
        return made


def _meet(one: Substance, other: Substance) -> bool:
    return one.run == other.run and not one.passages.isdisjoint(other.passages)
