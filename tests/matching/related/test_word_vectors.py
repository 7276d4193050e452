"""The table of word vectors that is shipped, and words compared by it."""

import numpy as np
import pytest

from tui_app.matching.full_text import FullText
from tui_app.matching.related.word_vectors import WordVectors, word_vectors


@pytest.fixture(scope="module")
def table() -> WordVectors:
    return word_vectors()


def near(table: WordVectors, one: str, other: str) -> float:
    stems = FullText().stems((one, other))
    rows = [table.rows[stems[word]] for word in (one, other)]
    return float(table.vectors[rows[0]] @ table.vectors[rows[1]])


@pytest.mark.parametrize(
    ("word", "same", "other"),
    [
        ("lorry", "truck", "poem"),
        ("grain", "wheat", "solicitor"),
        ("physician", "doctor", "harbour"),
        ("wharf", "harbour", "nurse"),
        ("solicitor", "lawyer", "orchard"),
        ("teacher", "school", "turbine"),
    ],
)
def test_words_for_like_things_are_nearer(
    table: WordVectors, word: str, same: str, other: str
) -> None:
    assert near(table, word, same) > 0.45 > near(table, word, other)


def test_every_vector_is_of_length_one(table: WordVectors) -> None:
    for vectors in (table.vectors, table.centred):
        assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-4)
    assert len(table.rows) == len(table.vectors) > 30_000


def test_a_rare_word_says_more_than_a_common_one(table: WordVectors) -> None:
    stems = FullText().stems(("people", "harbour", "stevedore", "market", "zzyzx"))
    weights = {word: table.weight(word, stem) for word, stem in stems.items()}
    assert weights["people"] < weights["harbour"] < weights["stevedore"] == weights["zzyzx"] == 1
    assert weights["market"] < weights["harbour"]


def test_forms_of_a_word_are_one_word(table: WordVectors) -> None:
    stems = FullText().stems(("harbour", "harbours", "shipping", "shipped"))
    assert stems["harbour"] == stems["harbours"] in table.rows
    assert stems["shipping"] == stems["shipped"] in table.rows
