"""Where somebody of a batch day stands: left, done, or coming up again this evening (A6, A9)."""

from collections.abc import Mapping
from datetime import UTC, datetime
from enum import Enum, auto
from zoneinfo import ZoneInfo

from tui_app.domain.rules import Rules
from tui_app.domain.touch import Touch, TouchKind
from tui_app.domain.zones import known_zone
from tui_app.priority.queue import Call, Held

_TRIED_AGAIN = frozenset({TouchKind.NO_ANSWER, TouchKind.WRONG_NUMBER, TouchKind.CALLBACK})


class Place(Enum):
    """Where somebody of the batch stands."""

    LEFT = auto()
    AGAIN = auto()
    DONE = auto()
    OUT = auto()


class Places:
    """Tells the place of each; `last` are the last calls and talks since the batch began."""

    def __init__(
        self, last: Mapping[str, Touch], now: datetime, rules: Rules, own_zone: ZoneInfo
    ) -> None:
        self._last = last
        self._now = now
        self._rules = rules
        self._own = own_zone

    def of(self, one: Call | Held) -> Place:
        """Left until called; tried in vain before their evening they come up again then (A6)."""
        touch = self._last.get(one.contact.id)
        if touch is None:
            return Place.LEFT if isinstance(one, Call) else Place.OUT
        evening = self._evening(touch, known_zone(one.contact.zone) or self._own)
        if touch.kind not in _TRIED_AGAIN or touch.at >= evening:
            return Place.DONE
        again = evening if isinstance(one, Call) else one.until
        if not isinstance(again, datetime) or not self._is_today(again):
            return Place.DONE
        return Place.AGAIN if self._now < again else Place.LEFT

    def _evening(self, touch: Touch, zone: ZoneInfo) -> datetime:
        day = touch.at.astimezone(zone).date()
        return datetime.combine(day, self._rules.evening.opens, zone).astimezone(UTC)

    def _is_today(self, moment: datetime) -> bool:
        return moment.astimezone(self._own).date() == self._now.astimezone(self._own).date()
