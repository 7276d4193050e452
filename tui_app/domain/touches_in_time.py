"""Touches in order of time, of which only the newest are ever put in order until more are wanted.

Most questions are about today. Looking through a hundred thousand touches once takes some
milliseconds, sorting them all some ten times as long.
"""

from bisect import bisect_left, insort
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

from tui_app.domain.touch import Touch

_FURTHER = timedelta(days=7)
"""How much further back is put in order than was asked for, as the next question may go there."""
_EARLIEST = datetime.min.replace(tzinfo=UTC)


class TouchesInTime:
    """A look-up over `touches`, kept up to date by whoever changes them."""

    def __init__(self, touches: Mapping[str, Touch]) -> None:
        self._touches = touches
        self._from: datetime | None = None
        self._ordered: list[Touch] = []

    def since(self, moment: datetime) -> Sequence[Touch]:
        """Those at `moment` (aware) or later, in order of time."""
        if self._from is None or moment < self._from:
            self._reach(moment)
        return self._ordered[bisect_left(self._ordered, moment, key=_at) :]

    def add(self, touch: Touch) -> None:
        """A touch was put, and none of its id is known here."""
        if self._from is not None and touch.at >= self._from:
            insort(self._ordered, touch, key=_order)

    def drop(self, touch: Touch) -> None:
        """A touch was taken out, as it was."""
        if self._from is not None and touch.at >= self._from:
            place = bisect_left(self._ordered, _order(touch), key=_order)
            if place < len(self._ordered) and self._ordered[place].id == touch.id:
                del self._ordered[place]

    def forget(self) -> None:
        """Many touches changed at once."""
        self._from, self._ordered = None, []

    def _reach(self, moment: datetime) -> None:
        start = moment - _FURTHER if moment - _EARLIEST > _FURTHER else _EARLIEST
        self._ordered = [touch for touch in self._touches.values() if touch.at >= start]
        self._ordered.sort(key=_order)
        self._from = start


def _at(touch: Touch) -> datetime:
    return touch.at


def _order(touch: Touch) -> tuple[datetime, str]:
    return (touch.at, touch.id)
