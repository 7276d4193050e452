"""Lines of a letter that only say how to reach somebody."""

import re

_EMAIL = re.compile(r"[^\s@]{1,64}@[^\s@]{1,190}\.[^\s@]{2,24}")
_PHONE = re.compile(r"\+?\(?\d[\d ()./-]{5,20}\d")
_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_MOST_WORDS_BESIDE = 3


def is_detail_line(line: str) -> bool:
    """Whether a line holds a number, an address or a link, and hardly a word besides."""
    line = line[:300]
    rest = _LINK.sub(" ", _EMAIL.sub(" ", _PHONE.sub(" ", line)))
    return rest != line and len(re.findall(r"[^\W\d_]+", rest)) <= _MOST_WORDS_BESIDE
