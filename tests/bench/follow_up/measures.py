"""What a half-year came to: the news delivered, and who was neglected."""

from typing import NamedTuple

import numpy as np

from tests.bench.follow_up.play import MOST_MESSAGES, Attempt, Played, windows
from tests.bench.follow_up.world import DAY, Bools, World, is_free

_REST_DAYS = 7
_FIRST_WEEK, _SECOND_WEEK = 7, 14
_SITTINGS_AHEAD = 10


class Measures(NamedTuple):
    """One order in one world. Shares are 0 to 1."""

    freshness: float
    """The sum of relevance x freshness of all news told."""
    over_cadence: float
    """Contact-days beyond the cadence."""
    recall: float
    """The mean over people and days."""
    promises_in_time: float
    """Promises of which the first try fell on their day, where a block lies in it."""
    promises_late: float
    """Mean days from the day of a promise till it was kept, or till the end."""
    recruiters_in_time: float
    """Recruiters first tried one to two weeks after the interview, of those who are ever up."""
    beyond_stop: float
    """Calls to a recruiter before their week, sooner than a week after a message, after two."""
    at_night: float
    """The share of calls outside 07:00 to 20:00, or on a free day, of the callee's."""
    avoidable: float
    """The share of calls outside the callee's window though one of the next five days' blocks
    lies within it."""
    too_soon: float
    """Talks within a week of the one before, without a promise that was due."""
    never_reached: float
    """People not reached within 60 days of being met."""
    calls: float
    talks: float


def measure(played: Played) -> Measures:
    """All figures."""
    world, attempts = played.world, played.attempts
    talks = [one for one in attempts if one.picked_up]
    in_time, late = _promises(world, attempts)
    outside = [one for one in attempts if not _is_awake(world, one)]
    reachable = _reachable(world)
    avoidable = [
        one
        for one in attempts
        if not _in_window(world, one) and reachable[one.person, one.sitting.number]
    ]
    return Measures(
        freshness=sum(worth for one in talks for _, worth in one.told),
        over_cadence=sum(day.over_cadence for day in played.days),
        recall=float(
            np.average([d.recall for d in played.days], weights=[d.known for d in played.days])
        ),
        promises_in_time=in_time,
        promises_late=late,
        recruiters_in_time=_recruiters(world, attempts),
        beyond_stop=_beyond_stop(world, attempts),
        at_night=len(outside) / max(1, len(attempts)),
        avoidable=len(avoidable) / max(1, len(attempts)),
        too_soon=_too_soon(world, attempts),
        never_reached=played.days[-1].forgotten,
        calls=len(attempts),
        talks=len(talks),
    )


def _local(world: World, one: Attempt) -> tuple[int, float]:
    offset = world.offset[one.person, one.sitting.number]
    return int((one.moment + offset) // DAY), float((one.moment + offset) % DAY / 3600)


def _is_awake(world: World, one: Attempt) -> bool:
    day, hour = _local(world, one)
    return 7 <= hour < 20 and not is_free(np.array(day))


def _in_window(world: World, one: Attempt) -> bool:
    day, hour = _local(world, one)
    return bool(windows(np.array(hour))) and not is_free(np.array(day))


def _reachable(world: World) -> Bools:
    """Whether this sitting or one of the next ten begins within each one's window."""
    starts = [
        windows(world.hour(one, one.start)) & ~is_free(world.local_day(one, one.start))
        for one in world.sittings
    ]
    opens = np.array(starts).T
    found = opens.copy()
    for ahead in range(1, _SITTINGS_AHEAD + 1):
        found[:, :-ahead] |= opens[:, ahead:]
    return found


def _promises(world: World, attempts: tuple[Attempt, ...]) -> tuple[float, float]:
    last = world.sittings[-1]
    tried, late, count = 0, 0.0, 0
    by_person: dict[int, list[Attempt]] = {}
    for one in attempts:
        by_person.setdefault(one.person, []).append(one)
    for person, calls in by_person.items():
        days_up = _days_up(world, person)
        ends = int((last.end + world.offset[person, last.number]) // DAY)
        for number, made in enumerate(calls):
            due = made.promised
            if due is None or due > ends or due not in days_up:
                continue
            after = [one for one in calls[number + 1 :] if _local(world, one)[0] >= due]
            kept = [one for one in after if one.picked_up]
            count += 1
            tried += bool(after) and _local(world, after[0])[0] == due
            late += (_local(world, kept[0])[0] if kept else ends) - due
    return (tried / count, late / count) if count else (1.0, 0.0)


def _recruiters(world: World, attempts: tuple[Attempt, ...]) -> float:
    first: dict[int, int] = {}
    for one in attempts:
        if world.is_recruiter[one.person]:
            first.setdefault(one.person, _local(world, one)[0])
    wanted = [
        n
        for n, person in enumerate(world.people)
        if person.is_recruiter
        and person.arrives + _SECOND_WEEK < world.setting.days
        and _days_up(world, n)
    ]
    in_time = 0
    for n in wanted:
        met = int((world.met[n] + world.offset[n, 0]) // DAY)
        in_time += n in first and _FIRST_WEEK <= first[n] - met <= _SECOND_WEEK
    return in_time / len(wanted) if wanted else 1.0


def _days_up(world: World, person: int) -> set[int]:
    """On which days of theirs a block falls between 07:00 and 20:00 of a working day."""
    calls = [Attempt(person, one, one.start, False, 0.0) for one in world.sittings]
    return {_local(world, one)[0] for one in calls if _is_awake(world, one)}


def _beyond_stop(world: World, attempts: tuple[Attempt, ...]) -> int:
    """A promise that is due is no reason here: it waits for nobody's answer."""
    messages: dict[int, list[int]] = {}
    heard: set[int] = set()
    due: dict[int, list[int]] = {}
    beyond = 0
    for one in attempts:
        if not world.is_recruiter[one.person]:
            continue
        day, _ = _local(world, one)
        met = int((world.met[one.person] + world.offset[one.person, 0]) // DAY)
        left = messages.setdefault(one.person, [])
        owed = any(promised <= day for promised in due.get(one.person, ()))
        too_many = len(left) >= MOST_MESSAGES
        too_early = bool(left) and day - left[-1] < _FIRST_WEEK
        before = one.person not in heard and day - met < _FIRST_WEEK
        beyond += too_many or ((too_early or before) and not owed)
        if one.picked_up:
            left.clear()
            heard.add(one.person)
            due[one.person] = [p for p in due.get(one.person, ()) if p > day]
        else:
            left.append(day)
        if one.promised is not None:
            due.setdefault(one.person, []).append(one.promised)
    return beyond


def _too_soon(world: World, attempts: tuple[Attempt, ...]) -> int:
    last: dict[int, int] = {}
    due: dict[int, list[int]] = {}
    found = 0
    for one in attempts:
        if not one.picked_up:
            continue
        day, _ = _local(world, one)
        owed = [promised for promised in due.get(one.person, ()) if promised <= day]
        if one.person in last and day - last[one.person] < _REST_DAYS and not owed:
            found += 1
        last[one.person] = day
        due[one.person] = [promised for promised in due.get(one.person, ()) if promised > day]
        if one.promised is not None:
            due[one.person].append(one.promised)
    return found
