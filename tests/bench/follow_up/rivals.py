"""How other tools order their lists, by their published rules."""

from collections.abc import Callable
from zlib import crc32

import numpy as np

from tests.bench.follow_up.play import NO_DAY, Attempt, State
from tests.bench.follow_up.world import DAY, Bools, Floats

Score = Callable[[State], Floats]


class ByScore:
    """The highest score first, ties in order of name; nobody twice in one block."""

    def __init__(self, name: str, score: Score, *, holds: bool = False) -> None:
        self.name = f"{name}, our holds" if holds else name
        self._score = score
        self._holds = holds

    def choose(self, state: State) -> int | None:
        """The best of those who are known and were not tried in this block."""
        free = state.arrived & (state.tried_in != state.sitting.number)
        if self._holds:
            free &= ~held(state)
        if not free.any():
            return None
        scores = np.where(free, self._score(state), -np.inf)
        best = np.flatnonzero(scores == scores.max())
        return int(min(best, key=lambda n: state.world.people[n].name))

    def learn(self, state: State, attempt: Attempt) -> None:
        """Nothing."""


def held(state: State) -> Bools:
    """Whom the rulebook keeps from being called (A2, A6, A7), as columns."""
    today = state.today
    owed = state.due <= today
    tried_today = state.last_talk_day() == today
    rests = (today - state.last_talk_day() < 7) & (~owed | tried_today)
    world = state.world
    met = (world.met + world.offset[:, state.sitting.number]) // DAY
    message = (state.last_message + world.offset[:, state.sitting.number]) // DAY
    waits = (state.messages >= 1) & (today - message < 7)
    early = ~state.reached & (today - met < 7)
    stopped = state.messages >= 2
    recruiter = world.is_recruiter & (stopped | ((waits | early) & ~owed))
    found: Bools = ~state.awake | rests | recruiter
    return found


def random_order(seed: int) -> Score:
    """By lot, thrown anew at every call."""
    chance = np.random.default_rng(crc32(str(seed).encode()))
    return lambda state: chance.random(len(state.world.people))


def alphabetical(state: State) -> Floats:
    """From A to Z."""
    return np.zeros(len(state.world.people))


def longest_since(state: State) -> Floats:
    """Whose last contact is longest ago."""
    return state.gap


def overdue_ratio(state: State) -> Floats:
    """Days since the last contact over the cadence."""
    ratio: Floats = state.gap / state.world.cadence
    return ratio


def _days_overdue(state: State) -> Floats:
    """Since the day of the cadence, or of a promise where that came first."""
    promised = np.where(state.due < NO_DAY, state.today - state.due, -np.inf)
    overdue: Floats = np.maximum(state.gap - state.world.cadence, promised)
    return overdue


def due_date(state: State) -> Floats:
    """The earliest due date first, of cadence and promises: a calendar's list."""
    return _days_overdue(state)


def freshest_first(state: State) -> Floats:
    """The freshest news first; the others in order of name."""
    return state.best(state.freshness)


def freshest_then_longest(state: State) -> Floats:
    """The freshest news first; the others by the longest silence: a kinder reading."""
    return state.best(state.freshness) + state.gap * 1e-6


_NEXT, _DUE, _HIGH, _MEDIUM = 15.0, 12.0, 6.0, 3.9
_AGE, _TAGS, _ANNOTATIONS, _WAITING = 2.0, 1.0, 1.0, -3.0


def taskwarrior(state: State) -> Floats:
    """Taskwarrior's urgency with its default coefficients; a call is a task.

    Due on its day of cadence or promise; a promise has a high priority, a recruiter a medium one;
    pieces of news are annotations; a message left makes it wait; its age counts from the last talk.
    """
    late = _days_overdue(state)
    due = np.select(
        [late >= 7, late >= -14],
        [1.0, (late + 14) * 0.8 / 21 + 0.2],
        0.2,
    )
    count = np.zeros(len(state.world.people))
    np.add.at(count, state.whom, (state.freshness > 0).astype(float))
    notes = np.select([count == 0, count == 1, count == 2], [0.0, 0.8, 0.9], 1.0)
    owed = state.due < NO_DAY
    priority = np.select([owed, state.world.is_recruiter], [_HIGH, _MEDIUM], 0.0)
    age = np.minimum(state.gap / 365, 1.0)
    urgency: Floats = (
        _DUE * due + priority + _ANNOTATIONS * notes + _AGE * age + _WAITING * (state.messages > 0)
    )
    return urgency


def rivals(seed: int, *, holds: bool) -> list[ByScore]:
    """All of them; with `holds` each kept to whom the rulebook lets be called."""
    scores: list[tuple[str, Score]] = [
        ("random", random_order(seed)),
        ("alphabetical", alphabetical),
        ("longest since contact", longest_since),
        ("overdue ratio", overdue_ratio),
        ("due date", due_date),
        ("taskwarrior's urgency", taskwarrior),
        ("freshest first", freshest_first),
        ("freshest, then longest", freshest_then_longest),
    ]
    return [ByScore(name, score, holds=holds) for name, score in scores]
