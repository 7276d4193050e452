"""In which half of their day somebody picks up, learnt from the answers so far (rulebook A2)."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import islice
from zoneinfo import ZoneInfo

import msgspec

from tui_app.domain.rules import Rules
from tui_app.domain.touch import Direction, Touch, TouchKind
from tui_app.domain.zones import known_zone

TURN = 13
"""The hour of their day at which its second half begins, between the two blocks."""
_TELLING = 3
"""Calls from which on it is worth saying."""
_OUT = Direction.OUT
_TALKED, _DECLINED = TouchKind.TALKED, TouchKind.DECLINED
_NO_ANSWER, _MESSAGE = TouchKind.NO_ANSWER, TouchKind.MESSAGE
_CALLBACK = TouchKind.CALLBACK


class Tries(msgspec.Struct, frozen=True, gc=False):
    """The calls made in one half of their day, and how many of them they picked up."""

    answered: int = 0
    tried: int = 0

    def chance(self, rules: Rules) -> float:
        """How likely they pick up: what is usual counts like a few tries of its own."""
        usual = rules.usual_tries
        return (self.answered + rules.usual_pick_up * usual) / max(self.tried + usual, 1e-9)


class PickUps(msgspec.Struct, frozen=True, gc=False):
    """What their calls say of each half of their day: how many were in vain, and were answered."""

    morning_in_vain: int = 0
    evening_in_vain: int = 0
    morning_answered: int = 0
    evening_answered: int = 0

    @property
    def morning(self) -> Tries:
        """The first half."""
        return Tries(self.morning_answered, self.morning_answered + self.morning_in_vain)

    @property
    def evening(self) -> Tries:
        """The second half."""
        return Tries(self.evening_answered, self.evening_answered + self.evening_in_vain)

    def share_lost(self, rules: Rules, *, is_morning: bool) -> float:
        """What share of itself a call in this half of their day loses, 0 to `habit_share`.

        The more, the less they pick up in it than in the other; nothing before some tries in vain.
        """
        if (self.morning_in_vain if is_morning else self.evening_in_vain) < rules.habit_tries:
            return 0.0
        here, there = (self.morning, self.evening) if is_morning else (self.evening, self.morning)
        chance, better = here.chance(rules), there.chance(rules)
        return rules.habit_share * (1 - chance / better) if chance < better else 0.0

    def words(self, rules: Rules) -> str:
        """It in words, the half in which they rather pick up first; none where nobody tried."""
        halves = [("morning", self.morning), ("evening", self.evening)]
        halves.sort(key=lambda one: -one[1].chance(rules))
        (name, best), (other, less) = halves
        if not best.tried and not less.tried:
            return ""
        and_less = f", in the {other} {less.answered} of {less.tried}" if less.tried else ""
        if best.answered:
            return f"picks up in the {name}: {best.answered} of {best.tried}{and_less}"
        so_far = f"0 of {best.tried} so far" if best.tried else "not tried yet"
        return f"may pick up in the {name}: {so_far}{and_less}"

    def fact(self, rules: Rules) -> str:
        """The same for who reads of them, where they were tried often enough to say so."""
        return self.words(rules) if self.morning.tried + self.evening.tried >= _TELLING else ""


def picked_up(touches: Sequence[Touch], zone: ZoneInfo, most: int) -> PickUps:
    """What the last calls say, `most` at most; `touches` are in order of time, the oldest first.

    Habits change, so what is long past is left out. A wrong number says nothing of them.
    """
    in_vain, answered = [0, 0], [0, 0]  # in the morning, in the evening
    for half, picks_up in islice(_calls(touches, zone), most):
        (answered if picks_up else in_vain)[half] += 1
    return PickUps(*in_vain, *answered)


def share_lost(
    touches: Sequence[Touch], zone: ZoneInfo, rules: Rules, *, is_morning: bool
) -> float:
    """What share of itself a call in this half of their day loses: see `PickUps.share_lost`.

    Nothing unless the last tries in this half were all in vain. So most often the newest calls
    are enough, and only where it matters all of the last are counted.
    """
    wanted, left = 0 if is_morning else 1, rules.habit_tries
    for half, picks_up in _calls(touches, zone):
        if half != wanted:
            continue
        if picks_up:
            return 0.0
        left -= 1
        if not left:
            known = picked_up(touches, zone, rules.habit_calls)
            return known.share_lost(rules, is_morning=is_morning)
    return 0.0


def _calls(touches: Sequence[Touch], zone: ZoneInfo) -> Iterator[tuple[int, bool]]:
    """The user's calls, the newest first: in which half of their day, and whether they picked up.

    The hour is that of the zone in which they were then; of `zone` where none is noted.
    """
    name: str | None = None
    clock = _clock(zone)
    for touch in reversed(touches):
        kind = touch.kind
        if kind is _NO_ANSWER or kind is _MESSAGE:
            picks_up = False
        elif kind is _TALKED or kind is _DECLINED or kind is _CALLBACK:
            picks_up = True
        else:
            continue
        if touch.direction is not _OUT:
            continue
        if touch.zone != name:
            name = touch.zone
            clock = _clock_named(name) or _clock(zone)
        half = clock.halves[touch.at.hour]
        yield clock.half(touch.at) if half is None else half, picks_up


def lost_by_habit(points: int, share: float) -> int:
    """Of so many points, those that a call loses with that share.

    Rounded so that what is worth anything never sinks to what is worth nothing.
    """
    return points - -int(-points * (1 - share) // 1) if share > 0 else 0


class _Clock:
    """Tells the halves of a day apart, 0 and 1, by the clock of a zone.

    `halves` does by the hour alone, in UTC, and has None where that is not enough: in the hours in
    which the turn, or midnight, came now and then, as the clock was put on or back.
    """

    def __init__(self, zone: ZoneInfo) -> None:
        self._zone = zone
        months = [datetime(year, month, 1, tzinfo=UTC) for year in _YEARS for month in _MONTHS]
        ahead = {moment.astimezone(zone).utcoffset() or timedelta() for moment in months}
        self.halves = tuple(_half_of(hour, ahead) for hour in range(24))

    def half(self, moment: datetime) -> int:
        """In which half of their day a moment lies."""
        return int(moment.astimezone(self._zone).hour >= TURN)


_YEARS, _MONTHS = range(1970, 2038), range(1, 13)
_MIDNIGHT = datetime(2000, 1, 1, tzinfo=UTC)


def _half_of(hour: int, ahead: set[timedelta]) -> int | None:
    """The half in which an hour lies, in UTC, with all that a clock was ever ahead of that."""
    begins = [_MIDNIGHT + timedelta(hours=hour) + each for each in ahead]
    ends = [moment + timedelta(minutes=59, seconds=59) for moment in begins]
    halves = {int(moment.hour >= TURN) for moment in (*begins, *ends)}
    return halves.pop() if len(halves) == 1 else None


@lru_cache(maxsize=1_000)
def _clock(zone: ZoneInfo) -> _Clock:
    return _Clock(zone)


@lru_cache(maxsize=10_000)
def _clock_named(name: str) -> _Clock | None:
    zone = known_zone(name)
    return _clock(zone) if zone is not None else None
