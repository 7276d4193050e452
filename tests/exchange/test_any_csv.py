"""Lists of people from anywhere, by headings that speak for themselves."""

from datetime import date

import pytest

from tests.exchange.reading import NOW, addresses, numbers, only, take
from tui_app.domain.network import Network
from tui_app.exchange.importing import read_contacts


def test_obvious_headings_are_enough() -> None:
    ann = only(
        "Name,Organisation,Title,Phone,Mobile,Email,Topics,Time Zone,Notes,Met on\n"
        "Ann Lee,Northwind,Buyer,+1 202-555-0101,+1 202-555-0102,"
        '"ann@lee.example; a.lee@northwind.example","coffee, boats",Europe/Paris,Kind,2024-05-01\n'
    )
    assert (ann.name, ann.organisation, ann.title) == ("Ann Lee", "Northwind", "Buyer")
    assert numbers(ann) == [("+1 202-555-0101", ""), ("+1 202-555-0102", "mobile")]
    assert addresses(ann) == [("ann@lee.example", ""), ("a.lee@northwind.example", "")]
    assert ann.topics == ("coffee", "boats")
    assert (ann.zone, ann.note, ann.met_on) == ("Europe/Paris", "Kind", date(2024, 5, 1))


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_delimiter_and_line_end_is_read(delimiter: str, end: str) -> None:
    rows = (("First Name", "Last Name", "Phone"), ("Ann", "Lee", "+1 202-555-0101"))
    ann = only(end.join(delimiter.join(row) for row in rows))
    assert (ann.name, len(ann.phones)) == ("Ann Lee", 1)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_every_encoding_is_read(encoding: str) -> None:
    zoe = only("Name;Telefon;Firma\nZoë Müller;020 7946 0455;Käse & Söhne\n".encode(encoding))
    assert (zoe.name, zoe.organisation) == ("Zoë Müller", "Käse & Söhne")


def test_headings_of_other_languages_and_a_line_before_them_are_read() -> None:
    zoe = only("sep=;\nVorname;Nachname;Firma;E-Mail-Adresse;Handy\nZoë;Müller;X;z@m.example;1\n")
    assert (zoe.name, addresses(zoe), numbers(zoe)) == (
        "Zoë Müller",
        [("z@m.example", "")],
        [("1", "mobile")],
    )


def test_a_zone_that_is_none_is_not_taken() -> None:
    for zone in ("Paris", "+01:00", "../../etc/passwd", "Europe/Nowhere", "Europe", "A/" * 500):
        assert only(f"Name,Email,Zone\nAnn,a@b.example,{zone}\n").zone == ""


def test_blank_rows_are_not_read() -> None:
    people, report = take("Name,Email\n\nAnn,a@b.example\n,\n  ,  \n")
    assert (len(people), report.read, report.problems) == (1, 1, ())


def test_a_short_row_is_taken_as_far_as_it_goes() -> None:
    assert only("Name,Email,Phone\nAnn Lee\n").name == "Ann Lee"


def test_a_long_row_is_taken_and_told() -> None:
    (ann,), report = take("Name,Email\nAnn Lee,a@b.example,,more\n")
    assert ann.name == "Ann Lee"
    assert [problem.line for problem in report.problems] == [2]
    assert "4 cells under 2 headings" in report.problems[0].message
    assert take("Name,Email\nAnn Lee,a@b.example,,\n")[1].problems == ()


def test_headings_that_name_no_people_are_not_taken_for_any() -> None:
    for text in ("Date,Amount\n2024-01-01,3\n", "Name\nAnn\n", "Name,Colour\nAnn,red\n", "a,b,c"):
        (_, reports) = read_contacts([("file.csv", text.encode())], Network(), NOW)
        assert reports[0].failed
