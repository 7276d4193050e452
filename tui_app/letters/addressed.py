"""Notes about the person met, turned to them: "She laughed first" becomes "you laughed first"."""

import re

_THIRD = re.compile(r"\b(?:he|she|him|her|his|hers|himself|herself)\b", re.IGNORECASE)
_SECOND_VERB = re.compile(
    r"\b(?:he|she)\s+[a-z]+s\b[^.;]*\b(?:and|but|or)\s+[a-z]+s\b", re.IGNORECASE
)
_AFTER_OBJECT_TEXT = """
    a an the my mine our your this that these those what which who whom how why when where
    whether to for in on at by with of from about after before into over out up down and or but
    as if so all some two three i we it not again too first whoever
"""
_AFTER_OBJECT = frozenset(_AFTER_OBJECT_TEXT.split())
_IRREGULAR = {"is": "are", "was": "were", "has": "have", "does": "do", "goes": "go"}
_SAME_TEXT = """
    always across less this perhaps sometimes besides
"""
_SAME = frozenset(_SAME_TEXT.split())
_WISHES = {
    "wants": "want", "needs": "need", "hopes": "hope", "likes": "like", "prefers": "prefer",
    "wishes": "wish", "expects": "expect", "has": "have",
}  # fmt: skip
_PAST_TEXT = """
    said told gave went made took drew kept left wrote rang sent had found thought knew ran
    built came saw brought bought sold read spent stood swept held led met paid put set showed
    taught let cut began grew learnt heard spoke won lost got did felt chose caught fought sat
    rode hid bore broke drove ate fell flew forgot understood
"""
_PAST = frozenset(_PAST_TEXT.split())
_NO_PAST_TEXT = """
    need seed feed speed indeed red bed shed hundred breed greed creed
"""
_NO_PAST = frozenset(_NO_PAST_TEXT.split())
_NO_VERB = ("based ", "used to", "tired ", "interested ", "left to right", "red ")
_HELPING_TEXT = """
    have am will would shall should can could was
"""
_HELPING = frozenset(_HELPING_TEXT.split())


_SOMEBODY = re.compile(
    r"\b(?:aunt|uncle|mother|father|sister|brother|wife|husband|son|daughter|friend|boss|nurse|man"
    r"|woman|girl|boy|lady|gentleman|driver|colleague|secretary|assistant|chair|chairman|director"
    r"|manager|predecessor|successor|partner|owner|founder|customer|child|dog|cat|vicar|pupil)\b",
    re.IGNORECASE,
)
"""Others whom a "his" or "her" may mean."""


_SAID_SO = re.compile(
    r"^(?:(?:(?:he|she|they)\s+)?(?:says?|said|thinks?|thought|suggests?|suggested|advises?|advised"
    r"|recommends?|recommended|told\s+me)\s+(?:that\s+)?)?(?:(?:i|we)\s+(?:should|ought\s+to|must"
    r"|need\s+to|had\s+better|could)\s+|to\s+(?=[a-z]))",
    re.IGNORECASE,
)


def has_third_person(text: str) -> bool:
    """Whether it speaks of a him or a her, whoever that may be."""
    return _THIRD.search(text) is not None


def names_somebody(text: str) -> bool:
    """Whether a name stands in it before the first "he" or "she", whom that may then mean."""
    found = _THIRD.search(text)
    head = text[: found.start()] if found else text
    if _SOMEBODY.search(head):
        return True
    # The very first word is a capital anyway; so is one after the end of a sentence.
    return re.search(r"(?<![.!?:] )(?<!^)\b(?!I\b)[A-Z][a-z]+", head) is not None


def is_unsure(text: str) -> bool:
    """Whether turning it to the person met may go wrong: a name, two of them, a second verb."""
    if not has_third_person(text):
        return False
    he = re.search(r"\b(?:he|him|his|himself)\b", text, re.IGNORECASE)
    she = re.search(r"\b(?:she|her|hers|herself)\b", text, re.IGNORECASE)
    if he and she:
        return True
    return names_somebody(text) or _SECOND_VERB.search(text) is not None


def begins_with_third_person(text: str) -> bool:
    """Whether a "he" or "she" comes first, who can only be guessed at."""
    return _THIRD.match(text) is not None


def advised(text: str) -> str:
    """Advice as it was given: without "she said that I should" before it."""
    bare = _SAID_SO.sub("", text.strip(), count=1)
    return bare[:1].upper() + bare[1:] if bare != text.strip() else text


def to_you(text: str) -> str:
    """The note with the person met addressed; as it was, where somebody else may be meant."""
    if not has_third_person(text) or names_somebody(text):
        return text
    return _capital_as(
        text,
        re.sub(
            r"\b(he|she)\b(\s+)([a-z]+)|\b(him|her|his|hers|himself|herself|he|she)\b(?=(\W*)(\w*))",
            _turned,
            text,
            flags=re.IGNORECASE,
        ),
    )


def with_subject(text: str, subject: str) -> str:
    """A note whose sentences begin with a bare verb of the past, given their subject."""
    text = text.strip()
    if text[:1].islower() and _with_subject(text.capitalize(), subject) != text.capitalize():
        text = text[0].upper() + text[1:]
    sentences = re.split(r"(?<=[.!?])\s+(?=[A-Z])", text)
    return " ".join(_with_subject(sentence, subject) for sentence in sentences[:6])


def _with_subject(text: str, subject: str) -> str:
    if text.rstrip().endswith("?"):
        return text
    first = text.split(" ", 1)[0]
    word = first.lower().strip(",;:.!")
    if not first[:1].isupper() or first != first.capitalize():
        return text
    past = word in _PAST or (word.endswith("ed") and len(word) > 4 and word not in _NO_PAST)
    helping = subject == "I" and word in _HELPING
    if not (past or helping) or text.lower().startswith(_NO_VERB):
        return text
    return (
        f"{subject} {text[0].lower()}{text[1:]}"
        if subject == "I"
        else (f"{subject.capitalize()} {text[0].lower()}{text[1:]}")
    )


def wish_to_you(text: str) -> str:
    """ "Wants nobody to ring after three" as said to the one who wants it.

    What they fear or think is a guess of the user's, and is told to nobody.
    """
    first, _, rest = text.partition(" ")
    verb = _WISHES.get(first.lower())
    return f"you {verb} {rest}" if verb and rest else text


def _turned(found: re.Match[str]) -> str:
    if found[1]:
        you = "You" if found[1][0].isupper() else "you"
        return f"{you}{found[2]}{_verb(found[3])}"
    return _capital_as(found[4], _object(found))


def _object(found: re.Match[str]) -> str:
    word, gap, after = found[4].lower(), found[5], found[6].lower()
    followed = after if gap.isspace() else ""
    if word in ("himself", "herself"):
        return "yourself"
    if word in ("he", "she", "him"):
        return "you"
    if word == "hers":
        return "yours"
    if not followed or followed in _AFTER_OBJECT:
        return "you" if word == "her" else "yours"
    return "your"


def _verb(verb: str) -> str:
    low = verb.lower()
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if low in _SAME or not low.endswith("s") or low.endswith(("ss", "us")):
        return verb
    if low.endswith(("shes", "ches", "xes", "sses")):
        return verb[:-2]
    return verb[:-3] + "y" if low.endswith("ies") and len(low) > 4 else verb[:-1]


def _capital_as(before: str, after: str) -> str:
    return after[:1].upper() + after[1:] if before[:1].isupper() else after
