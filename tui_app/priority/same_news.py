"""Which tidbits are one piece of news, jotted twice: who was told one knows the other (A3)."""

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode, urlsplit
from weakref import WeakKeyDictionary

from tui_app.domain.names import fold
from tui_app.domain.network import Network
from tui_app.domain.tidbit import Tidbit

_MOST_READ = 2_000
_FEWEST_WORDS = 4
"""Shorter texts are the same only where every word is."""
_SHORTEST_STEM = 3
_SHARE_IN_COMMON = 0.6
"""Of the longer text: the rest is what somebody added ("says the Courier")."""
_MOST_UNDER_A_KEY = 300
_MOST_COMPARED = 60
"""Tidbits that one is compared with: a store full of one sentence must not cost a start."""
_URL = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_SMALL_TEXT = """
    a an and are as at be been by for from had has have he in into is it its of off on or our out
    said say says she so that the their them then there these they this those to up us was we
    were which who will with
"""
_SMALL = frozenset(_SMALL_TEXT.split())
_DENIES = frozenset(("no", "not", "never", "nobody", "none", "without", "denies", "deny", "isn"))
_TRACKING = re.compile(r"utm_|fbclid|gclid|mc_[ce]id|ref$|source$", re.IGNORECASE)
_NONE: AbstractSet[str] = frozenset()


class Gist(NamedTuple):
    """What two jots of one thing have in common: where it is read, and the words that say it."""

    url: str
    feed_item: str
    words: tuple[str, ...]
    distinct: frozenset[str]

    @property
    def longest(self) -> str:
        """The word that fewest others have, as far as its length tells; empty without words."""
        return max(self.distinct, key=lambda word: (len(word), word), default="")

    def found_by(self) -> Iterator[str]:
        """The keys under which it is found."""
        yield from self._places()
        yield f"longest {self.longest}"
        yield from (f"word {word}" for word in self.distinct)

    def looks_for(self) -> Iterator[str]:
        """The keys under which one that says the same is found.

        Of two such texts the shorter is part of the longer: its longest word stands in both.
        """
        yield from self._places()
        yield f"word {self.longest}"
        yield from (f"longest {word}" for word in self.distinct)

    def _places(self) -> Iterator[str]:
        if self.url:
            yield f"url {self.url}"
        if self.feed_item:
            yield f"item {self.feed_item}"


class SameNews:
    """The twins among those tidbits that were asked about, worked out anew only where they change.

    Hardly any has one, so that asking costs next to nothing where thousands are ranked.
    """

    def __init__(self) -> None:
        self._version = -1
        self._known: dict[str, tuple[Tidbit, Gist]] = {}
        self._by_key: dict[str, set[str]] = {}
        self._twins: dict[str, set[str]] = {}

    def follow(self, network: Network, ids: Iterable[str]) -> None:
        """Know these too, and take in what was changed or removed since the last time."""
        if self._version != network.version:
            changed = [
                key for key, (old, _) in self._known.items() if network.tidbits.get(key) is not old
            ]
            for key in changed:
                self._take(key, network.tidbits.get(key))
            self._version = network.version
        for key in ids:
            if key not in self._known:
                self._take(key, network.tidbits.get(key))

    def _take(self, key: str, tidbit: Tidbit | None) -> None:
        gist = gist_of(tidbit) if tidbit is not None else None
        known = self._known.get(key)
        if known is None or known[1] != gist:
            self._forget(key)
            if gist is not None:
                self._learn(key, gist)
        if tidbit is not None and gist is not None:
            self._known[key] = (tidbit, gist)

    def of(self, tidbit_id: str) -> AbstractSet[str]:
        """The ids of the other tidbits that say the same."""
        return self._twins.get(tidbit_id, _NONE)

    def _learn(self, key: str, gist: Gist) -> None:
        near = {other for one in gist.looks_for() for other in self._by_key.get(one, ())}
        for other in sorted(near)[-_MOST_COMPARED:]:
            if is_same(gist, self._known[other][1]):
                self._twins.setdefault(key, set()).add(other)
                self._twins.setdefault(other, set()).add(key)
        for one in gist.found_by():
            found = self._by_key.setdefault(one, set())
            if len(found) < _MOST_UNDER_A_KEY:
                found.add(key)

    def _forget(self, key: str) -> None:
        known = self._known.pop(key, None)
        if known is None:
            return
        for one in known[1].found_by():
            self._by_key[one].discard(key)
        for other in self._twins.pop(key, set()):
            self._twins[other].discard(key)


_kept: WeakKeyDictionary[Network, SameNews] = WeakKeyDictionary()


def same_news(network: Network, ids: Iterable[str]) -> SameNews:
    """The twins among these tidbits of a network as it stands now."""
    found = _kept.get(network)
    if found is None:
        found = _kept[network] = SameNews()
    found.follow(network, ids)
    return found


def gist_of(tidbit: Tidbit) -> Gist:
    """What it says, ready to be compared."""
    text = tidbit.text[:_MOST_READ]
    written = _URL.search(text)
    words = tuple(
        _stem(word) for word in _WORD.findall(fold(_URL.sub(" ", text))) if word not in _SMALL
    )
    url = tidbit.url[:_MOST_READ].strip() or (written[0] if written else "")
    return Gist(_address(url), tidbit.feed_item, words, frozenset(words))


def is_same(one: Gist, other: Gist) -> bool:
    """Whether both are one piece of news: the same page, or nearly the same text."""
    if (one.url and one.url == other.url) or (one.feed_item and one.feed_item == other.feed_item):
        return True
    return _is_part(one, other) or _is_part(other, one)


def _is_part(short: Gist, long: Gist) -> bool:
    """Whether all that one says the other says too, in the same order, and hardly more."""
    if short.words == long.words:
        return bool(short.words)
    if not short.distinct <= long.distinct or len(short.distinct) < _FEWEST_WORDS:
        return False
    if len(short.distinct) < _SHARE_IN_COMMON * len(long.distinct):
        return False
    if (long.distinct - short.distinct) & _DENIES:
        return False
    return _once(short.words) == _once(word for word in long.words if word in short.distinct)


def _once(words: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(words))


def _stem(word: str) -> str:
    """Without the ending that tells when or how many, roughly."""
    for ending in ("ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word


def _address(url: str) -> str:
    """An address as far as it says what is read there; a front page says nothing."""
    try:
        parts = urlsplit(url if "://" in url else f"https://{url}")
        host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
        asked = [pair for pair in parse_qsl(parts.query) if not _TRACKING.match(pair[0])]
    except ValueError:
        return ""
    path = parts.path.rstrip("/")
    return f"{host}{path}?{urlencode(sorted(asked))}" if host and (path or asked) else ""
