"""Finds the ties between one tidbit and a contact, and how strong each is."""

from collections.abc import Iterator

from tui_app.domain.contact import Contact
from tui_app.domain.names import fold
from tui_app.matching.common_words import LEGAL_FORMS
from tui_app.matching.full_names import family_word, full_names
from tui_app.matching.full_text import Hit
from tui_app.matching.known import Column
from tui_app.matching.marks import is_whole, without_marks, words_in_marks
from tui_app.matching.rarity import Rarity
from tui_app.matching.tidbit_words import TidbitWords
from tui_app.matching.tie import Tie
from tui_app.matching.words import folded_words

# The strength of ties by the whole of something.
_FULL_NAME = 0.9
_ORGANISATION = 0.7
_TOPIC = 0.65
_TITLE = 0.4
# And by a single word of it, for the rarest; `Rarity` takes off the rest.
_NAME_WORD = 0.6
_ORGANISATION_WORD = 0.4
_TOPIC_WORD = 0.28
_LOOSE_WORD = 0.22
_LOOSE_COLUMNS = (Column.TITLE, Column.NOTES, Column.INTERVIEWS, Column.TOUCHES)
_MOST_LOOSE = 3
"""Long histories share some word with any news."""
_FAR_SHARE = 0.7
"""What a tie counts for that only the tidbit's body makes."""


class Weighing:
    """One tidbit against the contacts found for it."""

    def __init__(self, tidbit: TidbitWords, rarity: Rarity) -> None:
        self._tidbit = tidbit
        self._rarity = rarity
        self._near = {rarity.stem(word) for word in tidbit.near}

    def ties(self, contact: Contact, hit: Hit) -> list[Tie]:
        """The ties that count, strongest first: each brings a word that no stronger one brought."""
        found = [*self._name(contact, hit), *self._organisation(hit), *self._topics(hit)]
        found += self._title(hit)
        found += self._loose_words(hit)
        counted: list[Tie] = []
        covered: set[str] = set()
        loose = 0
        for tie in sorted(found, key=lambda t: (-t.strength, t.column, t.text)):
            if tie.strength <= 0 or tie.stems <= covered or (tie.loose and loose == _MOST_LOOSE):
                continue
            counted.append(tie)
            covered |= tie.stems
            loose += tie.loose
        return counted

    def _name(self, contact: Contact, hit: Hit) -> Iterator[Tie]:
        said = next((name for name in full_names(contact) if self._tidbit.says(name)), None)
        if said:
            yield self._tie(Column.NAME, contact.name, said, _FULL_NAME)
            return
        known = hit.marked[Column.NAME]
        own = set(folded_words(without_marks(known)))
        for text in dict.fromkeys(words_in_marks(known)):
            word = fold(text)
            is_family = word == family_word(contact)
            beside = self._tidbit.preceded_by if is_family else self._tidbit.followed_by
            # "Ann Smith" is not the Ann Lee we know.
            is_another = not own.issuperset(beside.get(word, ()))
            if word in self._tidbit.named and not is_another:
                namesakes = self._rarity.contacts(word, Column.NAME)
                yield self._tie(Column.NAME, text, (word,), _NAME_WORD / namesakes)

    def _organisation(self, hit: Hit) -> Iterator[Tie]:
        for line in hit.marked[Column.ORGANISATION].split("\n"):
            words = folded_words(without_marks(line))
            name = tuple(word for word in words if word not in LEGAL_FORMS) or words
            if self._tidbit.says(name) or self._tidbit.says(words):
                yield self._tie(Column.ORGANISATION, without_marks(line), name, _ORGANISATION)
                continue
            for text in words_in_marks(line):
                word = fold(text)
                if word in self._tidbit.named and word not in LEGAL_FORMS:
                    strength = _ORGANISATION_WORD * self._rarity.of(word, Column.ORGANISATION)
                    yield self._tie(Column.ORGANISATION, text, (word,), strength)

    def _topics(self, hit: Hit) -> Iterator[Tie]:
        for column in (Column.TOPICS, Column.ASKED_FOR):
            for line in hit.marked[column].split("\n"):
                found = words_in_marks(line)
                if is_whole(line):
                    words = tuple(fold(text) for text in found)
                    yield self._tie(column, without_marks(line), words, _TOPIC)
                    continue
                for text in found:
                    word = fold(text)
                    strength = _TOPIC_WORD * self._rarity.of(word, column)
                    yield self._tie(column, text, (word,), strength)

    def _title(self, hit: Hit) -> Iterator[Tie]:
        title = hit.marked[Column.TITLE]
        found = words_in_marks(title)
        if len(found) > 1 and is_whole(title):
            words = tuple(fold(text) for text in found)
            yield self._tie(Column.TITLE, without_marks(title), words, _TITLE)

    def _loose_words(self, hit: Hit) -> Iterator[Tie]:
        for column in _LOOSE_COLUMNS:
            for text in dict.fromkeys(words_in_marks(hit.marked[column])):
                word = fold(text)
                # Squared: in running text a shared word means less than in a chosen one.
                strength = _LOOSE_WORD * self._rarity.of(word, column) ** 2
                yield self._tie(column, text, (word,), strength, loose=True)

    def _tie(
        self,
        column: Column,
        text: str,
        words: tuple[str, ...],
        strength: float,
        *,
        loose: bool = False,
    ) -> Tie:
        stems = frozenset(self._rarity.stem(word) for word in words)
        if stems.isdisjoint(self._near):
            strength *= _FAR_SHARE
        return Tie(column=column, text=text, stems=stems, strength=strength, loose=loose)
