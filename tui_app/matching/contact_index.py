"""Whom a tidbit is for: the contacts of whom something is known that it speaks of (rulebook C2)."""

import weakref
from collections.abc import Iterable
from threading import Lock
from typing import TYPE_CHECKING

from tui_app.domain.names import by_name, fold
from tui_app.domain.network import Network
from tui_app.domain.tidbit import Match, Tidbit
from tui_app.matching.full_names import is_named_in
from tui_app.matching.known import Column, known_of
from tui_app.matching.marks import without_marks, words_in_marks
from tui_app.matching.rarity import Rarity
from tui_app.matching.tidbit_words import TidbitWords, read
from tui_app.matching.tie import score, why
from tui_app.matching.weighing import Weighing
from tui_app.matching.words import folded_words

if TYPE_CHECKING:
    from tui_app.matching.full_text import FullText, Hit

THRESHOLD = 0.3
"""The score from which a match is proposed; no proposal is better than a wrong one."""

_SHORTLIST = 24
"""Contacts weighed, of all that the search finds."""


class ContactIndex:
    """A full-text index of what is known of each contact, in memory alone.

    BM25 over the weighted columns finds a shortlist. Each of these is then scored by its ties: the
    whole of a name, an organisation or a topic counts for 0.65 to 0.9 by itself; a single word
    counts for less, by how few contacts it is known of (`Weighing`). The ties add up as chances
    do (`score`), so that a score means the same in a network of three and of ten thousand.

    It is built at the first proposal, or by `prepare` in a worker thread; any thread may call any
    method.
    """

    def __init__(self, network: Network) -> None:
        self._network = network
        self._index: FullText | None = None
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

    def propose(self, tidbit: Tidbit, *, most: int = 5) -> tuple[Match, ...]:
        """New matches for a tidbit, best first; none for a contact that it is matched to already.

        Nor for somebody who is named as its source: they told it.
        """
        said = read(tidbit)
        with self._using:
            index = self._up_to_date()
            hits = index.search(said.terms, _SHORTLIST + len(tidbit.matches))
            weighing = Weighing(said, Rarity(index, _words_of(said, hits)))
            found = [
                (contact, weighing.ties(contact, hit))
                for hit in hits
                if (contact := self._network.contacts.get(hit.contact))
                and not tidbit.match_for(contact.id)
                and not is_named_in(contact, tidbit.source)
            ]
        scored = [(score(ties), contact, ties) for contact, ties in found]
        scored.sort(key=lambda each: (-each[0], by_name(each[1])))
        return tuple(
            Match(contact=contact.id, score=worth, why=why(ties))
            for worth, contact, ties in scored[:most]
            if worth >= THRESHOLD
        )

    def _up_to_date(self) -> "FullText":
        with self._marking:
            stale, self._stale = self._stale, set()
        try:
            if self._index is None:
                self._index = self._built()
            elif stale:
                self._index.replace((key, self._known(key)) for key in sorted(stale))
        except BaseException:
            self.refresh(stale)
            raise
        return self._index

    def _built(self) -> "FullText":
        from tui_app.matching.full_text import FullText

        index = FullText()
        weakref.finalize(self, index.close)
        # A copy: another thread may add a contact while this one reads.
        index.replace((key, self._known(key)) for key in tuple(self._network.contacts))
        return index

    def _known(self, contact_id: str) -> tuple[str, ...] | None:
        contact = self._network.contacts.get(contact_id)
        return known_of(contact, self._network) if contact else None


def _words_of(said: TidbitWords, hits: Iterable["Hit"]) -> set[str]:
    """Every word that may tie, folded."""
    words = set(said.near) | {fold(term) for term in said.terms}
    for hit in hits:
        for column in (Column.NAME, Column.ORGANISATION):
            words.update(folded_words(without_marks(hit.marked[column])))
        for marked in hit.marked:
            words.update(fold(word) for word in words_in_marks(marked))
    return words
