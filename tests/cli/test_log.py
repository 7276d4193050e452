"""`tidings log`: how a call ended."""

import pytest

from tests.cli.running import Tidings


@pytest.fixture
def network(tidings: Tidings) -> Tidings:
    tidings.done(
        *("add", "Ann Lee", "--organisation", "Acme", "--zone", "Asia/Tokyo"),
        *("--phone", "+81 3 5550 0101", "--phone", "+81 3 5550 0102"),
    )
    return tidings


def test_json_has_what_the_contract_names(network: Tidings) -> None:
    logged = network.data("log", "ann", "talked", "--note", "all well", "--next", "2026-04-01")
    assert list(logged) == ["touch", "contact"]
    touch = logged["touch"]
    assert touch["kind"] == "talked"
    assert touch["note"] == "all well"
    assert touch["at"] == "2026-03-16T08:10:00Z"
    assert touch["zone"] == "Asia/Tokyo"
    assert touch["contact"] == logged["contact"]["id"]
    assert logged["contact"] == {
        "id": touch["contact"],
        "name": "Ann Lee",
        "next_call": "2026-04-01",
    }


@pytest.mark.parametrize(
    "outcome", ["talked", "message", "no-answer", "callback", "wrong-number", "declined"]
)
def test_every_outcome_is_saved_and_told(network: Tidings, outcome: str) -> None:
    result = network("log", "ann", outcome)
    assert result.exit_code == 0
    assert result.stdout == ""
    assert result.stderr.startswith(f"Saved: {outcome.replace('-', ' ')}, Ann Lee (Acme).")
    (touch,) = network.data("show", "ann")["touches"]
    assert touch["kind"] == outcome


def test_an_outcome_may_be_typed_with_an_underscore_or_in_capitals(network: Tidings) -> None:
    assert network.data("log", "ann", "NO_ANSWER")["touch"]["kind"] == "no-answer"


def test_a_talk_plans_no_date_by_itself(network: Tidings) -> None:
    result = network("log", "ann", "talked", "--json")
    assert '"next_call": null' in result.stdout
    assert "their cadence brings them back about 2026-05-15" in result.stderr


def test_who_asks_to_be_called_back_is_called_on_their_next_working_day(network: Tidings) -> None:
    assert network.data("log", "ann", "callback")["contact"]["next_call"] == "2026-03-17"
    assert network.data("queue", "--at", "2026-03-17T09:00+09:00")["calls"][0]["score"] > 200


def test_who_asks_for_a_day_is_called_on_that_day(network: Tidings) -> None:
    logged = network.data("log", "ann", "callback", "--next", "2026-03-20")
    assert logged["contact"]["next_call"] == "2026-03-20"


def test_after_an_attempt_it_says_when_the_next_may_be(network: Tidings) -> None:
    assert "next try 17 Mar 07:00" in network.told("log", "ann", "no-answer")


def test_a_wrong_number_is_marked_and_named(network: Tidings) -> None:
    assert "Marked as wrong: +81 3 5550 0101" in network.told("log", "ann", "wrong-number")
    phones = network.data("show", "ann")["contact"]["phones"]
    assert [phone.get("wrong", False) for phone in phones] == [True, False]


@pytest.mark.parametrize(
    ("typed", "day"),
    [("tomorrow", "2026-03-17"), ("+2w", "2026-03-30"), ("fri", "2026-03-20")],
)
def test_a_date_counts_from_the_day_where_they_are(network: Tidings, typed: str, day: str) -> None:
    # In London it is still Sunday evening, in Tokyo Monday morning.
    logged = network.data("log", "ann", "talked", "--next", typed, "--at", "2026-03-15T23:30")
    assert logged["contact"]["next_call"] == day


def test_a_date_that_is_none_saves_nothing(network: Tidings) -> None:
    assert "“soonish” is no date" in network.refused("log", "ann", "talked", "--next", "soonish")
    assert network.data("show", "ann")["touches"] == []


def test_a_date_that_is_past_saves_nothing(network: Tidings) -> None:
    told = network.refused("log", "ann", "talked", "--next", "2026-03-15")
    assert "is past" in told
    assert network.data("show", "ann")["touches"] == []


def test_a_note_of_a_dash_is_standard_input(network: Tidings) -> None:
    logged = network.data("log", "ann", "talked", "--note", "-", stdin="first\nsecond\n")
    assert logged["touch"]["note"] == "first\nsecond"


def test_an_unknown_outcome_is_wrong_usage_and_lists_them(network: Tidings) -> None:
    result = network("log", "ann", "busy")
    assert result.exit_code == 2
    assert "wrong-number" in result.stderr


def test_undo_takes_a_logged_call_back(network: Tidings) -> None:
    network.done("log", "ann", "talked", "--next", "+2w")
    assert network.told("undo") == "undid: call with Ann Lee\n"
    shown = network.data("show", "ann")
    assert shown["touches"] == []
    assert "next_call" not in shown["contact"]


STEP = """# Interview record
## The meeting
Organisation: Acme
Held on: 2026-03-12
## Person met
Name: Ann Lee
Next step: a call
In words: call Ann if I have not heard
By: 2026-03-16
Only if I hear nothing: [x]
"""


def test_hearing_from_them_takes_the_call_out_of_the_queue(network: Tidings) -> None:
    network.done("interview", "new", "--from", "-", stdin=STEP)
    (call,) = network.data("queue", "--block", "all")["calls"]
    assert "no word from them" in call["reasons"][0]["text"]
    told = network.told("log", "ann", "e-mail", "--in", "--at", "2026-03-16T09:00Z")
    assert told.startswith("Saved: e-mail, from Ann Lee (Acme).\n")
    assert "Heard, so there is no call for: call Ann if I have not heard\n" in told
    assert network.data("queue", "--block", "all", "--at", "2026-03-16T09:05Z")["calls"] == []
    assert "e-mail from them" in network.done("show", "ann", "--at", "2026-03-16T09:05Z")


def test_what_they_wrote_is_logged_on_its_day(network: Tidings) -> None:
    touch = network.data("log", "ann", "note", "--in", "--on", "2026-03-13")["touch"]
    assert (touch["direction"], touch["at"]) == ("in", "2026-03-13T03:00:00Z")
    assert "direction" not in network.data("log", "ann", "e-mail", "--note", "hi")["touch"]


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        (("callback", "--in"), "goes without --in"),
        (("declined", "--on", "yesterday"), "goes without --on"),
        (("e-mail", "--in", "--next", "fri"), "--next goes with"),
        (("e-mail", "--in", "--on", "2026-03-20"), "still to come"),
        (("e-mail", "--in", "--on", "soonish"), "is no date"),
    ],
)
def test_what_cannot_have_been_is_not_logged(
    network: Tidings, typed: tuple[str, ...], why: str
) -> None:
    assert why in network.refused("log", "ann", *typed)
    assert network.data("show", "ann")["touches"] == []


def test_news_that_was_told_is_offered_to_them_no_more(network: Tidings) -> None:
    network.done("jot", "Ferries are full", "--for", "ann")
    told = network.told("log", "ann", "talked", "--told")
    assert "Told: Ferries are full" in told
    assert network.data("queue", "--current-events")["calls"] == []
    again = network("log", "ann", "talked", "--told")
    assert again.exit_code == 1
    assert again.stderr == "Error: No news waits for Ann Lee (Acme). Leave out --told.\n"
    assert network("log", "ann", "no-answer", "--told").exit_code == 1
