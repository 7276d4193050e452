"""Names that are one slip of the pen away from a word."""

from collections.abc import Iterator

from tui_app.matching.names.spelling import as_heard

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
        self._shelves: dict[_Shelf, dict[str, dict[str, int]]] = {}
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
        short = as_heard(key)
        size = len(short)
        found: set[str] = set()
        for length in (size - 1, size, size + 1):
            for at in _shelves_of(short, length):
                shelf = self._shelves.get(at, {})
                for other in shelf:
                    if _is_one_off(other, short) if length < size else _is_one_off(short, other):
                        found.update(shelf[other])
        return sorted(found - {key})

    def _sort(self) -> None:
        for key, more in self._unsorted:
            short = as_heard(key)
            for at in _shelves_of(short, len(short)):
                shelf = self._shelves.setdefault(at, {})
                keys = shelf.setdefault(short, {})
                keys[key] = keys.get(key, 0) + more
                if not keys[key]:
                    del keys[key]
                if not keys:
                    del shelf[short]
                if not shelf:
                    del self._shelves[at]
        self._unsorted.clear()


def is_slip(key: str, other: str) -> bool:
    """Whether two keys begin alike and differ in one letter, or in two that changed places.

    Letters doubled or not make no difference, nor do those that sound alike.
    """
    if key[:1] != other[:1] or min(len(key), len(other)) < SHORTEST:
        return False
    short, long = sorted((as_heard(key), as_heard(other)), key=len)
    return len(long) - len(short) <= 1 and _is_one_off(short, long)


def _is_one_off(short: str, long: str) -> bool:
    """Whether words of which `long` is as long or longer by one are one slip apart."""
    at = 0
    for letter in short:
        if letter != long[at]:
            break
        at += 1
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    if short[at + 1 :] == long[at + 1 :]:
        return True
    changed_places = short[at : at + 2] == long[at : at + 2][::-1]
    return changed_places and short[at + 2 :] == long[at + 2 :]


def _shelves_of(short: str, length: int) -> Iterator[_Shelf]:
    yield "begins", short[:2], length
    yield "ends", short[:1] + short[-2:], length
