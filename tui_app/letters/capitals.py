"""Which words keep their capital when a note goes on after a colon: names, not beginnings."""

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import islice

from tui_app.domain.network import Network

_CALENDAR_TEXT = """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June
    July August September October November December Easter Christmas English French German
    Spanish Italian Dutch Chinese Japanese European British American
"""
_CALENDAR = frozenset(_CALENDAR_TEXT.split())
_TOO_COMMON_TEXT = """
    the a an of and for to in on at by with from never always draw write ask talk call say tell
    come go see look read rose will mark may art grace hope faith rich frank grant pat drew
    young long short brown white black green wood stone field hall house first last next new old
    two one three limited group company services health foods stores county council search
    consultant partners trust shop city school works bank press house home day night
"""
_TOO_COMMON = frozenset(_TOO_COMMON_TEXT.split())
_MOST_READ = 400
"""Records of a kind that are read for how a word is written."""


class Capitals:
    """What is a name in a network; `names` and `firms` are those that the letter has to do with."""

    def __init__(self, network: Network, names: Sequence[str], firms: Sequence[str]) -> None:
        self._network = network
        self._about = names
        self._firms = firms
        self._known: dict[str, bool] = {}

    def keeps(self, word: str) -> bool:
        """Whether a word with a capital is a name, as far as the records tell."""
        if word not in self._known:
            self._known[word] = (
                word in self._names
                or word in _CALENDAR
                or (word.lower() not in _TOO_COMMON and self._is_written_large(word))
            )
        return self._known[word]

    @cached_property
    def _names(self) -> frozenset[str]:
        """Words of people's names, towns of their zones, and what firms' names begin with."""
        contacts = self._network.contacts.values()
        names = [*self._about, *(one.name for one in contacts)]
        names += {one.zone.rpartition("/")[2] for one in contacts}
        words = _words(names) | {firm.split(" ", 1)[0] for firm in self._firms}
        return frozenset(word for word in words if word.lower() not in _TOO_COMMON)

    def _is_written_large(self, word: str) -> bool:
        """Whether the user writes it with a capital in the middle of a sentence elsewhere."""
        large = re.compile(rf"\b[a-z]+[,;]? {re.escape(word)}\b(?!,? [A-Z&])")
        return any(word in text and large.search(text) for text in self._texts)

    @cached_property
    def _texts(self) -> tuple[str, ...]:
        texts: list[str] = []
        for contact in islice(self._network.contacts.values(), _MOST_READ):
            texts += (contact.discussed[:500], contact.met_where[:200], *contact.topics[:10])
        for tidbit in islice(self._network.tidbits.values(), _MOST_READ):
            texts += (tidbit.text[:500], *tidbit.topics[:10])
        for record in islice(self._network.interviews.values(), _MOST_READ):
            texts += (record.you_said[:500], record.they_said[:500], record.position[:200])
        # A topic that is one word with a capital is a name too.
        return tuple(
            f"about {text}" if text[:1].isupper() and " " not in text else text for text in texts
        )


def _words(texts: Iterable[str]) -> set[str]:
    return {word.strip(",.'\"()") for text in texts for word in text[:200].split()}
