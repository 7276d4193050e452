"""Which words are of everyday language, and which names have another form."""

import pytest

from tui_app.matching.names.everyday import is_everyday
from tui_app.matching.names.nicknames import is_given_name, may_be_called
from tui_app.matching.names.spelling import keys, sound


@pytest.mark.parametrize(
    "word", ["baker", "banks", "frost", "apples", "stones", "running", "lamb", "priced", "berries"]
)
def test_a_word_and_its_forms_are_everyday(word: str) -> None:
    assert is_everyday(word)


@pytest.mark.parametrize("word", ["hallam", "harding", "james", "okonta", "keating", "smythe", ""])
def test_a_name_is_not(word: str) -> None:
    assert not is_everyday(word)


@pytest.mark.parametrize(
    ("nickname", "name"),
    [
        ("bob", "robert"),
        ("peggy", "margaret"),
        ("bill", "william"),
        ("jack", "john"),
        ("kate", "catherine"),
        ("sasha", "oleksandr"),
        ("wojtek", "wojciech"),
        ("zsofi", "zsofia"),
        ("dai", "dafydd"),
        ("pepe", "jose"),
    ],
)
def test_nicknames_go_both_ways(nickname: str, name: str) -> None:
    assert name in may_be_called(nickname)
    assert nickname in may_be_called(name)
    assert is_given_name(nickname)
    assert is_given_name(name)


def test_two_nicknames_of_one_name_are_not_each_other() -> None:
    assert "bert" not in may_be_called("rob")
    assert may_be_called("hallam") == frozenset()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bjørnstad", "Bjornstad"),
        ("Bjørnstad", "Bjoernstad"),
        ("Steinmüller", "STEINMUELLER"),
        ("Großmann", "Grossmann"),
        ("Łuczak", "Luczak"),
        ("MacAllister", "McAllister"),
        ("Yıldırım", "Yildirim"),
        ("Dalsgård", "Dalsgaard"),
    ],
)
def test_spellings_of_one_name_share_a_key(one: str, other: str) -> None:
    assert set(keys((one,))) & set(keys((other,)))


@pytest.mark.parametrize(
    ("one", "other"),
    [("catherine", "katherin"), ("jon", "john"), ("ann", "anne"), ("sara", "sarah"),
     ("philip", "fillip"), ("zoe", "soe")],
)  # fmt: skip
def test_given_names_that_sound_alike(one: str, other: str) -> None:
    assert sound(one) == sound(other)


def test_given_names_that_do_not() -> None:
    assert len({sound(name) for name in ("tom", "tim", "dan", "dean", "jane", "jan", "mary")}) == 6
