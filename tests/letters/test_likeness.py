"""The measure has teeth: copies are found however they are dressed, honest letters stay apart."""

from itertools import combinations

import pytest

from tests.letters import honest_letters as honest
from tests.letters.honest_letters import BODIES, letter, network, written
from tui_app.letters.likeness import likeness

NETWORK = network()


def share(one: str, other: str) -> float:
    return likeness(letter(one), letter(other, id="other"), NETWORK).share


def test_two_identical_notes_are_one() -> None:
    found = likeness(letter(written(honest.TO_OMAR)), letter(written(honest.TO_OMAR)), NETWORK)
    assert found.share == 1
    assert found.passages[0].startswith("Thank you very much for meeting me on Wednesday.")


def test_a_note_that_differs_only_in_name_and_weekday_is_the_same_note() -> None:
    one = written("Thank you for Tuesday, Greta. Halden is lucky to have Greta Müller.")
    other = written("Thank you for Friday, Omar. Halden is lucky to have Omar Fairweather.", "Omar")
    assert share(one, other) == 1


@pytest.mark.parametrize(
    ("said", "instead"),
    [
        ("on Wednesday", "on Thursday"),
        ("on Wednesday", "on Wednesday the 11th"),
        ("on Wednesday", "on 11 March at 10.30"),
        ("Thank you", "Greta, thank you"),
        ("the northern region", "Halden Instruments' northern region"),
        ("ten per cent", "12 per cent"),
    ],
)
def test_names_days_and_numbers_hardly_count(said: str, instead: str) -> None:
    assert said in honest.TO_OMAR
    changed = honest.TO_OMAR.replace(said, instead)
    assert share(written(honest.TO_OMAR, "Omar"), written(changed)) > 0.95


def test_sentences_in_another_order_are_still_the_same_sentences() -> None:
    sentences = honest.TO_OMAR.replace("\n", " ").split(". ")
    shuffled = ". ".join(reversed(sentences))
    assert share(written(honest.TO_OMAR), written(shuffled)) > 0.9


def test_one_paragraph_of_three_shows_with_its_passage() -> None:
    first, second, third = honest.TO_OMAR.split("\n\n")
    mine = written(f"{honest.TO_ROSE.split(chr(10) * 2)[0]}\n\n{second}\n\nUntil April, then.")
    found = likeness(letter(mine), letter(written(honest.TO_OMAR)), NETWORK)
    assert 0.3 < found.share < 0.7
    assert found.passages[0] == second.rstrip(".")
    assert first not in found.passages
    assert third not in found.passages


def test_a_short_note_within_a_longer_one_is_found() -> None:
    short = written("I learned more about the company from the key cupboard than from the report.")
    assert share(short, written(honest.TO_PIA)) > 0.75


@pytest.mark.parametrize("whose", BODIES)
def test_a_note_with_every_fifth_word_changed_is_found(whose: str) -> None:
    words = BODIES[whose].split(" ")
    strange = ("marmalade", "velvet", "orchard", "lantern", "pebble", "harbour", "thimble")
    changed = [strange[at % len(strange)] if at % 5 == 2 else word for at, word in enumerate(words)]
    assert share(written(BODIES[whose]), written(" ".join(changed))) > 0.6


def test_a_form_letter_with_its_gaps_filled_anew_is_found() -> None:
    form = (
        "Thank you for taking the time to talk about {}. I enjoyed hearing about {}, and I was"
        " struck by what you said of {}. I have thought about {} ever since, and I believe that my"
        " years in {} would be of use to you. I look forward to our next talk about {}."
    )
    one = form.format("cables", "the move", "pumps", "the harbour plan", "repair", "budgets")
    other = form.format("maps", "your twins", "rust", "night trains", "baking", "the choir")
    assert share(written(one), written(other, "Omar")) > 0.6


@pytest.mark.parametrize(("one", "other"), combinations(BODIES, 2))
def test_honest_letters_are_far_apart(one: str, other: str) -> None:
    assert share(written(BODIES[one]), written(BODIES[other])) < 0.3


def test_greeting_close_and_own_details_are_left_out() -> None:
    one = written("The pumps are silent now.", "Greta", "With kind regards and many thanks,")
    other = written("Nobody believed your story about eels.", "Greta")
    assert share(one, other) == 0
    assert likeness(letter(one), letter(other), NETWORK).passages == ()


def test_a_postscript_is_part_of_the_letter() -> None:
    after = "\nP.S. The biscuits came from the little bakery behind the old gasworks."
    one = written("The pumps are silent now.") + after
    other = written("Nobody believed the story about eels.") + after
    assert share(one, other) > 0.5


def test_an_empty_letter_is_like_nothing() -> None:
    assert share("", "") == 0
    assert share(written(""), written(honest.TO_PIA)) == 0


def test_passages_stand_as_the_first_letter_has_them_the_longest_first() -> None:
    one = letter(
        "On Monday Greta hid the key cupboard from the vans. Eels! We stopped blaming them."
    )
    other = letter("We stopped blaming them. On Friday Omar hid the key cupboard from the vans.")
    assert likeness(one, other, NETWORK).passages == (
        "On Monday Greta hid the key cupboard from the vans",
        "We stopped blaming them",
    )


def test_the_names_of_people_who_are_no_contacts_are_blanked_too() -> None:
    one = letter("Pia Lindqvist keeps the keys and Pia knows the vans", name="Quentin Obi")
    other = letter("Quentin Obi keeps the keys and Quentin knows the vans", name="Pia Lindqvist")
    assert likeness(one, other, NETWORK).share == 1


def test_a_name_in_small_letters_is_a_word() -> None:
    one = "the rose grew on the stone wall"
    other = "the vine grew on the stone wall"
    assert share(one, other) < 1
    assert share(one.replace("rose", "Rose"), other.replace("vine", "Greta")) == 1


def test_letters_in_a_script_without_spaces_are_compared_by_characters() -> None:
    thanks = "昨日はお時間をいただき、ありがとうございました。夜の配送の話がとても心に残りました。"
    same = "火曜日はお時間をいただき、ありがとうございました。夜の配送の話がとても心に残りました。"
    another = (
        "先週の工場見学では皆さまに親切にしていただきました。次は五月に伺いたいと思っています。"
    )
    assert share(thanks, thanks) == 1
    assert share(thanks, same) > 0.85
    assert share(thanks, another) < 0.45


def test_a_name_in_a_script_without_spaces_is_blanked() -> None:
    one = "健二さんの夜の配送の話がとても心に残りました。高橋さんに感謝します。"
    other = "Gretaさんの夜の配送の話がとても心に残りました。Müllerさんに感謝します。"
    assert share(one, other) > 0.9
