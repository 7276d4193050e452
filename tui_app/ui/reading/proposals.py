"""Whom the candidates may interest: looked up in the background, kept until contacts change."""

from collections.abc import Callable, Sequence
from functools import partial

from tui_app.domain.candidates import as_tidbit
from tui_app.domain.reading import Candidate
from tui_app.domain.tidbit import Match
from tui_app.ui.background import in_background
from tui_app.ui.desk import Desk

_AT_ONCE = 10
"""Candidates that are looked at before the screen shows what came of it."""
_MOST_KEPT = 5_000
"""What is dropped may come back: as much is remembered before it is forgotten."""


class Proposals:
    """The proposals by the key of their item.

    Once something more is known of a contact they are looked up anew; what was found before holds
    until then.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._found: dict[str, tuple[int, tuple[Match, ...]]] = {}
        self.is_looking_up = False

    def of(self, candidate: Candidate) -> tuple[Match, ...] | None:
        """Those to people who are known, best first; None while they are still to be looked up."""
        found = self._found.get(candidate.item.key)
        if found is None:
            return None
        known = self._desk.network.contacts
        return tuple(one for one in found[1] if one.contact in known)

    async def look_up(
        self, wanted: Callable[[], Sequence[Candidate]], told: Callable[[], object]
    ) -> None:
        """Look up what is missing of those `wanted`, a few at a time; `told` is called each time.

        First those that were never looked at, as they are wanted; then those that may have changed.
        """
        self.is_looking_up = True
        try:
            while batch := self._missing(wanted()):
                self._found |= await in_background(partial(self._proposed, batch, self._desk.known))
                told()
        finally:
            self.is_looking_up = False

    def _missing(self, wanted: Sequence[Candidate]) -> Sequence[Candidate]:
        unseen = [one for one in wanted if one.item.key not in self._found]
        if not unseen and len(self._found) > _MOST_KEPT:
            keys = {one.item.key for one in wanted}
            self._found = {key: one for key, one in self._found.items() if key in keys}
        now = self._desk.known
        return (unseen or [one for one in wanted if self._found[one.item.key][0] != now])[:_AT_ONCE]

    def _proposed(
        self, batch: Sequence[Candidate], at: int
    ) -> dict[str, tuple[int, tuple[Match, ...]]]:
        index, now = self._desk.index, self._desk.now()
        return {
            one.item.key: (at, index.propose(as_tidbit(one, now, self._desk.clock.zone.key)))
            for one in batch
        }
