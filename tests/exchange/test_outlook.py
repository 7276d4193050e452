"""Outlook's CSV, as the desktop program writes it: in Windows' Latin, quoted, with CRLF."""

from datetime import date

import pytest

from tests.exchange.reading import addresses, numbers, only, take, take_sample
from tui_app.exchange.report import Problem

HEADINGS = "First Name,Last Name,Company,E-mail Address,Business Phone,Birthday\r\n"


def test_an_export_gives_all_that_it_tells() -> None:
    people, report = take_sample("outlook.csv")
    assert (report.format, report.read, report.added, report.skipped) == ("outlook", 5, 4, 1)
    ann = people["Ann Lee"]
    assert (ann.organisation, ann.title) == ("Northwind Traders", "Head of Procurement")
    assert numbers(ann) == [("+1 (202) 555-0101", "mobile"), ("+1 (202) 555-0103", "work fax")]
    assert ann.postal == "12 Harbour Street\nSpringfield, IL 62701\nUS"
    assert ann.topics == ("Trade fair", "Customers")


def test_windows_latin_and_notes_of_several_lines_are_read() -> None:
    zoe = take_sample("outlook.csv")[0]["Zoë Müller"]
    assert zoe.note == 'Prefers mornings.\nTwo "small" children.'
    assert zoe.postal == "3 Mill Lane\nYork, YO1 0AA"


def test_an_address_in_the_firm_s_own_directory_is_no_address() -> None:
    people, report = take_sample("outlook.csv")
    assert addresses(people["Zoë Müller"]) == [("zoe@harbour.example", "")]
    assert all("no e-mail" not in problem.message for problem in report.problems[:-1])


def test_zeros_are_no_birthday_and_no_problem() -> None:
    people, report = take_sample("outlook.csv")
    assert people["Zoë Müller"].birthday is None
    assert report.problems == (
        Problem(7, "This row has no name, e-mail or organisation; it was skipped."),
    )


def test_a_firm_without_a_person_goes_by_its_name() -> None:
    library = take_sample("outlook.csv")[0]["Springfield Library"]
    assert library.organisation == "Springfield Library"


def test_one_certain_date_tells_the_order_of_all() -> None:
    people = take_sample("outlook.csv", region="")[0]
    assert people["Ann Lee"].birthday == date(1985, 4, 12)
    assert people["Tom Baker"].birthday == date(1970, 12, 24)


@pytest.mark.parametrize(
    ("region", "meant"), [("US", date(1985, 4, 5)), ("GB", date(1985, 5, 4)), ("", None)]
)
def test_else_the_region_tells_it_and_nothing_is_guessed(region: str, meant: date | None) -> None:
    (ann,), report = take(HEADINGS + "Ann,Lee,,,,4/5/1985\r\n", region=region)
    assert ann.birthday == meant
    assert [problem.line for problem in report.problems] == ([] if meant else [2])


def test_what_a_spreadsheet_does_to_numbers_is_undone_or_told() -> None:
    assert numbers(only(HEADINGS + "Ann,Lee,,,'+1 202-555-0101,\r\n"))[0][0] == "+1 202-555-0101"
    (ann,), report = take(HEADINGS + "Ann,Lee,,,1.20256E+10,\r\n")
    assert ann.phones == ()
    assert "1.20256E+10" in report.problems[0].message


def test_an_address_that_is_none_is_told_and_left_out() -> None:
    (ann,), report = take(HEADINGS + "Ann,Lee,,ask her,,\r\n")
    assert ann.emails == ()
    assert report.problems == (Problem(2, "“ask her” is no e-mail address; it was left out."),)
