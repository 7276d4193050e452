"""Whom a tidbit is proposed for, and who is left alone."""

import pytest

from tests.matching.people import ANN, BORIS, EVERYONE, MOMENT, everyone, index_of, news, who
from tui_app.domain.contact import Contact
from tui_app.domain.network import Network
from tui_app.domain.tidbit import Match, MatchStatus
from tui_app.domain.tidings import decide
from tui_app.matching.contact_index import THRESHOLD, ContactIndex


@pytest.mark.parametrize(
    ("text", "contact", "least"),
    [
        ("Ann Lee is on the shortlist for the export prize", "ann", 0.6),
        ("LEE, ANN: made a fellow of the guild", "ann", 0.6),
        ("saw annie lee at the station", "ann", 0.6),
        ("Spoke to Chidi at the station", "chidi", 0.6),
        ("They say Mr Okafor will move to Kent", "chidi", 0.6),
        ("Northwind Traders buys a rival in Leith", "ann", 0.6),
        ("A strike at NWT from Thursday", "ann", 0.6),
        ("A strike at Northwind from Thursday", "ann", THRESHOLD),
        ("A prize for a cold-chain start-up", "ann", 0.6),
        ("A vaccine against hay fever", "ann", 0.6),
        ("Forecasting umbrella demand with satellite pictures", "chidi", THRESHOLD),
        ("What heads of logistics earn in the north", "ann", THRESHOLD),
        ("A dock leveller, second hand, stands in Leith", "boris", THRESHOLD),
        ("Mahogany is scarce, say harpsichord makers", "boris", THRESHOLD),
        ("New rules on quarantine after a pilferage case", "boris", THRESHOLD),
        ("An ombudsman for overtime claims", "boris", THRESHOLD),
        ("Sprinkler rules tighten in Rotterdam", "chidi", THRESHOLD),
        ("Cafe culture comes to the suburbs", "yumi", 0.6),
        ("山田 is moving to Osaka", "yumi", 0.6),
    ],
)
def test_what_is_known_of_a_contact_ties_news_to_them(
    text: str, contact: str, least: float
) -> None:
    best, *_ = everyone().propose(news(text))
    assert best.contact == contact
    assert least <= best.score <= 1
    assert best.status is MatchStatus.PROPOSED


@pytest.mark.parametrize(
    "text",
    [
        "The swimming pool reopens after Easter",
        "A good talk about the market this year",
        "The apple harvest is poor this year",
        "Ann Smith is on the shortlist for the export prize",
        "Jack Hill died on a Tuesday",
        "A path up the hill to the harbour is closed",
        "A chain of sweet shops opens",
        "He plans to buy flowers",
        "will it be may or june",
        "!!! ???",
        "2026",
        "",
    ],
)
def test_news_for_nobody_is_left_alone(text: str) -> None:
    assert everyone().propose(news(text)) == ()


def test_nobody_is_proposed_in_an_empty_network() -> None:
    assert index_of().propose(news("Ann Lee moves to Northwind")) == ()


def test_the_size_of_the_network_does_not_change_what_a_whole_tie_is_worth() -> None:
    tidbit = news("A cold chain breaks in Leith")
    alone, among = index_of(ANN).propose(tidbit), everyone().propose(tidbit)
    assert alone[0].score == pytest.approx(among[0].score, abs=0.05)


def test_a_topic_of_the_tidbit_ties_as_its_text_does() -> None:
    tagged = news("A thing to tell", topics=("cold chain", "vaccines"))
    assert who(everyone().propose(tagged)) == ["ann"]


def test_the_body_ties_less_than_the_text() -> None:
    index = everyone()
    near = index.propose(news("A prize for a cold chain"))
    far = index.propose(news("A prize", body="It goes to a cold chain."))
    assert who(near) == who(far) == ["ann"]
    assert THRESHOLD <= far[0].score < near[0].score


