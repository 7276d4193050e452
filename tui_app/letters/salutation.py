"""How a letter addresses somebody: by tone, by the name as it is written, never by a guess."""

import re

from tui_app.domain.contact import Contact
from tui_app.domain.interview import Tone
from tui_app.domain.plain import one_line

_BY_FAMILY = {
    "mr": "Mr", "mrs": "Mrs", "ms": "Ms", "miss": "Miss", "mx": "Mx", "dr": "Dr",
    "prof": "Professor",
    "professor": "Professor", "doctor": "Dr", "rev": "Reverend", "reverend": "Reverend",
    "herr": "Herr", "frau": "Frau", "m": "M.", "mme": "Mme", "mlle": "Mlle", "señor": "Señor",
    "señora": "Señora", "sr": "Sr", "sra": "Sra", "signor": "Signor", "signora": "Signora",
    "councillor": "Councillor", "cllr": "Councillor", "judge": "Judge", "lord": "Lord",
    "lady": "Lady", "captain": "Captain", "major": "Major", "colonel": "Colonel",
    "monsieur": "Monsieur", "madame": "Madame", "mevrouw": "Mevrouw", "meneer": "Meneer",
}  # fmt: skip
_BY_GIVEN = {"sir": "Sir", "dame": "Dame"}
_ONLY_WITH_STOP = frozenset(("m",))
_BEFORE_FAMILY_TEXT = """
    van von der den de del della da di du dos das le la el al bin ibn ben ter ten af av zu zum
    zur st mac
"""
_BEFORE_FAMILY = frozenset(_BEFORE_FAMILY_TEXT.split())
_AFTER_NAME = re.compile(
    r",?\s+(?:jr|sr|ii|iii|iv|phd|ph\.d|md|obe|mbe|cbe|kc|qc|esq|mba|frcs|jp|mp|dsc)\.?$",
    re.IGNORECASE,
)
_WHAT_THEY_ARE_TEXT = """
    receptionist reception secretary assistant porter guard driver caretaker cleaner janitor
    waiter waitress cook chef doorman concierge usher operator lady gentleman man woman person
    boss manager director engineer intern trainee nurse foreman colleague owner founder guide
    doorkeeper doorkeeper's gatekeeper canteen security switchboard staff
"""
_WHAT_THEY_ARE = frozenset(_WHAT_THEY_ARE_TEXT.split())
_ARTICLES_TEXT = """
    the a an our his her their my some one that
"""
_ARTICLES = frozenset(_ARTICLES_TEXT.split())


def clean_name(name: str) -> str:
    """A name as it may stand in a letter: one line, no brackets, not without end."""
    line = re.sub(r"\([^)]*\)|[\[\]{}<>()_|]", " ", one_line(name, 120))
    line = " ".join(line.split()).strip(' ,;:-–—.…?!*#/\\"')
    return line[:60].rstrip() if any(character.isalpha() for character in line) else ""


def is_what_they_are(name: str) -> bool:
    """Whether it is no name but what somebody is ("the receptionist")."""
    words = clean_name(name).lower().split()
    if not words:
        return False
    if words[0] in _ARTICLES:
        return True
    small = clean_name(name).islower() and name.isascii()
    return (small or len(words) == 1) and any(word in _WHAT_THEY_ARE for word in words)


def salutation(
    name: str,
    tone: Tone,
    *,
    contact: Contact | None = None,
    title: str = "",
    organisation: str = "",
) -> str:
    """The first line, with its comma. `title` is the title as written, which may hold a "Dr"."""
    whole = clean_name(name) or clean_name(contact.name if contact else "")
    if not whole:
        where = clean_name(organisation)
        return f"To {where}," if where else "Good day,"
    if is_what_they_are(whole):
        return _to_what_they_are(whole, clean_name(organisation))
    honorific, rest = _honorific(whole, title)
    if honorific and (tone is Tone.FORMAL or " " not in rest):
        return f"Dear {honorific} {_after(honorific, rest, contact)},"
    return f"Dear {_familiar(rest, contact, tone)},"


def _to_what_they_are(whole: str, organisation: str) -> str:
    words = whole.split()
    if words[0].lower() in _ARTICLES:
        words = words[1:] or words
    what = " ".join(words)
    if what.istitle() or what.islower():
        what = what.lower()
    return f"To the {what} at {organisation}," if organisation else f"To the {what},"


def _honorific(whole: str, title: str) -> tuple[str, str]:
    """The honorific as written, in the name or as the title, and the name without it."""
    first, _, rest = whole.partition(" ")
    key = first.rstrip(".").lower()
    known = _BY_FAMILY.get(key) or _BY_GIVEN.get(key)
    if known and rest and (key not in _ONLY_WITH_STOP or first.endswith(".")):
        inner, bare = _honorific(rest, "")
        return (known if not inner else f"{known} {inner}"), bare
    if not _is_spaced(whole):
        return "", whole
    stated = re.split(r"[\s,;]", one_line(title, 60), maxsplit=1)
    key = stated[0].rstrip(".").lower()
    alone = len(stated) == 1 or one_line(title, 60)[len(stated[0])] in ",;"
    known = _BY_FAMILY.get(key) or _BY_GIVEN.get(key)
    worn = known and alone and (key not in _ONLY_WITH_STOP or stated[0].endswith("."))
    return (known or "") if worn else "", whole


def _after(honorific: str, rest: str, contact: Contact | None) -> str:
    if not _is_spaced(rest):
        return rest
    if honorific.rsplit(maxsplit=1)[-1] in _BY_GIVEN.values():
        return _given(rest, contact) or rest
    return _family(rest, contact)


def _family(rest: str, contact: Contact | None) -> str:
    if contact and contact.family and clean_name(contact.family) in rest:
        return clean_name(contact.family)
    if "," in rest:
        return rest.partition(",")[0]
    words = _AFTER_NAME.sub("", rest).split()
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in _BEFORE_FAMILY:
        start -= 1
    return " ".join(words[start:])


def _given(rest: str, contact: Contact | None) -> str:
    if contact and contact.given and clean_name(contact.given):
        return clean_name(contact.given)
    if "," in rest:
        return rest.split(",")[1].strip()
    first = rest.split(" ", 1)[0]
    return "" if len(first.rstrip(".")) < 2 or not _is_western(rest) else first


def _familiar(rest: str, contact: Contact | None, tone: Tone) -> str:
    """The given name, or a nickname of theirs; the whole name where either is unsure."""
    if tone is Tone.FORMAL:
        return rest
    if contact is not None:
        for nickname in contact.nicknames:
            called = clean_name(nickname)
            if called and " " not in called and called[0].isupper():
                return called
    return _given(rest, contact) or rest


def _is_spaced(name: str) -> bool:
    return " " in name


def _is_western(name: str) -> bool:
    """Whether the given name may be taken to come first: not so in Chinese, Japanese, Korean."""
    return not any("\u2e80" <= character <= "\uffdc" for character in name)
