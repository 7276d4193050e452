"""What sort of words a note is made of, and so how it may stand in a letter.

A note is written for oneself and in haste. Some may stand in a sentence as they are ("An hour at
the end of a long day"); any may stand in quotation marks; a few may stand in no letter at all:
shorthand, words about "her" where nobody knows whom that means, the addressee's own name.
"""

import re
from collections.abc import Callable

_ENGLISH_TEXT = """
    a about after all and any are as at be been before being both but by can do each eight every
    first five for four from had has have how i in into is it its last like made more most my nine
    no not of off on one only or our out over own seven six some ten than that the their there
    these this those three through to two under until up was we were what when where which while
    who why with without would you your per same next just now then here if too me us did does
    again out up down against along across since while should could shall may might
"""
_ENGLISH = frozenset(_ENGLISH_TEXT.split())
_FOREIGN_TEXT = """
    der die das dem den des und ein eine einen einer ist sind nicht mit von zu zum zur auf im am
    bei fur für hat wie war sehr er sie ihr mir mich le la les un une du de et est que qui pas
    avec dans pour sur il elle nous vous très el los las una por con muy su y lo gli di che per
    della del è een het van niet met og det som
"""
_FOREIGN = frozenset(_FOREIGN_TEXT.split())
_SHORTHAND = re.compile(
    r"->|=>|<-|[→⇒←↔=|\\~^#*@+]|[<>]|\bw/|\bb/c\b|\bre:| / |\bpp?\. ?\d|\b(?:pls|thx|imo"
    r"|fyi|asap|btw|cf|ie|eg|idk|tbh)\b",
    re.IGNORECASE,
)
_LED_BY_VERB = re.compile(
    r"(?:asks|plans|wants|needs|fears|thinks|worries|hopes|wonders|likes|loves|feels|prefers"
    r"|believes|misses|dislikes|hates|wishes|expects|has|is|was|does|says|said|knows|runs|sees"
    r"|keeps|gives|takes|seems|seemed|looks|looked|calls|tells|told me|wanted|liked)\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"[A-Z]?[a-z]+ed\b(?! (?:by|up|to|for|of|and)\b)")
_THEY = re.compile(r"\b(?:they|them|theirs?|themselves)\b", re.IGNORECASE)
_THAN = re.compile(r"\b(?:than|as) they\b", re.IGNORECASE)
_SEVERAL = re.compile(
    r"\b(?:\w{2,}[^\Ws'’]s|people|both|all|men|women|children|twins|two|three|four|five|six)\b",
    re.IGNORECASE,
)
_NOTHING_MEANT = re.compile(
    r"(?:I )?[a-z]+(?:ed|t|d|n)? (?:one|ones|it|them|this|that|those|these)"
    r"(?:,|;|:|\.|$| and\b| but\b)",
    re.IGNORECASE,
)
_I_SAY = re.compile(
    r"(?:I|I['’](?:m|ve|d|ll)|My|We|Our|The|A|An|It|There|All|Both|Every|Each|That)\s+\S+\s+\S",
)
_OF_ONESELF = re.compile(r"(?:I|I['’](?:m|ve|d|ll)|My|We|Our)\s")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")


def is_plain(text: str) -> bool:
    """Whether it reads right after a colon without quotation marks: plain English, one thing."""
    words = [word.strip(".,;:!?()\"'“”‘’").lower() for word in text.split()]
    letters = [one for one in text if one.isalpha()]
    if not words or not letters or not all(map(_LATIN.match, letters)):
        return False
    own = _OF_ONESELF.match(text) is not None
    if any(mark in text for mark in '()[]"“”?!…' + ("" if own else ":–—")) or " - " in text:
        return False
    if len(words) == 1:
        return text.isalpha() and not text.isupper()
    english = sum(word in _ENGLISH for word in words)
    foreign = sum(word in _FOREIGN for word in words)
    if english <= foreign:
        return False
    return not (_PAST.match(text) and not words[0].endswith("eed"))


def is_shorthand(text: str) -> bool:
    """Whether it is written in signs that belong in notes only."""
    return _SHORTHAND.search(text) is not None


def is_about_another(text: str) -> bool:
    """Whether "they" may mean anybody, or whoever did it is left out ("Plans alone")."""
    if _LED_BY_VERB.match(text):
        return True
    found = _THEY.search(text)
    if found is not None and _THAN.search(text):
        return True
    return found is not None and _SEVERAL.search(text[: found.start()]) is None


def points_nowhere(text: str) -> bool:
    """Whether it begins by speaking of a "one" or an "it" that nobody has named."""
    return _NOTHING_MEANT.match(text) is not None


def is_sentence(text: str) -> bool:
    """Whether it has a subject and goes on from it, so that it may stand by itself."""
    return _I_SAY.match(text) is not None and is_plain(text)


def says_something(text: str) -> bool:
    """Whether it is more than one word, which tells a reader nothing without the note's writer."""
    return len(text.split()) > 1 or any("\u2e80" <= one <= "\uffdc" for one in text)


def is_of_oneself(text: str) -> bool:
    """Whether it begins with the writer."""
    return _OF_ONESELF.match(text) is not None


def sentence_case(text: str, is_name: Callable[[str], bool]) -> str:
    """What is written all in capitals as one writes it, names with theirs; else as it was."""
    letters = [one for one in text if one.isalpha()]
    if len(letters) < 8 or " " not in text or any(one.islower() for one in letters):
        return text
    small = " ".join(_one(word, is_name) for word in text.split(" "))
    return small[:1].upper() + small[1:]


def _one(word: str, is_name: Callable[[str], bool]) -> str:
    bare = word.strip(".,;:!?()\"'")
    if bare == "I" or bare.startswith(("I'", "I’")) or is_name(bare.capitalize()):
        return word[:1] + word[1:].lower()
    if bare.lower() in _ENGLISH or any(vowel in bare for vowel in "AEIOUY"):
        return word.lower()
    return word
