"""How well people are found on the labelled sets; `python -m tests.matching.score` tells all."""

from functools import cache

import pytest

from tests.matching.labelled import HERE, LabelledSet, labelled_set
from tests.matching.score import SETS, by_tidings, plain_full_text
from tests.matching.scoring import Ranking, scored
from tui_app.matching.contact_index import THRESHOLD


@cache
def ranked(name: str) -> tuple[LabelledSet, list[Ranking], list[Ranking]]:
    labelled = labelled_set(HERE / name)
    return labelled, by_tidings(labelled), plain_full_text(labelled)


@pytest.mark.parametrize("name", SETS)
def test_the_right_people_are_found(name: str) -> None:
    labelled, ours, plain = ranked(name)
    score, baseline = (scored(labelled.tidbits, each) for each in (ours, plain))
    assert score.every.mrr >= 0.65
    assert score.every.mrr >= baseline.every.mrr + 0.16
    assert score.told >= baseline.told + 0.15
    assert score.kinds["name"].mrr >= 0.88


@pytest.mark.parametrize("name", SETS)
def test_as_proposed_news_for_nobody_is_left_alone(name: str) -> None:
    labelled, ours, _ = ranked(name)
    score = scored(labelled.tidbits, ours, THRESHOLD)
    assert score.alone >= 0.8
    assert score.told >= 0.4


@pytest.mark.parametrize("name", SETS)
def test_the_sets_are_what_they_should_be(name: str) -> None:
    labelled, _, _ = ranked(name)
    assert len(labelled.network.contacts) >= 40
    assert len(labelled.tidbits) >= 120
    assert len({one.text for one in labelled.tidbits}) == len(labelled.tidbits)
    named = {key for one in labelled.tidbits for key in (*one.right, *one.others_fine)}
    assert named <= set(labelled.network.contacts)
    assert {one.kind for one in labelled.tidbits} == {
        "name", "same words", "inflected", "synonyms", "world knowledge", "asked for", "trap",
        "none",
    }  # fmt: skip
