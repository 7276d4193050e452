"""A word that is also a name ties nobody where it is meant as a word."""

import pytest

from tests.matching.names.network_of_names import best, scores


@pytest.mark.parametrize(
    "text",
    [
        "apple harvest is poor this year",
        "The apple harvest is poor this year",
        "Apple harvest is poor in Kent",
        "Apple is rotten, says the cider maker",
        "orange juice prices soar",
        "Orange juice prices soar",
        "Orange trees in bloom",
        "an orchard in Kent is for sale",
        "The Orchard is out of bloom",
        "Orchard Road is closed",
        "a lattice of steel",
        "more pilgrims than ever on the Camino",
        "a pilgrim walked by",
        "a baker in the village wins",
        "Baker wins the baguette prize",
        "baker wins the baguette prize",
        "A Baker's dozen",
        "Baker Street is closed",
        "late frost took half the buds around Haro",
        "FROST KILLS HALF THE BUDS IN ALSACE",
        "Late Frost Kills Half The Buds Around Haro",
        "Jack Frost nips at the toes",
        "Frost is expected in the valleys",
        "the price will rise",
        "The Price is Right returns",
        "will prices rise in june or may?",
        "in May or June",
        "It may be June",
        "Tallis Street is closed",
        "tallis street is closed",
        "Ann Smith is on the shortlist",
        "ann smith is on the shortlist",
        "bruce lee film festival",
        "Lee Harvest speaks",
        "St John Ambulance came",
        "John Lewisham closes a store",
        "Robert Frost's poems",
        "a gale at the meridian",
        "A gale took the roof off the dairy",
        "mutual friends at the bank",
        "P.S. no news",
    ],
)
def test_a_trap_scores_low(text: str) -> None:
    assert best(text)[1] < 0.3


@pytest.mark.parametrize(
    "text",
    [
        "a baker, a frost and the price of an apple",
        "orange and lattice in the orchard",
        "the village baker has an apple orchard",
    ],
)
def test_everyday_words_in_lower_case_tie_nobody(text: str) -> None:
    assert scores(text) == {}
