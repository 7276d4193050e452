"""The user's own name, phone, e-mail and address, which every letter carries (rulebook E4)."""

import re
from collections.abc import Iterator

from tui_app.domain.letter import LetterKind
from tui_app.domain.owner import Owner
from tui_app.domain.phone_keys import is_same_phone, phone_key
from tui_app.letters.checks.examined import Examined
from tui_app.letters.finding import Concern, Finding
from tui_app.letters.words import words_of

_NUMBER = re.compile(r"\+?\(?\d[\d ()./\u00a0\u2009\u2010-\u2013-]{4,30}\d")
_TRUNK = re.compile(r"\(0\)")
_MOST_READ = 30_000
"""Characters from either end: the details stand under the letter, or over it."""
_ENOUGH_OF_AN_ADDRESS = 0.75


def of_own_details(about: Examined) -> Iterator[Finding]:
    """Which of them are not in the letter, and which the configuration does not know.

    A clipping tag needs the name alone.
    """
    missing: list[str] = []
    unknown: list[str] = []
    body = about.letter.body[:_MOST_READ]
    if len(about.letter.body) > _MOST_READ:
        body += "\n" + about.letter.body[-_MOST_READ:]
    for what, key, is_known, is_there in _details(about.owner, body):
        if about.letter.kind is LetterKind.CLIPPING_TAG and key != "name":
            continue
        if not is_known:
            unknown.append(key)
        elif not is_there:
            missing.append(what)
    if missing:
        are = "are" if len(missing) > 1 else "is"
        them = "them" if len(missing) > 1 else "it"
        text = f"Your {_listed(missing)} {are} not on the letter: add {them} below your closing."
        yield Finding(concern=Concern.OWN_DETAILS, text=text)
    if unknown:
        keys = _listed([f"`{key}`" for key in unknown])
        text = f"The configuration does not know all of your details: set {keys} under [owner]."
        yield Finding(concern=Concern.OWN_DETAILS, text=text)


def _details(owner: Owner, body: str) -> Iterator[tuple[str, str, bool, bool]]:
    """What each is called, its key, whether it is configured, and whether the letter has it."""
    words = _spaced(body)
    name = _spaced(owner.name)
    first = " ".join(name.split()[:1])
    signed = bool(first) and (f" {name.strip()} " in words or f" {first} " in words)
    yield "name", "name", bool(name.strip()), signed
    phones = [phone_key(_TRUNK.sub("", number)) for number in owner.phones]
    known = any(len(key.lstrip("+")) > 2 for key in phones)
    yield "phone", "phones", known, known and _has_phone(body, phones)
    email = owner.email.strip().casefold()
    yield "e-mail", "email", bool(email), bool(email) and email in body.casefold()
    parts = _spaced(owner.address).split()
    there = set(words.split())
    share = sum(part in there for part in parts) / len(parts) if parts else 0.0
    yield "address", "address", bool(parts), share >= _ENOUGH_OF_AN_ADDRESS


def _has_phone(body: str, phones: list[str]) -> bool:
    found = {phone_key(_TRUNK.sub("", match.group())) for match in _NUMBER.finditer(body)}
    return any(is_same_phone(one, own) for one in found for own in phones)


def _spaced(text: str) -> str:
    return f" {' '.join(word.text for word in words_of(text, most=15_000))} " if text else " "


def _listed(names: list[str]) -> str:
    if len(names) == 1:
        return names[0]
    return f"{', '.join(names[:-1])} and {names[-1]}"
