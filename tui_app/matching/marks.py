"""Reading the marks that the index sets around the words it found."""

import re

from tui_app.matching.common_words import STOP_WORDS
from tui_app.matching.full_text import CLOSE_MARK, OPEN_MARK
from tui_app.matching.words import folded_words

_MARKED = re.compile(f"{OPEN_MARK}([^{CLOSE_MARK}]*){CLOSE_MARK}")
_MARKS = re.compile(f"[{OPEN_MARK}{CLOSE_MARK}]")


def words_in_marks(marked: str) -> list[str]:
    """The words found, as the contact's own text has them."""
    return _MARKED.findall(marked)


def without_marks(marked: str) -> str:
    """The text as it is known."""
    return _MARKS.sub("", marked)


def is_whole(marked: str) -> bool:
    """Whether every word that says something was found, so that the whole of it is meant."""
    if OPEN_MARK not in marked:
        return False
    missing = folded_words(_MARKED.sub(" ", marked))
    return all(word in STOP_WORDS or not any(c.isalpha() for c in word) for word in missing)
