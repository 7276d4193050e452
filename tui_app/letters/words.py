"""The words of a letter, each with where it stands."""

import re
from itertools import islice
from typing import NamedTuple

from tui_app.domain.names import fold

# Signs that Python counts as no letter, without which a word falls apart.
_SIGNS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0900-\u0963\u0966-\u0dff"
)
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
_LETTER = rf"(?:[^\W_{_UNSPACED}]|[{_SIGNS}])"
_WORD = re.compile(rf"[{_UNSPACED}]|{_LETTER}{{1,60}}(?:['’]{_LETTER}{{1,60}}){{0,4}}")
MOST_WORDS = 6_000
"""Of one text that are read, so that no text takes long."""
_POSSESSIVE = ("'s", "’s")


class Word(NamedTuple):
    """A word as it is compared (case and accents dropped), and where it stands.

    In a script without spaces every character is a word of its own.
    """

    text: str
    start: int
    end: int
    capital: bool
    is_character: bool


def words_of(text: str, most: int = MOST_WORDS) -> list[Word]:
    """The words in order, no more than so many; a possessive "'s" is left off."""
    found = islice(_WORD.finditer(text), most)
    return [_word(word.group(), word.start(), word.end()) for word in found]


def is_unspaced(character: str) -> bool:
    """Whether its script sets no spaces between words."""
    return re.match(f"[{_UNSPACED}]", character) is not None


def _word(written: str, start: int, end: int) -> Word:
    if written.endswith(_POSSESSIVE):
        written, end = written[:-2], end - 2
    compared = written.lower() if written.isascii() else fold(written.replace("’", "'"))
    is_character = len(written) == 1 and is_unspaced(written)
    return Word(compared, start, end, not written[:1].islower(), is_character)
