"""Words of user text, cut the same way on the tidbit's side and on the contact's."""

import re
import unicodedata

from tui_app.domain.names import fold

LONGEST_WORD = 64
"""Characters; what is longer is no word that anybody reads."""

# Signs inside words that Python counts as no letter: combining marks, and the whole blocks of
# Indic, Thai, Lao and Tibetan scripts but for their punctuation. Without them a word falls apart.
_SIGNS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0900-\u0963\u0966-\u0e3e\u0e40-\u0f03\u0f18-\u0fbf"
)
_LETTER = rf"(?:[^\W_]|[{_SIGNS}])"
# Also one word each: "U.S." and "R&D".
WORD = re.compile(rf"{_LETTER}(?:\.{_LETTER})+(?!{_LETTER})|{_LETTER}+(?:&{_LETTER}+)*")

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_INVISIBLE = re.compile(
    r"[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]+"
)


def searchable(text: str, most: int) -> str:
    """The first `most` characters of `text` on one line, without what no search should see.

    Controls become spaces; invisible characters and what UTF-8 cannot hold go; characters that
    look alike become one.
    """
    text = text[:most]
    if text.isascii():
        return text if text.isprintable() else " ".join(_CONTROL.sub(" ", text).split())
    shown = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
    return " ".join(_CONTROL.sub(" ", shown).split())


def folded_words(text: str) -> tuple[str, ...]:
    """The words of `searchable` text, case and accents dropped."""
    return tuple(fold(word) for word in WORD.findall(text))
