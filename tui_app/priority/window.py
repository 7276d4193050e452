"""When the callee picks up their own phone (rulebook A1, A2)."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from tui_app.domain.contact import Contact
from tui_app.domain.rules import Block, Rules
from tui_app.domain.zones import known_zone
from tui_app.priority.queue import Window, WindowStatus

_DAYS_AHEAD = 15


class Windows:
    """The callee's window of every zone at one moment, each worked out once.

    `now` is UTC; `own_zone` is the user's, taken for contacts whose zone is unknown or bad.
    """

    def __init__(self, now: datetime, rules: Rules, own_zone: ZoneInfo) -> None:
        self._now = now
        self._rules = rules
        self._own = own_zone
        self._known: dict[tuple[str, tuple[int, ...]], Window] = {}
        self._zones: dict[str, ZoneInfo] = {}

    def zone_of(self, contact: Contact) -> ZoneInfo:
        """Their zone; the user's own where theirs is unknown."""
        name = contact.zone
        if name not in self._zones:
            self._zones[name] = known_zone(name) or self._own
        return self._zones[name]

    def of(self, contact: Contact) -> Window:
        """Their window now."""
        key = (contact.zone, contact.free_days)
        window = self._known.get(key)
        if window is None:
            window = self._known[key] = self._work_out(
                self.zone_of(contact), frozenset(contact.free_days)
            )
        return window

    def _work_out(self, zone: ZoneInfo, free_days: frozenset[int]) -> Window:
        local = self._now.astimezone(zone)
        rules = self._rules
        opens = None
        for ahead in range(_DAYS_AHEAD):
            day = local.date() + timedelta(days=ahead)
            for block in (rules.morning, rules.evening):
                if not _open_on(block, day.isoweekday(), free_days):
                    continue
                start = datetime.combine(day, block.opens, zone).astimezone(UTC)
                end = datetime.combine(day, block.closes, zone).astimezone(UTC)
                if start <= self._now < end:
                    return Window(WindowStatus.OPEN, zone.key, until=end)
                if start > self._now and (opens is None or start < opens):
                    opens = start
            if opens is not None:
                break
        awake = rules.day_opens <= local.time() < rules.day_closes
        working = any(
            _open_on(block, local.isoweekday(), free_days)
            for block in (rules.morning, rules.evening)
        )
        status = WindowStatus.OUTSIDE if awake and working else WindowStatus.LATER
        return Window(status, zone.key, opens=opens)


def next_sitting(now: datetime, part: str, rules: Rules, own_zone: ZoneInfo) -> datetime:
    """The moment (UTC) at which the user next sits down to the "morning" or "evening" block.

    `now` itself, while that block is under way.
    """
    block = rules.block(part)
    local = now.astimezone(own_zone)
    for ahead in range(_DAYS_AHEAD):
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


def sitting_began(now: datetime, rules: Rules, own_zone: ZoneInfo) -> datetime:
    """When the user's block under way began (UTC); between blocks, when their day did."""
    under_way = sitting(now, rules, own_zone)
    opens = rules.block(under_way[0]).opens if under_way else time()
    began = datetime.combine(now.astimezone(own_zone).date(), opens, own_zone)
    return began.astimezone(UTC)


def current_events_until(now: datetime, rules: Rules, own_zone: ZoneInfo) -> datetime | None:
    """When the slot for current events calls ends (UTC), while it is under way (C3)."""
    slot, local = rules.current_events, now.astimezone(own_zone)
    if slot is None or local.isoweekday() not in slot.days:
        return None
    start = datetime.combine(local.date(), slot.opens, own_zone).astimezone(UTC)
    end = datetime.combine(local.date(), slot.closes, own_zone).astimezone(UTC)
    return end if start <= now < end else None


def _open_on(block: Block, weekday: int, free_days: frozenset[int]) -> bool:
    """Whether a block is open on an ISO weekday. Free days of their own replace the weekend."""
    return weekday not in free_days if free_days else weekday in block.days
