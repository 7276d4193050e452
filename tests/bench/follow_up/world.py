"""A half-year as it will happen, whoever is called: people, news, blocks, every roll of the dice.

Two orders played in one world meet the same people in the same mood: who would pick up in which
block, and how long the talk would last, is decided beforehand.
"""

from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from typing import NamedTuple
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Ints = NDArray[np.int64]

DAY = 86_400.0
_FRIDAY = 5


class Setting(NamedTuple):
    """What a half-year is like. Minutes, days and chances; the user lives in `home`."""

    name: str = "usual"
    days: int = 182
    people: int = 120
    first_share: float = 0.35
    """Of the people are there from the first day; the others come within `arriving_days`."""
    arriving_days: int = 120
    block_minutes: int = 45
    home: str = "Europe/London"
    abroad: float = 0.4
    """The share of people in other zones."""
    news_a_day: float = 1.5
    recruiters: float = 0.08
    promises: float = 0.15
    """The chance that a talk ends with a promise to call on a day."""
    cadences: tuple[int, ...] = (14, 30, 30, 45, 60, 60, 60, 60, 90, 120, 180)
    pick_up: float = 1.0
    """Times the chance by the hour."""
    habits: float = 0.5
    """How much people differ in when they pick up: 0 not at all."""
    told: int = 1
    """Pieces of news told in one talk."""


SETTINGS = (
    Setting(),
    Setting(name="lean", block_minutes=20, abroad=0.6, news_a_day=1.0),
    Setting(name="rich", block_minutes=30, news_a_day=4.0),
    Setting(name="far", home="America/Los_Angeles", abroad=0.8, news_a_day=0.7, block_minutes=30),
)
"""The usual half-year; short blocks, little news and many abroad; more news than can be told; and a
user from whose blocks most others are asleep or at work."""


class Person(NamedTuple):
    """Somebody to keep warm: `arrives` is the day, from 0, on which they were met."""

    name: str
    zone: str
    cadence: int
    arrives: int
    is_recruiter: bool
    likes_mornings: float
    """Above 0 they pick up rather in the first half of their day, below rather in the second."""


class News(NamedTuple):
    """A tidbit: heard at a moment (seconds since 1970), for some people, each with a relevance."""

    heard: float
    half_life: float
    whom: tuple[int, ...]
    relevance: tuple[float, ...]


class Sitting(NamedTuple):
    """A block of the user's: its number, part of the day, start and end (seconds since 1970)."""

    number: int
    part: str
    start: float
    end: float


_ABROAD = (
    *["Europe/Berlin"] * 4, *["America/New_York"] * 4, *["America/Los_Angeles"] * 2,
    "America/Chicago", "Europe/London", "Asia/Tokyo", "Asia/Kolkata", "Australia/Sydney",
)  # fmt: skip
_HALF_LIVES = (3.0, 3.0, 4.0, 4.0, 4.0, 7.0, 10.0, 14.0, 21.0)
_BY_HOUR = (
    *[0.03] * 7, 0.25, 0.55, 0.40, 0.25, 0.25, 0.20, 0.20, 0.25, 0.25, 0.30, 0.55, 0.45, 0.25,
    *[0.05] * 4,
)  # fmt: skip
"""The chance that somebody picks up, by the hour of their working day."""
_WEEKEND = 0.3
"""What is left of that on their free days."""


