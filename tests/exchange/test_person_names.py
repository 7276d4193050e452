"""Names put together, and compared across the ways of writing them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_app.exchange.person_names import alike, full_name, name_words, organisation_key


@pytest.mark.parametrize(
    "name",
    [
        "Ann Lee",
        "ANN LEE",
        "  Ann   Lee ",
        "Lee, Ann",
        "LEE, ANN",
        "Dr. Ann Lee",
        "Prof. Dr. Ann Lee",
        "Ann Lee, PhD",
        "Ann Lee, PMP, CSM",
        "Ann Lee Jr.",
        "Ánn Leé",
        "Ann\u200e Lee",
    ],
)
def test_ways_of_writing_one_name_compare_as_one(name: str) -> None:
    assert name_words(name) == ("ann", "lee")


def test_spaces_mean_nothing_in_east_asian_names() -> None:
    assert name_words("佐藤 一郎") == name_words("佐藤一郎")


def test_vowels_of_other_scripts_tell_names_apart() -> None:
    assert name_words("राम") != name_words("रीम")


def test_apostrophes_join_and_hyphens_part() -> None:
    assert name_words("Grace O'Brien-Lee") == name_words("grace obrien lee")
    assert name_words("Grace O’Brien") == name_words("Grace O'Brien")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Lee", "A. Lee"),
        ("Ann Lee", "Ann"),
        ("Ann Lee", "Ann Carol Lee"),
        ("Ann B. Lee", "Ann C. Lee"),
        ("Lee Ann", "Ann Lee"),
    ],
)
def test_names_that_may_be_one_person_s_are_alike(one: str, other: str) -> None:
    assert alike(name_words(one), name_words(other))
    assert alike(name_words(other), name_words(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ann Lee", "Tom Lee"), ("Ann Lee", "Ann Baker"), ("Ann", "Anna"), ("A. Lee", "B. Lee")],
)
def test_names_of_two_people_are_not(one: str, other: str) -> None:
    assert not alike(name_words(one), name_words(other))


def test_an_address_is_one_word_and_like_no_name() -> None:
    assert not alike(name_words("ann@lee.example"), name_words("Ann"))


def test_a_firm_is_the_same_with_and_without_its_legal_form() -> None:
    assert organisation_key("Acme, Inc.") == organisation_key("ACME") == "acme"
    assert organisation_key("Müller GmbH & Co. KG") == organisation_key("Muller")
    assert organisation_key("Limited") == "limited"
    assert organisation_key("") == ""


def test_the_family_name_leads_where_it_does() -> None:
    assert full_name("Ann", "Carol", "Lee", "Jr.") == "Ann Carol Lee Jr."
    assert full_name("花子", "", "田中") == "田中 花子"
    assert full_name("", "", " Lee ") == "Lee"


@given(st.text(max_size=30), st.text(max_size=30))
def test_comparing_works_for_any_text_and_both_ways(one: str, other: str) -> None:
    first, second = name_words(one), name_words(other)
    assert first
    assert alike(first, first)
    assert alike(first, second) == alike(second, first)
