"""What of a letter is compared: its text in units, names, days and numbers taken out."""

from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from tui_app.domain.letter import Letter
from tui_app.letters.blanking import Names
from tui_app.letters.contact_details import is_detail_line
from tui_app.letters.enclosed import without_enclosed
from tui_app.letters.letter_parts import parts_of
from tui_app.letters.small_words import SMALL_WORDS
from tui_app.letters.words import Word, words_of

MOST_UNITS = 4_000
"""Units that are compared: a letter of some ten pages; the cost of a comparison is bounded."""
_WORDS_OF_A_PASSAGE = 4
_CHARACTERS_OF_A_PASSAGE = 8


class Unit(NamedTuple):
    """A word, or two characters in a row of a script without spaces."""

    text: str
    start: int
    end: int


class Substance(msgspec.Struct, frozen=True):
    """A letter made ready to be compared, once.

    `source` is its text without salutation and close, where the `units` stand; `passages` are all
    runs of `run` units; `telling` are the units that say something, small words left out.
    """

    source: str
    units: tuple[Unit, ...]
    words: tuple[str, ...]
    telling: tuple[str, ...]
    run: int
    passages: frozenset[tuple[str, ...]]


def substance_of(letter: Letter, names: Names, enclosed: str = "") -> Substance:
    """The letter as it is compared. Of a very long one only the beginning counts.

    The text of the news `enclosed` is left out, which everybody gets who gets the same clipping.
    """
    parts = parts_of(letter.body)
    source = "\n".join(line for line in parts.text.split("\n") if not is_detail_line(line))
    found = without_enclosed(words_of(source), enclosed)
    units = tuple(_units(list(names.blanked(found))[:MOST_UNITS]))
    words = tuple(unit.text for unit in units)
    characters = sum(word.is_character for word in found)
    run = _CHARACTERS_OF_A_PASSAGE if characters * 2 > len(found) else _WORDS_OF_A_PASSAGE
    return Substance(
        source=source,
        units=units,
        words=words,
        telling=tuple(word for word in words if word not in SMALL_WORDS),
        run=run,
        passages=frozenset(runs_of(words, run)),
    )


def runs_of(words: tuple[str, ...], length: int) -> Iterator[tuple[str, ...]]:
    """Every run of so many words, one beginning at each word."""
    return zip(*(words[step:] for step in range(length)), strict=False)


def _units(words: list[Word]) -> Iterator[Unit]:
    paired = False
    for at, word in enumerate(words):
        following = words[at + 1] if at + 1 < len(words) else None
        if word.is_character and following is not None and following.is_character:
            yield Unit(word.text + following.text, word.start, following.end)
            paired = True
        else:
            if not (word.is_character and paired):
                yield Unit(word.text, word.start, word.end)
            paired = False
