"""How near a text is to each contact, worked out for all of them at once."""

from collections.abc import Mapping
from itertools import chain
from typing import TYPE_CHECKING

import msgspec

from tui_app.matching.meaning.known_lines import KnownLines
from tui_app.matching.meaning.vector_rows import VectorRows

if TYPE_CHECKING:
    from tui_app.matching.meaning.weights import Numbers


class Nearness(msgspec.Struct, frozen=True):
    """Cosines, -1 to 1: to all that is known of a contact taken `whole`, and to the nearest single
    `line`, which is given as it is known.
    """

    whole: float
    best: float
    line: str


class NearnessTable:
    """The contacts whose vectors are all there, as they stand at one moment. For any thread."""

    def __init__(self, contacts: Mapping[str, KnownLines], vectors: VectorRows) -> None:
        import numpy as np

        row_of = vectors.row_of
        there = {
            contact: known
            for contact, known in contacts.items()
            if known.whole in row_of and all(key in row_of for key in known.keys)
        }
        keys = [known.keys for known in there.values()]
        self._rows = vectors.now()
        self._contacts = list(there)
        self._lines = list(chain.from_iterable(known.lines for known in there.values()))
        self._whole = np.array([row_of[known.whole] for known in there.values()], dtype=np.int64)
        self._row_of_line = np.array([row_of[key] for key in chain(*keys)], dtype=np.int64)
        self._counts = np.array([len(each) for each in keys], dtype=np.int64)
        self._begins = np.cumsum(self._counts) - self._counts

    def near(self, vector: "Numbers") -> dict[str, Nearness]:
        """By contact; of lines equally near, the first."""
        import numpy as np

        if not self._contacts:
            return {}
        cosines = self._rows.cosines(vector)
        of_lines = cosines[self._row_of_line]
        best = np.maximum.reduceat(of_lines, self._begins)
        hits = np.flatnonzero(of_lines == np.repeat(best, self._counts))
        owners = np.searchsorted(self._begins, hits, side="right")
        firsts = hits[np.unique(owners, return_index=True)[1]]
        return {
            contact: Nearness(whole, nearest, self._lines[line])
            for contact, whole, nearest, line in zip(
                self._contacts,
                cosines[self._whole].tolist(),
                best.tolist(),
                firsts.tolist(),
                strict=True,
            )
        }
