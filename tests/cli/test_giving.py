"""Clippings, favours and the ledger from the shell (rulebook B6, C4, C5)."""

import pytest

from tests.cli.running import Tidings


@pytest.fixture
def network(tidings: Tidings) -> Tidings:
    for name in ("Ann Lee", "Bob Reed"):
        tidings.done("add", name, "--topic", "pallets", "--zone", "Europe/London")
    return tidings


def jot(network: Tidings, text: str, *more: str) -> str:
    tidbit_id: str = network.data("jot", text, "--for", "Ann Lee", *more)["tidbit"]["id"]
    return tidbit_id


def test_a_clipping_takes_the_newest_news_goes_on_with_it_and_is_given_once(
    network: Tidings,
) -> None:
    jot(network, "An older thing about pallets", "--at", "2026-03-15T09:00+00:00")
    newest = jot(network, "A pallet pool opens", "--url", "https://example.com/pool")
    made = network("letters", "draft", "ann", "--kind", "clipping", "--json")
    assert "The news: A pallet pool opens" in made.stderr
    draft = network.data("letters", "draft", "ann", "--kind", "clipping-tag", "--tidbit", "pool op")
    letter = draft["letter"]
    assert (letter["tidbit"], letter["kind"]) == (newest, "clipping tag")
    assert "https://example.com/pool" in letter["body"]
    assert len(network.data("letters")["letters"]) == 1
    assert len(network.data("show", "ann")["tidbits"]) == 2
    network.done("letters", "send", letter["id"], "--by", "hand", "--anyway")
    shown = network.data("show", "ann")
    assert [one["text"] for one in shown["tidbits"]] == ["An older thing about pallets"]
    (entry,) = shown["ledger"]["entries"]
    assert (entry["kind"], entry["tidbit"], entry["asked"]) == ("clipping", newest, False)
    assert shown["touches"][0]["kind"] == "clipping"
    assert "heard it from you already" in network.refused(
        "letters", "draft", "ann", "--kind", "clipping-tag", "--tidbit", newest
    )
    network.done("undo")
    shown = network.data("show", "ann")
    assert (shown["ledger"]["given"], shown["touches"], len(shown["tidbits"])) == (0, [], 2)


def test_news_is_named_by_words_and_gossip_is_refused(network: Tidings) -> None:
    jot(network, "The pool is run by two cousins", "--kind", "gossip")
    jot(network, "The pool opens in May")
    refused = network.refused(
        "letters", "draft", "ann", "--kind", "clipping-tag", "--tidbit", "pool"
    )
    assert "fits 2 tidbits" in refused
    refused = network.refused(
        "letters", "draft", "ann", "--kind", "clipping-tag", "--tidbit", "cousins"
    )
    assert "Gossip is told, never written" in refused
    assert "No tidbit fits" in network.refused("letters", "draft", "ann", "--tidbit", "trains")
    own = network.data("letters", "draft", "ann", "--kind", "clipping-tag", "--text", "Dear Ann,")
    assert "tidbit" not in own["letter"]


def test_what_was_given_and_asked_in_a_call_is_in_the_ledger_of_both(network: Tidings) -> None:
    said = network.told("log", "ann", "talked", "--asked", "a name at the port")
    assert "You gave nothing yet: give first" in said
    network.done(
        *("log", "ann", "meeting", "--gave", "referral: Bob Reed, for her racks"),
        *("--gave", "a list; help: a look at the plan"),
    )
    shown = network.data("show", "ann")["ledger"]
    assert (shown["given"], shown["asked"]) == (3, 1)
    assert shown["balance"] == "you gave more than you asked"
    bob = network.data("show", "bob")["contact"]["id"]
    assert [one["sent"] for one in shown["entries"] if one["sent"]] == [bob]
    text = network.done("show", "ann")
    assert "3, 1; you gave more than you asked" in text
    assert "gave business referral: Bob Reed, for her racks → nothing" in " ".join(text.split())
    assert "sent them to Ann Lee → nothing yet" in network.done("show", "bob")
    assert network.data("show", "bob")["ledger"]["given"] == 0


def test_a_letter_that_asks_is_told_to_give_first_and_is_not_held_back(network: Tidings) -> None:
    said = network.told("letters", "draft", "ann", "--kind", "meeting-request")
    assert "The meeting request to Ann Lee asks for something. You gave nothing yet" in said
    sent = network("letters", "send", "ann", "--by", "hand", "--anyway")
    assert sent.exit_code == 0
    assert "give first" in sent.stderr
    assert network.data("show", "ann")["ledger"]["asked"] == 1
