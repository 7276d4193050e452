"""All that is known of every contact, in the forms in which it is searched."""

import weakref
from collections.abc import Iterable

from tui_app.domain.network import Network
from tui_app.matching.full_text import FullText, Hit
from tui_app.matching.known import Column, known_of
from tui_app.matching.meaning.meanings import Meanings, Nearness
from tui_app.matching.names.name_table import NameTable
from tui_app.matching.related.known_words import Found, KnownWords
from tui_app.matching.related.said_words import SaidWord, said_words
from tui_app.matching.related.word_vectors import word_vectors
from tui_app.matching.tidbit_words import TidbitWords
from tui_app.matching.tie import Tie


class Knowledge:
    """A full-text index, a table of names, the words by their vectors, and, where the extra is
    there, the meaning of each line; in memory alone, but for the vectors of `meanings`.

    Not for two threads at once; which thread does not matter.
    """

    def __init__(self, network: Network, meanings: Meanings | None) -> None:
        self._network = network
        self._meanings = meanings
        self.text = FullText()
        self.table = word_vectors()
        self._names = NameTable()
        self._words = KnownWords(self.table, self.text.stems)
        weakref.finalize(self, self.text.close)

    def replace(self, contact_ids: Iterable[str]) -> None:
        """Take in anew what is known of these; whoever is no contact any more is taken out."""
        found = [(key, self._network.contacts.get(key)) for key in contact_ids]
        columns = [
            (key, known_of(contact, self._network) if contact else None) for key, contact in found
        ]
        self.text.replace(columns)
        self._names.replace(found)
        self._words.replace(columns)
        if self._meanings:
            self._meanings.replace(
                (key, _lines(known) if known is not None else None) for key, known in columns
            )

    def named(self, said: TidbitWords) -> dict[str, list[Tie]]:
        """The ties by names, by contact."""
        return self._names.ties(said)

    def hits(self, said: TidbitWords, most: int) -> dict[str, Hit]:
        """The contacts of whom the very words are known, the best first."""
        return {hit.contact: hit for hit in self.text.search(said.terms, most)}

    def words(self, said: TidbitWords) -> list[SaidWord]:
        """The words said, ready to be compared."""
        return said_words(said, self.table, self.text.stems)

    def related(self, words: list[SaidWord]) -> Found:
        """How near the words said are to those known of each contact."""
        return self._words.search(words)

    def meant(self, said: TidbitWords) -> dict[str, Nearness]:
        """How near it is in meaning, by contact; nothing without the extra."""
        if self._meanings is None:
            return {}
        return self._meanings.nearness(" ".join(part for part, near in said.parts if near))


def _lines(known: tuple[str, ...]) -> list[str]:
    """All but the name: title and organisation as one line, every other value as its own."""
    work = ", ".join(
        line for column in (Column.TITLE, Column.ORGANISATION) if (line := known[column])
    ).replace("\n", ", ")
    others = [
        line
        for column in Column
        if column not in (Column.NAME, Column.TITLE, Column.ORGANISATION)
        for line in known[column].split("\n")
    ]
    return [line for line in (work, *others) if line]
