"""LinkedIn's Connections.csv, preamble and all."""

from datetime import date

from tests.exchange.reading import addresses, only, take, take_sample
from tui_app.exchange.report import Problem

HEADINGS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


def test_the_connections_are_found_below_the_preamble() -> None:
    people, report = take_sample("linkedin.csv")
    assert list(people) == ["Ann Lee", "Rafael Ortiz Peña", "Søren Kjær", "Grace Okafor"]
    assert report.format == "linkedin"


def test_a_connection_gives_name_firm_position_profile_and_day() -> None:
    ann = take_sample("linkedin.csv")[0]["Ann Lee"]
    assert (ann.given, ann.family) == ("Ann", "Lee")
    assert (ann.organisation, ann.title) == ("Northwind Traders", "Head of Procurement")
    assert addresses(ann) == [("ann.lee@northwind.example", "")]
    assert ann.urls == ("https://www.linkedin.com/in/ann-lee-example",)
    assert ann.sources == ("linkedin:ann-lee-example",)
    assert (ann.met_on, ann.met_where) == (date(2023, 3, 12), "LinkedIn")


def test_quoted_commas_and_quotes_are_read() -> None:
    people = take_sample("linkedin.csv")[0]
    assert people["Rafael Ortiz Peña"].organisation == "Meridian Foods, Inc."
    assert people["Rafael Ortiz Peña"].title == "VP, Supply Chain"
    assert people["Søren Kjær"].title == 'Engineer "Platform"'


def test_the_counts_add_up_and_whom_a_row_does_not_name_is_told() -> None:
    report = take_sample("linkedin.csv")[1]
    assert (report.read, report.added, report.merged, report.skipped) == (6, 4, 1, 1)
    assert report.problems == (
        Problem(9, "This row has no name, e-mail or organisation; it was skipped."),
    )


def test_a_file_without_preamble_and_saved_again_by_a_spreadsheet_is_read() -> None:
    ann = only(HEADINGS.replace(",", ";") + "Ann;Lee;;;Northwind;Buyer;7-Feb-22\n")
    assert ann.met_on == date(2022, 2, 7)


def test_a_day_of_connecting_that_cannot_be_read_is_told_and_the_row_taken() -> None:
    (ann,), report = take(HEADINGS + "Ann,Lee,,,,,some day\n")
    assert (ann.name, ann.met_on, ann.met_where) == ("Ann Lee", None, "")
    assert [problem.line for problem in report.problems] == [2]


def test_a_row_without_a_name_goes_by_its_address_then_by_the_firm() -> None:
    people, report = take(HEADINGS + ",,,ann@lee.example,Northwind,,\n,,,,Atlas,,\n")
    assert [person.name for person in people] == ["ann@lee.example", "Atlas"]
    assert report.skipped == 0
