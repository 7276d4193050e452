"""What two letters say in the same words."""

from tui_app.letters.substance import Substance, runs_of

_MOST_PLACES = 8
"""Places of the other letter that are tried for each run, so that a chant costs no more."""
MOST_PASSAGES = 40


def shared_words(one: Substance, other: Substance) -> int:
    """How many words of the first stand in a run of words that the other has too."""
    if one.run != other.run or one.passages.isdisjoint(other.passages):
        return 0
    counted = last = 0
    for at, run in enumerate(runs_of(one.words, one.run)):
        if run in other.passages:
            end = at + one.run
            counted += end - max(at, last)
            last = end
    return counted


def longest_passage(one: Substance, other: Substance) -> int:
    """How many words the longest passage has that both share; 0 where there is none."""
    found = _spans(one, other, min(one.run, other.run))
    return max((length for _, length in found), default=0)


def shared_passages(one: Substance, other: Substance, least: int = 0) -> tuple[str, ...]:
    """The passages of at least so many words that both share, as the first has them.

    The longest comes first. Names and days inside them are the first letter's own.
    """
    found = _spans(one, other, least or min(one.run, other.run))
    found.sort(key=lambda span: -span[1])
    return tuple(
        one.source[one.units[at].start : one.units[at + length - 1].end]
        for at, length in found[:MOST_PASSAGES]
    )


def _spans(one: Substance, other: Substance, least: int) -> list[tuple[int, int]]:
    """Where the passages begin in the first, and their lengths in words; none overlaps another."""
    places: dict[tuple[str, ...], list[int]] = {}
    for at, run in enumerate(runs_of(other.words, least)):
        known = places.setdefault(run, [])
        if len(known) < _MOST_PLACES:
            known.append(at)
    found: list[tuple[int, int]] = []
    at = 0
    while at + least <= len(one.words):
        tried = places.get(one.words[at : at + least], ())
        length = max((_length(one.words, at, other.words, there) for there in tried), default=0)
        if length:
            found.append((at, length))
        at += length or 1
    return found


def _length(one: tuple[str, ...], at: int, other: tuple[str, ...], there: int) -> int:
    length = 0
    most = min(len(one) - at, len(other) - there)
    while length < most and one[at + length] == other[there + length]:
        length += 1
    return length
