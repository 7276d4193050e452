"""A day or a span in a word or two, as a jotted line names it: "tomorrow", "2w", "14 April"."""

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from tui_app.domain.names import fold

DAYS_MOST = 3_650
"""No day further ahead than this is understood."""

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_SHORTEST = 3
_UNIT_DAYS = {"d": 1, "day": 1, "days": 1, "w": 7, "week": 7, "weeks": 7}
_UNIT_MONTHS = {"m": 1, "month": 1, "months": 1, "y": 12, "year": 12, "years": 12}
_SPAN = re.compile(r"(\d{1,4})([a-z]+)", re.ASCII)
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)?", re.ASCII)
_NAMED = ("today", "tomorrow", *_WEEKDAYS)
_LEAP_YEARS_LOOKED_AT = 9

NEAR_WORDS = (*_NAMED, "2d", "1w", "2w", "1m")
"""What is offered to whoever begins to type a day."""


def near_day(words: Sequence[str], today: date) -> tuple[date, int] | None:
    """The day that these words begin with, from today on, and how many of them name it.

    A weekday, or a day of a month, is the next one: a weekday never today. None where they begin
    with no day, or with one that is past or more than ten years ahead.
    """
    folded = [fold(word) for word in words[:2]]
    for read, length in _READERS:
        if len(folded) < length:
            continue
        found = read(folded[:length], today)
        if found is not None:
            ahead = (found - today).days
            return (found, length) if 0 <= ahead <= DAYS_MOST else None
    return None


def _month_day(words: Sequence[str], today: date) -> date | None:
    """Of "14 april" and "april 14th"."""
    for number, name in (words, words[::-1]):
        ordinal = _ORDINAL.fullmatch(number)
        month = _place(name, _MONTHS)
        if ordinal and month is not None:
            return _next(int(ordinal[1]), month + 1, today)
    return None


def _counted(words: Sequence[str], today: date) -> date | None:
    """Of "2 weeks"."""
    number, unit = words
    if not (number.isascii() and number.isdigit()) or len(unit) == 1:
        return None
    return _span(["".join(words)], today)


def _span(words: Sequence[str], today: date) -> date | None:
    """Of "2d"."""
    match = _SPAN.fullmatch(words[0])
    if match is None:
        return None
    count, unit = int(match[1]), match[2]
    if unit in _UNIT_DAYS:
        return _ahead(today, count * _UNIT_DAYS[unit])
    if unit in _UNIT_MONTHS:
        months = today.month - 1 + count * _UNIT_MONTHS[unit]
        return _latest_of(today.year + months // 12, months % 12 + 1, today.day)
    return None


def _named(words: Sequence[str], today: date) -> date | None:
    word = words[0]
    if word in ("today", "tonight"):
        return today
    if word == "tomorrow":
        return _ahead(today, 1)
    weekday = _place(word, _WEEKDAYS)
    return _ahead(today, (weekday - today.weekday() - 1) % 7 + 1) if weekday is not None else None


def _iso(words: Sequence[str], _: date) -> date | None:
    try:
        return date.fromisoformat(words[0]) if "-" in words[0] else None
    except ValueError:
        return None


_READERS: tuple[tuple[Callable[[Sequence[str], date], date | None], int], ...] = (
    (_month_day, 2),
    (_counted, 2),
    (_span, 1),
    (_named, 1),
    (_iso, 1),
)


def _place(word: str, names: Sequence[str]) -> int | None:
    """Which of the names a word begins; it must have three letters."""
    if len(word) < _SHORTEST:
        return None
    return next((n for n, name in enumerate(names) if name.startswith(word)), None)


def _ahead(today: date, days: int) -> date | None:
    return today + timedelta(days=days) if days <= DAYS_MOST else None


def _next(day: int, month: int, today: date) -> date | None:
    for year in range(today.year, today.year + _LEAP_YEARS_LOOKED_AT):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found >= today:
            return found
    return None


def _latest_of(year: int, month: int, day: int) -> date | None:
    """That day of the month, or its last one."""
    for cut in range(4):
        try:
            return date(year, month, day - cut)
        except ValueError:
            continue
    return None
