"""A tone that clashes: within the letter, or with the talk (rulebook E2)."""

import re
from collections.abc import Iterator

from tui_app.domain.interview import Tone
from tui_app.domain.letter import LetterKind
from tui_app.domain.plain import one_line
from tui_app.letters.checks.examined import Examined
from tui_app.letters.checks.quoted import without_quotations
from tui_app.letters.finding import Concern, Finding

_CONTRACTION = re.compile(
    r"\b(?:[a-z]{2,6}n't|(?:i|you|we|they|he|she|it|that|there|who|what|here)'(?:ll|re|ve|d|m)"
    r"|(?:it|that|there|here|what|he|she|who|how|where|let)'s|gonna|wanna|gotta|kinda)\b",
    re.IGNORECASE,
)
_CHATTY_GREETING = re.compile(r"\s*(?:hi|hey|hiya|howdy|yo)\b[^\n,!]{0,30}", re.IGNORECASE)
_CHATTY_CLOSING = re.compile(
    r"\s*(?:cheers|love|lots\s+of\s+love|hugs|xx+|bye|ciao|see\s+ya|ttyl)\b[^\n,!]{0,30}",
    re.IGNORECASE,
)
_SHOUTING = re.compile(r"!{2,}|[!?]{3,}")
_EMOJI = re.compile(r"[\u2600-\u27bf\U0001f000-\U0001faff]|(?<!\w)[:;]-?[)(DPp](?!\w)|<3(?!\d)")
_STIFF_GREETING = re.compile(
    r"\s*(?:dear\s+(?:sirs?\b|madam\b|sir\s*/)|to\s+whom\s+it\s+may)[^\n,:]{0,40}", re.IGNORECASE
)
_STIFF_CLOSING = re.compile(
    r"^\s*(?:yours\s+(?:very\s+)?(?:faithfully|truly)|i\s+(?:have\s+the\s+honou?r\s+to\s+)?remain\b"
    r"|respectfully|your\s+(?:humble|obedient))[^\n]{0,30}",
    re.IGNORECASE | re.MULTILINE,
)
_STIFF_WORDS = re.compile(
    r"\b(?:i\s+hereby|herewith|pursuant\s+to|kindly\s+be\s+advised|please\s+find\s+(?:enclosed"
    r"|attached)|heretofore|the\s+undersigned|i\s+beg\s+to|at\s+your\s+earliest\s+convenience)\b",
    re.IGNORECASE,
)
_STIFF_AMONG_FAMILY = re.compile(
    r"^\s*yours\s+sincerely\b[^\n]{0,20}|^\s*sincerely(?:\s+yours)?\b", re.IGNORECASE | re.MULTILINE
)
_MOST_MARKS = 2
_MOST_TOLD = 3


def of_tone(about: Examined) -> Iterator[Finding]:
    """What is too easy for a formal letter or too stiff for another; a tone not the talk's."""
    clash = _of_talk(about)
    if clash:
        yield Finding(concern=Concern.TONE, text=clash)
    formal = about.letter.tone is Tone.FORMAL
    found = list(dict.fromkeys(_too_easy(about) if formal else _too_stiff(about)))
    if not found:
        return
    listed = ", ".join(f"“{one_line(one, 40)}”" for one in found[:_MOST_TOLD])
    if formal:
        text = f"{listed} is too easy for a formal letter: say it in full and plainly."
    else:
        text = f"{listed} is too stiff for a {about.letter.tone.value} letter: say it as you talk."
    yield Finding(concern=Concern.TONE, text=text)


def _of_talk(about: Examined) -> str:
    person, letter = about.person, about.letter
    if person is None or person.tone is letter.tone:
        return ""
    if letter.kind is LetterKind.PROPOSAL and letter.tone is Tone.FORMAL:
        return ""
    return (
        f"The talk with {one_line(person.name, 60)} was {person.tone.value}, but the letter is"
        f" {letter.tone.value}: give it the tone of the talk."
    )


def _too_easy(about: Examined) -> Iterator[str]:
    salutation, text, close = about.parts
    if greeting := _CHATTY_GREETING.match(salutation):
        yield greeting.group().strip()
    if closing := _CHATTY_CLOSING.match(close):
        yield closing.group().strip()
    own = without_quotations(text)
    for pattern in (_CONTRACTION, _EMOJI, _SHOUTING):
        for found in pattern.finditer(own):
            yield found.group()
            if pattern is not _CONTRACTION:
                break
    if own.count("!") > _MOST_MARKS:
        yield "!"


def _too_stiff(about: Examined) -> Iterator[str]:
    salutation, text, close = about.parts
    if greeting := _STIFF_GREETING.match(salutation):
        yield greeting.group().strip()
    end = f"{text[-200:]}\n{close}"
    patterns = [_STIFF_CLOSING]
    if about.letter.tone is Tone.FAMILY_LIKE:
        patterns.append(_STIFF_AMONG_FAMILY)
    for pattern in patterns:
        if closing := pattern.search(end):
            yield closing.group().strip(" ,\n")
    for found in _STIFF_WORDS.finditer(without_quotations(text)):
        yield found.group()
