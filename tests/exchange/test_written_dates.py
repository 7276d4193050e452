"""Dates of other programs: certain, or refused."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_app.exchange.written_dates import UnclearDateError, days_come_first, written_date

DAY = date(1985, 4, 12)


@pytest.mark.parametrize(
    "text",
    [
        "1985-04-12",
        "19850412",
        "1985-04-12 00:00",
        "1985/4/12",
        "12 Apr 1985",
        "12-Apr-1985",
        "12. April 1985",
        "12th April, 1985",
        "April 12, 1985",
        "Apr 12 1985",
        "12.04.1985",
        " 12  apr  1985 ",
    ],
)
def test_a_certain_date_is_read_however_it_is_written(text: str) -> None:
    assert written_date(text) == DAY


@pytest.mark.parametrize(
    "text", ["", "  ", "0/0/00", "0/0/0000", "00.00.0000", "--0412", "1604-04-12"]
)
def test_what_says_nothing_is_no_date_and_no_error(text: str) -> None:
    assert written_date(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "soon",
        "31/02/1985",
        "1985-02-30",
        "12 Foo 1985",
        "12 Ma 1985",
        "4/12/85",
        "12 Apr 85",
        "1",
        "9999-12-31",
    ],
)
def test_what_is_no_certain_date_is_refused_with_the_remedy(text: str) -> None:
    with pytest.raises(UnclearDateError, match="write it like 1985-04-12"):
        written_date(text)


def test_a_date_that_may_be_either_of_two_is_refused_unless_something_tells() -> None:
    with pytest.raises(UnclearDateError, match="1985-12-04 or 1985-04-12"):
        written_date("4/12/1985")
    assert written_date("4/12/1985", day_first=False) == DAY
    assert written_date("12/4/1985", day_first=True) == DAY
    assert written_date("4/4/1985") == date(1985, 4, 4)
    assert written_date("13/4/1985") == date(1985, 4, 13)
    assert written_date("4/13/1985") == date(1985, 4, 13)


def test_a_year_of_two_figures_is_taken_where_it_must_be_recent() -> None:
    assert written_date("7-Feb-22", recent=True) == date(2022, 2, 7)
    assert written_date("13/02/22", recent=True) == date(2022, 2, 13)


def test_other_dates_of_the_file_come_before_the_region() -> None:
    assert days_come_first(["4/5/1985", "13/5/1985"], "US") is True
    assert days_come_first(["4/5/1985", "5/13/1985"], "GB") is False
    assert days_come_first(["4/5/1985"], "us") is False
    assert days_come_first(["4/5/1985"], "DE") is True
    assert days_come_first(["4/5/1985"], "") is None


@given(st.text(max_size=40) | st.from_regex(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}"))
def test_any_text_is_a_date_or_is_refused(text: str) -> None:
    try:
        found = written_date(text, day_first=True)
    except UnclearDateError:
        return
    assert found is None or found.year >= 1880


@given(st.dates(date(1900, 1, 1), date(9000, 12, 31)))
def test_a_date_is_read_back_as_it_was_written(day: date) -> None:
    assert written_date(day.isoformat()) == day
    assert written_date(f"{day.month}/{day.day}/{day.year:04}", day_first=False) == day
    assert written_date(f"{day.day}.{day.month}.{day.year:04}") == day
