"""Contacts are found by what a person types, in any script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_app.domain.contact import Contact
from tui_app.domain.names import NameFinder, by_name, find_by_name, fold

ANN = Contact(id="3", name="Ann Lee", nicknames=("Annie",), organisation="Northwind Cold Stores")
ANNA = Contact(id="2", name="Anna Leeson")
ZOE = Contact(id="1", name="Zoë Ångström", organisation="Lee & Sons")
PEOPLE = (ZOE, ANNA, ANN)


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=30))
def test_case_does_not_matter_where_a_script_has_it(text: str) -> None:
    assert fold(text.casefold()) == fold(text)


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Zoë Ångström", "zoe angstrom"),
        ("STRASSE", "straße"),
        ("Ann  \t Lee ", "ann lee"),
        ("𝐀𝐧𝐧 𝐋𝐞𝐞", "ann lee"),
        ("ＡＮＮ", "ann"),
        ("Ｄｒ. 山田", "dr. 山田"),
        ("Ωμέγας", "ΩΜΕΓΑΣ"),
        ("İbrahim", "ibrahim"),
    ],
)
def test_the_same_name_in_other_dress_is_the_same(written: str, typed: str) -> None:
    assert fold(written) == fold(typed)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ann lee", [ANN]),
        ("ann", [ANN, ANNA]),
        ("annie", [ANN]),
        ("lee", [ANN, ANNA, ZOE]),
        ("lee north", [ANN]),
        ("zoe ang", [ZOE]),
        ("2", [ANNA]),
        (" 2 ", [ANNA]),
        ("lee zebra", []),
        ("", []),
        (" \t", []),
        ("\u0301", []),
    ],
)
def test_a_typed_name_finds_whom_it_may_mean(typed: str, found: list[Contact]) -> None:
    assert find_by_name(PEOPLE, typed) == found


def test_of_two_with_one_name_both_are_found_in_order_of_id() -> None:
    twin = Contact(id="0", name="ANN LEE")
    assert find_by_name((ANN, twin), "ann lee") == [twin, ANN]


def test_an_id_finds_its_contact_even_where_another_has_it_for_a_name() -> None:
    odd = Contact(id="9", name="3")
    assert ANN in find_by_name((ANN, odd), "3")


@given(st.lists(st.sampled_from(["Ann", "ann", "Ánn", "Bob", "山田", ""]), max_size=6))
def test_the_order_by_name_is_total(names: list[str]) -> None:
    people = [Contact(id=str(number), name=name) for number, name in enumerate(names)]
    backwards = list(reversed(people))
    assert sorted(people, key=by_name) == sorted(backwards, key=by_name)


def test_who_was_renamed_is_found_by_the_new_name_only() -> None:
    finder = NameFinder()
    assert finder.find(PEOPLE, "ann lee") == [ANN]
    assert finder.find(PEOPLE, "north") == [ANN]
    renamed = Contact(id=ANN.id, name="Ann Orr")
    people = (ZOE, ANNA, renamed)
    assert finder.find(people, "ann orr") == [renamed]
    assert finder.find(people, "north") == []
