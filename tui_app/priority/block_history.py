"""What the last blocks achieved: the calls that were made, sorted into blocks (rulebook A1, A15).

A call belongs to the batch day that was under way. Else it belongs to the sitting that had begun
last, as the rules have it now: from its opening until its minutes are over, plus a quarter of an
hour, as the last call of a block may take longer and is noted at its end. All other calls of a date
are told together as made between blocks.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Literal, NamedTuple
from zoneinfo import ZoneInfo

import msgspec

from tui_app.domain.blocks import BlockTally, is_call, tally_of
from tui_app.domain.day import Day
from tui_app.domain.days import batch_days, day_of
from tui_app.domain.network import Network
from tui_app.domain.rules import Rules
from tui_app.domain.touch import Touch
from tui_app.domain.zones import zone_or

Part = Literal["morning", "evening", "batch", "between"]

_GRACE = timedelta(minutes=15)
_DAY = timedelta(days=1)
_REACHES = (timedelta(days=30), timedelta(days=120), timedelta(days=480))
"""How far back touches are looked at in turn, before all of them are."""
_EARLIEST = datetime.min.replace(tzinfo=UTC)


class BlockWorked(msgspec.Struct, frozen=True):
    """A block in which there was at least one call, on the user's own `day`."""

    day: date
    part: Part
    tally: BlockTally


def blocks_worked(
    network: Network, now: datetime, rules: Rules, own_zone: ZoneInfo, most: int = 20
) -> tuple[BlockWorked, ...]:
    """The last blocks up to `now` (UTC), by their last call, the newest first.

    The sittings are those of the user's `own_zone`. Where there are no more than `most`, every call
    ever made is in one of them, once.
    """
    blocks = _Blocks(batch_days(network), rules, own_zone)
    calls: dict[_Block, list[Touch]] = {}
    earliest = now
    for touch in _newest_first(network, now):
        if len(calls) >= most and touch.at < earliest:
            break
        if touch.at > now or not is_call(touch):
            continue
        block = blocks.of(touch.at)
        if block in calls:
            calls[block].append(touch)
        elif len(calls) < most:
            calls[block] = [touch]
            earliest = min(earliest, block.began)
    return tuple(
        BlockWorked(block.day, block.part, tally_of(made)) for block, made in calls.items()
    )


def calls_of_block(
    network: Network, day: date, part: str, now: datetime, rules: Rules, own_zone: ZoneInfo
) -> list[Touch]:
    """The calls up to `now` (UTC) of the "morning" or "evening" of a date, in order of time.

    They are those that `blocks_worked` counts for it.
    """
    near = (day_of(network, day + ahead * _DAY) for ahead in (-1, 0, 1))
    blocks = _Blocks([one for one in near if one is not None], rules, own_zone)
    return [
        touch
        for touch in network.touches_since(_at(day, time(), own_zone))
        if touch.at <= now and is_call(touch) and blocks.of(touch.at)[:2] == (day, part)
    ]


class _Block(NamedTuple):
    """A block and when (UTC) it began."""

    day: date
    part: Part
    began: datetime


class _Stretch(NamedTuple):
    """A block with its end (UTC)."""

    block: _Block
    ends: datetime


class _Blocks:
    """Which block a moment belongs to."""

    def __init__(self, batch_days: Iterable[Day], rules: Rules, own_zone: ZoneInfo) -> None:
        self._rules = rules
        self._zone = own_zone
        self._batches: defaultdict[date, list[_Stretch]] = defaultdict(list)
        for day in batch_days:
            for batch in _stretches(day, own_zone):
                first, last = (self._date(one) for one in (batch.block.began, batch.ends))
                for ahead in range((last - first).days + 1):
                    self._batches[first + ahead * _DAY].append(batch)
        self._sittings: dict[date, list[_Stretch]] = {}

    def of(self, moment: datetime) -> _Block:
        """The block of a call at `moment` (UTC)."""
        today = self._date(moment)
        for batch in self._batches.get(today, ()):
            if batch.block.began <= moment <= batch.ends:
                return batch.block
        begun = [
            one
            for day in (today, today - _DAY)
            for one in self._sittings_of(day)
            if one.block.began <= moment
        ]
        last = max(begun, key=lambda one: one.block.began, default=None)
        if last is not None and moment < last.ends:
            return last.block
        return _Block(today, "between", _at(today, time(), self._zone))

    def _date(self, moment: datetime) -> date:
        return moment.astimezone(self._zone).date()

    def _sittings_of(self, day: date) -> list[_Stretch]:
        if day not in self._sittings:
            self._sittings[day] = []
            parts: tuple[Part, ...] = ("morning", "evening")
            for part in parts:
                block = self._rules.block(part)
                if day.isoweekday() in block.days:
                    began = _at(day, block.opens, self._zone)
                    ends = began + timedelta(minutes=block.minutes) + _GRACE
                    self._sittings[day].append(_Stretch(_Block(day, part, began), ends))
        return self._sittings[day]


def _stretches(day: Day, own_zone: ZoneInfo) -> Iterator[_Stretch]:
    """The batch of a day; one that was never ended ended with its date."""
    if day.batch is not None:
        began = day.batch.began_at
        ends = day.batch.ended_at or _at(day.date + _DAY, time(), zone_or(day.zone, own_zone))
        yield _Stretch(_Block(day.date, "batch", began), min(ends, began + _DAY))


def _at(day: date, wall: time, zone: tzinfo) -> datetime:
    return datetime.combine(day, wall, zone).astimezone(UTC)


def _newest_first(network: Network, now: datetime) -> Iterator[Touch]:
    """Every touch, from the last one back; those long past are looked for only when wanted."""
    given = 0
    for moment in (*(now - reach for reach in _REACHES), _EARLIEST):
        found = network.touches_since(moment)
        for place in range(len(found) - given, 0, -1):
            yield found[place - 1]
        given = len(found)
