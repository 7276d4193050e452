"""By what an organisation may be called: whole, short, by its initials, by a word of its name."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from enum import IntEnum
from functools import lru_cache

import msgspec

from tui_app.matching.common_words import LEGAL_FORMS
from tui_app.matching.names.everyday import is_general
from tui_app.matching.names.general_words import WELL_KNOWN_ABBREVIATIONS
from tui_app.matching.names.spelling import as_key, keys, plain
from tui_app.matching.words import WORD, searchable

LONGEST = 200
"""Characters read of a name."""
MOST_ALIASES = 20
SMALL_WORDS = frozenset(("and", "the", "n"))
"""Left out on either side; "&" is no word at all."""
LONGEST_INITIALS = 6
SHORTEST_INITIALS = 3
_CONNECTING = (
    "at das de del della den der des di die du e el en et for fur im in la le les of on u und y zu"
)
CONNECTING = SMALL_WORDS | frozenset(_CONNECTING.split())
"""Left out of initials."""
_MOST_WORDS = 10
_ELIDED = frozenset(("all", "d", "dall", "dell", "l", "nell", "s", "sull"))
_SHORTEST_WORD = 3
_OWNERS_S = re.compile(r"(?<=\w)['’][sS]\b")
_COOPERATIVE = re.compile(r"\bco-op(erative)?\b", re.IGNORECASE)
_ABBREVIATION = re.compile(r"(?=.*[^\W\d_])[^\W_a-zß-ÿ]{2,6}|(?:[^\W\d_]\.){2,6}[^\W\d_]?")


class Form(IntEnum):
    """What a key is of an organisation's name."""

    WHOLE = 0
    ABBREVIATION = 1
    FIRST_TWO = 2
    FIRST = 3
    WORD = 4
    INITIALS = 5


class OrganisationName(msgspec.Struct, frozen=True, gc=False):
    """An organisation: `called` holds form, key and wording of each; `firm` tells it from others.

    `stands_for` are abbreviations of it, key and wording, whose words are not known.
    """

    firm: str
    called: tuple[tuple[Form, str, str], ...]
    stands_for: tuple[tuple[str, str], ...] = ()


@lru_cache(maxsize=4096)
def name_of(organisation: str, aliases: tuple[str, ...]) -> OrganisationName:
    """What of an organisation's name, and its other names, can be found in a text."""
    called: dict[tuple[Form, str], str] = {}
    for text in (organisation, *aliases[:MOST_ALIASES]):
        for form, key, wording in _forms(searchable(text, LONGEST)):
            # A single letter or a number names nothing.
            if (len(key) > 1 or not key.isascii()) and not key.isdecimal():
                called.setdefault((form, key), wording)
    return OrganisationName(
        firm=next((key for form, key in called if form <= Form.ABBREVIATION), ""),
        called=tuple((form, key, text) for (form, key), text in called.items()),
        stands_for=tuple(
            (key, text)
            for (form, key), text in called.items()
            if form is Form.ABBREVIATION
            and len(key) >= SHORTEST_INITIALS
            and key.isalpha()
            and (Form.INITIALS, key) not in called
        ),
    )


def as_compared(key: str) -> str:
    """A key in the spelling that all its spellings share: Saint is St, Co-op is Co-operative."""
    key = as_key(key)
    if key[:5] in ("saint", "sankt") and len(key) > 5:
        key = "st" + key[5:]
    if key[-4:] == "coop":
        return key + "erative"
    return key[:-4] + "brothers" if key[-4:] == "bros" else key


def abbreviation(word: str) -> str:
    """The key of an abbreviation, with full stops or without."""
    return plain(word).replace(".", "")


def _forms(name: str) -> Iterator[tuple[Form, str, str]]:
    owned = "'" in name or "’" in name
    written = _OWNERS_S.sub("", name) if owned else name
    if "-" in name:
        written = _COOPERATIVE.sub("cooperative", written)
    words = _words(written)
    if not words:
        return
    if len(words) == 1 and _ABBREVIATION.fullmatch(words[0]):
        yield Form.ABBREVIATION, abbreviation(words[0]), name
        return
    yield from _keyed(Form.WHOLE, words, name)
    if owned:
        # As typed without the apostrophe.
        yield from _keyed(Form.WHOLE, _words(_OWNERS_S.sub("s", name)), name)
    if len(words) == 1:
        return
    general = [_is_general(plain(word)) for word in words]
    keyed = [tuple(as_compared(key) for key in keys((word,))) for word in words]
    if False in general:
        own = general.index(False)
        if len(words[own]) >= _SHORTEST_WORD:
            yield from ((Form.FIRST, key, words[own]) for key in keyed[own])
    if words[2:] and not all(general[:2]):
        yield from _keyed(Form.FIRST_TWO, words[:2], " ".join(words[:2]))
    for word, found in zip(words, keyed, strict=True):
        if len(word) >= _SHORTEST_WORD:
            for key in found:
                yield Form.WORD, key, word
    for initials in dict.fromkeys(
        (_initials(written, CONNECTING), _initials(written, frozenset()))
    ):
        telling = initials not in WELL_KNOWN_ABBREVIATIONS
        if SHORTEST_INITIALS <= len(initials) <= LONGEST_INITIALS and telling:
            yield Form.INITIALS, initials, name


def _is_general(word: str) -> bool:
    return is_general(word) or word in CONNECTING or word in _ELIDED


def _words(written: str) -> list[str]:
    words = WORD.findall(written)[:_MOST_WORDS]
    kept = [word for word in words if plain(word) not in SMALL_WORDS]
    own = [word for word in kept if plain(word) not in LEGAL_FORMS]
    return own or kept or words


def _keyed(form: Form, words: list[str], text: str) -> Iterator[tuple[Form, str, str]]:
    for key in keys(words):
        yield form, as_compared(key), text


def _initials(written: str, without: AbstractSet[str]) -> str:
    words = [plain(chunk.lstrip("(\"'“‘-.")) for chunk in written.split()[:_MOST_WORDS]]
    return "".join(
        word[0]
        for word in words
        if word and word[0].isalnum() and word not in without and word not in LEGAL_FORMS
    )
