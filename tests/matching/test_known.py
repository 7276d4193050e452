"""What is known of a contact, and how much of it is searched."""

from datetime import timedelta

from tests.matching.people import BORIS, EVERYONE, MOMENT
from tui_app.domain.contact import Contact
from tui_app.domain.interview import Interview, PersonMet
from tui_app.domain.network import Network
from tui_app.domain.touch import Touch, TouchKind
from tui_app.matching.known import MOST_PER_COLUMN, Column, known_of


def test_every_column_holds_its_own() -> None:
    known = known_of(BORIS, Network(EVERYONE))
    assert known[Column.NAME].split("\n") == ["Boris Hill", "Boris", "Hill"]
    assert known[Column.ORGANISATION] == "Apple"
    assert known[Column.TITLE] == "Buyer"
    assert known[Column.ASKED_FOR] == "second-hand dock levellers"
    assert "harpsichords" in known[Column.NOTES]
    for said in ("quarantine", "mezzanine", "Pilferage", "ombudsman"):
        assert said in known[Column.INTERVIEWS]
    assert known[Column.TOPICS] == known[Column.TOUCHES] == ""


def test_what_one_person_said_is_not_known_of_another() -> None:
    ann, bea = Contact(id="a", name="Ann Lee"), Contact(id="b", name="Bea Roth")
    people = (
        PersonMet(id="1", name=ann.name, contact="a", advice="Read about tariffs"),
        PersonMet(id="2", name=bea.name, contact="b", advice="Learn to sail"),
    )
    interview = Interview(id="i", organisation="", they_said="We need a dredger", people=people)
    network = Network((ann, bea, interview))
    assert known_of(ann, network)[Column.INTERVIEWS] == "Read about tariffs\nWe need a dredger"
    assert known_of(bea, network)[Column.INTERVIEWS] == "Learn to sail\nWe need a dredger"


def test_of_a_long_history_the_newest_talk_counts() -> None:
    talks = [
        Touch(
            id=f"t{days}",
            contact="boris",
            kind=TouchKind.TALKED,
            at=MOMENT - timedelta(days=days),
            note=f"Talk {days} " + "and so on " * 30,
        )
        for days in range(100)
    ]
    lines = known_of(BORIS, Network((BORIS, *talks)))[Column.TOUCHES].split("\n")
    assert [line.split()[1] for line in lines[:3]] == ["0", "1", "2"]
    assert sum(map(len, lines)) <= MOST_PER_COLUMN
