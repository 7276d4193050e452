"""Dates as people's files write them. Each either is certain or is refused; none is guessed."""

import re
from collections.abc import Iterable
from datetime import date

_ISO = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ].*)?", re.DOTALL | re.ASCII)
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[ ./-]+([a-z]{3,9})\.?,?[ ./-]+(\d{4}|\d\d)")
_MONTH_FIRST = re.compile(r"([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
_FIGURES = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)(?: .*)?", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})[./](\d{1,2})[./](\d{1,2})(?: .*)?", re.ASCII)
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_MONTH_FIRST_REGIONS = frozenset({"US", "PH", "PR", "GU", "FM", "MH", "PW"})
_EARLIEST_YEAR = 1880
"""Years before it stand for "no year known": some programs write 1604."""
_LATEST_YEAR = 9000
"""Beyond it a few days more would be no date any more."""


class UnclearDateError(ValueError):
    """A date that is none, or may be either of two. Its text says which, and the remedy."""


def says_nothing(text: str) -> bool:
    """Whether a date was left blank, or has no year that is known: "", "0/0/00", "--0412"."""
    written = text.strip()
    return written.startswith(("--", "1604-")) or not written.strip(" 0/.-")


def days_come_first(texts: Iterable[str], region: str = "") -> bool | None:
    """Whether 4/5/1985 is in May, told by the other dates of the same file, else by the region.

    None where neither tells.
    """
    for text in texts:
        match = _FIGURES.fullmatch(text.strip())
        if match and int(match[1]) > 12 >= int(match[3]):
            return True
        if match and match[2] != "." and int(match[3]) > 12 >= int(match[1]):
            return False
    return region.upper() not in _MONTH_FIRST_REGIONS if region else None


def written_date(text: str, *, day_first: bool | None = None, recent: bool = False) -> date | None:
    """The date that `text` names in figures or in English; none where it says nothing.

    `day_first` settles 4/5/1985. With `recent`, a year of two figures is of this century.
    Raises UnclearDateError where there is no certain date.
    """
    text = " ".join(text[:200].split())[:60]
    if says_nothing(text):
        return None
    found = _in_iso(text) or _in_words(text.casefold(), recent)
    found = found or _in_figures(text, day_first, recent)
    if found is None:
        raise UnclearDateError(f"“{text}” is no date that can be read; write it like 1985-04-12")
    return found


def _in_iso(text: str) -> date | None:
    match = _ISO.fullmatch(text)
    return _date(match[1], match[2], match[3]) if match else None


def _in_words(text: str, recent: bool) -> date | None:
    if match := _DAY_FIRST.fullmatch(text):
        return _date(_year(match[3], recent), _month(match[2]), match[1])
    if match := _MONTH_FIRST.fullmatch(text):
        return _date(match[3], _month(match[1]), match[2])
    return None


def _in_figures(text: str, day_first: bool | None, recent: bool) -> date | None:
    if match := _YEAR_FIRST.fullmatch(text):
        return _date(match[1], match[2], match[3])
    match = _FIGURES.fullmatch(text)
    if match is None:
        return None
    year = _year(match[4], recent)
    as_day_first = _date(year, match[3], match[1])
    as_month_first = _date(year, match[1], match[3])
    if match[2] == "." or as_month_first is None or as_month_first == as_day_first:
        return as_day_first
    if as_day_first is None:
        return as_month_first
    if day_first is None:
        raise UnclearDateError(
            f"“{text}” may be {as_day_first} or {as_month_first}; write it in one of these ways"
        )
    return as_day_first if day_first else as_month_first


def _year(figures: str, recent: bool) -> str:
    return f"20{figures}" if recent and len(figures) == 2 else figures


def _month(word: str) -> str:
    numbers = [number for number, month in enumerate(_MONTHS, 1) if month.startswith(word)]
    if word == "sept":
        return "9"
    return str(numbers[0]) if len(numbers) == 1 else "0"


def _date(year: str, month: str, day: str) -> date | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if _EARLIEST_YEAR <= found.year <= _LATEST_YEAR else None
