"""Quotes that do not close cost one row, never the rest of the file."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.reading import take
from tui_app.exchange.csv_rows import physical_lines, read_rows

HEADINGS = "Name,Company,Email\n"


def cells(text: str, delimiter: str = ",") -> list[tuple[int, list[str]]]:
    rows = read_rows(physical_lines(text), 0, delimiter)
    return [(row.line, row.cells) for row in rows]


def test_a_row_over_several_lines_has_the_number_of_its_first() -> None:
    assert cells('a,b\n"c\n\nd",e\nf,g\n') == [
        (1, ["a", "b"]),
        (2, ["c\n\nd", "e"]),
        (5, ["f", "g"]),
    ]


def test_an_unclosed_quote_at_the_end_is_told_and_the_rows_below_are_read() -> None:
    people, report = take(
        HEADINGS + 'Ann,"Northwind,ann@x.example\nTom,Baker,tom@x.example\nZoë,,zoe@x.example\n'
    )
    assert [person.name for person in people] == ["Tom", "Zoë"]
    assert (report.read, report.added, report.skipped) == (3, 2, 1)
    assert [problem.line for problem in report.problems] == [2]
    assert "quotes" in report.problems[0].message


def test_an_unclosed_quote_before_a_proper_one_costs_no_more() -> None:
    people, report = take(
        HEADINGS + 'Ann,"Northwind,\nTom,Baker,tom@x.example\nZoë,"Harbour, Sons",z@x.example\n'
    )
    assert [person.name for person in people] == ["Tom", "Zoë"]
    assert [problem.line for problem in report.problems] == [2]


def test_the_lines_of_a_broken_note_make_no_contacts() -> None:
    people, report = take(
        "Name,Notes,Email\n"
        'Ann,"She said:\nI like "boats", and tea\nand that was it",a@x.example\n'
        "Tom,,tom@x.example\n"
    )
    assert [person.name for person in people] == ["Tom"]
    assert [problem.line for problem in report.problems] == [2, 3, 4]
    assert report.read == report.added + report.merged + report.skipped == 4


def test_a_quote_open_for_a_thousand_lines_was_never_closed() -> None:
    rows = "".join(f"Ann {i},Firm,a{i}@x.example\n" for i in range(1500))
    people, report = take(HEADINGS + 'Tom,"Baker,\n' + rows + 'Zoë,Firm",z@x.example\n')
    assert len(people) == 1501
    assert [problem.line for problem in report.problems] == [2]


def test_a_quote_inside_of_a_cell_is_a_plain_sign() -> None:
    people, _ = take(HEADINGS + 'Ann 5" Lee,Northwind,ann@x.example\n')
    assert people[0].name == 'Ann 5" Lee'


def test_a_megabyte_and_a_nul_in_a_cell_are_stored_whole_and_the_limit_is_put_back() -> None:
    before = csv.field_size_limit()
    long = "x" * 1_000_000
    people, report = take(f"Name,Notes,Email\nAnn\0Lee,{long},a@x.example\n")
    assert (people[0].name, people[0].note) == ("Ann\0Lee", long)
    assert report.problems == ()
    assert csv.field_size_limit() == before


CELLS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=6))
def test_what_is_written_properly_is_read_back(table: list[list[str]]) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows(table)
    assert [row for _, row in cells(out.getvalue())] == table


@given(st.text(alphabet='"a,\n ', max_size=60))
def test_every_line_that_is_not_blank_is_accounted_for(text: str) -> None:
    rows = read_rows(physical_lines(text), 0, ",")
    starts = [row.line for row in rows]
    assert starts == sorted(set(starts))
    assert all(1 <= line <= text.count("\n") + 1 for line in starts)
    if text.strip("\n ,"):
        assert rows