class World:
    """One half-year, made from a setting and a seed."""

    def __init__(self, setting: Setting, seed: int) -> None:
        self.setting = setting
        self.seed = seed
        self.chance = np.random.default_rng(seed)
        self.home = ZoneInfo(setting.home)
        self.first_day = date(2026, 1, 5) + timedelta(days=7 * (seed % 26))
        self.sittings = self._sittings()
        self.people = self._people()
        self.news = self._news()
        size = (len(self.people), len(self.sittings))
        self.luck: Floats = self.chance.random(size)
        """Below the chance of the hour they pick up, in that block."""
        self.minutes: Floats = self.chance.uniform(2, 10, size)
        self.promise_in: Ints = np.where(
            self.chance.random(size) < setting.promises, self.chance.integers(3, 22, size), 0
        )
        """Days till the call that a talk in that block ends with a promise of; 0 for none."""

    def _sittings(self) -> tuple[Sitting, ...]:
        found: list[Sitting] = []
        for ahead in range(self.setting.days):
            day = self.first_day + timedelta(days=ahead)
            if day.isoweekday() > _FRIDAY:
                continue
            for part, opens in (("morning", time(8)), ("evening", time(17))):
                start = datetime.combine(day, opens, self.home).timestamp()
                end = start + self.setting.block_minutes * 60
                found.append(Sitting(len(found), part, start, end))
        return tuple(found)

    def _people(self) -> tuple[Person, ...]:
        chance, setting = self.chance, self.setting
        names = chance.permutation(setting.people)
        first = round(setting.people * setting.first_share)
        found = []
        for number, name in enumerate(names):
            is_abroad = chance.random() < setting.abroad
            arrives = 0 if number < first else int(chance.integers(1, setting.arriving_days))
            found.append(
                Person(
                    name=f"Person {name:03}",
                    zone=str(chance.choice(_ABROAD)) if is_abroad else setting.home,
                    cadence=int(chance.choice(setting.cadences)),
                    arrives=arrives,
                    is_recruiter=bool(chance.random() < setting.recruiters),
                    likes_mornings=float(chance.choice((-1, 0, 1))) * setting.habits,
                )
            )
        return tuple(found)

    def _news(self) -> tuple[News, ...]:
        chance = self.chance
        found = []
        for ahead in range(self.setting.days):
            known = [n for n, person in enumerate(self.people) if person.arrives < ahead]
            for _ in range(int(chance.poisson(self.setting.news_a_day)) if known else 0):
                count = min(len(known), int(chance.integers(1, 6)))
                whom = chance.choice(known, count, replace=False)
                heard = self.midnight(ahead) + float(chance.uniform(7, 21)) * 3600
                half_life = float(chance.choice(_HALF_LIVES))
                relevance = tuple(float(one) for one in chance.uniform(0.3, 1.0, count))
                found.append(News(heard, half_life, tuple(int(n) for n in whom), relevance))
        return tuple(sorted(found))

    def midnight(self, ahead: int) -> float:
        """The start of a day (from 0) of the user's, in seconds since 1970."""
        day = self.first_day + timedelta(days=ahead)
        return datetime.combine(day, time(), self.home).timestamp()

    @cached_property
    def met(self) -> Floats:
        """When each was met: at noon of the day on which they come."""
        return np.array([self.midnight(one.arrives) + DAY / 2 for one in self.people])

    @cached_property
    def cadence(self) -> Floats:
        """Days between contacts, for each."""
        return np.array([float(one.cadence) for one in self.people])

    @cached_property
    def is_recruiter(self) -> Bools:
        """Whose calls follow the recruiter's weeks."""
        return np.array([one.is_recruiter for one in self.people])

    @cached_property
    def offset(self) -> Floats:
        """What their clock is ahead of UTC in each block, in seconds: (people, sittings)."""
        zones = sorted({one.zone for one in self.people})
        rows = {
            zone: [
                datetime.fromtimestamp(sitting.start, UTC).astimezone(ZoneInfo(zone)).utcoffset()
                or timedelta()
                for sitting in self.sittings
            ]
            for zone in zones
        }
        return np.array([[one.total_seconds() for one in rows[p.zone]] for p in self.people])

    def hour(self, sitting: Sitting, moment: float) -> Floats:
        """The hour of each one's day, 0 to 24."""
        hours: Floats = (moment + self.offset[:, sitting.number]) % DAY / 3600
        return hours

    def local_day(self, sitting: Sitting, moment: float) -> Floats:
        """The number of each one's day, counted from 1970 (a Thursday)."""
        days: Floats = (moment + self.offset[:, sitting.number]) // DAY
        return days

    def pick_up(self, sitting: Sitting, moment: float) -> Floats:
        """The chance that each picks up at a moment."""
        hour = self.hour(sitting, moment)
        chance = np.array(_BY_HOUR)[hour.astype(int)] * self.setting.pick_up
        is_weekend = is_free(self.local_day(sitting, moment))
        habit = 1 + self.likes * np.where(hour < 12.5, 1, -1)
        usual: Floats = np.minimum(chance * habit * np.where(is_weekend, _WEEKEND, 1), 0.95)
        return usual

    @cached_property
    def likes(self) -> Floats:
        """By what share each rather picks up in mornings than in the second half of the day."""
        return np.array([one.likes_mornings for one in self.people]) * 0.8


def is_free(local_day: Floats) -> Bools:
    """Whether a day, counted from 1970, is a Saturday or a Sunday."""
    free: Bools = (local_day + 3) % 7 >= _FRIDAY
    return free
