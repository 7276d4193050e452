"""Dates and moments as the command line writes them: English, short, without pendulum."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

_WEEK = timedelta(days=7)


def day(when: date, today: date) -> str:
    """A date: "today", "tomorrow", "Fri 20 Mar", with the year where it is another."""
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}.get((when - today).days)
    if near:
        return near
    year = "" if when.year == today.year else f" {when.year}"
    return f"{when:%a} {when.day} {when:%b}{year}"


def day_and_time(moment: datetime, zone: ZoneInfo) -> str:
    """A moment in that zone: "Fri 20 Mar 2026, 17:05"."""
    local = moment.astimezone(zone)
    return f"{local:%a} {local.day} {local:%b} {local.year}, {local:%H:%M}"


def soon(moment: datetime, now: datetime, zone: ZoneInfo) -> str:
    """A moment of the next days, in that zone: "17:00", "Mon 08:00", "Mon 12 Jan 08:00"."""
    local, today = moment.astimezone(zone), now.astimezone(zone)
    if local.date() == today.date():
        return f"{local:%H:%M}"
    if abs(moment - now) < _WEEK:
        return f"{local:%a %H:%M}"
    return f"{day(local.date(), today.date())} {local:%H:%M}"