def test_more_ties_score_higher() -> None:
    index = everyone()
    one = index.propose(news("A prize for a cold chain"))
    two = index.propose(news("A prize for a cold chain at NWT"))
    assert one[0].score < two[0].score


def test_a_topic_counts_for_more_where_its_words_stand_together() -> None:
    apart = "Cold weather in the north kept the shoppers of the largest grocery chain at home"
    together = ("Their cold unbroken chain won", "A chain that is cold")
    for text in together:
        assert who(everyone().propose(news(text))) == ["ann"]
    scores = [everyone().ranked(news(text))[0].score for text in (*together, apart)]
    assert scores[-1] == min(scores)


def test_words_that_share_but_a_stem_tie_nobody() -> None:
    broker = Contact(id="b", name="Berta Roth", topics=("customs",))
    assert who(index_of(broker).propose(news("Customs are on strike"))) == ["b"]
    assert index_of(broker).propose(news("Customers are on strike")) == ()


def test_a_topic_of_everyday_words_ties_less_than_one_of_rare_words() -> None:
    index = index_of(Contact(id="b", name="Berta Roth", topics=("markets", "barley")))
    everyday, rare = (index.ranked(news(text)) for text in ("A market opens", "A barley beer"))
    assert everyday[0].score < THRESHOLD < 0.6 <= rare[0].score


def test_a_given_name_that_many_share_proposes_none_of_them() -> None:
    anns = (Contact(id=f"a{n}", name=f"Ann Person{n}") for n in range(6))
    assert index_of(*anns).propose(news("Lunch with Ann")) == ()


def test_at_most_five_are_proposed_and_always_in_the_same_order() -> None:
    people = [Contact(id=f"c{n}", name=f"Person {n}", topics=("barley",)) for n in range(9)]
    tidbit = news("Barley is up nine per cent")
    proposed = who(index_of(*people).propose(tidbit))
    assert proposed == ["c0", "c1", "c2", "c3", "c4"]
    assert who(index_of(*reversed(people)).propose(tidbit)) == proposed
    assert who(index_of(*people).propose(tidbit, most=2)) == ["c0", "c1"]


@pytest.mark.parametrize("status", list(MatchStatus))
def test_a_pair_matched_already_is_never_proposed_anew(status: MatchStatus) -> None:
    index = everyone()
    text = "Northwind Traders asks Apple for a cold chain"
    assert set(who(index.propose(news(text)))) == {"ann", "boris"}
    matched = news(text, matches=(Match(contact="ann", status=status),))
    assert who(index.propose(matched)) == ["boris"]


def test_a_refused_pair_stays_refused() -> None:
    index = everyone()
    tidbit = news("A prize for a cold chain")
    (refused,) = decide(tidbit, "ann", MatchStatus.REFUSED, MOMENT).put
    network = Network((*EVERYONE, refused))
    index.refresh(["ann"])
    assert index.propose(network.tidbits["n1"]) == ()


def test_matches_already_made_leave_room_for_others() -> None:
    people = [Contact(id=f"c{n:02}", name=f"P {n}", topics=("barley",)) for n in range(60)]
    taken = tuple(Match(contact=f"c{n:02}") for n in range(57))
    proposed = index_of(*people).propose(news("Barley is up", matches=taken))
    assert who(proposed) == ["c57", "c58", "c59"]


def test_news_is_not_proposed_for_whoever_told_it() -> None:
    text = "Northwind Traders asks Apple for a cold chain"
    assert who(everyone().propose(news(text, source="Ann Lee, at lunch"))) == [BORIS.id]


def test_a_source_ties_nobody() -> None:
    assert everyone().propose(news("Rain on Thursday", source="Cold Chain Weekly")) == ()


def test_an_index_over_a_changing_network_never_proposes_who_is_gone() -> None:
    network = Network(EVERYONE)
    index = ContactIndex(network)
    index.prepare()
    network.remove("contacts", "ann")
    assert index.propose(news("A prize for a cold chain")) == ()
