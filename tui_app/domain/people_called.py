"""Whom a name in running text means: by the words of names and nicknames, whole ones first."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from heapq import nsmallest

from tui_app.domain.contact import Contact
from tui_app.domain.names import find_by_name, fold

_SHORTEST_BEGINNING = 3
_SHORTEST_ELSEWHERE = 2
"""In letters of which fewer say more: two of three signs are most of a name."""


class PeopleCalled:
    """Everybody by the words of their names. Each record is prepared once."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Contact, tuple[str, ...]]] = {}
        self._by_word: dict[str, set[str]] = {}
        self._by_name: dict[str, set[str]] = {}
        self._words: list[str] | None = None
        self._orders: dict[str, tuple[str, str]] = {}

    def take(self, contacts: Iterable[Contact]) -> None:
        """Know these contacts and no others."""
        gone = set(self._known)
        for contact in contacts:
            gone.discard(contact.id)
            known = self._known.get(contact.id)
            if known is None or known[0] is not contact:
                self._forget(contact.id)
                self._learn(contact)
        for contact_id in gone:
            self._forget(contact_id)

    def called(self, words: Sequence[str]) -> list[Contact]:
        """Whom these words name, in order of name.

        A whole name wins; then who has every word whole; a single word may also be the beginning
        of one of theirs.
        """
        folded = fold(" ".join(words))
        if not folded:
            return []
        found = self._by_name.get(folded) or self._with_all(folded.split())
        shortest = _SHORTEST_BEGINNING if folded.isascii() else _SHORTEST_ELSEWHERE
        if not found and " " not in folded and len(folded) >= shortest:
            found = self._beginning(folded)
        return self._sorted(found)

    def beginning(self, words: Sequence[str], most: int) -> list[Contact]:
        """Those of whose names and nicknames every one of these words begins a word, by name."""
        parts = fold(" ".join(words)).split()
        if not parts:
            return []
        found = set.intersection(*(self._beginning(part) for part in parts))
        return [self._known[key][0] for key in nsmallest(most, found, key=self._orders.__getitem__)]

    def described(self, typed: str) -> list[Contact]:
        """Whom a typed name means as it does elsewhere: an id, parts of words, an organisation."""
        return find_by_name((contact for contact, _ in self._known.values()), typed)

    def _with_all(self, words: Sequence[str]) -> set[str]:
        return set.intersection(*(self._by_word.get(word, set()) for word in words))

    def _beginning(self, part: str) -> set[str]:
        if self._words is None:
            self._words = sorted(self._by_word)
        found: set[str] = set()
        for at in range(bisect_left(self._words, part), len(self._words)):
            if not self._words[at].startswith(part):
                break
            found |= self._by_word[self._words[at]]
        return found

    def _sorted(self, found: Iterable[str]) -> list[Contact]:
        return [self._known[key][0] for key in sorted(found, key=self._orders.__getitem__)]

    def _learn(self, contact: Contact) -> None:
        names = tuple(fold(name) for name in (contact.name, *contact.nicknames))
        self._known[contact.id] = (contact, names)
        self._orders[contact.id] = (names[0], contact.id)
        for name in names:
            self._by_name.setdefault(name, set()).add(contact.id)
            for word in name.split():
                if word not in self._by_word:
                    self._words = None
                self._by_word.setdefault(word, set()).add(contact.id)

    def _forget(self, contact_id: str) -> None:
        known = self._known.pop(contact_id, None)
        self._orders.pop(contact_id, None)
        for name in known[1] if known else ():
            self._drop(self._by_name, name, contact_id)
            for word in name.split():
                self._drop(self._by_word, word, contact_id)

    def _drop(self, kept: dict[str, set[str]], key: str, contact_id: str) -> None:
        ids = kept.get(key, set())
        ids.discard(contact_id)
        if not ids and kept.pop(key, None) is not None:
            self._words = None
