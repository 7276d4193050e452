"""Finding contacts by what a person types: ids, names, parts of names, in any script."""

import unicodedata
from collections.abc import Iterable

from tui_app.domain.contact import Contact


def fold(text: str) -> str:
    """For comparing: case and accents dropped, spaces single."""
    if text.isascii():
        return " ".join(text.lower().split())
    # Letters in fancy dress (bold, encircled) are capitals only once they are undressed.
    undressed = unicodedata.normalize("NFKD", text).casefold()
    decomposed = unicodedata.normalize("NFKD", undressed)
    return " ".join("".join(c for c in decomposed if not unicodedata.combining(c)).split())


def find_by_name(contacts: Iterable[Contact], typed: str) -> list[Contact]:
    """The contacts that a typed NAME may mean, in order of name.

    An id or a whole name wins over parts; otherwise each typed word must begin a word of the
    name, a nickname or the organisation.
    """
    wanted = fold(typed)
    if not wanted:
        return []
    candidates = list(contacts)
    exact = [c for c in candidates if c.id == typed.strip() or fold(c.name) == wanted]
    if exact:
        return sorted(exact, key=by_name)
    words = wanted.split()
    return sorted((c for c in candidates if _begins(words, c)), key=by_name)


def by_name(contact: Contact) -> tuple[str, str]:
    """Sort key: the folded name, then the id."""
    return (fold(contact.name), contact.id)


def searchable(contact: Contact) -> str:
    """The folded text by which a contact is found."""
    return fold(" ".join((contact.name, *contact.nicknames, contact.organisation)))


def _begins(words: list[str], contact: Contact) -> bool:
    known = searchable(contact).split()
    return all(any(have.startswith(word) for have in known) for word in words)
