"""Whether two tidbits are one piece of news, jotted twice: told one, told the other (A3)."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode, urlsplit

from tui_app.domain.names import fold
from tui_app.domain.tidbit import Tidbit

_MOST_READ = 2_000
_FEWEST_WORDS = 4
"""Shorter texts are the same only where every word is."""
_SHARE_IN_COMMON = 0.6
"""Of the longer text: the rest is what somebody added ("says the Courier")."""
_URL = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_SMALL_TEXT = """
    a an and are as at be been by for from had has have he in into is it its of off on or our out
    she so that the their them then there these they this those to up us was we were which who
    will with
"""
_SMALL = frozenset(_SMALL_TEXT.split())
_DENIES = frozenset(("no", "not", "never", "nobody", "none", "without", "denies", "deny", "isn"))
_TRACKING = re.compile(r"utm_|fbclid|gclid|mc_[ce]id|ref$|source$", re.IGNORECASE)


class Gist(NamedTuple):
    """What two jots of one thing have in common: the address, and the words that say it."""

    url: str
    words: tuple[str, ...]
    distinct: frozenset[str]

    @property
    def longest(self) -> str:
        """The word that fewest others have, as far as its length tells; empty without words."""
        return max(self.distinct, key=lambda word: (len(word), word), default="")


class ToldNews:
    """News that somebody knows, asked whether it holds another tidbit of the same."""

    def __init__(self, tidbits: Iterable[Tidbit] = ()) -> None:
        self._urls: set[str] = set()
        self._feed_items: set[str] = set()
        self._by_longest: dict[str, list[Gist]] = {}
        self._by_word: dict[str, list[Gist]] = {}
        for tidbit in tidbits:
            self.add(tidbit)

    def add(self, tidbit: Tidbit) -> None:
        """They know this too."""
        gist = gist_of(tidbit)
        self._urls |= {gist.url} - {""}
        self._feed_items |= {tidbit.feed_item} - {""}
        self._by_longest.setdefault(gist.longest, []).append(gist)
        for word in gist.distinct:
            self._by_word.setdefault(word, []).append(gist)

    def __contains__(self, tidbit: Tidbit) -> bool:
        gist = gist_of(tidbit)
        if gist.url in self._urls or tidbit.feed_item in self._feed_items:
            return True
        # Of two texts the shorter is part of the longer: its longest word stands in both.
        if any(_is_part(gist, known) for known in self._by_word.get(gist.longest, ())):
            return True
        return any(
            _is_part(known, gist)
            for word in gist.distinct
            for known in self._by_longest.get(word, ())
        )


def gist_of(tidbit: Tidbit) -> Gist:
    """Its gist; worked out once for every text."""
    return _gist(tidbit.text[:_MOST_READ], tidbit.url[:_MOST_READ])


@lru_cache(maxsize=8_192)
def _gist(text: str, url: str) -> Gist:
    written = _URL.search(text)
    words = tuple(
        _stem(word) for word in _WORD.findall(fold(_URL.sub(" ", text))) if word not in _SMALL
    )
    return Gist(_address(url or (written[0] if written else "")), words, frozenset(words))


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
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= _FEWEST_WORDS:
            return word.removesuffix(ending)
    return word


def _address(url: str) -> str:
    """An address as far as it says what is read there; a front page says nothing."""
    try:
        parts = urlsplit(url.strip() if "://" in url else f"https://{url.strip()}")
        host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
        asked = [pair for pair in parse_qsl(parts.query) if not _TRACKING.match(pair[0])]
    except ValueError:
        return ""
    path = parts.path.rstrip("/")
    return f"{host}{path}?{urlencode(sorted(asked))}" if host and (path or asked) else ""
