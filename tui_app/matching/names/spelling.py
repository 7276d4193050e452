"""One key for all the ways to spell a name: accents, umlauts, hyphens, doubled letters."""

import re
from collections.abc import Sequence
from functools import lru_cache

from tui_app.domain.names import fold

# What `fold` leaves as it is, because it is no letter with an accent but one of its own.
_PLAIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
)
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
_DOUBLED = re.compile(r"(.)\1+")
_SHORTEST_MAC = 6
_HEARD = (("ph", "f"), ("ck", "k"), ("ch", "k"), ("th", "t"), ("c", "k"), ("y", "i"), ("z", "s"))


@lru_cache(maxsize=8192)
def plain(word: str) -> str:
    """A word without case, accents and letters of one language alone: ø is o, ł is l, ß is ss."""
    folded = fold(word)
    return folded if folded.isascii() else folded.translate(_PLAIN)


@lru_cache(maxsize=8192)
def spelt_out(word: str) -> str:
    """The same with umlauts in two letters, as typed where there are none: ü is ue, ø is oe."""
    return plain(word) if word.isascii() else plain(word.casefold().translate(_SPELT_OUT))


def keys(words: Sequence[str]) -> tuple[str, ...]:
    """By what a name of these words is found: one key, or two where umlauts may be spelt out."""
    joined = "".join(words)
    if joined.isascii():
        return (as_key(joined.lower()),)
    key = as_key("".join(map(plain, words)))
    other = as_key("".join(map(spelt_out, words)))
    return (key,) if other == key else (key, other)


def as_key(joined: str) -> str:
    """Words that are joined already: MacDonald is McDonald."""
    if joined.startswith("mac") and len(joined) >= _SHORTEST_MAC:
        return "mc" + joined[3:]
    return joined


@lru_cache(maxsize=8192)
def squeezed(key: str) -> str:
    """A key with every doubled letter single, which is the commonest slip of all."""
    return _DOUBLED.sub(r"\1", key)


@lru_cache(maxsize=8192)
def as_heard(key: str) -> str:
    """A key by its sounds, for a name that was heard and never seen: Mayr, Maier; Albrektsen."""
    for written, heard in _HEARD:
        key = key.replace(written, heard)
    return squeezed(key)


def sound(given: str) -> str:
    """What a given name's spellings have in common: Catherine, Kathryn; Jon, John; Ann, Anne."""
    heard = given.replace("ph", "f").replace("ch", "x").replace("ck", "k").replace("c", "k")
    heard = heard.replace("y", "i").replace("z", "s").replace("ie", "i")
    heard = squeezed(heard[:1] + heard[1:].replace("h", ""))
    return heard.removesuffix("e")
