"""One row under its headings, and the person that its cells add up to."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from tui_app.domain.contact import Email, Phone
from tui_app.domain.names import fold
from tui_app.domain.plain import one_line
from tui_app.exchange.csv_rows import CsvRow
from tui_app.exchange.incoming import Incoming, Reading, settle_name
from tui_app.exchange.labels import callable_first
from tui_app.exchange.person_names import full_name
from tui_app.exchange.written_dates import UnclearDateError, days_come_first, written_date

_ROUNDED = re.compile(r"\d[.,]\d+E\+?\d+", re.IGNORECASE)
_SEPARATORS = re.compile(r"[;,]")


class Headings:
    """The headings of a file; they compare without case, accents and doubled spaces."""

    def __init__(self, cells: Sequence[str]) -> None:
        self.columns: dict[str, list[int]] = {}
        for column, cell in enumerate(cells):
            heading = fold(cell.replace("\ufeff", ""))
            if heading:
                self.columns.setdefault(heading, []).append(column)
        self.width = len(cells)

    def __contains__(self, heading: str) -> bool:
        return heading in self.columns

    def has_all(self, *headings: str) -> bool:
        """Whether every one of them is there."""
        return all(heading in self.columns for heading in headings)

    def has_any(self, *headings: str) -> bool:
        """Whether at least one of them is there."""
        return any(heading in self.columns for heading in headings)


class Cells:
    """A row under its headings. What cannot be taken of it goes into the reading's problems."""

    def __init__(
        self, headings: Headings, row: CsvRow, reading: Reading, *, day_first: bool | None
    ) -> None:
        self.line = row.line
        self._headings = headings
        self._cells = row.cells
        self._reading = reading
        self._day_first = day_first

    def all(self, heading: str) -> list[str]:
        """The cells under a heading that are not blank, from each column that bears it."""
        columns = self._headings.columns.get(heading, ())
        cells = (self._cells[at].strip() for at in columns if at < len(self._cells))
        return [cell.replace("\r\n", "\n").replace("\r", "\n") for cell in cells if cell]

    def has(self, heading: str) -> bool:
        """Whether the file has a column of that heading."""
        return heading in self._headings

    def get(self, *headings: str) -> str:
        """The first cell under those headings that is not blank."""
        return next((cell for heading in headings for cell in self.all(heading)), "")

    def date_under(self, heading: str, *, recent: bool = False) -> date | None:
        """The date under a heading; one that is unclear is reported, and none is taken."""
        text = self.get(heading)
        try:
            return written_date(text, day_first=self._day_first, recent=recent) if text else None
        except UnclearDateError as error:
            self.report(f"The date was left out: {one_line(str(error))}.")
            return None

    def items(self, *headings: str) -> tuple[str, ...]:
        """The items of the lists under those headings, whether comma or semicolon parts them."""
        texts = (cell for heading in headings for cell in self.all(heading))
        items = (item.strip() for text in texts for item in _SEPARATORS.split(text))
        return tuple(dict.fromkeys(filter(None, items)))

    def report(self, message: str) -> None:
        """Note that something of this row could not be taken."""
        self._reading.report(self.line, message)

    def person(
        self,
        *,
        name: str = "",
        given: str = "",
        middle: str = "",
        family: str = "",
        suffix: str = "",
        organisation: str = "",
        title: str = "",
        nicknames: Iterable[str] = (),
        phones: Iterable[tuple[str, str]] = (),
        emails: Iterable[tuple[str, str]] = (),
        urls: Iterable[str] = (),
        postal: str = "",
        zone: str = "",
        topics: Iterable[str] = (),
        met_on: date | None = None,
        met_where: str = "",
        note: str = "",
        birthday: date | None = None,
        sources: Iterable[str] = (),
    ) -> Incoming | None:
        """The person of this row; None, and the row reported as skipped, where it names nobody.

        `phones` and `emails` are pairs of value and label.
        """
        nicks = tuple(dict.fromkeys(filter(None, nicknames)))
        shown = " ".join(name.split()) or full_name(given, middle, family, suffix)
        naming = settle_name(shown, self._emails(emails), organisation, nicks)
        if naming is None:
            self._reading.skip(
                self.line, "This row has no name, e-mail or organisation; it was skipped."
            )
            return None
        return Incoming(
            line=self.line,
            name=naming.name,
            stand_in=naming.stand_in,
            given=given,
            family=family,
            nicknames=tuple(nick for nick in nicks if nick != naming.name),
            organisation=organisation,
            title=title,
            phones=self._phones(phones),
            emails=naming.emails,
            urls=tuple(dict.fromkeys(filter(None, urls))),
            postal=postal,
            zone=zone,
            topics=tuple(dict.fromkeys(topics)),
            met_on=met_on,
            met_where=met_where,
            note=note,
            birthday=birthday,
            sources=tuple(sources),
        )

    def _phones(self, given: Iterable[tuple[str, str]]) -> tuple[Phone, ...]:
        phones: dict[str, Phone] = {}
        for text, label in given:
            # Spreadsheets keep a number as text behind an apostrophe.
            number = text.removeprefix("'").strip()
            if _ROUNDED.fullmatch(number):
                self.report(
                    f"“{one_line(number, 40)}” is a number that a spreadsheet rounded; it was "
                    "left out. Make its column text and export again."
                )
            elif number:
                phones.setdefault(number, Phone(number=number, label=label))
        return callable_first(phones.values())

    def _emails(self, given: Iterable[tuple[str, str]]) -> tuple[Email, ...]:
        emails: dict[str, Email] = {}
        for address, label in given:
            if "@" in address:
                emails.setdefault(address.casefold(), Email(address=address, label=label))
            elif address:
                self.report(f"“{one_line(address, 40)}” is no e-mail address; it was left out.")
        return tuple(emails.values())


def day_order(headings: Headings, rows: Iterable[CsvRow], region: str) -> bool | None:
    """Whether days come before months in this file's dates of birth; None if nothing tells."""
    columns = headings.columns.get("birthday", ())
    texts = (row.cells[at] for row in rows for at in columns if at < len(row.cells))
    return days_come_first(texts, region)
