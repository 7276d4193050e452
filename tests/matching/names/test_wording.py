"""A tie is worded as the contact has it, with what the news said where that differs."""

import pytest

from tests.matching.names.network_of_names import ties
from tui_app.matching.known import Column
from tui_app.matching.tie import score, why


@pytest.mark.parametrize(
    ("text", "contact", "said"),
    [
        ("Robert Tallis rang", "bob", "name “Robert Tallis”"),
        ("TALLIS, ROBERT", "bob", "name “Robert Tallis”"),
        ("Bob Tallis rang", "bob", "name “Robert Tallis” (Bob Tallis)"),
        ("R. Tallis rang", "bob", "name “Robert Tallis” (R. Tallis)"),
        ("Tallis rang", "bob", "name “Tallis”"),
        ("Bob rang", "bob", "name “Bob”"),
        ("Peggy rang", "peg", "name “Margaret” (Peggy)"),
        ("Tjornstad rang", "lise", "name “Tjørnstad”"),
        ("Brueckmueller rang", "jorg", "name “Brückmüller” (Brueckmueller)"),
        ("Hrytsunk rang", "sasha", "name “Hrytsunko” (Hrytsunk)"),
        ("otourke rang", "mick", "name “O'Tourke”"),
        ("Fenwright Ollery moves", "peg", "organisation “Fenwright Ollery LLP”"),
        ("Fenwright moves", "peg", "organisation “Fenwright”"),
        ("VWA moves", "jorg", "organisation “VWA”"),
        ("KDC moves", "sio", "organisation “Knockfern Dairy Co-op” (KDC)"),
        ("Knokfern moves", "sio", "organisation “Knockfern” (Knokfern)"),
    ],
)
def test_why_has_the_contacts_own_words(text: str, contact: str, said: str) -> None:
    assert why(ties(text)[contact]) == said


def test_a_name_said_twice_counts_once() -> None:
    once, twice = (ties(text)["lise"] for text in ("Tjornstad", "Tjornstad, or Tjoernstad"))
    assert len(once) == len(twice) == 1


def test_every_tie_brings_a_word_of_its_own_strongest_first() -> None:
    found = ties("Tallis of Tallis & Crewe Printers, Leeds")["bob"]
    assert [tie.column for tie in found] == [Column.ORGANISATION]
    both = ties("Bob of Tallis & Crewe rang")["bob"]
    assert [tie.strength for tie in both] == sorted((t.strength for t in both), reverse=True)
    assert {tie.column for tie in both} == {Column.NAME, Column.ORGANISATION}
    assert score(both) > max(tie.strength for tie in both)


def test_the_stems_are_the_words_of_the_news_folded() -> None:
    (tie,) = ties("Peggy BAKER rang")["peg"]
    assert tie.stems == {"peggy", "baker"}


def test_the_body_ties_less_than_the_text() -> None:
    (near,) = ties("Robert Tallis rang")["bob"]
    (far,) = ties("A prize", body="It goes to Robert Tallis.")["bob"]
    assert far.strength == pytest.approx(0.7 * near.strength)
