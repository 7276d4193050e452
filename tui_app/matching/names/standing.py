"""Whether a word, as it was written where it stands, may be meant as a name."""

from tui_app.matching.common_words import COMMON_WORDS, HONORIFICS, LEGAL_FORMS, STOP_WORDS
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

# What a firm does, and what is only ever said of firms.
_DEEDS_OF_FIRMS = """
    acquired acquires announced announces appointed appoints axed axes bids bought buys closes
    closing confirms cuts denied denies doubles expanding expands filed files fired fires halves
    hired hires hiring invested invests launched launches loses lost merged merges merging moved
    moves names opened opens owes owns plans posted posts raised raises raising recruiting
    recruits relocates reported reports sacked sacks says scraps sells sheds shuts signed signs
    slashes sold sued sues suspends unveiled unveils wants wins won
"""
_DEEDS = frozenset(_DEEDS_OF_FIRMS.split())
_SAID_OF_FIRMS = """
    acquisition agency bankrupt bid billion boss ceo cfo chairman contract cto customers depot
    employees engineers founder founders funding headcount headquarters hq investor investors
    ipo job jobs layoffs managers merger million office offices partnership profit profits
    recruiter redundancies redundancy restructuring revenue shareholders shares staff startup
    subsidiary takeover tender turnover workers workforce
"""
_BUSINESS = frozenset(_SAID_OF_FIRMS.split())
# What is said of things, plants and animals.
_SAID_OF_THINGS = """
    bake baked bakes basket beach birds blisters bloom blossom bough branches buds cake cakes
    cider cook cooked crop crops crumble cuttings eat eaten eating fields fish flowers fruit
    fruits garden gardeners gardens grow growers grown grows harvest harvested harvests hedge
    jam jams jelly juice juices juicy kernel leaf leaves moon mushrooms nest nesting nests
    orchard orchards peel picked picker pickers picking pie pies pips planted planting pruning
    recipe recipes ripe roots rotten seedlings seeds shore sky slice snow soup sour stars stew
    sweet tart tarts taste tasty tree trees vine vines weather wild yield yields
"""
_THINGS = frozenset(_SAID_OF_THINGS.split())
_BEING = frozenset(("has", "is", "just", "may", "might", "now", "plans", "to", "was", "will"))
_NAMED_AFTER = """
    airport arms avenue award awards bay beach bridge castle cathedral college court cup drive
    fair farm festival gardens hall hill hospital house island lake lane library museum park
    place prize river road school square stadium station street theatre tower university valley
    village
"""
_STREETS = frozenset(_NAMED_AFTER.split())
"""After a name they make it a place's or a prize's."""
_AHEAD = 3

_FIRST_EVERYDAY = 0.25
_FIRST_WITHOUT_ARTICLE = 0.42
_CAPITAL_EVERYDAY = 0.8
_CAPITAL_CALENDAR = 0.1
_CAPITAL_PLACE = 0.4
_TITLE_EVERYDAY = 0.3
_UPPER_EVERYDAY = 0.2
_NO_CASE = 0.9
_LOWER_AMONG_CAPITALS = 0.35
_LOWER_OTHERWISE = 0.7
_OTHER_SENSE = 0.2


def of_person(part: HeardPart, start: int, end: int) -> float:
    """How far the words may be a person's name alone, 0 to 1."""
    if has_title(part, start):
        return 1.0
    return _of(part, start, end)


def of_firm(part: HeardPart, start: int, end: int) -> float:
    """How far the words may be an organisation's name, 0 to 1."""
    may_be = _of(part, start, end)
    if end - start > 1 or not _is_word(part, start, end):
        return may_be
    about = {word.word for word in part.words}
    if about & _THINGS:
        return may_be * _OTHER_SENSE
    acts = any(word.word in _DEEDS for word in part.words[end : end + _AHEAD])
    word = part.words[start]
    if word.first and word.capital and end < len(part.words) and part.words[end].word in _BEING:
        # No article before it: a thing would have one.
        may_be = max(may_be, _FIRST_WITHOUT_ARTICLE)
    if acts or about & _BUSINESS:
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
        return word.word in _STREETS
    if not word.capital or word.upper:
        return False
    if word.word in _STREETS:
        return True
    known = word.word in COMMON_WORDS or word.word in STOP_WORDS or is_place(word.word)
    if known or word.word in LEGAL_FORMS or is_weekday_or_month(word.word) or word.word in TITLES:
        return False
    return word.word in TRADE_WORDS or not is_everyday(word.word)


def _of(part: HeardPart, start: int, end: int) -> float:
    words = part.words[start:end]
    everyday = _is_word(part, start, end)
    capital = all(word.capital for word in words)
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
