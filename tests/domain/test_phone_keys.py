"""Whether two numbers, as they were written down, reach the same phone."""

import pytest

from tui_app.domain.phone_keys import is_same_phone, phone_key, phone_tail


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("+44 20 7946 0001", "+442079460001", True),
        ("+44 20 7946 0001", "0044 (20) 7946-0001", True),
        ("+44 20 7946 0001", "020 7946 0001", True),
        ("+1 202-555-0123", "(202) 555-0123", True),
        ("020 7946 0001", "020 7946 0001", True),
        ("+44 20 7946 0001", "+1 20 7946 0001", False),
        ("+44 20 7946 0001", "7946 0001", False),
        ("020 7946 0001", "7946 0001", False),
        ("12", "+44 12", False),
        ("ask for her", "at the desk", False),
        ("", "", False),
    ],
)
def test_a_number_is_told_whatever_way_it_is_written(one: str, other: str, same: bool) -> None:
    first, second = phone_key(one), phone_key(other)
    assert is_same_phone(first, second) is same
    assert is_same_phone(second, first) is same
    assert not same or phone_tail(first) == phone_tail(second)


def test_a_short_number_has_no_tail() -> None:
    assert phone_tail(phone_key("112")) == ""
