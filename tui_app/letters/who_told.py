"""A jot without who told it: people are never named as a source, on the telephone or on paper."""

import re

_WORD = r"[A-Z][\w.'’-]{1,30}"
_NAME = rf"(?!The |A |An ){_WORD}(?: (?:(?:at|from|of) )?{_WORD}){{0,3}}"
_BEFORE = r"(?<![\s,;(–-])[\s,;(–-]+"
_SOMEBODY = rf"(?:{_NAME}|(?:my|our|his|her|their|a|the) [\w'’ -]{{2,40}}?)"
_HEARD_LAST = re.compile(
    rf"{_BEFORE}(?:i )?(?:heard|got|have|had) (?:it |this |that )?(?:all )?from\s"
    r"[^.;]{2,60}[.)]*$",
    re.IGNORECASE,
)
_HEARD_FIRST = re.compile(
    r"(?:i )?(?:heard|got it|learned|learnt) (?:[a-z ]{2,20} )?(?:from|with) [^,.;:!?“”\"]{2,60}?"
    r"(?: that|:) (?=\S)",
    re.IGNORECASE,
)
_TOLD_FIRST = re.compile(
    rf"{_SOMEBODY} (?:just )?(?:told|tells|mentioned to|whispered to) me(?: that|:|,)? (?=\S)"
)
_SAID_LAST = re.compile(
    rf"{_BEFORE}(?:{_NAME} (?:says|said)|(?:says|said|according to) {_NAME})[.)]*$"
)
_SAID_FIRST = re.compile(rf"{_NAME} (?:says|said|reckons|swears)(?: that|:)? (?=[A-Z])")
_FEWEST_WORDS = 2


def without_teller(text: str, *, is_gossip: bool = False) -> str:
    """The text without "heard from Ann that …", "Bo told me that …", "…, got it from Cy".

    Of gossip also without "Ann says": elsewhere who says it may be the news.
    """
    for first in (_HEARD_FIRST, _TOLD_FIRST, _SAID_FIRST)[: 3 if is_gossip else 2]:
        if found := first.match(text):
            text = _unless_empty(text[found.end() :], text)
    for last in (_HEARD_LAST, _SAID_LAST)[: 2 if is_gossip else 1]:
        if found := last.search(text):
            text = _unless_empty(text[: found.start()], text)
    return text


def _unless_empty(left: str, text: str) -> str:
    return left if len(left.split()) >= _FEWEST_WORDS else text
