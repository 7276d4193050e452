"""Days and lengths of time as a letter says them."""

from datetime import date

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty",
)  # fmt: skip
_LENGTHS = {
    5: "five minutes", 10: "ten minutes", 15: "a quarter of an hour", 20: "twenty minutes",
    25: "twenty-five minutes", 30: "half an hour", 40: "forty minutes",
    45: "three quarters of an hour", 50: "fifty minutes", 60: "an hour",
    75: "an hour and a quarter", 90: "an hour and a half", 120: "two hours",
    150: "two and a half hours",
    180: "three hours",
}  # fmt: skip


def weekday(day: date) -> str:
    """Its name, whatever the machine's language."""
    return _WEEKDAYS[day.weekday()]


def plain_date(day: date, today: date) -> str:
    """ "3 March", with the year where it is far away."""
    far = abs((today - day).days) > 300
    return f"{day.day} {_MONTHS[day.month - 1]}{f' {day.year}' if far else ''}"


def on_day(day: date, today: date) -> str:
    """ "on Tuesday", "last Tuesday", "on 3 March": as near as one would say it."""
    days = (today - day).days
    if days == 0:
        return "today"
    if -6 <= days <= 6:
        return f"on {weekday(day)}"
    if 0 < days <= 13 and _week(today) - _week(day) == 1:
        return f"last {weekday(day)}"
    return f"on {plain_date(day, today)}"


def in_month(day: date, today: date) -> str:
    """ "in March", with the year where that is not plain."""
    if abs((today - day).days) < 300:
        return f"in {_MONTHS[day.month - 1]}"
    return f"in {_MONTHS[day.month - 1]} {day.year}"


def ago(day: date, today: date) -> str:
    """ "three months ago", "a year ago"; empty for a day that has not been."""
    days = (today - day).days
    if days <= 0:
        return ""
    if days < 12:
        return "a few days ago"
    if days < 26:
        return f"{number(round(days / 7))} weeks ago"
    months = round(days / 30.44)
    if months <= 1:
        return "a month ago"
    if months < 11:
        return f"{number(months)} months ago"
    if months < 15:
        return "a year ago"
    if months < 21:
        return "a year and a half ago"
    return f"{number(round(days / 365.25))} years ago"


def number(count: int) -> str:
    """A small number in words."""
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else str(count)


def length(minutes: int | None) -> str:
    """ "half an hour"; empty where it is not known or not worth saying."""
    if minutes is None or not 5 <= minutes <= 600:
        return ""
    if minutes > 180:
        return f"more than {number(minutes // 60)} hours"
    return _LENGTHS.get(minutes) or _LENGTHS.get(5 * round(minutes / 5)) or f"{minutes} minutes"


def _week(day: date) -> int:
    return (day.toordinal() - 1) // 7
