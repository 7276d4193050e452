"""Names that are one slip of the pen away from a word."""

from collections.abc import Iterator

from tui_app.matching.names.spelling import squeezed

SHORTEST = 5
"""Letters; what is shorter has too many neighbours."""
_LONGEST = 40

_Shelf = tuple[str, str, int]


class Slips:
    """Keys of names, sorted so that only few need be compared.

    They stand under their first two letters and under their last two, each with the first letter
    and the length. One slip leaves either the two first letters as they were or the two last.
    """

    def __init__(self) -> None:
        self._shelves: dict[_Shelf, dict[str, int]] = {}
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
        """The other keys that are a slip of this one, in order."""
        if not SHORTEST <= len(key) <= _LONGEST:
            return []
        self._sort()
        short = squeezed(key)
        beside = (
            other
            for length in (len(short) - 1, len(short), len(short) + 1)
            for shelf in _shelves_of(short, length)
            for other in self._shelves.get(shelf, ())
        )
        return sorted({other for other in beside if other != key and is_slip(key, other)})

    def _sort(self) -> None:
        for key, more in self._unsorted:
            short = squeezed(key)
            for at in _shelves_of(short, len(short)):
                shelf = self._shelves.setdefault(at, {})
                shelf[key] = shelf.get(key, 0) + more
                if not shelf[key]:
                    del shelf[key]
                if not shelf:
                    del self._shelves[at]
        self._unsorted.clear()


def is_slip(key: str, other: str) -> bool:
    """Whether two keys begin alike and differ in one letter, or in two that changed places.

    Letters doubled or not make no difference.
    """
    if key[:1] != other[:1] or min(len(key), len(other)) < SHORTEST:
        return False
    short, long = sorted((squeezed(key), squeezed(other)), key=len)
    if len(long) - len(short) > 1:
        return False
    at = 0
    while at < len(short) and short[at] == long[at]:
        at += 1
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    changed_places = short[at : at + 2] == long[at : at + 2][::-1]
    return short[at + 1 :] == long[at + 1 :] or (
        changed_places and short[at + 2 :] == long[at + 2 :]
    )


def _shelves_of(short: str, length: int) -> Iterator[_Shelf]:
    yield "begins", short[:2], length
    yield "ends", short[:1] + short[-2:], length
