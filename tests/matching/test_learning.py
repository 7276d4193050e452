"""What the user accepts and refuses teaches whom news is for (rulebook C2)."""

import msgspec
import pytest

from tests.matching.people import EVERYONE, MOMENT, news
from tui_app.domain.network import Network
from tui_app.domain.tidbit import MatchStatus, Tidbit
from tui_app.domain.tidings import decide
from tui_app.matching.contact_index import ContactIndex

REGATTA = "The regatta at Cowes has a new course"
AGAIN = "Cowes: a storm stops the regatta"


@pytest.fixture
def network() -> Network:
    return Network(EVERYONE)


@pytest.fixture
def index(network: Network) -> ContactIndex:
    return ContactIndex(network)


def decided(network: Network, index: ContactIndex, text: str, who: str, how: MatchStatus) -> None:
    """The user decides on news, and everything is told of it as by a commit."""
    number = f"n{len(network.tidbits) + 100}"
    for record in decide(msgspec.structs.replace(news(text), id=number), who, how, MOMENT).put:
        network.put(record)
    index.refresh(network.take_concerned())


def score(index: ContactIndex, text: str, who: str) -> float:
    """What a piece of news is for somebody."""
    matches = index.ranked(news(text), most=100)
    return next((match.score for match in matches if match.contact == who), 0.0)


def test_news_chosen_by_hand_brings_more_of_its_sort(network: Network, index: ContactIndex) -> None:
    assert index.propose(news(AGAIN)) == ()
    decided(network, index, REGATTA, "yumi", MatchStatus.ACCEPTED)
    (match,) = index.propose(news(AGAIN))
    assert match.contact == "yumi"
    assert match.why == "news they liked “Cowes”, “regatta”"


def test_what_was_refused_counts_for_less_for_that_contact_alone(
    network: Network, index: ContactIndex
) -> None:
    text = "Cold chains break, and vaccines spoil"
    before = score(index, text, "ann")
    decided(network, index, "A cold chain for vaccines", "ann", MatchStatus.REFUSED)
    once = score(index, text, "ann")
    decided(network, index, "Vaccines: the cold chain", "ann", MatchStatus.REFUSED)
    twice = score(index, text, "ann")
    assert twice < once < before
    other = score(index, "The umbrella forecast", "chidi")
    decided(network, index, "The umbrella forecast again", "ann", MatchStatus.REFUSED)
    assert score(index, "The umbrella forecast", "chidi") == other


def test_a_yes_after_a_no_counts_again(network: Network, index: ContactIndex) -> None:
    text = "Cold chains break"
    decided(network, index, "A cold chain", "ann", MatchStatus.REFUSED)
    refused = score(index, text, "ann")
    decided(network, index, "The coldest chain", "ann", MatchStatus.ACCEPTED)
    assert score(index, text, "ann") > refused


def test_a_name_refused_once_is_still_a_name(network: Network, index: ContactIndex) -> None:
    decided(network, index, "Ann Lee at the station", "ann", MatchStatus.REFUSED)
    assert index.propose(news("Ann Lee is made director"))[0].contact == "ann"


def test_an_undone_decision_teaches_nothing(network: Network, index: ContactIndex) -> None:
    before = index.ranked(news(AGAIN), most=100)
    decided(network, index, REGATTA, "yumi", MatchStatus.ACCEPTED)
    (kept,) = network.tidbits
    network.remove(Tidbit.table, kept)
    index.refresh(network.take_concerned())
    assert index.ranked(news(AGAIN), most=100) == before
