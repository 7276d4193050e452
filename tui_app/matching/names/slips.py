"""Names that are one slip of the pen away from a word."""

from tui_app.matching.names.spelling import squeezed

SHORTEST = 5
"""Letters; what is shorter has too many neighbours."""
_LONGEST = 40


class Slips:
    """Keys of names, sorted so that only few need be compared: by first letter and length."""

    def __init__(self) -> None:
        self._shelves: dict[tuple[str, int], dict[str, dict[str, int]]] = {}
        self._unsorted: list[tuple[str, int]] = []

    def add(self, key: str) -> None:
        """Take in a key; once more for each sort of name that has it."""
        if SHORTEST <= len(key) <= _LONGEST:
            self._unsorted.append((key, 1))

    def remove(self, key: str) -> None:
        """Forget a key once."""
        if SHORTEST <= len(key) <= _LONGEST:
            self._unsorted.append((key, -1))

    def near(self, key: str) -> list[str]:
        """Other keys that begin alike and differ in one letter, or two that changed places.

        Letters doubled or not make no difference.
        """
        if not SHORTEST <= len(key) <= _LONGEST:
            return []
        # Here, because whoever jots without a slip should not pay for the import.
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        self._sort()
        short = squeezed(key)
        found: set[str] = set()
        for length in (len(short) - 1, len(short), len(short) + 1):
            shelf = self._shelves.get((short[0], length))
            if shelf:
                near = extract(short, shelf.keys(), scorer=OSA.distance, score_cutoff=1, limit=None)
                for other, _, _ in near:
                    found.update(shelf[other])
        return sorted(found - {key})

    def _sort(self) -> None:
        for key, more in self._unsorted:
            short = squeezed(key)
            shelf = self._shelves.setdefault((short[0], len(short)), {})
            keys = shelf.setdefault(short, {})
            keys[key] = keys.get(key, 0) + more
            if not keys[key]:
                del keys[key]
            if not keys:
                del shelf[short]
        self._unsorted.clear()


def is_slip(key: str, other: str) -> bool:
    """Whether two keys of some length begin alike and are one slip apart."""
    if key[:1] != other[:1] or min(len(key), len(other)) < SHORTEST:
        return False
    # Here, for the same reason.
    from rapidfuzz.distance import OSA

    return OSA.distance(squeezed(key), squeezed(other), score_cutoff=1) <= 1
