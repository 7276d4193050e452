"""A tidbit by the stems of its words: where they stand, in what form, and in which part."""

from collections.abc import Set as AbstractSet

from tui_app.matching.rarity import Rarity
from tui_app.matching.tidbit_words import TidbitWords

_MOST_PLACES = 16
"""Of one stem; a text that repeats itself must not cost time."""


class StemsSaid:
    """What the contact's words are compared with, whatever form either side chose."""

    def __init__(self, tidbit: TidbitWords, rarity: Rarity) -> None:
        self._near = {rarity.stem(word) for word in tidbit.near}
        self._places: dict[str, list[int]] = {}
        self._forms: dict[str, set[str]] = {}
        self._stem = rarity.stem
        for place, word in enumerate(tidbit.order):
            if word:
                stem = rarity.stem(word)
                places = self._places.setdefault(stem, [])
                if len(places) < _MOST_PLACES:
                    places.append(place)
                self._forms.setdefault(stem, set()).add(word)

    def are_far(self, stems: AbstractSet[str]) -> bool:
        """Whether only the body has them, which is not what the user jotted."""
        return self._near.isdisjoint(stems)

    def stand_together(self, stems: AbstractSet[str]) -> bool:
        """Whether they stand within a few words of each other, in any order."""
        reach = 2 * len(stems)
        first, *others = (self._places.get(stem, []) for stem in sorted(stems))
        return any(
            all(any(abs(place - other) <= reach for other in places) for places in others)
            for place in first
        )

    def means(self, word: str) -> bool:
        """Whether a form used can mean the same: customs and customers share but a stem."""
        forms = self._forms.get(self._stem(word), ())
        return any(not _is_doer(word, form) and not _is_doer(form, word) for form in forms)


def _is_doer(word: str, deed: str) -> bool:
    for ending in ("ers", "er", "ors", "or"):
        root = word.removesuffix(ending)
        if root != word:
            return deed.startswith(root) and not deed.startswith(root + ending[:2])
    return False
