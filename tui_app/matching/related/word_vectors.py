"""The vectors of some thirty thousand English words: words used alike point the same way.

The table beside this file was worked out once by `python -m tests.matching.distil` from a sentence
model, and is read only here. A word stands in it by its stem, the commonest word first.
"""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from tui_app.matching.arithmetic import load_numpy
from tui_app.matching.common_words import is_common

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

TABLE = Path(__file__).with_name("word_vectors.npz")

_EVERYDAY_RANK, _RARE_RANK = 100, 10_000
"""Between these places in the table a word grows from saying nothing to saying all."""
_LEAST_WEIGHT = 0.15
_COMMON_SHARE = 0.6


class WordVectors(msgspec.Struct, frozen=True):
    """`vectors` has a unit row for each of the `rows`, which are stems by their place.

    `centred` are the same with what all words have in common taken off: for sums of words.
    """

    rows: dict[str, int]
    vectors: "Vectors"
    centred: "Vectors"

    def weight(self, word: str, stem: str) -> float:
        """How much a word says, 0 to 1, by how rare it is in English. Both are folded."""
        import math

        place = self.rows.get(stem, len(self.rows))
        span = math.log(_RARE_RANK / _EVERYDAY_RANK)
        rare = math.log((place + 30) / _EVERYDAY_RANK) / span
        return max(_LEAST_WEIGHT, min(1.0, rare)) * (_COMMON_SHARE if is_common(word) else 1)


@cache
def word_vectors() -> WordVectors:
    """The table, read when first asked for."""
    load_numpy()
    import numpy as np

    with np.load(TABLE, allow_pickle=False) as table:
        stems = bytes(table["stems"]).decode().split("\n")
        vectors = table["vectors"].astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    centred = vectors - vectors.mean(axis=0)
    centred /= np.linalg.norm(centred, axis=1, keepdims=True)
    return WordVectors({stem: row for row, stem in enumerate(stems)}, vectors, centred)
