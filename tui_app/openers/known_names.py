"""The names of the contacts, for telling whether a word may be one of theirs."""

import re
from collections.abc import Iterable
from weakref import WeakKeyDictionary

from tui_app.domain.names import fold
from tui_app.domain.network import Network


class KnownNames:
    """Every name and nickname, as folded words."""

    def __init__(self, names: Iterable[str]) -> None:
        self._words: set[str] = set()
        self._beginning: dict[str, set[tuple[str, ...]]] = {}
        for name in names:
            words = tuple(fold(name[:200]).split())
            if words:
                self._words.update(words)
                self._beginning.setdefault(words[0], set()).add(words)

    def has_word(self, word: str) -> bool:
        """Whether it is part of anybody's name."""
        return fold(word) in self._words

    def stand_in(self, text: str) -> bool:
        """Whether anybody's whole name stands in a short text, or it is part of one itself."""
        words = re.findall(r"\w+", fold(text))
        if len(words) == 1 and words[0] in self._words:
            return True
        known = set(words)
        return any(
            known.issuperset(name) for word in known for name in self._beginning.get(word, ())
        )


_kept: WeakKeyDictionary[Network, tuple[int, KnownNames]] = WeakKeyDictionary()


def known_names(network: Network) -> KnownNames:
    """The names in a network as it stands now."""
    version, found = _kept.get(network, (-1, None))
    if found is None or version != network.version:
        contacts = network.contacts.values()
        found = KnownNames(name for one in contacts for name in (one.name, *one.nicknames))
        _kept[network] = (network.version, found)
    return found
