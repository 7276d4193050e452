"""Days as one says them on the telephone: when news was heard, when an event is."""

import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from tui_app.letters.days import number, plain_date, weekday

_NOON, _EVENING = 12, 17
_TODAY = re.compile(
    r"\b(?:today|tonight|tomorrow|yesterday|just now|right now|last night"
    r"|this (?:morning|afternoon|evening))\b",
    re.IGNORECASE,
)
_WEEK = re.compile(r"\b(?:this|next|last|coming|past) (?:week|weekend)\b", re.IGNORECASE)
_MONTH = re.compile(r"\b(?:this|next|last) month\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:this|next|last) (?:year|spring|summer|autumn|winter)\b", re.IGNORECASE)
_JUST = re.compile(r"\bjust\b", re.IGNORECASE)
_DAY_NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = re.compile(
    r"\b(?:(mon)|(tue)s?|(wed)nes|(thu)rs?|(fri)|(sat)ur|(sun))day\b(?!,? (?:the )?\d)",
    re.IGNORECASE,
)
"""A weekday without its date."""
_JUST_FOR_DAYS = 7


def heard(moment: datetime, now: datetime, zone: ZoneInfo) -> str:
    """When it was heard, in the user's own `zone`: "this morning", "on Friday", "last week"."""
    then, today = moment.astimezone(zone), now.astimezone(zone).date()
    days = (today - then.date()).days
    if days <= 0:
        return f"this {_part_of_day(min(then, now.astimezone(zone)))}"
    if days == 1:
        return "yesterday"
    if days < 7:
        return f"on {weekday(then.date())}"
    if days < 14:
        return "last week" if _week(today) - _week(then.date()) == 1 else "over a week ago"
    if days < 60:
        return f"{number(days // 7)} weeks ago"
    return f"on {plain_date(then.date(), today)}"


def coming(day: date, today: date, *, by_date: bool = False) -> str:
    """When an event is, today or later: "tomorrow", "on Thursday", "on Thursday 26 March"."""
    ahead = (day - today).days
    if by_date:
        return f"on {weekday(day)} {plain_date(day, today)}"
    if ahead < 2:
        return "tomorrow" if ahead == 1 else "today"
    if ahead < 7:
        return f"on {weekday(day)}"
    return f"on {weekday(day)} {plain_date(day, today)}"


def ahead_of(day: date, today: date) -> str:
    """How far off it is, where the date itself is told already: "in ten days"."""
    ahead = (day - today).days
    if ahead < 2:
        return "tomorrow" if ahead == 1 else "today"
    if ahead < 21:
        return f"in {number(ahead)} days"
    return f"in {number(ahead // 7)} weeks" if ahead < 70 else "later on"


def tells_the_day(text: str, day: date) -> bool:
    """Whether a text says that date itself: "26 March", "March 26th"."""
    month = f"{day:%B}"[:3]
    near = rf"\b{day.day}(?:st|nd|rd|th)?\b[^.]{{0,24}}\b{month}|\b{month}[a-z]*\.? {day.day}\b"
    return re.search(near, text, re.IGNORECASE) is not None


def has_moved_on(text: str, moment: datetime, now: datetime, zone: ZoneInfo) -> bool:
    """Whether a day that the text names from where it was jotted is another one by now."""
    then, today = moment.astimezone(zone).date(), now.astimezone(zone).date()
    if then >= today:
        return False
    return (
        _TODAY.search(text) is not None
        or (_WEEK.search(text) is not None and _week(then) != _week(today))
        or (
            _MONTH.search(text) is not None and (then.year, then.month) != (today.year, today.month)
        )
        or (_YEAR.search(text) is not None and then.year != today.year)
        or (_JUST.search(text) is not None and (today - then).days > _JUST_FOR_DAYS)
        or any(_is_reached(found, then, today) for found in _WEEKDAY.finditer(text))
    )


def _is_reached(found: re.Match[str], then: date, today: date) -> bool:
    """Whether that weekday has come round since: then nobody knows which one is meant."""
    named = _DAY_NAMES.index(next(part for part in found.groups() if part).lower())
    ahead = (named - then.weekday() - 1) % 7 + 1
    return today > then + timedelta(days=ahead)


def _part_of_day(local: datetime) -> str:
    if local.hour < _NOON:
        return "morning"
    return "afternoon" if local.hour < _EVENING else "evening"


def _week(day: date) -> int:
    return (day.toordinal() - 1) // 7
