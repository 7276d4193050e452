"""Whether a letter takes something up, whatever the form of the words."""

import re
from itertools import pairwise
from typing import NamedTuple

from tui_app.letters.blanking import is_time_or_number
from tui_app.letters.small_words import SMALL_WORDS
from tui_app.letters.words import Word, words_of

_ENDINGS = ("ingly", "edly", "ing", "ied", "ies", "ed", "es", "ly", "ers", "er", "s", "y", "e")
_SHORTEST_STEM = 3
_LONGEST_STEM = 6
_FEW = 4
_WRITTEN = """
    about always another anybody anything area ask asked away because believe best better bit both
    bring came chance colleague company day days different done down else end enough even ever
    every everybody everything expect far feel few find first found full gave gets getting give
    given gives going got great happen hear heard help her hers him himself hope hour hours idea
    important interest interested interview job keep kind knew know known last less let letter
    life little long look looked lot man many matter mean means meeting met minute minutes money
    month months need never new next nobody note nothing often old open part people person place
    point put question questions quite rather read really right same saw second seem seen self
    show showed side since somebody someone something spoke start stay story sure talk talked tell
    thing things think thought times today told took truly try turn two use used want wanted way
    ways week weeks went whole wish woman word words work worked working world write writing wrote
    year years you yourself
"""
_EVERYBODYS = frozenset(_WRITTEN.split())

_IRREGULAR_WRITTEN = """
    began:begin begun:begin bought:buy brought:bring broke:break broken:break built:build
    chose:choose chosen:choose drawn:draw drew:draw driven:drive drove:drive fallen:fall
    fell:fall felt:feel forgot:forget forgotten:forget grew:grow grown:grow held:hold hired:hire
    kept:keep laid:lay learnt:learn led:lead left:leave lost:lose made:make paid:pay ran:run
    rang:ring risen:rise rose:rise rung:ring sent:send sold:sell spent:spend stood:stand
    taught:teach understood:understand won:win wore:wear worn:wear
"""
_IRREGULAR = dict(pair.split(":") for pair in _IRREGULAR_WRITTEN.split())
_QUOTED = re.compile(r"['‘“\"]([^'’”\"]{6,80})['’”\"]")


def stem(word: str) -> str:
    """What the forms of one word have in common: "expensive" and "expense" meet in it."""
    word = _IRREGULAR.get(word, word)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            word = word[: -len(ending)]
            break
    if len(word) > _SHORTEST_STEM and word[-1] == word[-2]:
        word = word[:-1]
    return word[:_LONGEST_STEM]


def stems_of(text: str) -> frozenset[str]:
    """The stems of all words; of a script without spaces, its characters two by two."""
    words = words_of(text)
    return frozenset(stem(word.text) for word in words) | _pairs(words)


class Said(NamedTuple):
    """What a letter says: the stems of its words, and the words in a row."""

    stems: frozenset[str]
    words: str


def said_in(text: str) -> Said:
    """A text made ready to be asked what it takes up."""
    return Said(stems_of(text), _in_a_row(text))


def takes_up(said: Said, text: str) -> bool:
    """Whether a letter speaks of `text`.

    It does by a telling word of a short text and two of a longer one, by a third of the ordinary
    words, or by a phrase that `text` quotes. A text that says nothing needs no taking up.
    """
    words = words_of(text)
    pairs = _pairs(words)
    content = [
        word.text
        for word in words
        if word.text not in SMALL_WORDS and not word.is_character and len(word.text) > 1
    ]
    every = frozenset(map(stem, content)) | pairs
    if not every:
        return True
    telling = frozenset(map(stem, filter(_is_telling, content))) | pairs or every
    return (
        len(telling & said.stems) >= (1 if len(telling) <= _FEW else 2)
        or len(every & said.stems) >= max(2, len(every) / 3)
        or any(_in_a_row(quoted) in said.words for quoted in _QUOTED.findall(text))
    )


def _is_telling(word: str) -> bool:
    return word not in _EVERYBODYS and not is_time_or_number(word)


def _in_a_row(text: str) -> str:
    return f" {' '.join(word.text for word in words_of(text))} "


def _pairs(words: list[Word]) -> frozenset[str]:
    return frozenset(
        one.text + other.text
        for one, other in pairwise(words)
        if one.is_character and other.is_character and one.end == other.start
    )
