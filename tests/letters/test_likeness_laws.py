"""Laws of the measure, whatever the letters say."""

from hypothesis import given
from hypothesis import strategies as st

from tests.letters.honest_letters import BODIES, letter, network, written
from tui_app.letters.blanking import Names
from tui_app.letters.likeness import likeness, share_of
from tui_app.letters.substance import substance_of

NETWORK = network()
NAMES = Names(NETWORK)
_SENTENCES = [
    sentence.strip() for body in BODIES.values() for sentence in body.replace("\n", " ").split(". ")
]
anything = st.one_of(
    st.text(max_size=300),
    st.lists(st.sampled_from(_SENTENCES), max_size=8).map(". ".join),
    st.lists(
        st.sampled_from(
            ["Greta", "Monday", "the", "a", "pump", "Dear", "Yours,", "漢", "\n\n", "7"]
        ),
        max_size=40,
    ).map(" ".join),
)
some_sentences = st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=6).map(". ".join)


@given(anything, anything)
def test_it_is_a_share_and_the_same_from_both_sides(one: str, other: str) -> None:
    first, second = (
        likeness(letter(one), letter(other), NETWORK),
        likeness(letter(other), letter(one), NETWORK),
    )
    assert 0 <= first.share <= 1
    assert first.share == second.share


@given(anything)
def test_a_letter_is_itself_unless_it_says_nothing(body: str) -> None:
    said = substance_of(letter(body), NAMES)
    assert share_of(said, said) == (1 if said.words else 0)


@given(
    some_sentences,
    st.sampled_from(["Greta", "Rose Marchbanks", "Halden Instruments", "Hunter", "Gigi"]),
    st.sampled_from(["Omar", "Mark", "Fairweather", "Halden", "Pia Lindqvist"]),
    st.sampled_from(["Monday", "Tuesday", "3 March", "half past ten"]),
    st.sampled_from(["Friday", "Sunday", "17 June", "half past four"]),
)
def test_another_name_and_another_day_change_nothing(
    text: str, name: str, another_name: str, day: str, another_day: str
) -> None:
    one = written(f"{text}, said {name} on {day}. I agree with {name}.", name)
    other = written(f"{text}, said {another_name} on {another_day}. I agree with {another_name}.")
    assert likeness(letter(one), letter(other), NETWORK).share == 1


@given(some_sentences, st.permutations(range(6)))
def test_the_order_of_sentences_hardly_matters(text: str, order: list[int]) -> None:
    sentences = text.split(". ")
    shuffled = ". ".join(sentences[at] for at in order if at < len(sentences))
    assert likeness(letter(text), letter(shuffled), NETWORK).share > 0.9


@given(some_sentences, anything)
def test_a_passage_is_the_first_letters_own_text(one: str, other: str) -> None:
    for passage in likeness(letter(one), letter(f"{other}\n{one}"), NETWORK).passages:
        assert passage in one
