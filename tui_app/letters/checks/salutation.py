"""Whom the salutation greets, and whether that is whom the letter is to (rulebook E4)."""

import re
from collections.abc import Iterator

from tui_app.domain.names import fold
from tui_app.domain.plain import one_line
from tui_app.letters.blanking import TITLES
from tui_app.letters.checks.examined import Examined
from tui_app.letters.checks.spelling import is_nearly, script_of, written_words
from tui_app.letters.finding import Concern, Finding

_GREETINGS = """
    a my very dear dearest hello hi hey hiya greetings good morning day afternoon evening there
    sehr geehrte geehrter geehrtes liebe lieber liebes hallo guten tag bonjour cher chere
    querida querido estimada estimado cara caro gentile beste geachte kære to san sama sensei
    and und et the of de der van von den du la le da do y
"""
_GREETING_WORDS = frozenset(_GREETINGS.split())
_GENERAL = """
    all both board colleague colleagues committee council customer customers damen editor
    everybody everyone family folks friend friends herren hiring hr it madam manager may concern
    member members neighbor neighbour neighbours one ones panel partner partners reader readers
    recruiter recruitment sir sirs students team whom
"""
_NOBODY_BY_NAME = frozenset(_GENERAL.split())
_SHORTER_BY = 2
_SHORTEST_SHORT_FORM = 2
_MOST_WORDS = 8


def of_salutation(about: Examined) -> Iterator[Finding]:
    """A greeting by a name that is spelt wrong, or is somebody else's."""
    greeted = _greeted(about)
    if not greeted:
        return
    own = [word for name in about.names() for word in written_words(name)]
    if not own or not {script_of(word) for word in own} & {script_of(word) for word in greeted}:
        return
    if any(fold(word) in _NOBODY_BY_NAME for word in greeted):
        return
    right = {*own, *(word.upper() for word in own)}
    strange = [word for word in greeted if word not in right]
    for word in strange:
        meant = next(
            (name for name in own if fold(name) == fold(word) or is_nearly(word, name)), ""
        )
        if meant and not (word.isupper() and meant.upper() == word):
            text = (
                f"The greeting has “{one_line(word, 40)}”, but the name is written"
                f" “{one_line(meant, 40)}”: correct it."
            )
            yield Finding(concern=Concern.NAME, text=text)
            return
    if len(strange) == len(greeted) and not any(_is_short_for(word, own) for word in strange):
        yield Finding(concern=Concern.NAME, text=_of_somebody_else(greeted, about))


def _greeted(about: Examined) -> list[str]:
    """The name in the salutation, word for word, without what only greets."""
    salutation = about.parts.salutation
    if not salutation:
        begun = re.match(r"\s*([^\W\d_]+(?:['’-][^\W\d_]+)*)\s*,", about.parts.text[:80])
        salutation = begun[1] if begun and _is_known(begun[1], about) else ""
    words = written_words(salutation)[:_MOST_WORDS]
    return [word for word in words if fold(word) not in _GREETING_WORDS | TITLES]


def _is_known(word: str, about: Examined) -> bool:
    """Whether a word that begins a letter without "Dear" is anybody's name, or nearly theirs."""
    own = [part for name in about.names() for part in written_words(name)]
    if any(is_nearly(word, part) for part in own):
        return True
    return any(word in name and word in written_words(name) for name in _all_names(about))


def _is_short_for(word: str, own: list[str]) -> bool:
    """Whether it is a name cut short ("Dan"), which need not be written down as a nickname."""
    short = fold(word)
    return len(short) > _SHORTEST_SHORT_FORM - 1 and any(
        fold(name).startswith(short) and len(fold(name)) - len(short) >= _SHORTER_BY for name in own
    )


def _of_somebody_else(greeted: list[str], about: Examined) -> str:
    name = one_line(" ".join(greeted), 40)
    folded = {fold(word) for word in greeted}
    others = (other for other in _all_names(about) if folded <= set(fold(other).split()))
    who = next((one_line(other, 60) for other in others), "")
    if who:
        return (
            f"The greeting is to {name} ({who}), but the letter is to {about.addressee}:"
            " put in the right name."
        )
    return (
        f"The greeting is to {name}, but the letter is to {about.addressee}: correct the name, or"
        f" add “{name}” to the nicknames."
    )


def _all_names(about: Examined) -> Iterator[str]:
    """Everybody whom it could be mistaken for: people of the record first."""
    if about.record:
        yield from (person.name for person in about.record.people)
    for contact in tuple(about.network.contacts.values()):
        yield contact.name
        yield from contact.nicknames
