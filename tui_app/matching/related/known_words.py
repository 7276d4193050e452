"""The words known of every contact, compared with those of a tidbit all at once."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec

from tui_app.matching.common_words import COMMON_WORDS
from tui_app.matching.known import Column
from tui_app.matching.related.said_words import SaidWord, Stemming
from tui_app.matching.related.telling_words import telling_lines
from tui_app.matching.related.word_vectors import WordVectors

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float32]
    Places = NDArray[np.int64]

LEAST_NEARNESS = 0.3
"""Cosines up to this say nothing."""
_NEAREST = 300
"""Of all English words, how many may be near one: some words are near everything."""
_CONTACTS_SUPPOSED = 50
"""A small network cannot tell a rare word from a common one: count it as if it were larger."""
_ENOUGH_SAID = 2.0
"""The weight of words from which all that was said can be compared as a whole."""
_SHARES = {
    Column.ORGANISATION: 1.0,
    Column.TITLE: 1.0,
    Column.TOPICS: 1.3,
    Column.ASKED_FOR: 1.3,
    Column.NOTES: 0.8,
    Column.INTERVIEWS: 0.9,
    Column.TOUCHES: 0.9,
    Column.LIKED: 0.7,
}
"""What a word counts for by where it is known from; names are another matter."""
_PHRASES = (Column.TOPICS, Column.ASKED_FOR)
_PHRASE = 0.5
"""The power of the number of its words that one word of a phrase is divided by."""
_LEAST_NORM = 1e-6


class Found(msgspec.Struct, frozen=True):
    """One row for each of `contacts`: `related` has a column for each word said, what it found
    there, from 0 to a little more than the word's weight; `whole` is the cosine, -1 to 1, of all
    that was said with all that is known. `norms` tells how much is known of each. `weights` are
    those of the words said, 0 to 1.
    """

    contacts: list[str]
    weights: "Numbers"
    related: "Numbers"
    norms: "Numbers"
    whole: "Numbers"


class KnownWords:
    """The words of every contact by their stems. Not for two threads at once.

    A word said finds itself, and the English words near it; but common words (days, numbers,
    "sale") and names are near nothing but themselves.
    """

    def __init__(self, table: WordVectors, stems: Stemming) -> None:
        self._table = table
        self._stems = stems
        self._common = {stem for stem in stems(COMMON_WORDS).values() if stem in table.rows}
        self._others: dict[str, int] = {}
        self._words: dict[str, _Words] = {}
        self._by_place: _ByPlace | None = None

    def replace(self, known: Iterable[tuple[str, Sequence[str] | None]]) -> None:
        """Take in the columns known of these contacts anew; None takes a contact out."""
        self._by_place = None
        for contact, columns in known:
            if columns is None:
                self._words.pop(contact, None)
            else:
                self._words[contact] = self._read(columns)

    def _read(self, columns: Sequence[str]) -> "_Words":
        import numpy as np

        shares: dict[str, float] = {}
        not_names: set[str] = set()
        for column, _, words in telling_lines(columns):
            share = _SHARES[column]
            # One word of a phrase says less than the phrase.
            part = share / len(words) ** _PHRASE if column in _PHRASES and words else share
            for one in words:
                shares[one.word] = max(shares.get(one.word, 0.0), part)
                if not one.is_name:
                    not_names.add(one.word)
        worth: dict[int, float] = {}
        names: dict[int, bool] = {}
        for word, stem in self._stems(shares).items():
            place = self._place(stem)
            weighed = shares[word] * self._table.weight(word, stem) ** 0.5
            worth[place] = max(worth.get(place, 0.0), weighed)
            names[place] = names.get(place, True) and word not in not_names
        places = np.fromiter(worth, np.int64, len(worth))
        weights = np.fromiter(worth.values(), np.float32, len(worth))
        are_names = np.fromiter((names[place] for place in worth), np.bool_, len(worth))
        return _Words(places, weights, are_names, self._sum(places, weights))

    def _place(self, stem: str) -> int:
        """The row of the table, or one behind it for a word that English does not know."""
        row = self._table.rows.get(stem)
        if row is not None:
            return row
        return len(self._table.rows) + self._others.setdefault(stem, len(self._others))

    def _sum(self, places: "Places", worth: "Numbers") -> "Numbers":
        known = places < len(self._table.rows)
        return _unit(worth[known] @ self._table.centred[places[known]])

    def search(self, said: Sequence[SaidWord]) -> Found:
        """How near what was said is to each contact."""
        import numpy as np

        by_place = self._by_place = self._by_place or self._sorted_by_place()
        weights = np.zeros(len(said), np.float32)
        related = np.zeros((len(by_place.contacts), len(said)), np.float32)
        for at, (word, near) in enumerate(zip(said, self._near(said), strict=True)):
            place = self._known_place(word.stem)
            rarity = 1.0 if place is None else float(by_place.rarity[place])
            weights[at] = (word.weight * rarity) ** 0.5
            related[:, at] = by_place.best(place, near) * weights[at]
        return Found(
            by_place.contacts, weights, related, by_place.norms, by_place.sums @ self._summed(said)
        )

    def _known_place(self, stem: str) -> int | None:
        """Where a stem is; None where English does not know it, nor any contact."""
        known = stem in self._table.rows or stem in self._others
        return self._place(stem) if known else None

    def _near(self, said: Sequence[SaidWord]) -> Iterator["tuple[Places, Numbers]"]:
        """For each word said, the places of words near it, and how near, 0 to 1."""
        import numpy as np

        rows, common = self._table.rows, self._common
        compared = [word.stem in rows and word.stem not in common for word in said]
        wanted = [rows[word.stem] for word, is_one in zip(said, compared, strict=True) if is_one]
        cosines = self._table.vectors[wanted] @ self._table.vectors.T
        cosines[:, [rows[stem] for stem in common]] = 0
        each = iter(cosines)
        none = np.zeros(0, np.int64), np.zeros(0, np.float32)
        for is_one in compared:
            yield _nearest(next(each)) if is_one else none

    def _summed(self, said: Sequence[SaidWord]) -> "Numbers":
        """The vector of all that was said, shorter than 1 where that is little."""
        import numpy as np

        summed = np.zeros(self._table.vectors.shape[1], np.float32)
        for word in said:
            if word.stem in self._table.rows:
                summed += word.weight * self._table.centred[self._table.rows[word.stem]]
        enough = min(1.0, sum(word.weight for word in said) / _ENOUGH_SAID)
        return _unit(summed) * np.float32(enough)

    def _sorted_by_place(self) -> "_ByPlace":
        """All contacts' words, weighed by how few contacts have them."""
        import numpy as np

        every = list(self._words.values())
        if not every:
            every = [self._read([""] * len(Column))]
        places = np.concatenate([words.places for words in every])
        worth = np.concatenate([words.worth for words in every])
        owners = np.repeat(np.arange(len(every)), [len(words.places) for words in every])
        size = len(self._table.rows) + len(self._others)
        having = np.bincount(places, minlength=size)
        people = len(self._words) + _CONTACTS_SUPPOSED
        rarity = np.log(1 + (people - having + 0.5) / (having + 0.5)) / np.log(1 + people / 1.5)
        rarity = np.clip(rarity, 0.0, 1.0).astype(np.float32)
        worth = worth * rarity[places] ** 0.5
        norms = np.sqrt(np.bincount(owners, worth * worth, len(self._words))).astype(np.float32)
        order = np.argsort(places, kind="stable")
        return _ByPlace(
            contacts=list(self._words),
            starts=np.concatenate([[0], np.cumsum(having)]),
            owners=owners[order],
            worth=worth[order],
            are_names=np.concatenate([words.are_names for words in every])[order],
            rarity=rarity,
            norms=np.maximum(norms, _LEAST_NORM),
            sums=np.stack([words.summed for words in every])[: len(self._words)],
        )


