"""Rows of a file of separated values, with their lines; a broken quote costs one row only."""

import csv
import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

_LONGEST_ROW = 1000
"""Lines that one row may take up; a quote still open after them was never closed."""


class CsvRow(NamedTuple):
    """A row: `line` is where it begins. A broken one has no cells.

    `after_break` marks rows that may be the rest of a broken one: read from lines which its quote
    had swallowed, or with a quote of their own just after those.
    """

    line: int
    cells: list[str]
    after_break: bool = False

    @property
    def is_broken(self) -> bool:
        """Whether its quotes do not close."""
        return not self.cells

    @property
    def is_blank(self) -> bool:
        """Whether it holds nothing at all, and is not broken."""
        return bool(self.cells) and not any(cell.strip() for cell in self.cells)


def physical_lines(text: str) -> list[str]:
    """The lines with their ends, whether LF, CRLF or CR."""
    return list(io.StringIO(text, newline=""))


def split_line(line: str, delimiter: str) -> list[str]:
    """The cells of one line by itself; none where its quotes do not close."""
    try:
        with _cells_of_any_size(line):
            return next(_reader(iter([line]), delimiter), [])
    except csv.Error:
        return []


def read_rows(lines: Sequence[str], first: int, delimiter: str) -> list[CsvRow]:
    """The rows from the line at index `first` on.

    A row whose quotes do not close is given as broken, and reading goes on at the very next line:
    nothing is swallowed.
    """
    rows: list[CsvRow] = []
    at = swallowed = first
    with _cells_of_any_size(*lines[first:]):
        while at < len(lines):
            feed = _Feed(lines, at)
            reader = _reader(feed, delimiter)
            try:
                for cells in reader:
                    after_break = feed.begun < swallowed or (
                        _in_doubt(rows) and any('"' in cell for cell in cells)
                    )
                    rows.append(CsvRow(feed.begun + 1, cells or [""], after_break))
                    feed.begun = feed.at
                break
            except csv.Error:
                rows.append(CsvRow(feed.begun + 1, []))
                at, swallowed = feed.begun + 1, max(swallowed, feed.at)
    return rows


def _in_doubt(rows: list[CsvRow]) -> bool:
    return bool(rows) and (rows[-1].is_broken or rows[-1].after_break)


class _Feed(Iterator[str]):
    """Hands out lines, and stops where one row takes too many of them."""

    def __init__(self, lines: Sequence[str], at: int) -> None:
        self._lines = lines
        self.at = self.begun = at

    def __next__(self) -> str:
        if self.at >= len(self._lines) or self.at - self.begun >= _LONGEST_ROW:
            raise StopIteration
        self.at += 1
        return self._lines[self.at - 1]


def _reader(lines: Iterator[str], delimiter: str) -> Iterator[list[str]]:
    # Strict, or a quote that never closes takes in all that follows without a word.
    return csv.reader(lines, delimiter=delimiter, strict=True, skipinitialspace=True)


@contextmanager
def _cells_of_any_size(*texts: str) -> Iterator[None]:
    # The limit belongs to the whole process: it is put back.
    limit = csv.field_size_limit()
    csv.field_size_limit(max(limit, sum(map(len, texts)) + 1))
    try:
        yield
    finally:
        csv.field_size_limit(limit)
