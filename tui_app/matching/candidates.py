"""Who may be meant by one tidbit, each with the evidence for it and the words that tied them."""

from collections.abc import Iterator

import msgspec

from tui_app.domain.names import fold
from tui_app.domain.network import Network
from tui_app.domain.tidbit import Tidbit
from tui_app.matching.evidence import Evidence, chance
from tui_app.matching.full_text import Hit
from tui_app.matching.knowledge import Knowledge
from tui_app.matching.known import Column, known_of
from tui_app.matching.lessons import Lessons, lessons_of
from tui_app.matching.marks import words_in_marks
from tui_app.matching.meaning.meanings import Nearness
from tui_app.matching.near_ties import near_ties
from tui_app.matching.rarity import Rarity
from tui_app.matching.related.known_words import Found
from tui_app.matching.related.said_words import SaidWord
from tui_app.matching.tidbit_words import TidbitWords, read
from tui_app.matching.tie import Tie, score
from tui_app.matching.weighing import Weighing

_SHORTLIST = 24
"""Contacts weighed by each way of finding them."""
_NAMES = (Column.NAME, Column.ORGANISATION)
_LINE_NEAR = 0.35
"""The cosine from which the nearest line is worth showing as a reason."""
_LINE_STRENGTH = 0.15
_NORM_SHARE = 0.3
"""How much it counts against somebody that a lot is known of them."""
_ENOUGH = 2
"""Reasons beside which the nearest line need not be shown."""


class Candidate(msgspec.Struct, frozen=True):
    """A contact and the `chance`, 0 to 1, that the news is for them."""

    contact: str
    evidence: Evidence
    chance: float
    ties: list[Tie]


class Candidates:
    """The contacts found for one tidbit."""

    def __init__(self, tidbit: Tidbit, knowledge: Knowledge, network: Network) -> None:
        self._knowledge = knowledge
        self._network = network
        self._said: TidbitWords = read(tidbit)
        self._most = _SHORTLIST + len(tidbit.matches)
        self._named = knowledge.named(self._said)
        self._hits = knowledge.hits(self._said, self._most)
        self._words: list[SaidWord] = knowledge.words(self._said)
        self._found: Found = knowledge.related(self._words)
        self._meant: dict[str, Nearness] = knowledge.meant(self._said)
        self._row = {contact: row for row, contact in enumerate(self._found.contacts)}
        rarity = Rarity(knowledge.text, _words_of(self._said, self._hits, self._named))
        self._weighing = Weighing(self._said, rarity)

    def __iter__(self) -> Iterator[Candidate]:
        """Each of them once, in no order."""
        for contact in dict.fromkeys((*self._named, *self._hits, *self._nearest())):
            if contact in self._row and contact in self._network.contacts:
                yield self._candidate(contact)

    def _nearest(self) -> list[str]:
        """Those nearest by related words, and those by meaning."""
        import numpy as np

        found = self._found
        if not self._words or not found.contacts:
            return []
        by_words = found.related.sum(axis=1) / found.norms**_NORM_SHARE
        nearest = [
            found.contacts[row] for row in np.argsort(-by_words, kind="stable")[: self._most]
        ]
        by_meaning = sorted(self._meant.items(), key=lambda one: (-one[1].whole, one[0]))
        return [*nearest, *(contact for contact, _ in by_meaning[: self._most])]

    def _candidate(self, contact: str) -> Candidate:
        lessons = lessons_of(contact, self._network, self._knowledge.text.stems)
        ties = self._weighing.ties(self._hits.get(contact), self._named.get(contact, ()), lessons)
        evidence = self._evidence(contact, ties, lessons)
        return Candidate(contact, evidence, chance(evidence), ties)

    def _evidence(self, contact: str, ties: list[Tie], lessons: Lessons) -> Evidence:
        row, found = self._row[contact], self._found
        trusts = [lessons.trust(word.stem) for word in self._words]
        weight = float(found.weights.sum())
        related = sum(
            trust * float(part) for trust, part in zip(trusts, found.related[row], strict=True)
        )
        trusted = sum(
            trust * float(share) for trust, share in zip(trusts, found.weights, strict=True)
        )
        trust = trusted / weight if weight else 1.0
        norm = float(found.norms[row]) ** _NORM_SHARE
        near = self._meant.get(contact)
        return Evidence(
            named=score([tie for tie in ties if tie.column in _NAMES]),
            worded=score([tie for tie in ties if tie.column not in _NAMES]),
            related=related / norm / weight**0.5 if weight else 0.0,
            whole=float(found.whole[row]) * trust,
            meant=(near.whole * trust, near.best * trust) if near else None,
        )

    def reasons(self, candidate: Candidate) -> list[Tie]:
        """All that ties them, strongest first: the very words, related ones, and the nearest line.

        Working out the last two costs too much for everybody.
        """
        contact = self._network.contacts[candidate.contact]
        known = known_of(contact, self._network)
        stems = {stem for tie in candidate.ties for stem in tie.stems}
        near = near_ties(
            known, self._words, stems, self._knowledge.table, self._knowledge.text.stems
        )
        ties = [*candidate.ties, *near]
        line = self._meant.get(candidate.contact)
        if line and line.best >= _LINE_NEAR and len(ties) < _ENOUGH:
            told = {(tie.column, tie.text) for tie in ties}
            ties += (tie for tie in _line_tie(line, known) if (tie.column, tie.text) not in told)
        return sorted(ties, key=lambda tie: -tie.strength)


def _line_tie(near: Nearness, known: tuple[str, ...]) -> Iterator[Tie]:
    for column in Column:
        if near.line in known[column].split("\n"):
            yield Tie(
                column=column,
                text=near.line,
                stems=frozenset(),
                strength=_LINE_STRENGTH * near.best,
                said="in other words",
            )
            return


def _words_of(said: TidbitWords, hits: dict[str, Hit], named: dict[str, list[Tie]]) -> set[str]:
    """Every word that may tie, folded."""
    words = set(said.near) | {fold(term) for term in said.terms}
    words.update(stem for ties in named.values() for tie in ties for stem in tie.stems)
    for hit in hits.values():
        for marked in hit.marked:
            words.update(fold(word) for word in words_in_marks(marked))
    return words
