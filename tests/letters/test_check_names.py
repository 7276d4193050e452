"""Names: whom the greeting is to, and how names are spelt (rulebook E4)."""

import pytest

from tests.letters.honest_letters import letter, told, written
from tui_app.domain.letter import Letter
from tui_app.letters.checking import Concern


def of_names(note: Letter) -> list[str]:
    return told(note, Concern.NAME)


@pytest.mark.parametrize(
    "greeted",
    [
        "Greta",
        "Ms Müller",
        "Greta Müller",
        "Gigi",
        "Ms. Müller",
        "colleagues",
        "Frau Müller",
        "GRETA",
    ],
)
def test_a_greeting_by_a_name_of_theirs_is_right(greeted: str) -> None:
    assert of_names(letter(written("The pumps are silent.", greeted))) == []


@pytest.mark.parametrize(
    ("greeted", "meant"),
    [
        ("Gretta", "Greta"),
        ("Ms Muller", "Müller"),
        ("Ms Mueller", "Müller"),
        ("Frau müller", "Müller"),
        ("Great", "Greta"),
        ("Grета", ""),
    ],
)
def test_a_greeting_with_a_misspelt_name_says_how_it_is_written(greeted: str, meant: str) -> None:
    found = of_names(letter(written("The pumps are silent.", greeted)))
    assert len(found) == 1
    assert f"“{meant}”" in found[0] or not meant


@pytest.mark.parametrize("greeted", ["Omar", "Mr Fairweather", "Rose", "Pia", "Omar Fairweather"])
def test_a_greeting_to_somebody_else_names_both(greeted: str) -> None:
    (found,) = of_names(letter(written("The pumps are silent.", greeted)))
    assert greeted.removeprefix("Mr ") in found
    assert "the letter is to Greta Müller" in found


def test_a_greeting_to_nobody_known_offers_the_nickname() -> None:
    (found,) = of_names(letter(written("The pumps are silent.", "Bertie")))
    assert "add “Bertie” to the nicknames" in found


def test_a_name_cut_short_is_nobody_elses() -> None:
    note = letter(written("The pumps are silent.", "Fair"), contact="omar", person="p-omar")
    assert of_names(note) == []


def test_a_tag_that_begins_with_the_name_alone_is_read_as_a_greeting() -> None:
    assert of_names(letter("Greta, this made me think of the thermometer. Edith")) == []
    assert len(of_names(letter("Omar, this made me think of the thermometer. Edith"))) == 1
    assert of_names(letter("Yesterday, this made me think of the thermometer. Edith")) == []


@pytest.mark.parametrize("wrong", ["Haldon Instruments", "Ms Muller", "Mr Fairwether", "Lindquist"])
def test_a_misspelt_name_in_the_text_is_told(wrong: str) -> None:
    found = of_names(letter(written(f"Nobody could say it better than {wrong} did.")))
    assert len(found) == 1
    assert "check the spelling" in found[0]


@pytest.mark.parametrize("wrong", ["Pai", "Pla", "Piat", "Pias"])
def test_a_short_name_with_a_letter_wrong_is_asked_about(wrong: str) -> None:
    note = letter(written(f"I asked {wrong} about it, and then we all went home."))
    asked = [text for text in of_names(note) if "meant?" in text]
    assert len(asked) == (wrong != "Pias")


@pytest.mark.parametrize(
    "right",
    [
        "I met Greta's dog at Halden, and the Müllers' cat.",
        "The great and the good came, and a letter was written for a grate.",
        "March was cold. Great pumps! Instrument by instrument we went through them.",
        "I saw a rose and hit the mark; Mark and Rose were there.",
        "The hunter went fair weather or foul.",
        "Edith Marlowe wrote from Larch Lane.",
    ],
)
def test_ordinary_words_and_right_names_are_left_alone(right: str) -> None:
    assert of_names(letter(written(right))) == []
    to_mark = letter(written(right, "Mark"), contact="mark", name="Mark Hunter", person=None)
    assert of_names(to_mark) == []


def test_a_name_in_another_script_is_not_compared() -> None:
    note = letter(written("The pumps are silent.", "Kenji"), contact="kenji", name="", person=None)
    assert of_names(note) == []


def test_a_person_who_is_no_contact_has_a_name_too() -> None:
    pia = letter("", contact="", name="Pia Lindqvist", person="p-pia")
    assert (
        of_names(letter(written("The pumps are silent.", "Pia"), contact="", person="p-pia")) == []
    )
    note = letter(
        written("The pumps are silent.", "Piia"), contact="", name=pia.name, person="p-pia"
    )
    assert len(of_names(note)) == 1
