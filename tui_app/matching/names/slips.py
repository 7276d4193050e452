"""Names that are one slip of the pen away from a word."""

from tui_app.matching.names.spelling import squeezed

SHORTEST = 5
"""Letters; what is shorter has too many neighbours."""
_LONGEST = 40


class Slips:
    """Keys of names, sorted so that only few need be compared: by first letter and length."""

    def __init__(self) -> None:
        self._shelves: dict[tuple[str, int], dict[str, int]] = {}

    def add(self, key: str) -> None:
        """Take in a key; once more for each register that has it."""
        if SHORTEST <= len(key) <= _LONGEST:
            short = squeezed(key)
            shelf = self._shelves.setdefault((short[0], len(short)), {})
            shelf[key] = shelf.get(key, 0) + 1

    def remove(self, key: str) -> None:
        """Forget a key once."""
        if SHORTEST <= len(key) <= _LONGEST:
            short = squeezed(key)
            shelf = self._shelves.get((short[0], len(short)), {})
            if shelf.get(key, 0) > 1:
                shelf[key] -= 1
            else:
                shelf.pop(key, None)

    def near(self, key: str) -> list[str]:
        """Other keys that begin alike and differ in one letter, or two that changed places.

        Letters doubled or not make no difference.
        """
        if not SHORTEST <= len(key) <= _LONGEST:
            return []
        size = len(squeezed(key))
        return sorted(
            other
            for length in (size - 1, size, size + 1)
            for other in self._shelves.get((key[0], length), ())
            if other != key and is_slip(key, other)
        )


def is_slip(key: str, other: str) -> bool:
    """Whether two keys of some length begin alike and are one slip apart."""
    if key[:1] != other[:1] or min(len(key), len(other)) < SHORTEST:
        return False
    # Here, because whoever jots without a slip should not pay for the import.
    from rapidfuzz.distance import OSA

    return OSA.distance(squeezed(key), squeezed(other), score_cutoff=1) <= 1
