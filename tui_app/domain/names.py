"""Finding contacts by what a person types: ids, names, parts of names, in any script."""

import unicodedata
from collections.abc import Collection, Iterable

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
    return NameFinder().find(contacts, typed)


class NameFinder:
    """Finds contacts by what is typed, at every key: each is folded once, and when it changed."""

    def __init__(self) -> None:
        self._names: dict[str, tuple[Contact, str]] = {}
        self._words: dict[str, tuple[Contact, list[str]]] = {}

    def find(self, contacts: Iterable[Contact], typed: str) -> list[Contact]:
        """See `find_by_name`."""
        wanted = fold(typed)
        if not wanted:
            return []
        candidates, meant = list(contacts), typed.strip()
        exact = [c for c in candidates if c.id == meant or self._name_of(c) == wanted]
        if exact:
            return sorted(exact, key=by_name)
        words = wanted.split()
        return sorted((c for c in candidates if self._begins(words, c)), key=by_name)

    def _name_of(self, contact: Contact) -> str:
        known = self._names.get(contact.id)
        if known is None or known[0] is not contact:
            known = self._names[contact.id] = (contact, fold(contact.name))
        return known[1]

    def _begins(self, words: list[str], contact: Contact) -> bool:
        known = self._words.get(contact.id)
        if known is None or known[0] is not contact:
            known = self._words[contact.id] = (contact, searchable(contact).split())
        return all_begin(words, known[1])


def all_begin(typed: Collection[str], known: Collection[str]) -> bool:
    """Whether each word that was typed begins one of the known ones; all of them folded."""
    return all(any(have.startswith(word) for have in known) for word in typed)


def by_name(contact: Contact) -> tuple[str, str]:
    """Sort key: the folded name, then the id."""
    return (fold(contact.name), contact.id)


def searchable(contact: Contact) -> str:
    """The folded text by which a contact is found."""
    return fold(" ".join((contact.name, *contact.nicknames, contact.organisation)))
