"""What the plan tells that takes a while to work out: the weeks ahead, and who waits today."""

from datetime import date
from typing import NamedTuple

from tui_app.priority.forecast import Forecast, forecast
from tui_app.priority.queue import Factor, Queue
from tui_app.ui.cards.plan_today import Waiting
from tui_app.ui.desk import Desk
from tui_app.ui.todays_blocks import Stands, todays_blocks


class _State(NamedTuple):
    """What the figures are true for."""

    known: int
    today: date


class _Moment(NamedTuple):
    """The blocks of today that can still be worked, as far as they are known."""

    state: _State
    hour: int
    stands: tuple[Stands, ...]


class PlanFigures:
    """Worked out when asked for, and kept until a contact's history changes or the day ends.

    A tick changes nobody's history: it costs nothing here.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._ahead_of: _State | None = None
        self._waiting_at: _Moment | None = None
        self.ahead: Forecast | None = None
        self.waiting: dict[str, Waiting] = {}

    @property
    def is_ahead_true(self) -> bool:
        """Whether the forecast is that of the records as they are."""
        return self._ahead_of == self._state()

    @property
    def is_waiting_true(self) -> bool:
        """Whether those who wait are those of the records as they are, in this hour."""
        return self._waiting_at == self._moment()

    def look_ahead(self) -> None:
        """Work out the weeks ahead."""
        desk = self._desk
        self.ahead = forecast(
            desk.network, desk.now(), desk.rules, desk.clock.zone, facts=desk.facts
        )
        self._ahead_of = self._state()

    def count_waiting(self) -> None:
        """Count who may be called in each block of today that is not over."""
        desk = self._desk
        blocks = todays_blocks(desk.now(), desk.rules, desk.clock.zone)
        self.waiting = {
            one.part: _waiting(desk.queue(block=one.part))
            for one in blocks
            if one.stands in (Stands.TO_COME, Stands.UNDER_WAY)
        }
        self._waiting_at = self._moment()

    def _state(self) -> _State:
        return _State(self._desk.known, self._desk.clock.today())

    def _moment(self) -> _Moment:
        desk = self._desk
        blocks = todays_blocks(desk.now(), desk.rules, desk.clock.zone)
        return _Moment(self._state(), desk.clock.local().hour, tuple(one.stands for one in blocks))


def _waiting(queue: Queue) -> Waiting:
    by_factor = [
        {pressure.factor for pressure in call.pressures if pressure.points > 0}
        for call in queue.calls
    ]
    return Waiting(
        calls=len(queue.calls),
        owed=sum(Factor.PROMISE in factors for factors in by_factor),
        planned=sum(Factor.PLANNED in factors for factors in by_factor),
    )
