"""A jot without who told it: people are never named as a source, on the telephone or on paper."""

import re

_NAME = r"(?!The |A |An )[A-Z][\w.'’-]+(?: (?:at|from|of) [A-Z][\w.'’-]+| [A-Z][\w.'’-]+){0,3}"
_SOMEBODY = rf"(?:{_NAME}|(?:my|our|his|her|their|a|the) [\w'’ -]{{2,40}}?)"
_HEARD_LAST = re.compile(
    r"[\s,;(–-]+(?:i )?(?:heard|got|have|had) (?:it |this |that )?(?:all )?from\s[^.;]{2,60}[.)]*$",
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
    rf"[\s,;(–-]+(?:{_NAME} (?:says|said)|(?:says|said|according to) {_NAME})[.)]*$"
)
_SAID_FIRST = re.compile(rf"{_NAME} (?:says|said|reckons|swears)(?: that|:)? (?=[A-Z])")
_FEWEST_WORDS = 2


def without_teller(text: str, *, is_gossip: bool = False) -> str:
    """The text without "heard from Ann that …", "Bo told me that …", "…, got it from Cy".

    Of gossip also without "Ann says": elsewhere who says it may be the news.
    """
    patterns = [_HEARD_FIRST, _TOLD_FIRST, _HEARD_LAST]
    for pattern in (*patterns, _SAID_LAST, _SAID_FIRST) if is_gossip else patterns:
        found = pattern.search(text)
        if found and (found.start() == 0 or found.end() == len(text)):
            left = text[: found.start()] + text[found.end() :]
            text = left if len(left.split()) >= _FEWEST_WORDS else text
    return text
