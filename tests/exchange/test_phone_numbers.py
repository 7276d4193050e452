"""Numbers compare by the phone they reach."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_app.exchange.phone_numbers import PhoneNumbers


@pytest.mark.parametrize(
    "number",
    [
        "020 7946 0123",
        "+44 20 7946 0123",
        "+44 (0)20 7946 0123",
        "0044 20 79460123",
        "(020)79460123",
    ],
)
def test_with_a_region_every_way_of_writing_is_one_number(number: str) -> None:
    assert PhoneNumbers("gb").key(number) == "+442079460123"


def test_without_a_region_a_national_number_goes_by_its_digits() -> None:
    assert PhoneNumbers().key("020 7946 0123") == "02079460123"
    assert PhoneNumbers("no such").key("020-7946-0123") == "02079460123"


def test_an_extension_is_another_phone() -> None:
    numbers = PhoneNumbers("US")
    assert numbers.key("(202) 555-0101 x45") == numbers.key("+1-202-555-0101;ext=45")
    assert numbers.key("(202) 555-0101 x45") != numbers.key("(202) 555-0101")


@given(st.text(min_size=1, max_size=300), st.sampled_from(["", "US", "GB", "??"]))
def test_any_text_has_a_key_and_always_the_same(number: str, region: str) -> None:
    assert PhoneNumbers(region).key(number)
    assert PhoneNumbers(region).key(number) == PhoneNumbers(region).key(number)
