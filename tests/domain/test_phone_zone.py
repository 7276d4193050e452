"""The zone that a phone number speaks of, where it leaves no doubt."""

import pytest

from tui_app.domain.phone_zone import zone_of_phones


@pytest.mark.parametrize(
    ("number", "region", "zone"),
    [
        ("+44 20 7946 0001", "", "Europe/London"),
        ("+44 7700 900123", "", "Europe/London"),
        ("+1 202-555-0123", "", "America/New_York"),
        ("+1 800 555 0199", "", ""),
        ("020 7946 0001", "", ""),
        ("020 7946 0001", "gb", "Europe/London"),
        ("ask reception", "", ""),
        ("", "XX", ""),
    ],
)
def test_a_number_speaks_of_a_zone(number: str, region: str, zone: str) -> None:
    assert zone_of_phones([number], region) == zone


def test_the_first_number_without_doubt_counts() -> None:
    assert zone_of_phones(["+1 800 555 0199", "+81 3-1234-5678", "+44 20 7946 0001"]) == (
        "Asia/Tokyo"
    )
