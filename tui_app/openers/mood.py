"""Whether news about somebody's own firm is a joy or a sorrow to them, where that is plain."""

import re
from enum import StrEnum

from tui_app.domain.names import fold

_JOY = re.compile(
    r"\b(?:wins?|won|awards?|awarded|prizes?|honou?rs list|honou?red|promoted|appointed|elected"
    r"|congratulations|celebrates?|anniversary|made (?:a )?partner|record (?:year|profits?|sales)"
    r"|rais(?:es|ed) [\w.,£$€]+ ?(?:thousand|million|billion|[kmb]n?\b))",
    re.IGNORECASE,
)
_SORROW = re.compile(
    r"\b(?:clos(?:es|ed|ing)|shut(?:s|ting)?|lay-?offs?|redundan\w+|bankrupt\w*|insolven\w+"
    r"|in administration|liquidation|fire|burnt|burned|flooded|died|killed|injured|accident|hacked"
    r"|sued|sues|fined|jobs? (?:to go|lost|at risk))\b",
    re.IGNORECASE,
)
_TROUBLE = re.compile(
    r"\b(?:fail(?:s|ed|ing|ure)?|strikes?|walk-?outs?|cuts?|loses?|lost|loss(?:es)?|dead|deaths?"
    r"|scandal|fraud|breach|probe|investigat\w+|slump\w*|resign\w*|sack\w*|fires?|fired|leaving"
    r"|dismiss\w*|crisis|warn\w*|delay\w*|recall\w*|requires improvement|rejected|denie[sd]"
    r"|rumou?rs?|refus\w+|drops?|falls?|fell|angry|furious|late)\b",
    re.IGNORECASE,
)
_TURNED = re.compile(
    r"\b(?:no|not|never|without|avoids?|averts?|ends?|over|despite|but|instead|against|except"
    r"|hopes?|wants?|may|might|could|if|un|nominated|shortlisted|up for)\b",
    re.IGNORECASE,
)
_WORDS_BEFORE = 3


class Mood(StrEnum):
    """How one speaks of it to them."""

    JOY = "joy"
    SORROW = "sorrow"
    NEITHER = "neither"


def mood_of(text: str, about: str) -> Mood:
    """The mood of news that begins with whom it is `about`; neither where there is any doubt."""
    words, name = fold(text[:400]).split(), fold(about).split()
    begins = any(words[at : at + len(name)] == name for at in range(_WORDS_BEFORE)) and bool(name)
    if not begins or _TURNED.search(text) or "?" in text:
        return Mood.NEITHER
    joy, sorrow = _JOY.search(text) is not None, _SORROW.search(text) is not None
    if joy and not sorrow and not _TROUBLE.search(text):
        return Mood.JOY
    return Mood.SORROW if sorrow and not joy else Mood.NEITHER