class _Words(msgspec.Struct, frozen=True):
    """One contact's words by their places, and the vector, of length 1, of their sum."""

    places: "Places"
    worth: "Numbers"
    are_names: "NDArray[np.bool_]"
    summed: "Numbers"


class _ByPlace(msgspec.Struct, frozen=True):
    """All words of all contacts, sorted by their places: those of one begin at `starts[place]`.

    `owners` are rows of `contacts`, which `norms` and `sums` have as well; `rarity`, 0 to 1, is of
    each place.
    """

    contacts: list[str]
    starts: "Places"
    owners: "Places"
    worth: "Numbers"
    are_names: "NDArray[np.bool_]"
    rarity: "Numbers"
    norms: "Numbers"
    sums: "Numbers"

    def best(self, place: int | None, near: "tuple[Places, Numbers]") -> "Numbers":
        """What each contact has that is worth most: of the word itself, and of those near it."""
        import numpy as np

        found = np.zeros(len(self.contacts), np.float32)
        places, nearness = near
        begins = self.starts[places]
        counts = self.starts[places + 1] - begins
        ends = np.cumsum(counts)
        at = np.arange(counts.sum()) + np.repeat(begins - (ends - counts), counts)
        worth = self.worth[at] * np.repeat(nearness, counts)
        worth[self.are_names[at]] = 0
        np.maximum.at(found, self.owners[at], worth)
        if place is not None:
            its = slice(self.starts[place], self.starts[place + 1])
            found[self.owners[its]] = np.maximum(found[self.owners[its]], self.worth[its])
        return found


def _nearest(cosines: "Numbers") -> "tuple[Places, Numbers]":
    """From the cosines to every word: the places of the nearest, and 0 to 1 for each."""
    import numpy as np

    most = min(_NEAREST, len(cosines))
    places = np.argpartition(cosines, -most)[-most:]
    near = (cosines[places] - LEAST_NEARNESS) / (1 - LEAST_NEARNESS)
    return places[near > 0], near[near > 0]


def _unit(vector: "Numbers") -> "Numbers":
    """The vector made one of length 1; of no length, it stays so."""
    import numpy as np

    length = float(np.linalg.norm(vector))
    unit: Numbers = (vector / length if length else vector).astype(np.float32)
    return unit
