"""One slip of the pen, as a library for likeness counts it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from tui_app.matching.names.slips import SHORTEST, Slips, is_slip
from tui_app.matching.names.spelling import as_heard

KEYS = st.text("abcd", min_size=3, max_size=9)


@given(KEYS, KEYS)
def test_a_slip_is_one_letter_or_two_that_changed_places(key: str, other: str) -> None:
    alike = OSA.distance(as_heard(key), as_heard(other)) <= 1
    long = min(len(key), len(other)) >= SHORTEST
    assert is_slip(key, other) == (alike and long and key[0] == other[0])


@given(st.lists(KEYS, max_size=40), KEYS, st.lists(KEYS, max_size=10))
def test_the_shelves_lose_no_neighbour(keys: list[str], asked: str, gone: list[str]) -> None:
    slips = Slips()
    for key in (*keys, *gone):
        slips.add(key)
    slips.near(asked)
    for key in gone:
        slips.remove(key)
    near = sorted({key for key in keys if key != asked and is_slip(asked, key)})
    # Where doubled letters leave few, the first and the last two may be the same.
    assert set(slips.near(asked)) <= set(near)
    assert [key for key in near if len(as_heard(key)) >= SHORTEST <= len(as_heard(asked))] == [
        key for key in slips.near(asked) if len(as_heard(key)) >= SHORTEST <= len(as_heard(asked))
    ]


def test_a_first_letter_is_seldom_mistaken() -> None:
    assert not is_slip("hallam", "mallam")
    assert is_slip("hallam", "halam")
    assert is_slip("hallam", "hallma")
    assert not is_slip("lamb", "lame")


@pytest.mark.parametrize(
    ("heard", "name"),
    [("pichlmayr", "pichlmaier"), ("albrektsen", "albrechtsen"), ("smythe", "smithe")],
)
def test_a_name_that_sounds_alike_is_a_slip(heard: str, name: str) -> None:
    assert is_slip(heard, name)
