"""Whether a word is one of everyday language, so that alone and uncapitalised it names nobody."""

from functools import lru_cache

from tui_app.matching.common_words import COMMON_WORDS, STOP_WORDS
from tui_app.matching.names.everyday_words import EVERYDAY_WORDS
from tui_app.matching.names.general_words import CALENDAR_WORDS, PLACE_WORDS, TRADE_WORDS
from tui_app.matching.names.nicknames import is_given_name

# In the order in which they are tried: an ending, and what may stand in its place.
_ENDINGS = (
    ("ies", ("y",)), ("es", ("", "e")), ("s", ("",)), ("ied", ("y",)), ("ed", ("", "e")),
    ("ing", ("", "e")), ("ly", ("",)),
)  # fmt: skip
SAINTS = frozenset(("st", "saint", "san", "santa", "sankt", "sao"))
"""Before a name they make it a saint's."""
_SHORTEST_ROOT = 3
# Family names that only look like forms of a word.
_NAMES = """
    banning boling canning cowling cushing deering dowling fielding fleming
    golding gooding goulding harding hastings holling hollings hopping keating keeling
    manning pauling pickering redding rowling stirling tolling waring welling wilding
"""
_NAMES_ALL_THE_SAME = frozenset(_NAMES.split())


@lru_cache(maxsize=8192)
def is_everyday(word: str) -> bool:
    """Whether a folded word, or the word that it is a form of, is everyday English."""
    if _is_listed(word):
        return True
    if word in _NAMES_ALL_THE_SAME or is_given_name(word):
        return False
    for ending, stands_for in _ENDINGS:
        root = word.removesuffix(ending)
        if root != word and len(root) >= _SHORTEST_ROOT:
            roots = [root + letter for letter in stands_for]
            if not stands_for[0] and root[-1] == root[-2]:
                roots.append(root[:-1])
            if any(map(_is_listed, roots)):
                return True
    return False


def is_general(word: str) -> bool:
    """Whether a folded word of an organisation's name is a trade's, a place's or no name at all."""
    return (
        word in TRADE_WORDS
        or word in PLACE_WORDS
        or word in STOP_WORDS
        or word in COMMON_WORDS
        or word in SAINTS
    )


def is_weekday_or_month(word: str) -> bool:
    """Whether a folded word has a capital for being a day's, a month's or a feast's name."""
    return word in CALENDAR_WORDS


def is_place(word: str) -> bool:
    """Whether a folded word names a place that everybody's news speaks of."""
    return word in PLACE_WORDS


def _is_listed(word: str) -> bool:
    return (
        word in EVERYDAY_WORDS
        or word in STOP_WORDS
        or word in COMMON_WORDS
        or word in TRADE_WORDS
        or word in CALENDAR_WORDS
    )
