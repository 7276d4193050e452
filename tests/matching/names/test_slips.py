"""One slip of the pen, as a library for likeness counts it."""

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from tui_app.matching.names.slips import SHORTEST, Slips, is_slip
from tui_app.matching.names.spelling import squeezed

KEYS = st.text("abcd", min_size=3, max_size=9)


@given(KEYS, KEYS)
def test_a_slip_is_one_letter_or_two_that_changed_places(key: str, other: str) -> None:
    alike = OSA.distance(squeezed(key), squeezed(other)) <= 1
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
    assert [key for key in near if len(squeezed(key)) >= SHORTEST <= len(squeezed(asked))] == [
        key for key in slips.near(asked) if len(squeezed(key)) >= SHORTEST <= len(squeezed(asked))
    ]


def test_a_first_letter_is_seldom_mistaken() -> None:
    assert not is_slip("hallam", "mallam")
    assert is_slip("hallam", "halam")
    assert is_slip("hallam", "hallma")
    assert not is_slip("lamb", "lame")
