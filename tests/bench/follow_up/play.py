"""Playing a half-year by one order of calling: who is called when, and what becomes of it."""

from collections.abc import Iterator
from typing import NamedTuple, Protocol

import numpy as np

from tests.bench.follow_up.world import DAY, Bools, Floats, Ints, Sitting, World, is_free

STALE = 0.05
MOST_MESSAGES = 2
NO_DAY = 10**9
_HALF_REMEMBERED = 14.0
_GROWTH = 1.6
_LONGEST = 365.0
_NO_ANSWER_SECONDS = 60.0


class Attempt(NamedTuple):
    """One call. `told` is the worth (relevance x freshness) of the news that it passed on."""

    person: int
    sitting: Sitting
    moment: float
    picked_up: bool
    seconds: float
    told: tuple[tuple[int, float], ...] = ()
    promised: int | None = None
    """The day, of theirs, of a call that was promised in it."""


class State:
    """What the user knows at one moment, a column for each thing, a row for each person."""

    def __init__(self, world: World) -> None:
        count = len(world.people)
        self.world = world
        self.moment = 0.0
        self.sitting = world.sittings[0]
        self.last_talk: Floats = world.met.copy()
        self.reached: Bools = np.zeros(count, dtype=bool)
        self.half: Floats = np.full(count, _HALF_REMEMBERED)
        self.tried_in: Ints = np.full(count, -1)
        self.messages: Ints = np.zeros(count, dtype=int)
        self.last_message: Floats = np.zeros(count)
        self.promises: list[list[int]] = [[] for _ in range(count)]
        self.due: Ints = np.full(count, NO_DAY)
        """The day, of theirs, of the earliest promise."""
        pairs = [
            (whom, one.heard, one.half_life, relevance, number)
            for number, one in enumerate(world.news)
            for whom, relevance in zip(one.whom, one.relevance, strict=True)
        ]
        rows = np.array(pairs).reshape(-1, 5)
        self.whom: Ints = rows[:, 0].astype(int)
        self.heard, self.half_life, self.relevance = rows[:, 1], rows[:, 2], rows[:, 3]
        self.tidbit: Ints = rows[:, 4].astype(int)
        self.waits: Bools = np.ones(len(rows), dtype=bool)

    @property
    def arrived(self) -> Bools:
        """Who is known by now."""
        return self.world.met <= self.moment

    @property
    def gap(self) -> Floats:
        """Days since the last talk, or since they were met."""
        days: Floats = np.maximum(0.0, (self.moment - self.last_talk) / DAY)
        return days

    @property
    def recall(self) -> Floats:
        """How well each remembers the user (rulebook A5)."""
        remembered: Floats = 0.5 ** ((self.gap / self.half) ** 2)
        return remembered

    @property
    def freshness(self) -> Floats:
        """What each piece of news is still worth to each of its people; 0 where told or stale."""
        age = (self.moment - self.heard) / DAY
        fresh = 0.5 ** (np.maximum(age, 0.0) / self.half_life)
        worth: Floats = np.where(self.waits & (age >= 0) & (fresh >= STALE), fresh, 0.0)
        return worth

    def best(self, pairs: Floats) -> Floats:
        """The most that a pair of each person is worth."""
        found = np.zeros(len(self.world.people))
        np.maximum.at(found, self.whom, pairs)
        return found

    @property
    def hour(self) -> Floats:
        """The hour of each one's day."""
        return self.world.hour(self.sitting, self.moment)

    @property
    def today(self) -> Floats:
        """The number of each one's day."""
        return self.world.local_day(self.sitting, self.moment)

    @property
    def in_window(self) -> Bools:
        """In whose morning or evening block it is."""
        return windows(self.hour) & ~is_free(self.today)

    @property
    def awake(self) -> Bools:
        """For whom it is between 07:00 and 20:00 of a working day."""
        awake: Bools = (self.hour >= 7) & (self.hour < 20) & ~is_free(self.today)
        return awake

    def last_talk_day(self) -> Floats:
        """The number of the day, of theirs, of the last talk."""
        days: Floats = (self.last_talk + self.world.offset[:, self.sitting.number]) // DAY
        return days


