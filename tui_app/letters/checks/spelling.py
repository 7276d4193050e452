"""Names in the text that are nearly, but not quite, spelt as they are (rulebook E4)."""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tui_app.domain.names import fold
from tui_app.domain.plain import one_line
from tui_app.letters.blanking import LEGAL_FORMS, TITLES, is_time_or_number
from tui_app.letters.checks.examined import Examined
from tui_app.letters.finding import Concern, Finding
from tui_app.letters.words import words_of

_SHORT = 4
"""Letters of a name so short that a letter more or less makes another name."""
_LONG = 8
"""Letters of a name so long that two may be wrong."""
_LEAST_OF_ORGANISATION = 5
_MOST_WORDS_TRIED = 1_500
_MOST_TOLD = 4


_WORDS_LIKE_NAMES_TEXT = """
    mr mrs ms dr sir god man may jan feb mar apr jun jul aug sep oct nov dec mon tue wed thu fri
    sat sun ltd inc plc tea art bar bay boy box car cat day dog end jam job key law lot map pie
    pub red sea van war way west east north south park road lane hall bank book club lake town
"""
_WORDS_LIKE_NAMES = frozenset(_WORDS_LIKE_NAMES_TEXT.split())


class _Written(NamedTuple):
    """A word as it is written, and whether it begins a sentence."""

    word: str
    begins: bool


def of_spelling(about: Examined) -> Iterator[Finding]:
    """Each word in the text that misspells a name of the addressee or of the record's people."""
    wanted = {word: whose for whose, word in _wanted(about)}
    own = [word for name in _people(about) for word in _parts(name)]
    told = 0
    for word, begins in _capitalised(f"{about.letter.subject[:500]}\n{about.parts.text}"):
        if word in wanted or is_time_or_number(fold(word)):
            continue
        name = next((name for name in wanted if is_nearly(word, name, sure=begins)), "")
        short = "" if name or begins else next((one for one in own if _is_short(word, one)), "")
        if not (name or short) or _is_a_name(word, about):
            continue
        text = (
            f"“{one_line(word, 40)}” is nearly “{short}”: is {one_line(wanted[short], 60)} meant?"
            if short
            else f"“{one_line(word, 40)}” is nearly “{one_line(name, 40)}”, as"
            f" {one_line(wanted[name], 60)} is written: check the spelling."
        )
        yield Finding(concern=Concern.NAME, text=text)
        told += 1
        if told == _MOST_TOLD:
            return


def written_words(text: str) -> list[str]:
    """The words as they are written, composed, a possessive "'s" left off."""
    text = unicodedata.normalize("NFC", text[:2000]) if len(text) < 20_000 else text
    return [text[word.start : word.end].replace("’", "'") for word in words_of(text)]


def script_of(word: str) -> str:
    """The script of a word, by its first letter: what is in another cannot be compared."""
    return unicodedata.name(word[:1], "").partition(" ")[0]


def is_nearly(word: str, name: str, *, sure: bool = False) -> bool:
    """Whether `word` is `name` misspelt: by accent or case, or by a letter or two.

    `sure` asks for more: a word that begins a sentence has its capital in any case.
    """
    if word == name or abs(len(word) - len(name)) > 2 or _is_inflected(word, name):
        return False
    bare, meant = fold(word), fold(name)
    if bare == meant:
        return word != name.upper()
    if len(meant) < _SHORT or len(bare) < _SHORT:
        return False
    if _undoubled(bare) == _undoubled(meant):
        return True
    if sure and len(meant) <= _SHORT + 1:
        return False
    if len(meant) == _SHORT or len(bare) == _SHORT:
        return sorted(bare) == sorted(meant) and bare[0] == meant[0]
    from rapidfuzz.distance import OSA

    most = 2 if len(meant) >= _LONG and not sure else 1
    if bare[0] != meant[0] and most == 1 and len(meant) <= _SHORT + 1:
        return False
    return OSA.distance(bare, meant, score_cutoff=most) <= most


def _is_short(word: str, name: str) -> bool:
    """Whether it is a short name with one letter wrong, missing or too many ("Anne" for "Ann").

    A letter more or less often makes another name of a short one, so it can only be asked about.
    """
    bare, meant = fold(word), fold(name)
    if not 3 <= len(meant) <= _SHORT or not 3 <= len(bare) <= _SHORT + 1 or word.isupper():
        return False
    if bare[0] != meant[0] or bare in _WORDS_LIKE_NAMES or _is_inflected(word, name):
        return False
    from rapidfuzz.distance import OSA

    return OSA.distance(bare, meant, score_cutoff=1) == 1


def _is_inflected(word: str, name: str) -> bool:
    """Whether they differ by an ending only: "the Corries", "Foods" and "Food"."""
    shorter, longer = sorted((word, name), key=len)
    return longer in (f"{shorter}s", f"{shorter}es", f"{shorter}'")


def _undoubled(word: str) -> str:
    return "".join(one for at, one in enumerate(word) if at == 0 or word[at - 1] != one)


def _capitalised(text: str) -> Iterator[_Written]:
    """The different words with a capital, and whether they may have it from the sentence alone."""
    composed = unicodedata.normalize("NFC", text)
    found: dict[str, bool] = {}
    end = 0
    for word in words_of(composed):
        written = composed[word.start : word.end].replace("’", "'")
        between = composed[end : word.start]
        begins = end == 0 or any(mark in between for mark in '.!?:\n“"‘(')
        end = word.end
        if word.capital and not word.is_character and any(map(str.isalpha, written)):
            found[written] = found.get(written, True) and begins
            if len(found) >= _MOST_WORDS_TRIED:
                break
    return (_Written(word, begins) for word, begins in found.items())


def _wanted(about: Examined) -> Iterator[tuple[str, str]]:
    """Whose names are looked for, least first: a later one of the same spelling counts."""
    for whose in about.organisations():
        for word in _parts(whose):
            if len(word) >= _LEAST_OF_ORGANISATION and fold(word) not in LEGAL_FORMS:
                yield whose, word
    for person in about.record.people if about.record else ():
        yield from ((person.name, word) for word in _parts(person.name))
    for name in about.names():
        yield from ((about.addressee, word) for word in _parts(name))


def _people(about: Examined) -> Iterator[str]:
    yield from about.names()
    yield from (person.name for person in about.record.people) if about.record else ()


def _parts(name: str) -> Iterable[str]:
    words = written_words(name)
    return [word for word in words if word[:1].isupper() and fold(word) not in TITLES]


def _is_a_name(word: str, about: Examined) -> bool:
    """Whether it is right as it stands: a name of somebody else, or of an organisation."""
    return any(word in name and word in written_words(name) for name in _every_name(about))


def _every_name(about: Examined) -> Iterator[str]:
    for contact in tuple(about.network.contacts.values()):
        yield from (contact.name, contact.organisation, *contact.nicknames)
        yield from contact.organisation_aliases
    for record in tuple(about.network.interviews.values()):
        yield from (record.organisation, record.position)
        yield from (person.name for person in record.people)
    yield from (about.owner.name, about.owner.address)
