"""B1, C4: who told a piece of news is said neither on the telephone nor on paper."""

import pytest

from tui_app.letters.who_told import without_teller


@pytest.mark.parametrize(
    "jotted",
    [
        "The dock is to close, heard it from Bo Lund",
        "heard from Bo Lund that The dock is to close",
        "I heard over lunch with Bo that The dock is to close",
        "Bo Lund at Quayside told me that The dock is to close",
        "my neighbour told me The dock is to close",
    ],
)
def test_who_told_it_is_left_out(jotted: str) -> None:
    assert without_teller(jotted) == "The dock is to close"


@pytest.mark.parametrize(
    "jotted", ["The dock is to close, says Bo", "Bo says The dock is to close"]
)
def test_of_gossip_who_says_so_is_left_out_too(jotted: str) -> None:
    assert without_teller(jotted, is_gossip=True) == "The dock is to close"
    assert without_teller(jotted) == jotted


@pytest.mark.parametrize(
    "jotted",
    [
        "Jen at Harbor CU says she has a post open",
        "Bo told the board that it may close",
        "I heard from my neighbour the dock is to close",
        "Bo told me",
        "",
        " - " * 100_000,
        "A." * 100_000,
    ],
)
def test_what_would_not_make_sense_without_stays(jotted: str) -> None:
    assert without_teller(jotted, is_gossip=True) == jotted
