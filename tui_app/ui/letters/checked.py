"""What speaks against a letter and what it is most like, looked for while keys go on."""

import msgspec

from tui_app.domain.letter import Letter
from tui_app.letters.checking import Checker, Finding
from tui_app.letters.giving_first import give_first
from tui_app.letters.likeness import Likeness, likeness
from tui_app.letters.unsaid import Unsaid, still_to_bring_in
from tui_app.ui.background import in_background
from tui_app.ui.desk import Desk

_WORTH_TELLING = 0.05
"""Two letters that have less than this in common are like any two letters."""


_WORDS_SHOWN = 3
"""Fewer words in a row stand in any two letters; they only count where much is alike."""


class Nearest(msgspec.Struct, frozen=True):
    """The letter that another is most like: `share` is 0 to 1, the passages as each has them."""

    letter: Letter
    share: float
    ours: tuple[str, ...]
    theirs: tuple[str, ...]


class Checked(msgspec.Struct, frozen=True):
    """A letter, all that speaks against sending it, what it is most like, what might go in.

    `advice` is why to give before it asks; no letter is held back for that.
    """

    letter: Letter
    findings: tuple[Finding, ...]
    nearest: Nearest | None = None
    unsaid: tuple[Unsaid, ...] = ()
    advice: str = ""


class Checks:
    """Looks at letters in a thread. Make a new one after contacts were renamed or added."""

    def __init__(self, desk: Desk) -> None:
        self._network = desk.network
        self._most = desk.rules.likeness_most
        self._checker = Checker(desk.network, desk.config.owner, desk.rules)

    async def look(self, letter: Letter) -> Checked:
        """All that there is to say of it."""
        try:
            return await in_background(lambda: self._look(letter))
        except RuntimeError:
            # Records were changed while the thread went through them; nobody changes them here.
            return self._look(letter)

    async def beside(self, letter: Letter, other: Letter) -> Nearest:
        """The same letter and a certain other one, with what both say."""
        return await in_background(lambda: self._beside(letter, other))

    def _look(self, letter: Letter) -> Checked:
        found = tuple(self._checker.check(letter))
        unsaid = still_to_bring_in(letter, self._network) if letter.body.strip() else ()
        advice = give_first(letter, self._network)
        nearest = self._checker.nearest(letter)
        if nearest is None or nearest.likeness.share < _WORTH_TELLING:
            return Checked(letter, found, None, unsaid, advice)
        theirs = likeness(nearest.other, letter, self._network)
        near = self._nearest(nearest.other, nearest.likeness, theirs)
        return Checked(letter, found, near, unsaid, advice)

    def _beside(self, letter: Letter, other: Letter) -> Nearest:
        ours = likeness(letter, other, self._network)
        theirs = likeness(other, letter, self._network)
        return self._nearest(other, ours, theirs)

    def _nearest(self, other: Letter, ours: Likeness, theirs: Likeness) -> Nearest:
        least = 0 if ours.share > self._most else _WORDS_SHOWN
        return Nearest(other, ours.share, _long(ours, least), _long(theirs, least))


def _long(likeness: Likeness, least: int) -> tuple[str, ...]:
    return tuple(one for one in likeness.passages if len(one.split()) >= least)
