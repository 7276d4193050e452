"""Names: put together from their parts, and compared across the ways of writing them."""

import re
import unicodedata
from functools import lru_cache

from tui_app.domain.names import fold

_EAST_ASIAN = re.compile(
    r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\U00020000-\U0003134f]"
)
_ASCII_WORD = re.compile(r"[a-z0-9]+")
_APOSTROPHES = "'’ʼ`´"
_HONORIFIC = re.compile(r"mrs?|ms|miss|mx|dr|prof(essor)?|sir|dame|rev|herr|frau|mme|mlle")
_POST_NOMINAL = re.compile(
    r"jr|sr|i[iv]|iii|d?phil|phd|md|mba|m(sc|a|be)|b(sc|a)|ll[bm]|esq|cpa|cfa|pmp|obe|pe|rn"
)
_LEGAL_FORM = re.compile(
    r"inc|incorporated|corp(oration)?|co|company|ltd|limited|ll[cp]|plc|pty|gmbh|ag|kg|se|sas?|sarl"
    r"|srl|spa|[bn]v|ab|as|oyj?|aps"
)


def full_name(given: str, middle: str, family: str, suffix: str = "") -> str:
    """The name for display. In East Asian scripts the family name leads."""
    if _EAST_ASIAN.search(family) and _EAST_ASIAN.search(given):
        parts = (family, given, middle, suffix)
    else:
        parts = (given, middle, family, suffix)
    return " ".join(" ".join(parts).split())


def name_words(name: str) -> tuple[str, ...]:
    """The words that make a name, for comparing; never empty.

    An e-mail address is one word. Of all else, case, accents, punctuation, honorifics and
    post-nominals are dropped, and "Lee, Ann" is turned round. Spaces mean nothing in East Asian
    names.
    """
    if "@" in name and " " not in name.strip():
        return (name.strip().casefold(),)
    words = list(_words(_unturned(name)))
    while len(words) > 1 and _HONORIFIC.fullmatch(words[0]):
        del words[0]
    while len(words) > 1 and _POST_NOMINAL.fullmatch(words[-1]):
        del words[-1]
    if words and _EAST_ASIAN.search(name):
        return ("".join(words),)
    return tuple(words) or (name.strip(),)


def alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names may be one person's: "A. Lee", "Ann Lee", "Ann Carol Lee", "Ann"."""
    if one == other or set(one) <= set(other) or set(other) <= set(one):
        return True
    if one[-1] != other[-1] or len(one) < 2 or len(other) < 2:
        return False
    first, second = sorted((one[0], other[0]), key=len)
    return first == second or (len(first) == 1 and second.startswith(first))


def organisation_key(organisation: str) -> str:
    """The same text for the same firm: "Acme, Inc." is "Acme"."""
    words = list(_words(organisation))
    while len(words) > 1 and _LEGAL_FORM.fullmatch(words[-1]):
        del words[-1]
    return " ".join(words) or organisation.strip()


def _words(text: str) -> list[str]:
    folded = fold(text)
    if folded.isascii():
        return _ASCII_WORD.findall(folded.replace("'", "").replace("`", ""))
    return "".join(map(_kept, folded)).split()


def _unturned(name: str) -> str:
    head, *tail = name.split(",")
    tail = [part for part in tail if part.strip() and not _is_post_nominal(part, head)]
    return f"{tail[0]} {head}" if len(tail) == 1 and head.strip() else " ".join((head, *tail))


def _is_post_nominal(part: str, head: str) -> bool:
    words = _words(part.replace(".", ""))
    in_capitals = part.isupper() and not head.isupper() and len(part) <= 7
    return in_capitals or all(map(_POST_NOMINAL.fullmatch, words))


@lru_cache(maxsize=4096)
def _kept(character: str) -> str:
    if character in _APOSTROPHES or unicodedata.category(character) == "Cf":
        return ""
    # Letters, marks and numbers make a name; marks too, for they are the vowels of many scripts.
    return character if unicodedata.category(character)[0] in "LMN" else " "
