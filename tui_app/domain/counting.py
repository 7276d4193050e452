"""Whole numbers and minutes as people write them."""

import re

_WORDS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen"),
)
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50, "sixty": 60}
_BY_WORD = {"none": 0, "an": 1, "a": 1} | {word: i for i, word in enumerate(_WORDS)} | _TENS
_ABOUT = re.compile(r"^(?:about|around|some|circa|ca\.?|c\.|approx\.?|roughly|nearly|~|≈)\s*")
_OF = re.compile(r"(?P<count>\d{1,6}|[a-z-]+)\s*(?:(?:/|of|out of)\s*(?P<of>\d{1,6}))?")
_UNIT = re.compile(r"\s*(?:people|persons?|min(?:ute)?s?|mins|m|['′])\.?$")
_HOURS = re.compile(
    r"(?P<hours>\d{1,4}(?:[.,]\d{1,2})?|[a-z]+)\s*(?:hours?|hrs?|h)(?![a-z])\.?"
    r"(?:\s*(?:and\s*)?(?P<minutes>\d{1,3}|[a-z-]+))?"
)
_CLOCK = re.compile(r"(?P<hours>\d{1,2})\s*:\s*(?P<minutes>[0-5]\d)(?:\s*(?:h|hrs?|hours?))?")
_HOUR = 60
_HALVES = {"half an hour": 30, "quarter of an hour": 15, "a quarter of an hour": 15}


def whole_number(typed: str, most: int) -> int | None:
    """The number from 0 to `most`: "6", "six", "about 6 people", "7/10". None where it is none."""
    text = _tidy(typed)
    match = _OF.fullmatch(_UNIT.sub("", text)) or _OF.fullmatch(text)
    if match is None or (match["of"] and int(match["of"]) != most):
        return None
    count = _count(match["count"])
    return count if count is not None and count <= most else None


def minutes(typed: str, most: int) -> int | None:
    """Minutes: "45", "45 min", "1h30", "1:30", "an hour and a half". None where they are none."""
    text = _tidy(typed)
    halved = text.removesuffix(" and a half")
    match = _CLOCK.fullmatch(text) or _HOURS.fullmatch(_UNIT.sub("", halved))
    if text in _HALVES:
        total: float | None = _HALVES[text]
    elif match is None:
        total = whole_number(typed, most)
    else:
        total = _from_hours(match["hours"], match["minutes"], 30 if halved != text else 0)
    return round(total) if total is not None and total <= most else None


def _from_hours(hours: str, rest: str | None, more: int) -> float | None:
    whole = float(hours.replace(",", ".")) if hours[0].isdigit() else _BY_WORD.get(hours)
    over = _count(rest) if rest else 0
    return None if whole is None or over is None else whole * _HOUR + over + more


def _count(word: str) -> int | None:
    return int(word) if word.isdigit() else _BY_WORD.get(word)


def _tidy(typed: str) -> str:
    text = " ".join(typed.casefold().split()).removesuffix(".").removesuffix("ish")
    return _ABOUT.sub("", text)
