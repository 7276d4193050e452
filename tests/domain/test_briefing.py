"""B2, B3, A15: what to have in mind before dialling, and what a block came to."""

from datetime import UTC, date, datetime, timedelta

import msgspec

from tui_app.domain.blocks import tally_of
from tui_app.domain.briefing import agenda, how_you_met, memory_refresher
from tui_app.domain.contact import Contact
from tui_app.domain.interview import Interview, NextStep, PersonMet
from tui_app.domain.network import Network
from tui_app.domain.promise import Promise, Side
from tui_app.domain.tidbit import Tidbit
from tui_app.domain.touch import Touch, TouchKind

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
BOB = Contact(id="2", name="Bob Hill")
ANN = Contact(
    id="1",
    name="Ann Lee",
    met_on=date(2026, 3, 5),
    met_where="the fair in Lyon",
    met_through="2",
    discussed="cold stores",
    asked_for=("a buyer", "a tenant"),
)


def talk(days: int, note: str = "", kind: TouchKind = TouchKind.TALKED) -> Touch:
    return Touch(id=f"t{days}", contact="1", kind=kind, at=NOW - timedelta(days=days), note=note)


def test_b2_says_where_when_and_through_whom_they_met() -> None:
    assert (
        how_you_met(ANN, Network([ANN, BOB])) == "the fair in Lyon, 5 March 2026, through Bob Hill"
    )
    assert how_you_met(ANN, Network([ANN])) == "the fair in Lyon, 5 March 2026"
    assert how_you_met(BOB, Network([BOB])) == ""


def test_b2_knows_of_the_first_meeting_from_its_record_where_the_card_tells_nothing() -> None:
    cy = Contact(id="3", name="Cy Dunne")
    held = NOW - timedelta(days=14)
    record = Interview(id="i", organisation="Quorn Mills", held_on=held.date())
    meeting = Touch(id="m", contact="3", kind=TouchKind.MEETING, at=held, interview="i")
    assert how_you_met(cy, Network([cy, record, meeting])) == "Quorn Mills, 9 November 2026"
    assert how_you_met(cy, Network([cy, meeting])) == "9 November 2026"
    assert how_you_met(cy, Network([cy, record])) == ""


def test_b2_says_what_was_said_last_and_not_what_was_tried_last() -> None:
    network = Network(
        [ANN, talk(40, "older"), talk(20, "moves in May"), talk(1, "busy", TouchKind.NO_ANSWER)]
    )
    lines = dict(memory_refresher(ANN, network))
    assert lines["Last time"] == "moves in May"
    assert lines["Discussed"] == "cold stores"
    assert lines["They look for"] == "a buyer; a tenant"


def test_b2_says_nothing_where_nothing_is_known() -> None:
    assert memory_refresher(BOB, Network([BOB])) == []


def test_b3_the_agenda_gives_first_then_keeps_its_word_and_asks_one_thing_at_most() -> None:
    owed = Promise(id="p", by=Side.ME, text="send the report", due=TODAY)
    theirs = Promise(id="q", by=Side.THEM, text="ask her boss")
    news = Tidbit(id="7", text="Northwind moves", heard_at=NOW)
    ann = msgspec.structs.replace(ANN, promises=(owed, theirs))
    steps = agenda(ann, Network([ann]), news, TODAY)
    assert steps == [
        "Say who you are: the fair in Lyon, 5 March 2026",
        "Give the news",
        "Keep your word: send the report",
        "Ask lightly how it went: ask her boss",
        "Close with the next step, and thank them",
    ]


def test_b3_without_news_promises_or_a_meeting_there_is_an_agenda_still() -> None:
    steps = agenda(BOB, Network([BOB]), None, TODAY)
    assert steps[0] == "Say who you are and why you know them"
    assert "One question at most" in steps
    assert "Give the news" not in steps


def test_a15_a_block_counts_its_calls_and_what_they_gave() -> None:
    told = msgspec.structs.replace(talk(0), tidbits=("7", "8"), referrals=("2",))
    calls = [
        told,
        msgspec.structs.replace(talk(0, kind=TouchKind.MESSAGE), id="m"),
        msgspec.structs.replace(talk(0, kind=TouchKind.NO_ANSWER), id="n"),
        msgspec.structs.replace(talk(0, kind=TouchKind.EMAIL), id="e"),
    ]
    found = tally_of(calls)
    assert (found.calls, found.talks, found.messages) == (3, 1, 1)
    assert (found.tidbits, found.referrals) == (2, 1)


def test_b3_the_agenda_asks_after_what_they_took_upon_themselves_in_an_interview() -> None:
    step = NextStep(id="s", owner=Side.THEM, text="shows the plan to her boss", due=TODAY)
    met = PersonMet(id="m", name="Ann Lee", contact="1", next_steps=(step,))
    held = date(2026, 11, 16)
    record = Interview(id="i", organisation="Northwind", held_on=held, people=(met,))
    asked = "Ask lightly how it went: shows the plan to her boss"
    assert asked in agenda(ANN, Network([ANN, record]), None, TODAY)
    assert asked not in agenda(ANN, Network([ANN, record, talk(2)]), None, TODAY)
