"""A3: one piece of news jotted twice is one to whom it was told; other news is other news."""

from datetime import timedelta

import msgspec
import pytest

from tests.priority.people import ANN, NOW, PARIS, RULES
from tui_app.domain.network import Network
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit
from tui_app.priority import same_news as module
from tui_app.priority.facts import FactBook
from tui_app.priority.news import each_once, openers_for, told_otherwise
from tui_app.priority.queue import Call
from tui_app.priority.rank import rank
from tui_app.priority.same_news import gist_of, is_same
from tui_app.priority.standing import standing

PORT = "The port buys the old cannery by the harbour"


def jot(text: str, url: str = "", *, key: str = "n", feed_item: str = "") -> Tidbit:
    return Tidbit(id=key, text=text, url=url, heard_at=NOW, feed_item=feed_item)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (PORT, "the PORT buys the old cannery, by the harbour!"),
        (PORT, "Port buys old cannery by harbour"),
        (PORT, "Port buying the old cannery by the harbours, says the Courier"),
        ("Brightwater may be sold, says Carl", "Brightwater may be sold, Carl says"),
        (PORT, f"{PORT} https://courier.example/cannery"),
        ("Gdańsk", "gdansk"),
    ],
)
def test_nearly_the_same_text_is_the_same_news(one: str, other: str) -> None:
    assert is_same(gist_of(jot(one)), gist_of(jot(other)))
    assert is_same(gist_of(jot(other)), gist_of(jot(one)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Spot rates fell six per cent in the week", "Spot rates fell two per cent in the week"),
        (
            "Northwind sues Southsea over the quay dues",
            "Southsea sues Northwind over the quay dues",
        ),
        ("Carl will leave the harbour, says Ann", "Ann will leave the harbour, says Carl"),
        ("Acme will close its Leeds office", "Acme will not close its Leeds office"),
        (PORT, "The port buys a crane by the harbour"),
        (PORT, "Port"),
        (PORT, f"{PORT} and then much more that nobody who jotted the first could have known of"),
        ("???", "!!!"),
        ("", ""),
    ],
)
def test_other_news_stays_other_news(one: str, other: str) -> None:
    assert not is_same(gist_of(jot(one)), gist_of(jot(other)))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://www.courier.example/a/", "http://courier.example/a#top", True),
        ("https://courier.example/a?utm_source=x&id=3", "https://courier.example/a?id=3", True),
        ("https://courier.example/?id=3", "https://courier.example/?id=4", False),
        ("https://courier.example/", "https://courier.example", False),
        ("https://courier.example/a", "https://harbour.example/a", False),
        ("http://[broken", "http://[broken", False),
    ],
)
def test_the_same_page_is_the_same_news_and_a_front_page_says_nothing(
    one: str, other: str, *, same: bool
) -> None:
    assert is_same(gist_of(jot("Port", one)), gist_of(jot("Cannery", other))) is same


def twins(network: Network) -> module.SameNews:
    return module.same_news(network, list(network.tidbits))


def test_twins_follow_what_is_jotted_changed_and_removed() -> None:
    first, twin = jot(PORT, key="1"), jot(f"{PORT}!", key="2")
    network = Network([first])
    assert twins(network).of("1") == set()
    network.put(twin)
    assert twins(network).of("1") == {"2"}
    network.put(msgspec.structs.replace(twin, text="Something else altogether"))
    assert twins(network).of("1") == set()
    network.put(twin)
    assert (twins(network).of("1"), twins(network).of("2")) == ({"2"}, {"1"})
    network.remove("tidbits", "2")
    assert twins(network).of("1") == set()
    fed = [jot(text, key=text, feed_item="https://f.example 7") for text in ("Dues", "Rates")]
    assert twins(Network(fed)).of("Dues") == {"Rates"}


def test_who_was_told_one_is_offered_no_other_anywhere() -> None:
    told = Match(contact="a", status=MatchStatus.PASSED_ON)
    waits = Match(contact="a", status=MatchStatus.ACCEPTED)
    old = msgspec.structs.replace(
        jot(PORT, key="1"), matches=(told,), heard_at=NOW - timedelta(days=300), archived_at=NOW
    )
    new = msgspec.structs.replace(jot(f"{PORT}, says Bo", key="2"), matches=(waits,))
    for records, offered in (((ANN, new), 1), ((ANN, old, new), 0)):
        network = Network(records)
        [call] = rank(network, NOW, RULES, PARIS).calls
        assert (call.opener is not None) is bool(offered)
        assert len(openers_for("a", network, NOW, RULES)) == offered
        assert told_otherwise(new, network) == (frozenset() if offered else {"a"})
        alone = standing(ANN, network, NOW, RULES, PARIS, FactBook(network, RULES))
        assert isinstance(alone, Call)
        assert (alone.opener is not None) is bool(offered)


def test_as_another_opener_the_same_news_comes_once() -> None:
    waits = (Match(contact="a", status=MatchStatus.ACCEPTED),)
    jots = [jot(PORT, key="1"), jot(f"{PORT}!", key="2"), jot("Dues fall in May", key="3")]
    network = Network([ANN, *(msgspec.structs.replace(one, matches=waits) for one in jots)])
    openers = openers_for("a", network, NOW, RULES)
    assert len(openers) == 3
    assert len(each_once(openers, network)) == 2


def test_only_what_changed_is_read_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def counted(tidbit: Tidbit) -> module.Gist:
        read.append(tidbit.id)
        return gist_of(tidbit)

    monkeypatch.setattr(module, "gist_of", counted)
    network = Network([jot(f"Ship {n} is in quay {n}", key=f"{n}") for n in range(200)])
    twins(network)
    assert len(read) == 200
    network.put(ANN)
    network.put(jot(PORT, key="200"))
    twins(network)
    twins(network)
    assert len(read) == 201


def test_a_store_full_of_one_sentence_costs_no_time_to_speak_of() -> None:
    network = Network([jot(PORT, key=f"{n:04}") for n in range(1_000)])
    assert 0 < len(twins(network).of("0500")) < 200
