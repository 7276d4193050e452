"""The words known of every contact, compared with those of a tidbit all at once."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import msgspec

from tui_app.matching.known import Column
from tui_app.matching.related.said_words import SaidWord, Stemming, is_telling
from tui_app.matching.related.word_vectors import WordVectors
from tui_app.matching.words import folded_words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float32]
    Places = NDArray[np.int32]

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
_PHRASE = 0.3


class Found(msgspec.Struct, frozen=True):
    """One row for each of `contacts`: `related` has a column for each word said, what it found
    there; `whole` is the cosine of all that was said with all that is known. `norms` tells how much
    is known of each.
    """

    contacts: list[str]
    weights: "Numbers"
    related: "Numbers"
    norms: "Numbers"
    whole: "Numbers"


class KnownWords:
    """The words of every contact by their stems. Not for two threads at once."""

    def __init__(self, table: WordVectors, stems: Stemming) -> None:
        self._table = table
        self._stems = stems
        self._others: dict[str, int] = {}
        self._words: dict[str, tuple[Places, Numbers]] = {}
        self._sums: dict[str, Numbers] = {}
        self._flat: _Flat | None = None

    def replace(self, known: Iterable[tuple[str, Sequence[str] | None]]) -> None:
        """Take in the columns known of these contacts anew; None takes a contact out."""
        import numpy as np

        self._flat = None
        for contact, columns in known:
            if columns is None:
                self._words.pop(contact, None)
                self._sums.pop(contact, None)
                continue
            weights = self._weights_of(columns)
            places = np.fromiter(weights.keys(), np.int32, len(weights))
            worth = np.fromiter(weights.values(), np.float32, len(weights))
            self._words[contact] = (places, worth)
            self._sums[contact] = self._sum(places, worth)

    def _weights_of(self, columns: Sequence[str]) -> dict[int, float]:
        shares: dict[str, float] = {}
        for column, share in _SHARES.items():
            for line in columns[column].split("\n"):
                words = [word for word in folded_words(line) if is_telling(word)]
                # One word of a phrase says less than the phrase.
                part = share / len(words) ** _PHRASE if column in _PHRASES and words else share
                for word in words:
                    shares[word] = max(shares.get(word, 0.0), part)
        weights: dict[int, float] = {}
        for word, stem in self._stems(shares).items():
            worth = shares[word] * self._table.weight(word, stem) ** 0.5
            place = self._place(stem)
            weights[place] = max(weights.get(place, 0.0), worth)
        return weights

    def _place(self, stem: str) -> int:
        """The row of the table, or one behind it for a word that English does not know."""
        row = self._table.rows.get(stem)
        return (
            len(self._table.rows) + self._others.setdefault(stem, len(self._others))
            if (row is None)
            else row
        )

    def _sum(self, places: "Places", worth: "Numbers") -> "Numbers":
        import numpy as np

        known = places < len(self._table.rows)
        total = worth[known] @ self._table.centred[places[known]]
        length = float(np.linalg.norm(total))
        summed: Numbers = (total / length if length else total).astype(np.float32)
        return summed

    def search(self, said: Sequence[SaidWord]) -> Found:
        """How near what was said is to each contact."""
        import numpy as np

        flat = self._flat or self._flattened()
        self._flat = flat
        rows = self._table.rows
        size = len(rows) + len(self._others)
        in_table = [rows[word.stem] for word in said if word.stem in rows]
        cosines = iter(self._table.vectors[in_table] @ self._table.vectors.T)
        weights = np.zeros(len(said), np.float32)
        related = np.zeros((len(flat.contacts), len(said)), np.float32)
        for at, word in enumerate(said):
            near = np.zeros(size, np.float32)
            place = rows.get(word.stem)
            if place is not None:
                near[: len(rows)] = _nearness(next(cosines))
            else:
                place = len(rows) + self._others.get(word.stem, -1 - len(rows))
            if place >= 0:
                near[place] = 1.0
            rarity = flat.rarity[place] if place >= 0 else 1.0
            weights[at] = (word.weight * rarity) ** 0.5
            if len(flat.contacts):
                found = near[flat.places] * flat.worth
                related[:, at] = np.maximum.reduceat(found, flat.starts) * weights[at]
        summed = np.zeros(self._table.vectors.shape[1], np.float32)
        for word in said:
            if word.stem in rows:
                summed += word.weight * self._table.centred[rows[word.stem]]
        length = float(np.linalg.norm(summed))
        enough = min(1.0, sum(word.weight for word in said) / _ENOUGH_SAID)
        whole = flat.sums @ (summed / length if length else summed) * enough
        return Found(flat.contacts, weights, related, flat.norms, whole.astype(np.float32))

    def _flattened(self) -> "_Flat":
        """All contacts' words in one row of numbers, weighed by how few contacts have them."""
        import numpy as np

        contacts = list(self._words)
        # Everybody has a place, if only one that counts for nothing: no stretch may be empty.
        none = (np.zeros(1, np.int32), np.zeros(1, np.float32))
        parts = [part for key in contacts for part in (none, self._words[key])]
        parts = parts or [none]
        places = np.concatenate([one for one, _ in parts])
        worth = np.concatenate([one for _, one in parts])
        lengths = [1 + len(self._words[key][0]) for key in contacts]
        starts = np.concatenate([[0], np.cumsum(lengths)[:-1]]).astype(np.int64)
        size = len(self._table.rows) + len(self._others)
        having = np.bincount(places[worth > 0], minlength=size)
        people = len(contacts) + _CONTACTS_SUPPOSED
        rarity = np.log(1 + (people - having + 0.5) / (having + 0.5)) / np.log(1 + people / 1.5)
        rarity = np.clip(rarity, 0.0, 1.0).astype(np.float32)
        worth = worth * rarity[places] ** 0.5
        norms = np.sqrt(np.add.reduceat(worth * worth, starts)) if contacts else worth[:0]
        sums = (
            np.stack([self._sums[key] for key in contacts])
            if contacts
            else np.zeros((0, self._table.vectors.shape[1]), np.float32)
        )
        return _Flat(contacts, places, worth, starts, rarity, np.maximum(norms, 1e-6), sums)


class _Flat(msgspec.Struct, frozen=True):
    contacts: list[str]
    places: "Places"
    worth: "Numbers"
    starts: "NDArray[np.int64]"
    rarity: "Numbers"
    norms: "Numbers"
    sums: "Numbers"


def _nearness(cosines: "Numbers") -> "Numbers":
    """From the cosines to every word: 0 to 1 for the nearest, 0 for all others."""
    import numpy as np

    most = min(_NEAREST, len(cosines))
    least = max(LEAST_NEARNESS, float(np.partition(cosines, -most)[-most]))
    near = (cosines - LEAST_NEARNESS) / (1 - LEAST_NEARNESS)
    return np.where(cosines >= least, near, 0.0).astype(np.float32)
