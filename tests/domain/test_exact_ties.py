"""B1, C4: of what ties news to somebody, only what holds word for word may be told them."""

import pytest

from tui_app.domain.contact import Contact
from tui_app.domain.exact_ties import place_told, ties_of, topics_told, wishes_told

ANN = Contact(
    id="a",
    name="Ann Leigh",
    organisation="Harbour Cold Stores",
    organisation_aliases=("HCS",),
    topics=(
        "container dwell times",
        "gossip",
        "a topic so long that forty characters do not hold it",
    ),
    asked_for=("a barge that takes cheese",),
)


@pytest.mark.parametrize(
    "why",
    [
        "topic “container dwell times” (boxes)",
        "topic “dwell”",
        "notes “Runs two quays” (in other words)",
        "news they liked “container dwell times”",
        "asked for “barge”",
        "asked for “a barge that takes cheese” (ferry)",
        "organisation “Cold”; notes “asked for”, “topic”",
        "organisation “HCS” (hcz)",
        "topic “gossip”",
        "calls “; topic x",
        "topic container dwell times",
    ],
)
def test_what_is_loose_is_not_told(why: str) -> None:
    ties = ties_of(why)
    assert list(topics_told(ties, ANN)) == []
    assert list(wishes_told(ties, ANN)) == []
    assert place_told(ties, ANN, "Boxes wait longer at HCS, in the cold") == ""


def test_what_they_have_whole_is_told_as_they_have_it() -> None:
    ties = ties_of(
        "topic “tugs”, “Container dwell times”; asked for “a barge that takes cheese”;"
        " organisation “HCS”; name “Ann Leigh” (Annie)"
    )
    assert list(topics_told(ties, ANN)) == ["container dwell times"]
    assert list(wishes_told(ties, ANN)) == ["a barge that takes cheese"]
    assert place_told(ties, ANN, "At HCS boxes wait") == "HCS"
    assert ties["name"] == ["Ann Leigh"]


@pytest.mark.parametrize(
    ("news", "told"),
    [
        ("Harbour dues rise", ""),
        ("They say that Harbour is for sale", "Harbour"),
        ("the harbour is full", ""),
    ],
)
def test_a_word_that_any_firm_may_have_is_no_name_of_theirs(news: str, told: str) -> None:
    assert place_told(ties_of("organisation “Harbour”"), ANN, news) == told
