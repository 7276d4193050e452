"""By what a contact may be called: family name, given name, nicknames, and parts of them."""

from enum import IntEnum
from functools import lru_cache

import msgspec

from tui_app.domain.contact import Contact
from tui_app.matching.common_words import HONORIFICS
from tui_app.matching.names.spelling import keys, plain
from tui_app.matching.words import WORD, searchable

LONGEST = 200
"""Characters read of a name."""
_MOST_WORDS = 8
_PARTICLES = """
    a af al am ap auf bin da das de degli dei del della den der des di do dos du e el en i ibn
    la le les lo los mac mc na ni nic o of san st te ten ter th und ui van vom von y zu zum zur
"""
PARTICLES = frozenset(_PARTICLES.split())
"""Words before a family name that are often left out, or written as one with it."""


class Role(IntEnum):
    """What a key is of a contact's name."""

    WHOLE = 0
    FAMILY = 1
    FAMILY_PART = 2
    GIVEN = 3
    NICKNAME = 4
    GIVEN_PART = 5


class PersonName(msgspec.Struct, frozen=True, gc=False):
    """A contact's name: `called` holds role, key and wording of each form.

    The initials are of all the given names and nicknames, and of the family name.
    """

    name: str
    called: tuple[tuple[Role, str, str], ...]
    given_initials: str
    family_initials: str


def name_of(contact: Contact) -> PersonName:
    """What of a contact's name can be found in a text."""
    given, family = _words(contact.given), _words(contact.family)
    whole = _words(contact.name)
    if not (given or family):
        given, family = _split(whole, contact.name)
    elif not family:
        family = tuple(word for word in whole if word not in given)
    elif not given:
        given = tuple(word for word in whole if word not in family)
    nicknames = [words for nick in contact.nicknames[:20] if (words := _words(nick))]
    called: list[tuple[Role, str, str]] = []
    own = whole
    while own and plain(own[0]) in HONORIFICS:
        own = own[1:]
    if len(own) > 1:
        _call(called, Role.WHOLE, own, contact.name)
    _call_family(called, family, contact.family or contact.name)
    _call(called, Role.GIVEN, given, contact.given or contact.name)
    if len(given) > 1:
        for word in given:
            _call(called, Role.GIVEN_PART, (word,), word)
    for nick in nicknames:
        _call(called, Role.NICKNAME, nick, " ".join(nick))
        if len(nick) > 1:
            _call(called, Role.WHOLE, nick, " ".join(nick))
    return PersonName(
        name=searchable(contact.name, LONGEST),
        called=tuple(called),
        given_initials="".join({plain(words[0])[:1] for words in (given, *nicknames) if words}),
        family_initials="".join({plain(word)[:1] for word in (*family[:1], *family[-1:])}),
    )


def _call_family(called: list[tuple[Role, str, str]], words: tuple[str, ...], written: str) -> None:
    _call(called, Role.FAMILY, words, written)
    if len(words) > 1:
        own = tuple(word for word in words if plain(word) not in PARTICLES)
        if own and len(own) < len(words):
            _call(called, Role.FAMILY, own, written)
        if len(own) > 1:
            for word in own:
                _call(called, Role.FAMILY_PART, (word,), word)


def _call(
    called: list[tuple[Role, str, str]], role: Role, words: tuple[str, ...], written: str
) -> None:
    if not words:
        return
    text = words[0] if len(words) == 1 else _wording(words, written)
    # A single letter of an alphabet, or a number, names nobody.
    called.extend(
        (role, key, text)
        for key in keys(words)
        if (len(key) > 1 or not key.isascii()) and not key.isdecimal()
    )


def _wording(words: tuple[str, ...], written: str) -> str:
    """The words with what the contact's own text has between them."""
    text = searchable(written, LONGEST)
    start, end = text.find(words[0]), text.rfind(words[-1]) + len(words[-1])
    return text[start:end] if 0 <= start < end else " ".join(words)


def _split(whole: tuple[str, ...], written: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Given and family name of a name in one piece."""
    before, comma, _ = written[:LONGEST].partition(",")
    if comma and (family := _words(before)):
        return whole[len(family) :], family
    words = whole
    while words and plain(words[0]) in HONORIFICS:
        words = words[1:]
    if len(words) < 2:
        return (), words
    at = next((at for at in range(1, len(words)) if plain(words[at]) in PARTICLES), 0)
    at = at if 0 < at < len(words) - 1 else len(words) - 1
    return words[:at], words[at:]


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    return tuple(WORD.findall(searchable(text, LONGEST))[:_MOST_WORDS])
