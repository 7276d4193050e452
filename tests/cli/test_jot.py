"""`tidings jot`: news in, and whom it is for."""

import pytest

from tests.cli.running import Tidings


@pytest.fixture
def network(tidings: Tidings) -> Tidings:
    tidings.done("add", "Ann Lee", "--organisation", "Quayside Cranes", "--topic", "tidal power")
    tidings.done("add", "Bo Lund")
    tidings.done("add", "Bo Lindgren")
    return tidings


def test_json_has_what_the_contract_names(network: Tidings) -> None:
    jotted = network.data(
        *("jot", "Quayside", "Cranes", "hires", "--kind", "gossip"),
        *("--source", "the baker", "--url", "https://news.example/1"),
    )
    assert list(jotted) == ["tidbit", "matches"]
    tidbit = jotted["tidbit"]
    assert list(tidbit)[:3] == ["id", "text", "kind"]
    assert tidbit["text"] == "Quayside Cranes hires"
    assert tidbit["kind"] == "gossip"
    assert tidbit["source"] == "the baker"
    assert tidbit["url"] == "https://news.example/1"
    assert tidbit["heard_at"] == "2026-03-16T08:10:00Z"
    (match,) = jotted["matches"]
    assert match["contact"]["name"] == "Ann Lee"
    assert match["contact"]["id"].isdigit()
    assert 0 < match["score"] <= 1
    assert "Quayside" in match["why"]
    assert match["status"] == "proposed"


def test_who_is_named_is_matched_first_and_once(network: Tidings) -> None:
    jotted = network.data(
        "jot", "Quayside Cranes hires", "--for", "lund", "--for", "Ann", "--for", "Bo Lund"
    )
    assert [match["contact"]["name"] for match in jotted["matches"]] == ["Bo Lund", "Ann Lee"]
    for match in jotted["matches"]:
        assert match["why"] == "chosen by you"
        assert match["score"] == 1.0
        assert match["status"] == "accepted"


def test_what_is_jotted_is_the_opener_at_once(network: Tidings) -> None:
    jotted = network.data("jot", "Ferries are full", "--for", "lund")
    calls = network.data("queue", "--current-events")["calls"]
    assert [call["opener"]["tidbit"] for call in calls] == [jotted["tidbit"]["id"]]


def test_the_table_shows_whom_it_is_for_and_why(network: Tidings) -> None:
    result = network("jot", "Subsidies for tidal power", "--for", "lund")
    assert "Jotted (news): Subsidies for tidal power" in result.stderr
    lines = result.stdout.splitlines()
    assert "Bo Lund" in lines[1]
    assert "chosen by you" in lines[1]
    assert "tidal power" in lines[2]


def test_news_for_nobody_is_kept_all_the_same(network: Tidings) -> None:
    result = network("jot", "Rain again")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert "--for NAME" in result.stderr
    assert network.told("undo") == "undid: tidbit “Rain again”\n"


@pytest.mark.parametrize("kind", ["press release", "press-release", "Press_Release"])
def test_a_kind_of_two_words_may_be_typed_either_way(network: Tidings, kind: str) -> None:
    assert network.data("jot", "x", "--kind", kind)["tidbit"]["kind"] == "press release"


def test_a_dash_reads_standard_input(network: Tidings) -> None:
    stdin = "\ufeffZwei Kräne\nfür Rostock\n".encode()
    tidbit = network.data("jot", "-", stdin=stdin)["tidbit"]
    assert tidbit["text"] == "Zwei Kräne\nfür Rostock"


def test_bytes_that_are_no_text_are_kept_as_far_as_they_are(network: Tidings) -> None:
    assert network.data("jot", "-", stdin=b"cut \xff short")["tidbit"]["text"] == "cut \ufffd short"


@pytest.mark.parametrize("text", ["", "  \n "])
def test_nothing_is_not_jotted(network: Tidings, text: str) -> None:
    assert "nothing to jot" in network.refused("jot", text)
    assert "nothing to jot" in network.refused("jot", "-", stdin=text)


def test_a_name_that_fits_several_jots_nothing(network: Tidings) -> None:
    told = network.refused("jot", "Ferries are full", "--for", "bo")
    assert "Bo Lund" in told
    assert "Bo Lindgren" in told
    assert network.told("undo") == "undid: new contact Bo Lindgren\n"


def test_an_unknown_kind_is_wrong_usage_and_lists_them(network: Tidings) -> None:
    result = network("jot", "x", "--kind", "rumour")
    assert result.exit_code == 2
    assert "gossip" in result.stderr
