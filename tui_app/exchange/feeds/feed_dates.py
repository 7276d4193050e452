"""Moments as feeds write them, in dozens of ways, to UTC."""

import re
from datetime import UTC, datetime, timedelta, timezone

_EARLIEST_YEAR, _LATEST_YEAR = 1990, 2200
_MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
    )
}
_ZONES = {
    "ut": 0, "utc": 0, "gmt": 0, "z": 0, "wet": 0, "west": 1, "bst": 1, "cet": 1, "cest": 2,
    "mez": 1, "mesz": 2, "met": 1, "eet": 2, "eest": 3, "msk": 3, "est": -5, "edt": -4, "cst": -6,
    "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7, "akst": -9, "akdt": -8, "hst": -10,
    "jst": 9, "kst": 9, "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13, "sgt": 8, "hkt": 8,
}  # fmt: skip
"""Hours ahead of UTC. Names of several zones, such as "ist", are left out: they count as UTC."""

_DATE = re.compile(
    r"(?P<y>\d{4})-?(?P<m>\d\d)-?(?P<d>\d\d)(?!\d)"
    r"|(?P<y2>\d{4})[./](?P<m2>\d\d?)[./](?P<d2>\d\d?)(?!\d)"
    r"|(?P<d3>\d\d?)(?:st|nd|rd|th)?[ -]*(?P<m3>[a-z]{3})[a-z]*\.?,?[ -]*"
    r"(?P<y3>\d{4}|\d\d)(?![\d:])"
    r"|(?P<m4>[a-z]{3})[a-z]*\.? +(?P<d4>\d\d?)(?:st|nd|rd|th)?(?:,? +(?P<y4>\d{4})(?!\d)|(?=,? ))"
    r"|(?P<y5>\d{4})-(?P<m5>\d\d)(?![\d-])",
    re.ASCII,
)
_TIME = re.compile(
    # "am" and "pm" whole: an "a" or "p" alone begins a zone, such as "pst".
    r"(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?(?:\s*([ap])\.?m\b\.?)?",
    re.ASCII,
)
_OFFSET = re.compile(r"(?:gmt|utc)?\s*([+-])(\d\d?):?(\d\d)?(?!\d)", re.ASCII)
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b", re.ASCII)


def feed_moment(text: str, now: datetime | None = None) -> datetime | None:
    """The moment that is meant, in UTC; None where it says none, or one that makes no sense.

    A date alone means its beginning. One without a zone is taken to be in UTC. What is later than
    `now` counts as now: feeds date things ahead, by mistake or to stay on top.
    """
    said = " ".join(text[:200].split()).lower()[:80]
    found = _date(said)
    if found is None:
        return None
    (year, month, day), end = found
    hour, minute, second, rest = _time(said, end)
    try:
        at = datetime(year, month, day, hour, minute, second, tzinfo=_zone(rest)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    if not _EARLIEST_YEAR <= at.year < _LATEST_YEAR:
        return None
    return min(at, now) if now is not None else at


def _date(said: str) -> tuple[tuple[int, int, int], int] | None:
    for match in _DATE.finditer(said):
        parts = match.groupdict()
        year = next((parts[name] for name in ("y", "y2", "y3", "y4", "y5") if parts[name]), "")
        month = next((parts[name] for name in ("m", "m2", "m3", "m4", "m5") if parts[name]), "")
        day = next((parts[name] for name in ("d", "d2", "d3", "d4") if parts[name]), "1")
        if not year:  # Mon Nov 23 08:00:00 2026
            later = _YEAR.search(said, match.end())
            year = later[1] if later else ""
        number = int(month) if month.isdigit() else _MONTHS.get(month, 0)
        if year and number:
            return (_whole_year(year), number, int(day)), match.end()
    return None


def _whole_year(year: str) -> int:
    number = int(year)
    if len(year) > 2:
        return number
    return number + (2000 if number < 70 else 1900)


def _time(said: str, start: int) -> tuple[int, int, int, str]:
    """Hour, minute, second, and what follows; the beginning of the day where there are none."""
    match = _TIME.search(said, start)
    if match is None:
        return 0, 0, 0, said[start:]
    hour = int(match[1])
    if match[4]:
        hour = hour % 12 + (12 if match[4] == "p" else 0)
    second = min(int(match[3] or 0), 59)
    if hour == 24 and match[2] == "00":
        hour = 23
    return hour, int(match[2]), second, said[match.end() :]


def _zone(rest: str) -> timezone:
    offset = _OFFSET.match(rest.lstrip(" ("))
    if offset:
        ahead = timedelta(hours=int(offset[2]), minutes=int(offset[3] or 0))
        return timezone(-ahead if offset[1] == "-" else ahead)
    name = re.match(r"[ (]*([a-z]{1,5})\b", rest)
    return timezone(timedelta(hours=_ZONES.get(name[1], 0) if name else 0))
