"""Moments and dates as people say them, in English and short."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from tui_app.priority.wording import days

_DAY = 86_400.0


def age(then: datetime, now: datetime) -> str:
    """How long ago: "5 min", "3 h", "6 days", "5 weeks"."""
    seconds = max(0.0, (now - then).total_seconds())
    if seconds < 3600:
        return f"{int(seconds // 60)} min"
    if seconds < _DAY:
        return f"{int(seconds // 3600)} h"
    return days(seconds / _DAY)


def day(when: date, today: date) -> str:
    """A date: "today", "tomorrow", "Fri 20 Mar", with the year where it is another."""
    apart = (when - today).days
    if apart in (-1, 0, 1):
        return ("yesterday", "today", "tomorrow")[apart + 1]
    year = "" if when.year == today.year else f" {when.year}"
    return f"{when:%a} {when.day} {when:%b}{year}"


def due(when: date, today: date) -> str:
    """A due date with its lateness: "tomorrow", "3 days late"."""
    late = (today - when).days
    return f"{days(late)} late" if late > 0 else day(when, today)


def clock_time(moment: datetime, zone: ZoneInfo) -> str:
    """The hour and minute there: "09:05"."""
    return f"{moment.astimezone(zone):%H:%M}"


def place(zone: str) -> str:
    """The city of an IANA zone: "Sao Paulo"."""
    return zone.rpartition("/")[2].replace("_", " ")


def length(seconds: float) -> str:
    """How long a call takes: "4:07"."""
    whole = int(seconds)
    return f"{whole // 60}:{whole % 60:02d}"
