"""When the callee picks up their own phone (rulebook A1, A2)."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from tui_app.domain.contact import Contact
from tui_app.domain.rules import Rules
from tui_app.domain.zones import known_zone
from tui_app.priority.queue import Window
from tui_app.priority.their_day import DAYS_AHEAD, TheirDay


class Windows:
    """The day and the window of every callee at one moment, each worked out once for their zone.

    `now` is UTC; `own_zone` is the user's, taken for contacts whose zone is unknown or bad.
    """

    def __init__(self, now: datetime, rules: Rules, own_zone: ZoneInfo) -> None:
        self._now = now
        self._rules = rules
        self._own = own_zone
        self._days: dict[tuple[str, tuple[int, ...]], TheirDay] = {}
        self._zones: dict[str, ZoneInfo] = {}

    def zone_of(self, contact: Contact) -> ZoneInfo:
        """Their zone; the user's own where theirs is unknown."""
        name = contact.zone
        zone = self._zones.get(name)
        if zone is None:
            zone = self._zones[name] = known_zone(name) or self._own
        return zone

    def of(self, contact: Contact) -> Window:
        """Their window now."""
        return self.day_of(contact).window

    def day_of(self, contact: Contact) -> TheirDay:
        """Their day now, the window included."""
        key = (contact.zone, contact.free_days)
        day = self._days.get(key)
        if day is None:
            zone = self.zone_of(contact)
            day = self._days[key] = TheirDay(self._now, zone, contact.free_days, self._rules)
        return day

    def move(self, now: datetime) -> None:
        """Tell of a later moment from now on."""
        self._now, seconds = now, now.timestamp()
        self._days = {key: day for key, day in self._days.items() if seconds < day.until}


def next_sitting(now: datetime, part: str, rules: Rules, own_zone: ZoneInfo) -> datetime:
    """The moment (UTC) at which the user next sits down to the "morning" or "evening" block.

    `now` itself, while that block is under way.
    """
    block = rules.block(part)
    local = now.astimezone(own_zone)
    for ahead in range(DAYS_AHEAD):
        day = local.date() + timedelta(days=ahead)
        if day.isoweekday() not in block.days:
            continue
        start = datetime.combine(day, block.opens, own_zone).astimezone(UTC)
        if start <= now < start + timedelta(minutes=block.minutes):
            return now
        if start > now:
            return start
    return now


def sitting(now: datetime, rules: Rules, own_zone: ZoneInfo) -> tuple[str, datetime] | None:
    """The user's block under way, as its name and its end (UTC); none between blocks."""
    local = now.astimezone(own_zone)
    for part in ("morning", "evening"):
        block = rules.block(part)
        start = datetime.combine(local.date(), block.opens, own_zone).astimezone(UTC)
        end = start + timedelta(minutes=block.minutes)
        if local.isoweekday() in block.days and start <= now < end:
            return part, end
    return None


def current_events_until(now: datetime, rules: Rules, own_zone: ZoneInfo) -> datetime | None:
    """When the slot for current events calls ends (UTC), while it is under way (C3)."""
    slot, local = rules.current_events, now.astimezone(own_zone)
    if slot is None or local.isoweekday() not in slot.days:
        return None
    start = datetime.combine(local.date(), slot.opens, own_zone).astimezone(UTC)
    end = datetime.combine(local.date(), slot.closes, own_zone).astimezone(UTC)
    return end if start <= now < end else None
