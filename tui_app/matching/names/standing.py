"""Whether a word, as it was written where it stands, may be meant as a name."""

from tui_app.matching.common_words import COMMON_WORDS, HONORIFICS, LEGAL_FORMS, STOP_WORDS
from tui_app.matching.names.company_of_words import BEING, BUSINESS, DEEDS, NAMED_AFTER, THINGS
from tui_app.matching.names.everyday import is_everyday, is_place, is_weekday_or_month
from tui_app.matching.names.everyday_words import GIVEN_WORDS
from tui_app.matching.names.general_words import TRADE_WORDS
from tui_app.matching.names.heard import Case, HeardPart

_TITLES = """
    baroness brother captain chairman chairwoman cllr colonel councillor father fr imam judge
    justice lady lord minister mother pastor president rabbi rev reverend senator sgt sister
"""
TITLES = HONORIFICS | frozenset(_TITLES.split())
"""What may stand before a name: it is somebody's, and not necessarily somebody else's."""
ARTICLES = frozenset(("a", "an", "every", "no", "the"))
"""What stands before a thing rather than before a name."""
_AHEAD = 3

_FIRST_EVERYDAY = 0.25
_FIRST_WITHOUT_ARTICLE = 0.42
_CAPITAL_EVERYDAY = 0.8
_CAPITAL_CALENDAR = 0.1
_CAPITAL_PLACE = 0.4
_TITLE_EVERYDAY = 0.3
_UPPER_EVERYDAY = 0.2
_NO_CASE = 0.9
_LOWER_AMONG_CAPITALS = 0.4
_LOWER_OTHERWISE = 0.7
_OTHER_SENSE = 0.2
_AFTER_ARTICLE = 0.4


def of_person(part: HeardPart, start: int, end: int) -> float:
    """How far the words may be a person's name alone, 0 to 1."""
    if has_title(part, start):
        return 1.0
    return _of(part, start, end)


def of_firm(part: HeardPart, start: int, end: int) -> float:
    """How far the words may be an organisation's name, 0 to 1."""
    may_be = _of(part, start, end)
    word = part.words[start]
    if end - start > 1 or (word.capital and not is_everyday(word.word)):
        return may_be
    about = {other.word for other in part.words if other is not word}
    if about & THINGS:
        return may_be * _OTHER_SENSE
    if start and part.words[start - 1].word in ARTICLES and is_everyday(word.word):
        return may_be * _AFTER_ARTICLE
    acts = any(word.word in DEEDS for word in part.words[end : end + _AHEAD])
    if word.first and word.capital and end < len(part.words) and part.words[end].word in BEING:
        # No article before it: a thing would have one.
        may_be = max(may_be, _FIRST_WITHOUT_ARTICLE)
    if acts or about & BUSINESS:
        if word.capital:
            return max(may_be, _CAPITAL_EVERYDAY)
        return max(may_be, 0.4) if part.case is Case.LOWER and acts else may_be
    return may_be


def of_full_name(part: HeardPart, start: int, end: int) -> float:
    """How far the words may be a given and a family name together, 0 to 1."""
    words = part.words[start:end]
    capitals = sum(word.capital for word in words)
    has_own = any(not is_everyday(word.word) for word in words)
    match part.case:
        case Case.UPPER | Case.TITLE:
            return 1.0 if has_own else 0.6
        case Case.LOWER:
            return 1.0 if has_own else 0.3
        case Case.MIXED if capitals == len(words):
            return 1.0
        case _ if has_own:
            return 0.95 if capitals or not part.cased else 0.85
        case _:
            return 0.3 if capitals and not words[0].first else 0.05


def has_title(part: HeardPart, start: int) -> bool:
    """Whether Mr or Dr stands before it."""
    if not start:
        return False
    title = part.words[start - 1]
    return title.word in HONORIFICS or (title.word in TITLES and title.capital)


def is_unknown_name(part: HeardPart, at: int) -> bool:
    """Whether the word there is written like a name and is none of everyday language."""
    word = part.words[at]
    return (
        part.case is Case.MIXED
        and word.capital
        and not word.first
        and (not is_everyday(word.word) or word.word in GIVEN_WORDS)
        and word.word not in TITLES
        and not (word.upper and len(word.text) > 1)
    )


def makes_another(part: HeardPart, at: int) -> bool:
    """Whether the word after a name makes it the name of another firm, of a place or a prize."""
    word = part.words[at]
    if word.gap not in (" ", "-"):
        return False
    if part.case is not Case.MIXED:
        return word.word in NAMED_AFTER
    if not word.capital or word.upper:
        return False
    if word.word in NAMED_AFTER:
        return True
    known = word.word in COMMON_WORDS or word.word in STOP_WORDS or is_place(word.word)
    if known or word.word in LEGAL_FORMS or is_weekday_or_month(word.word) or word.word in TITLES:
        return False
    return word.word in TRADE_WORDS or not is_everyday(word.word)


def goes_on(part: HeardPart, at: int) -> bool:
    """Whether the word after a name is an everyday one with a capital, as in Lee Valley."""
    word = part.words[at]
    if part.case is not Case.MIXED or word.gap != " " or not word.capital or word.upper:
        return False
    known = word.word in COMMON_WORDS or word.word in STOP_WORDS or word.word in TITLES
    return is_everyday(word.word) and not known and not is_weekday_or_month(word.word)


def _of(part: HeardPart, start: int, end: int) -> float:
    words = part.words[start:end]
    everyday = _is_word(part, start, end)
    # "of" and "the" are small within a name.
    capital = all(w.capital or w.word in STOP_WORDS for w in words) and words[0].capital
    if part.case is Case.MIXED:
        if not capital:
            if everyday:
                return 0.1 * (len(words) > 1)
            if len(words) > 1:
                return 0.9
            return _LOWER_AMONG_CAPITALS if part.cased else _LOWER_OTHERWISE
        if not everyday:
            return _CAPITAL_PLACE if len(words) == 1 and is_place(words[0].word) else 1.0
        if len(words) > 1:
            return 0.9
        return _of_capital_word(part, start)
    if not everyday:
        place = len(words) == 1 and is_place(words[0].word)
        return _NO_CASE * (_CAPITAL_PLACE if place else 1)
    if len(words) > 1:
        return 0.5
    by_case = {Case.TITLE: _TITLE_EVERYDAY, Case.UPPER: _UPPER_EVERYDAY, Case.LOWER: 0.0}
    return by_case[part.case] if words[0].capital else 0.0


def _of_capital_word(part: HeardPart, at: int) -> float:
    word = part.words[at]
    if is_weekday_or_month(word.word):
        return _CAPITAL_CALENDAR
    may_be = _FIRST_EVERYDAY if word.first else _CAPITAL_EVERYDAY
    return may_be * (_OTHER_SENSE if word.word in part.beside else 1)


def _is_word(part: HeardPart, start: int, end: int) -> bool:
    return all(is_everyday(word.word) for word in part.words[start:end])
