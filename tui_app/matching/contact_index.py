"""Whom a tidbit is for: the contacts of whom something is known that it speaks of (rulebook C2)."""

from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from tui_app.domain.names import by_name
from tui_app.domain.network import Network
from tui_app.domain.tidbit import Match, Tidbit
from tui_app.matching.full_names import is_named_in
from tui_app.matching.tie import why

if TYPE_CHECKING:
    from tui_app.matching.knowledge import Knowledge
    from tui_app.matching.meaning.meanings import Meanings

THRESHOLD = 0.25
"""The chance from which a match is proposed; no proposal is better than a wrong one."""
_LEAST_PERHAPS = 0.05
_MOST_PERHAPS = 3


class Proposals(NamedTuple):
    """`proposed`: matches to decide on; `perhaps`: some of whom too little speaks for that."""

    proposed: tuple[Match, ...]
    perhaps: tuple[Match, ...]


def with_meaning(network: Network, store: Path) -> "ContactIndex":
    """An index that also goes by the meaning of lines where the extra is installed.

    Its vectors are kept beside the store.
    """
    from tui_app.matching.meaning.meanings import Meanings, is_installed

    shelf = store.with_name(store.name + ".meanings")
    return ContactIndex(network, Meanings(shelf) if is_installed() else None)


class ContactIndex:
    """An index of what is known of each contact, built at the first proposal, or by `prepare` in
    a worker thread; any thread may call any method.

    Names, the very words, related words and, where the extra `meaning` is installed, the sense of
    whole lines each find a shortlist; `chance` makes one figure of what speaks for each contact. It
    does not depend on how many contacts there are, nor on what speaks for others.
    """

    def __init__(self, network: Network, meanings: "Meanings | None" = None) -> None:
        self._network = network
        self._meanings = meanings
        self._knowledge: Knowledge | None = None
        self._stale: set[str] = set()
        # Two locks, so that `refresh` never waits for a build.
        self._using = Lock()
        self._marking = Lock()

    def refresh(self, contact_ids: Iterable[str]) -> None:
        """Note that these contacts, or what was said with them, were added, changed or removed.

        They are indexed anew at the next proposal.
        """
        with self._marking:
            self._stale.update(contact_ids)

    def prepare(self) -> None:
        """Bring the index up to date, so that the next proposal need not."""
        with self._using:
            self._up_to_date()

    @property
    def is_prepared(self) -> bool:
        """Whether it was built already: then it is soon up to date."""
        return self._knowledge is not None

    def learn_meaning(
        self, *, seconds: float | None = None, stop: Callable[[], bool] = lambda: False
    ) -> None:
        """Work out what lines mean that are new; without the extra, nothing. It may take minutes
        at first, so it is for a thread that nobody waits for, or at most for so many seconds.

        What is there counts in every proposal meanwhile.
        """
        if self._meanings is not None:
            self.prepare()
            self._meanings.prepare(seconds=seconds, stop=stop)

    def propose(self, tidbit: Tidbit, *, most: int = 5) -> tuple[Match, ...]:
        """New matches for a tidbit, best first; none for a contact that it is matched to already.

        Nor for somebody who is named as its source: they told it.
        """
        return self.look(tidbit, most=most).proposed

    def look(self, tidbit: Tidbit, *, most: int = 5) -> Proposals:
        """What `propose` gives, and beside it who may be meant for all that is known."""
        ranked = self.ranked(tidbit, most=most + _MOST_PERHAPS)
        proposed = tuple(match for match in ranked if match.score >= THRESHOLD)
        perhaps = tuple(match for match in ranked if _LEAST_PERHAPS <= match.score < THRESHOLD)
        return Proposals(proposed[:most], perhaps[:_MOST_PERHAPS])

    def ranked(self, tidbit: Tidbit, *, most: int = 5) -> tuple[Match, ...]:
        """As `propose`, but also those of whom too little speaks to propose them."""
        from tui_app.matching.candidates import Candidates

        with self._using:
            candidates = Candidates(tidbit, self._up_to_date(), self._network)
            contacts = self._network.contacts
            found = [
                (candidate, contact)
                for candidate in candidates
                if (contact := contacts.get(candidate.contact))
                and not tidbit.match_for(contact.id)
                and not is_named_in(contact, tidbit.source)
            ]
            found.sort(key=lambda each: (-each[0].chance, by_name(each[1])))
            return tuple(
                Match(
                    contact=contact.id,
                    score=round(candidate.chance, 2),
                    why=why(candidates.reasons(candidate)),
                )
                for candidate, contact in found[:most]
            )

    def _up_to_date(self) -> "Knowledge":
        from tui_app.matching.knowledge import Knowledge

        with self._marking:
            stale, self._stale = self._stale, set()
        try:
            if self._knowledge is None:
                knowledge = Knowledge(self._network, self._meanings)
                # A copy: another thread may add a contact while this one reads.
                knowledge.replace(tuple(self._network.contacts))
                self._knowledge = knowledge
            elif stale:
                self._knowledge.replace(sorted(stale))
        except BaseException:
            self.refresh(stale)
            raise
        return self._knowledge