def windows(hour: Floats) -> Bools:
    """The hours in which people pick up their own phone (rulebook A2)."""
    open_: Bools = ((hour >= 8) & (hour < 9.5)) | ((hour >= 17) & (hour < 18.5))
    return open_


class Order(Protocol):
    """An order of calling. `choose` names the next person to call, or None for a pause."""

    name: str

    def choose(self, state: State) -> int | None:
        """Whom to call at `state.moment`."""

    def learn(self, state: State, attempt: Attempt, /) -> None:
        """Take in how a call went."""


class Day(NamedTuple):
    """How the network stood at the end of one day of the half-year."""

    known: int
    over_cadence: int
    recall: float
    forgotten: int
    """People met more than 60 days ago and never reached since."""


class Played(NamedTuple):
    """What one order came to in one world."""

    order: str
    world: World
    attempts: tuple[Attempt, ...]
    days: tuple[Day, ...]


def play(world: World, order: Order) -> Played:
    """The whole half-year."""
    state = State(world)
    attempts: list[Attempt] = []
    days: list[Day] = []
    waiting = iter([*world.sittings, None])
    following = next(waiting)
    for ahead in range(world.setting.days):
        midnight = world.midnight(ahead + 1)
        while following is not None and following.start < midnight:
            attempts += _sit(state, following, order)
            following = next(waiting)
        state.moment = midnight
        days.append(_stand(state))
    return Played(order.name, world, tuple(attempts), tuple(days))


def _stand(state: State) -> Day:
    arrived = state.arrived
    # Whom a stop rule forbids to call is not neglected, whoever keeps or breaks the rule (A7).
    stopped = state.world.is_recruiter & (state.messages >= MOST_MESSAGES)
    over = arrived & ~stopped & (state.gap > state.world.cadence)
    never = arrived & ~stopped & ~state.reached & (state.moment - state.world.met > 60 * DAY)
    return Day(
        int(arrived.sum()), int(over.sum()), float(state.recall[arrived].mean()), int(never.sum())
    )


def _sit(state: State, sitting: Sitting, order: Order) -> Iterator[Attempt]:
    """One block: calls till its time is over; the last may run over."""
    state.sitting, state.moment = sitting, sitting.start
    while state.moment < sitting.end:
        person = order.choose(state)
        if person is None:
            state.moment += _NO_ANSWER_SECONDS
            continue
        attempt = _call(state, person)
        state.moment += attempt.seconds
        order.learn(state, attempt)
        yield attempt


def _call(state: State, person: int) -> Attempt:
    world, sitting, moment = state.world, state.sitting, state.moment
    state.tried_in[person] = sitting.number
    picked_up = bool(world.luck[person, sitting.number] < world.pick_up(sitting, moment)[person])
    if not picked_up:
        if world.is_recruiter[person]:
            state.messages[person] += 1
            state.last_message[person] = moment
        return Attempt(person, sitting, moment, False, _NO_ANSWER_SECONDS)
    today = int(state.today[person])
    told = _tell(state, person)
    if moment - state.last_talk[person] > DAY / 2:
        state.half[person] = min(_LONGEST, state.half[person] * _GROWTH)
    state.last_talk[person] = moment
    state.reached[person] = True
    state.messages[person] = 0
    state.promises[person] = [day for day in state.promises[person] if day > today]
    promised = None
    if days := int(world.promise_in[person, sitting.number]):
        promised = today + days
        while (promised + 3) % 7 >= 5:
            promised += 1
        state.promises[person].append(promised)
    state.due[person] = min(state.promises[person], default=NO_DAY)
    seconds = float(world.minutes[person, sitting.number]) * 60
    return Attempt(person, sitting, moment, True, seconds, told, promised)


def _tell(state: State, person: int) -> tuple[tuple[int, float], ...]:
    """The best news that waits for them is told."""
    mine = np.flatnonzero(state.whom == person)
    worth = (state.freshness * state.relevance)[mine]
    best = np.argsort(-worth, kind="stable")[: state.world.setting.told]
    told = [mine[n] for n in best if worth[n] > 0]
    found = tuple(
        (int(state.tidbit[row]), float(w)) for row, w in zip(told, worth[best], strict=False)
    )
    state.waits[told] = False
    return found
