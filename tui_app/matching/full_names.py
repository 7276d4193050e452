"""The names by which a contact is called in full."""

from tui_app.domain.contact import Contact
from tui_app.matching.words import folded_words, searchable

_LONGEST = 200


def is_named_in(contact: Contact, text: str, most: int = _LONGEST) -> bool:
    """Whether the whole name stands in the first `most` characters of a text."""
    said = f" {' '.join(_words(text, most))} "
    return any(f" {' '.join(name)} " in said for name in _full_names(contact))


def _full_names(contact: Contact) -> list[tuple[str, ...]]:
    """Each as folded words, two or more: as written, both orders, and nickname with family name."""
    given, family = _words(contact.given), _words(contact.family)
    names = [_words(contact.name)]
    if given and family:
        names += [given + family, family + given]
    for nickname in contact.nicknames:
        names += [_words(nickname), _words(nickname) + family]
    return [name for name in dict.fromkeys(names) if len(name) > 1]


def _words(text: str, most: int = _LONGEST) -> tuple[str, ...]:
    return folded_words(searchable(text, most))
