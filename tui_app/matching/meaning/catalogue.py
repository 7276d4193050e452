"""What is known of each contact now, and the vectors that are there."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from tui_app.matching.meaning.known_lines import KnownLines, known_lines, texts_of
from tui_app.matching.meaning.nearness import NearnessTable
from tui_app.matching.meaning.vector_rows import VectorRows

if TYPE_CHECKING:
    from tui_app.matching.meaning.weights import Numbers

_WORTH_KEEPING = 1_024
"""One vector in so many may be new or of no use before the shelf is written anew."""


class Catalogue:
    """Not for two threads at once; the tables and vectors that it gives out may be kept by any."""

    def __init__(self, vectors: VectorRows) -> None:
        """With the `vectors` that were kept before, of which some may be of no use any more."""
        self._vectors = vectors
        self._contacts: dict[str, KnownLines] = {}
        self._table: NearnessTable | None = None
        self._new = 0
        self._is_changed = False

    def take_in(self, noted: Mapping[str, Sequence[str] | None]) -> None:
        """These lines are what is known of each contact now; None where the contact is gone."""
        for contact, lines in noted.items():
            known = known_lines(lines) if lines else None
            if known == self._contacts.get(contact):
                continue
            self._is_changed, self._table = True, None
            if known is None:
                del self._contacts[contact]
            else:
                self._contacts[contact] = known

    def missing(self) -> dict[bytes, str]:
        """The texts that have no vector yet, by key, those of one contact together."""
        there = self._vectors.row_of
        return {
            key: text
            for known in self._contacts.values()
            if known.whole not in there or any(key not in there for key in known.keys)
            for key, text in texts_of(known)
            if key not in there
        }

    def add(self, keys: Sequence[bytes], vectors: "Numbers") -> None:
        """The vectors of these texts, until now missing."""
        self._vectors.add(keys, vectors)
        self._new += len(keys)
        self._is_changed, self._table = True, None

    def table(self) -> NearnessTable:
        """Of the contacts whose vectors are all there."""
        if self._table is None:
            self._table = NearnessTable(self._contacts, self._vectors)
        return self._table

    def changed(self) -> VectorRows | None:
        """The vectors to be kept, where enough of them changed since they last were.

        Those of which no text is left are dropped.
        """
        if not self._is_changed:
            return None
        self._is_changed = False
        used = {known.whole for known in self._contacts.values()}
        used.update(key for known in self._contacts.values() for key in known.keys)
        unused = sum(key not in used for key in self._vectors.row_of)
        if self._new + unused <= len(used) // _WORTH_KEEPING:
            return None
        self._vectors = self._vectors.only(used)
        self._table = None
        self._new = 0
        return self._vectors
