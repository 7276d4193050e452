"""CSV files of contacts, known by their headings, wherever these stand and whatever parts them."""

from collections.abc import Callable
from typing import NamedTuple

from tui_app.exchange.any_csv import is_people, read_any
from tui_app.exchange.csv_cells import Cells, Headings, day_order
from tui_app.exchange.csv_rows import CsvRow, physical_lines, read_rows, split_line
from tui_app.exchange.google import is_google, read_google
from tui_app.exchange.incoming import Incoming, Reading
from tui_app.exchange.linkedin import is_linkedin, read_linkedin
from tui_app.exchange.outlook import is_outlook, read_outlook

_DELIMITERS = (",", ";", "\t")
_FURTHEST = 100
"""Lines within which the headings must stand."""
_LONGEST_HEADINGS = 50_000


class _Source(NamedTuple):
    is_it: Callable[[Headings], bool]
    read: Callable[[Cells], Incoming | None]


# In order: LinkedIn's and Google's headings are their own, Outlook's are like many others'.
_SOURCES: dict[str, _Source] = {
    "linkedin": _Source(is_linkedin, read_linkedin),
    "google": _Source(is_google, read_google),
    "outlook": _Source(is_outlook, read_outlook),
    "csv": _Source(is_people, read_any),
}


class CsvContacts(NamedTuple):
    """A file whose headings were found at the index `at` of its lines."""

    lines: list[str]
    at: int
    delimiter: str
    headings: Headings
    format: str

    def read(self, region: str = "") -> Reading:
        """Every person of the file, with what could not be taken. Never raises.

        `region` is the owner's, and tells the order of day and month where the file does not.
        """
        reading = Reading(format=self.format)
        rows = read_rows(self.lines, self.at + 1, self.delimiter)
        day_first = day_order(self.headings, rows, region)
        for row in rows:
            if self._may_be_taken(row, reading):
                cells = Cells(self.headings, row, reading, day_first=day_first)
                person = _SOURCES[self.format].read(cells)
                if person is not None:
                    reading.people.append(person)
        return reading

    def _may_be_taken(self, row: CsvRow, reading: Reading) -> bool:
        width = self.headings.width
        if row.is_broken:
            reading.skip(
                row.line,
                "The quotes in this row do not close; it was skipped. Close them, import again.",
            )
            return False
        if row.is_blank or (row.after_break and len(row.cells) == 1):
            # A single cell after a broken quote is a further line of what the quote held.
            return False
        if row.after_break and len(row.cells) != width:
            reading.skip(
                row.line,
                f"This row has {len(row.cells)} cells under {width} headings, after a quote that "
                "does not close; it was skipped.",
            )
            return False
        if any(cell.strip() for cell in row.cells[width:]):
            reading.report(
                row.line,
                f"This row has {len(row.cells)} cells under {width} headings; what goes beyond "
                "was left out. Check the contact.",
            )
        return True


def find_csv(text: str, wanted: str | None = None) -> CsvContacts | None:
    """The file by its headings, or None where there are none that we know.

    `wanted` names the one format to look for; otherwise the first that fits is taken.
    """
    lines = physical_lines(text)
    for at, line in enumerate(lines[:_FURTHEST]):
        if len(line) > _LONGEST_HEADINGS:
            continue
        for delimiter in _DELIMITERS:
            if delimiter not in line:
                continue
            headings = Headings(split_line(line, delimiter))
            for name, source in _SOURCES.items():
                if wanted in (None, name) and source.is_it(headings):
                    return CsvContacts(lines, at, delimiter, headings, name)
    return None
