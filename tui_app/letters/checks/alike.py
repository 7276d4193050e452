"""A letter that could have gone to somebody else (rulebook E3)."""

from collections.abc import Iterator

from tui_app.domain.letter import Letter, LetterKind
from tui_app.domain.plain import one_line
from tui_app.domain.record_names import whom
from tui_app.letters.checks.examined import Examined
from tui_app.letters.compared import Alike, Compared
from tui_app.letters.finding import Concern, Finding

LONG_PASSAGE = 12
"""Words that two people of one record must not both be told, however the rest differs."""
_MOST_TOLD = 5


def of_likeness(about: Examined, compared: Compared) -> Iterator[Finding]:
    """The letters it is too much like: those to people of the same record first, then by share."""
    letter, most = about.letter, about.rules.likeness_most
    told = [
        one
        for one in compared.alike(letter, most, LONG_PASSAGE)
        if one.likeness.share > most or _to_two_of_one_record(one, about)
    ]
    told.sort(key=lambda one: not _to_two_of_one_record(one, about))
    # An announcement goes to everyone: that it is one and the same is told once.
    limit = 1 if letter.kind is LetterKind.SUCCESS_ANNOUNCEMENT else _MOST_TOLD
    for one in told[:limit]:
        yield Finding(
            concern=Concern.LIKENESS,
            text=_sentence(one, about),
            other=one.other.id,
            share=one.likeness.share,
            passages=one.likeness.passages,
        )


def _to_two_of_one_record(one: Alike, about: Examined) -> bool:
    letter, other = about.letter, one.other
    return bool(letter.interview) and letter.interview == other.interview and not _same(one, about)


def _same(one: Alike, about: Examined) -> bool:
    """Whether both go to one person."""
    letter, other = about.letter, one.other
    if letter.contact or other.contact:
        return letter.contact == other.contact
    return (letter.interview, letter.person, letter.name) == (
        other.interview,
        other.person,
        other.name,
    )


def _sentence(one: Alike, about: Examined) -> str:
    other = _to(one.other, about)
    kind = one.other.kind.value
    percent = f"{one.likeness.share:.0%}"
    if _same(one, about):
        return (
            f"{about.addressee} has much of this already, from the {kind} letter"
            f" ({percent} alike): say something new."
        )
    if one.likeness.share <= about.rules.likeness_most:
        return (
            f"{other}, whom you met in the same talks, is told {one.longest} words in a row that"
            f" stand here too: rewrite the passage for {about.addressee} alone."
        )
    return (
        f"This could go to {other} as well: it is {percent} like the {kind} letter there."
        f" Rewrite what they share, so that it fits {about.addressee} alone."
    )


def _to(letter: Letter, about: Examined) -> str:
    if letter.contact in about.network.contacts:
        return whom(letter.contact, about.network)
    return one_line(letter.name, 60) or "somebody else"
