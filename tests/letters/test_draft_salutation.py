"""How a letter addresses people: by the name as written, never by a guess."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_app.domain.contact import Contact
from tui_app.domain.interview import Tone
from tui_app.letters.salutation import salutation


@pytest.mark.parametrize(
    ("name", "formal", "friendly"),
    [
        ("Graham Spurling", "Dear Graham Spurling,", "Dear Graham,"),
        ("Mr Graham Spurling", "Dear Mr Spurling,", "Dear Graham,"),
        ("Mrs Tregear", "Dear Mrs Tregear,", "Dear Mrs Tregear,"),
        ("Dr. Aisha Khan", "Dear Dr Khan,", "Dear Aisha,"),
        ("Prof. Dr. Emil Voss", "Dear Professor Dr Voss,", "Dear Emil,"),
        ("Professor Anselm Whyte", "Dear Professor Whyte,", "Dear Anselm,"),
        ("Dame Philippa Storr", "Dear Dame Philippa,", "Dear Philippa,"),
        ("Sir Hugh Marl", "Dear Sir Hugh,", "Dear Hugh,"),
        ("Herr Jürgen Voßkamp", "Dear Herr Voßkamp,", "Dear Jürgen,"),
        ("M. Benoît Carlier", "Dear M. Carlier,", "Dear Benoît,"),
        ("Ms Ilse van der Berg", "Dear Ms van der Berg,", "Dear Ilse,"),
        ("Mr John Pell Jr", "Dear Mr Pell,", "Dear John,"),
        ("Spurling, Graham", "Dear Spurling, Graham,", "Dear Graham,"),
        ("J. R. Hartwell", "Dear J. R. Hartwell,", "Dear J. R. Hartwell,"),
        ("Pat", "Dear Pat,", "Dear Pat,"),
        ("佐藤 健一", "Dear 佐藤 健一,", "Dear 佐藤 健一,"),
        ("the receptionist", "To the receptionist at Oatmoor,", "To the receptionist at Oatmoor,"),
        ("Receptionist", "To the receptionist at Oatmoor,", "To the receptionist at Oatmoor,"),
        (
            "A lady from the board",
            "To the lady from the board at Oatmoor,",
            "To the lady from the board at Oatmoor,",
        ),
        ("", "To Oatmoor,", "To Oatmoor,"),
        ("Graham\nSpurling [Board]", "Dear Graham Spurling Board,", "Dear Graham,"),
    ],
)
def test_names_are_taken_as_they_are_written(name: str, formal: str, friendly: str) -> None:
    assert salutation(name, Tone.FORMAL, organisation="Oatmoor") == formal
    assert salutation(name, Tone.FRIENDLY, organisation="Oatmoor") == friendly


def test_a_title_that_is_an_honorific_counts_and_no_other() -> None:
    assert salutation("Ann Pell", Tone.FORMAL, title="Dr") == "Dear Dr Pell,"
    assert salutation("Ann Pell", Tone.FORMAL, title="Dr, Head of Stores") == "Dear Dr Pell,"
    assert salutation("Ann Pell", Tone.FORMAL, title="Head of Stores") == "Dear Ann Pell,"
    assert salutation("Ann Pell", Tone.FORMAL, title="Lady captain") == "Dear Ann Pell,"


def test_a_nickname_is_used_among_friends_only() -> None:
    contact = Contact(id="c", name="Oliver Nkemelu", given="Oliver", nicknames=("Olly",))
    assert salutation(contact.name, Tone.FRIENDLY, contact=contact) == "Dear Olly,"
    assert salutation(contact.name, Tone.FAMILY_LIKE, contact=contact) == "Dear Olly,"
    assert salutation(contact.name, Tone.FORMAL, contact=contact) == "Dear Oliver Nkemelu,"


def test_the_family_name_of_the_contact_is_trusted() -> None:
    contact = Contact(id="c", name="Mr Carlos García Ruiz", family="García Ruiz")
    assert salutation(contact.name, Tone.FORMAL, contact=contact) == "Dear Mr García Ruiz,"


@given(st.text(max_size=200), st.sampled_from(Tone), st.text(max_size=60))
def test_any_name_makes_one_short_line(name: str, tone: Tone, title: str) -> None:
    line = salutation(name, tone, title=title, organisation=name)
    assert line.endswith(",")
    assert "\n" not in line
    assert "  " not in line
    assert 6 <= len(line) <= 150
