"""The only place that reads the clock, and what turns typed times into moments.

Pendulum and dateparser are imported where a typed phrase needs them: commands that only rank or
log never pay for them.
"""

import os
import re
import time
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

_SHORT_AHEAD = re.compile(r"\+?\s*(\d{1,4})\s*(d|day|w|week|m|month|y|year)s?", re.IGNORECASE)
_PHRASE = re.compile(r"(?=.*([^\W\d_]{3}|\d\s*[./-]\s*\d)).{3,40}")
_EARLIEST, _LATEST = date(1000, 1, 1), date(9000, 1, 1)
_EARLIEST_MOMENT = datetime(1900, 1, 1, tzinfo=UTC)
_LATEST_MOMENT = datetime(9000, 1, 1, tzinfo=UTC)


class BadTimeError(ValueError):
    """A typed time, date or zone that is none. Its text names it and the remedy."""


class Clock:
    """What time it is, and where the user is.

    A clock with a `fixed` moment always tells that moment (`--at`, tests), or goes on from it where
    it `runs` (the sample data); without one it is the system's. `zone` is the user's own.
    """

    def __init__(
        self, fixed: datetime | None = None, zone: ZoneInfo | None = None, *, runs: bool = False
    ) -> None:
        self.zone = zone or local_zone()
        self._fixed = fixed.astimezone(UTC) if fixed else None
        self._runs = runs
        self._started = time.monotonic()

    def now(self) -> datetime:
        """This moment, in UTC."""
        if self._fixed is None:
            return datetime.now(UTC)
        if self._runs:
            return self._fixed + timedelta(seconds=self.seconds())
        return self._fixed

    def seconds(self) -> float:
        """Seconds since the clock was made, for measuring how long a call takes; 0 if it stands."""
        if self._fixed is not None and not self._runs:
            return 0.0
        return time.monotonic() - self._started

    def local(self) -> datetime:
        """This moment, in the user's zone."""
        return self.now().astimezone(self.zone)

    def today(self) -> date:
        """The user's own date."""
        return self.local().date()


def local_zone() -> ZoneInfo:
    """The zone that the machine is set to; UTC where it cannot be told."""
    name = os.environ.get("TZ", "").lstrip(":").rpartition("zoneinfo/")[2]
    if not name:
        link = Path("/etc/localtime")
        named = Path("/etc/timezone")
        if link.is_symlink():
            name = str(link.resolve()).rpartition("zoneinfo/")[2]
        elif named.is_file():
            name = named.read_text(encoding="ascii", errors="replace").strip()
    try:
        return zone(name or "UTC")
    except BadTimeError:
        return ZoneInfo("UTC")


def zone(name: str) -> ZoneInfo:
    """The IANA zone of that name. Raises BadTimeError where there is none."""
    wanted = name.strip()
    try:
        if wanted and not wanted.startswith("/"):
            return ZoneInfo(wanted)
    except (KeyError, ValueError, OSError):
        pass
    known = _zones()
    if wanted.casefold() in known:
        return ZoneInfo(known[wanted.casefold()])
    like = [known[key] for key in sorted(known) if wanted and wanted.casefold() in key][:3]
    hint = f"Did you mean {', '.join(like)}?" if like else "Write it like Europe/Paris."
    raise BadTimeError(f"“{_short(name)}” is no time zone. {hint}")


@cache
def _zones() -> dict[str, str]:
    """Every zone's name, by its small letters: the whole folder of zones is read for it."""
    return {known.casefold(): known for known in available_timezones()}


def parse_moment(text: str, zone: ZoneInfo) -> datetime:
    """A typed moment: ISO 8601 with an offset, or local in `zone`. UTC comes back.

    Raises BadTimeError where it is none.
    """
    try:
        moment = datetime.fromisoformat(text.strip())
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=zone)
        moment = moment.astimezone(UTC)
    except (ValueError, OverflowError):
        moment = datetime.min.replace(tzinfo=UTC)
    if not _EARLIEST_MOMENT <= moment <= _LATEST_MOMENT:
        raise BadTimeError(
            f"“{_short(text)}” is no time. "
            "Write it like 2026-11-23T08:00 or 2026-11-23T08:00+01:00."
        )
    return moment


def parse_date(text: str, today: date, *, past: bool = False) -> date:
    """A typed date: ISO, "tomorrow", "fri", "+2w", "3 months", "5 March".

    A phrase that fits several dates means the next one, or the last one with `past`.
    Raises BadTimeError where it is none.
    """
    typed = " ".join(text.split())
    found = _iso_date(typed) or _short_ahead(typed, today, past=past) or _phrase(typed, today, past)
    if found is None or not _EARLIEST <= found <= _LATEST:
        raise BadTimeError(
            f"“{_short(text)}” is no date. Write it like 2026-12-24, fri, tomorrow or +2w."
        )
    return found


def _iso_date(typed: str) -> date | None:
    try:
        return date.fromisoformat(typed) if "-" in typed else None
    except ValueError:
        return None


def _short_ahead(typed: str, today: date, *, past: bool) -> date | None:
    if typed.casefold() in ("today", "now"):
        return today
    match = _SHORT_AHEAD.fullmatch(typed)
    if match is None:
        return None
    count, unit = int(match[1]) * (-1 if past else 1), match[2][0].lower()
    try:
        if unit in "dw":
            return today + timedelta(days=count * (7 if unit == "w" else 1))
        import pendulum

        months = count * (12 if unit == "y" else 1)
        ahead = pendulum.date(today.year, today.month, today.day).add(months=months)
        return date(ahead.year, ahead.month, ahead.day)
    except (OverflowError, ValueError):
        return None


def _phrase(typed: str, today: date, past: bool) -> date | None:
    if not _PHRASE.fullmatch(typed) or re.match(r"\d{4}-", typed):
        return None
    import dateparser

    noon = datetime(today.year, today.month, today.day, 12)  # noqa: DTZ001 - a wall time, no instant
    try:
        found = dateparser.parse(
            typed,
            languages=["en"],
            settings={
                "PREFER_DATES_FROM": "past" if past else "future",
                "RELATIVE_BASE": noon,
                "DATE_ORDER": "DMY",
            },
        )
    except (ValueError, OverflowError, RecursionError):
        return None
    return found.date() if found else None


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"
