"""Vectors in little memory: a byte for each number, and one factor for each vector."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from tui_app.matching.meaning.weights import Numbers

    Levels = NDArray[np.int8]

_TOP = 127
_AT_ONCE = 512
"""Rows made into floats at a time: so many stay in the processor's cache."""


class Rows:
    """Vectors as they stand at one moment: whatever is added later is not among them."""

    def __init__(self, levels: "Levels", factors: "Numbers") -> None:
        self.levels = levels
        self.factors = factors

    def cosines(self, vector: "Numbers") -> "Numbers":
        """How near each is to a vector of length 1: from -1 to 1."""
        import numpy as np

        count, width = self.levels.shape
        result = np.empty(count, dtype=np.float32)
        floats = np.empty((_AT_ONCE, width), dtype=np.float32)
        for begin in range(0, count, _AT_ONCE):
            end = min(begin + _AT_ONCE, count)
            part = floats[: end - begin]
            np.copyto(part, self.levels[begin:end])
            np.dot(part, vector, out=result[begin:end])
        result *= self.factors
        return result.clip(-1, 1, out=result)


class VectorRows:
    """Vectors by the key of their text. Not for two threads at once; `now` may be kept by any."""

    def __init__(self, width: int) -> None:
        import numpy as np

        self.row_of: dict[bytes, int] = {}
        self._levels: Levels = np.empty((0, width), dtype=np.int8)
        self._factors: Numbers = np.empty(0, dtype=np.float32)

    @classmethod
    def holding(cls, keys: Sequence[bytes], levels: "Levels", factors: "Numbers") -> "VectorRows":
        """These, as `now` gave them for those keys."""
        rows = cls(levels.shape[1])
        rows.row_of = {key: row for row, key in enumerate(keys)}
        rows._levels, rows._factors = levels, factors
        return rows

    def __len__(self) -> int:
        return len(self.row_of)

    def now(self) -> Rows:
        """All that are there, in the order in which they came."""
        return Rows(self._levels[: len(self)], self._factors[: len(self)])

    def add(self, keys: Sequence[bytes], vectors: "Numbers") -> None:
        """Vectors for keys that are not there yet; each key once."""
        import numpy as np

        begin, end = len(self), len(self) + len(keys)
        self._make_room(end)
        factors = np.abs(vectors).max(axis=1, initial=0) / np.float32(_TOP)
        factors[factors == 0] = 1
        self._levels[begin:end] = np.rint(vectors / factors[:, None]).astype(np.int8)
        self._factors[begin:end] = factors
        self.row_of.update(zip(keys, range(begin, end), strict=True))

    def only(self, keys: Collection[bytes]) -> "VectorRows":
        """Those of these keys that are there, apart."""
        kept = [(key, row) for key, row in self.row_of.items() if key in keys]
        rows = [row for _, row in kept]
        return VectorRows.holding([key for key, _ in kept], self._levels[rows], self._factors[rows])

    def _make_room(self, rows: int) -> None:
        import numpy as np

        if rows <= len(self._levels):
            return
        size = max(rows, 2 * len(self), 64)
        levels = np.empty((size, self._levels.shape[1]), dtype=np.int8)
        factors = np.empty(size, dtype=np.float32)
        levels[: len(self)], factors[: len(self)] = self.now().levels, self.now().factors
        self._levels, self._factors = levels, factors
