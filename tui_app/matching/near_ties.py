"""Which of a contact's own words were said in other words, to tell the user why."""

from collections.abc import Iterator, Sequence

from tui_app.domain.names import fold
from tui_app.matching.known import Column
from tui_app.matching.related.said_words import SaidWord, Stemming, is_telling
from tui_app.matching.related.word_vectors import WordVectors
from tui_app.matching.tie import Tie
from tui_app.matching.words import WORD

_NEAR = 0.5
"""The cosine from which a person sees that two words belong together."""
_STRENGTH = 0.3
_SHOWN_IN_FULL = (Column.TOPICS, Column.ASKED_FOR)
_COLUMNS = (
    Column.TOPICS,
    Column.ASKED_FOR,
    Column.TITLE,
    Column.INTERVIEWS,
    Column.TOUCHES,
    Column.NOTES,
    Column.ORGANISATION,
    Column.LIKED,
)


def near_ties(
    columns: Sequence[str], said: Sequence[SaidWord], table: WordVectors, stems: Stemming
) -> list[Tie]:
    """For each word said, the nearest of the contact's words, strongest first."""
    wanted = [word for word in said if word.stem in table.rows]
    if not wanted:
        return []
    vectors = table.vectors[[table.rows[word.stem] for word in wanted]]
    best: dict[str, Tie] = {}
    for column, line, text, stem in _known(columns, table, stems):
        nearness = vectors @ table.vectors[table.rows[stem]]
        for word, near in zip(wanted, map(float, nearness), strict=True):
            if near < _NEAR or word.stem == stem:
                continue
            strength = _STRENGTH * near * word.weight * table.weight(fold(text), stem)
            if word.word not in best or best[word.word].strength < strength:
                shown = line if column in _SHOWN_IN_FULL else text
                best[word.word] = Tie(
                    column=column,
                    text=shown,
                    stems=frozenset((word.stem,)),
                    strength=strength,
                    said=word.word,
                )
    return sorted(best.values(), key=lambda tie: (-tie.strength, tie.column, tie.text))


def _known(
    columns: Sequence[str], table: WordVectors, stems: Stemming
) -> Iterator[tuple[Column, str, str, str]]:
    for column in _COLUMNS:
        for line in columns[column].split("\n"):
            found = [text for text in dict.fromkeys(WORD.findall(line)) if is_telling(fold(text))]
            cut = stems([fold(text) for text in found])
            for text in found:
                stem = cut[fold(text)]
                if stem in table.rows:
                    yield column, line, text, stem
