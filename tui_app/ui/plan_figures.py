"""What the plan tells that takes a while to work out: the weeks ahead, and who is due today."""

from datetime import date
from typing import NamedTuple

from tui_app.priority.due_today import DueInBlock, due_in_blocks
from tui_app.priority.forecast import Forecast, forecast
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
        self._due_at: _Moment | None = None
        self.ahead: Forecast | None = None
        self.due: dict[str, DueInBlock] = {}

    @property
    def is_ahead_true(self) -> bool:
        """Whether the forecast is that of the records as they are."""
        return self._ahead_of == self._state()

    @property
    def is_due_true(self) -> bool:
        """Whether those who are due are those of the records as they are, in this hour."""
        return self._due_at == self._moment()

    def look_ahead(self) -> None:
        """Work out the weeks ahead."""
        desk = self._desk
        self.ahead = forecast(
            desk.network, desk.now(), desk.rules, desk.clock.zone, facts=desk.facts
        )
        self._ahead_of = self._state()

    def count_due(self) -> None:
        """Count who is due in each block of today that is not over."""
        desk = self._desk
        now, rules, zone = desk.now(), desk.rules, desk.clock.zone
        blocks = [
            one
            for one in todays_blocks(now, rules, zone)
            if one.stands in (Stands.TO_COME, Stands.UNDER_WAY)
        ]
        sittings = [max(now, one.opens) for one in blocks]
        found = due_in_blocks(sittings, desk.network, now, rules, zone, desk.facts)
        self.due = {block.part: due for block, due in zip(blocks, found, strict=True)}
        self._due_at = self._moment()

    def _state(self) -> _State:
        return _State(self._desk.known, self._desk.clock.today())

    def _moment(self) -> _Moment:
        desk = self._desk
        blocks = todays_blocks(desk.now(), desk.rules, desk.clock.zone)
        return _Moment(self._state(), desk.clock.local().hour, tuple(one.stands for one in blocks))
