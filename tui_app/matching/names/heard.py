"""A tidbit as it was written: where a capital, a full stop or an apostrophe tells of a name."""

import re
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from enum import Enum

import msgspec

from tui_app.domain.names import fold
from tui_app.matching.names.spelling import as_key, plain, spelt_out
from tui_app.matching.words import WORD

MOST_WORDS = 900
"""Read of all parts together; what stands after them is no jot any more."""
LONGEST_NAME = 6
"""Words that a name is sought over."""
WITHIN_NAME = frozenset((" ", "-", "–", "'", "’", ". ", ".", "' ", "’ "))
"""What stands between the words of one person's name."""
_TITLE_SHARE = 0.9
_TITLE_WORDS = 4
_LONG_WORD = 4
_STOP = re.compile(r"[.!?…:;•\n][\"'”’)\]]*\s|^\s*[-–—*•]\s|[“\"‘]$")
_ABBREVIATED = frozenset(("dr", "mr", "mrs", "ms", "st", "prof", "rev", "sr", "jr", "fr", "vs"))


class Case(Enum):
    """What capitals tell in a text."""

    MIXED = "names have capitals"
    LOWER = "nothing has, but for abbreviations"
    TITLE = "every word has"
    UPPER = "every letter is one"


class HeardWord(msgspec.Struct, frozen=True, gc=False):
    """A word as written.

    `word` is folded; `plain` and `spelt_out` are its two spellings. `gap` is what stands between it
    and the word before. `capital` may be a name's; `upper` is all capitals, two or more. `first`
    begins a sentence.
    """

    text: str
    word: str
    plain: str
    spelt_out: str
    gap: str
    capital: bool
    upper: bool
    first: bool

    @property
    def adjoins(self) -> bool:
        """Whether it may belong to one name with the word before."""
        return self.gap in WITHIN_NAME


class HeardPart(msgspec.Struct, frozen=True):
    """One text of a tidbit. `cased` tells whether any word amid a sentence has a capital."""

    words: tuple[HeardWord, ...]
    case: Case
    near: bool
    cased: bool
    beside: frozenset[str]

    def spans(
        self,
        places: Sequence[int],
        may_be: Callable[[str], bool],
        gaps: Container[str],
        as_key: Callable[[str], str],
    ) -> Iterator[tuple[tuple[int, ...], tuple[str, ...]]]:
        """The runs of the words at these places that may be a name, with their keys.

        A run goes on while the next word follows by one of `gaps`.
        """
        words = self.words
        for at in range(len(places)):
            key = other = ""
            for size in range(1, min(LONGEST_NAME, len(places) - at) + 1):
                place = places[at + size - 1]
                word = words[place]
                if size > 1 and word.gap not in gaps:
                    break
                key += word.plain
                other += word.spelt_out
                first = as_key(key)
                second = first if other == key else as_key(other)
                if may_be(first) or (second != first and may_be(second)):
                    found = (first,) if second == first else (first, second)
                    yield tuple(places[at : at + size]), found

    def keys(self, start: int, end: int) -> tuple[str, ...]:
        """By what a name of the words from `start` to before `end` would be found."""
        if end - start == 1:
            word = self.words[start]
            key, other = as_key(word.plain), word.spelt_out
        else:
            span = self.words[start:end]
            key = as_key("".join([word.plain for word in span]))
            other = "".join([word.spelt_out for word in span])
        return (key,) if as_key(other) == key else (key, as_key(other))

    def said(self, start: int, end: int) -> str:
        """These words as they stand in the text."""
        first, *others = self.words[start:end]
        return first.text + "".join(word.gap + word.text for word in others)

    def folded(self, start: int, end: int) -> frozenset[str]:
        """These words, folded."""
        return frozenset(word.word for word in self.words[start:end])


def hear(parts: Iterable[tuple[str, bool]]) -> list[HeardPart]:
    """The words of each part, up to a bound."""
    heard: list[HeardPart] = []
    left = MOST_WORDS
    for text, near in parts:
        words = tuple(_words(text, left))
        left -= len(words)
        if words:
            case = _case_of(words)
            cased = case is Case.MIXED and any(w.capital and not w.first for w in words)
            lower = frozenset(w.word for w in words if not w.capital)
            heard.append(HeardPart(words=words, case=case, near=near, cased=cased, beside=lower))
    return heard


def _words(text: str, most: int) -> Iterator[HeardWord]:
    end, previous = 0, ""
    for found, match in enumerate(WORD.finditer(text)):
        if found >= most:
            return
        gap, written = text[end : match.start()], match[0]
        end = match.end()
        # The owner's "s" is no word of the name.
        if gap in ("'", "’") and written in ("s", "S") and previous:
            continue
        word = fold(written)
        first = not previous or bool(_STOP.search(gap))
        if first and gap.startswith(".") and (len(previous) == 1 or previous in _ABBREVIATED):
            first = False
        yield HeardWord(
            text=written,
            word=word,
            plain=plain(written),
            spelt_out=spelt_out(written),
            gap=gap,
            capital=not written[0].islower() and not written.isdigit(),
            upper=len(written) > 1 and written.isupper(),
            first=first,
        )
        previous = word


def _case_of(words: tuple[HeardWord, ...]) -> Case:
    lettered = [word for word in words if word.text.lower() != word.text.upper()]
    capitalised = [w for w in lettered if w.capital and not w.upper and len(w.text) > 1]
    if not any(word.text != word.text.upper() for word in lettered):
        return Case.UPPER if len(lettered) > 2 else Case.MIXED
    if not capitalised:
        return Case.LOWER
    long = [word for word in lettered if len(word.text) >= _LONG_WORD]
    share = sum(word.capital for word in long)
    if share >= _TITLE_WORDS and share >= _TITLE_SHARE * len(long):
        return Case.TITLE
    return Case.MIXED
