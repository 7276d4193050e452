"""What presses for a call, each in points, and how long they stay (rulebook A3 to A8).

A pressure is one of `PRESSURES`: it weighs a case, and tells of it what a person should read.
"""

from collections.abc import Callable
from datetime import date
from math import inf, log2, sqrt
from typing import NamedTuple

from tui_app.domain.contact import Contact
from tui_app.domain.interview import NextStep
from tui_app.domain.promise import Promise, Side
from tui_app.domain.rules import Rules
from tui_app.priority.case import Case
from tui_app.priority.facts import DAY, Facts
from tui_app.priority.news import openers
from tui_app.priority.queue import Factor, Pressure, WindowStatus

Felt = tuple[int | None, float]
"""Points, None where it does not press, and the moment until which that holds (see `Case`)."""
NOT_FELT: Felt = (None, inf)
EARLY = 1.0
"""Seconds by which a change that is reckoned ahead is looked for early: rounding never hides it."""

_OPEN = WindowStatus.OPEN
_STEEP = 4
_BEYOND = 0.4
"""What each doubling of the cadence adds to a silence."""


class Pressing(NamedTuple):
    """One pressure: `felt` is what it weighs, `told` how it reads where it presses.

    Both are asked at a moment in seconds since 1970; `told` is given the points.
    """

    felt: Callable[[Case, float, Rules], Felt]
    told: Callable[[Case, float, Rules, int], Pressure]


def due_promises(contact: Contact, today: date) -> list[Promise]:
    """The user's own open promises whose day has come, the earliest first (A8)."""
    due = [
        promise
        for promise in contact.promises
        if promise.is_open and promise.by is Side.ME and promise.due and promise.due <= today
    ]
    return sorted(due, key=lambda promise: (promise.due or today, promise.id))


def due_steps(facts: Facts, today: date) -> list[NextStep]:
    """Next steps from interview records whose day has come, the earliest first (A8)."""
    due = [step for step in facts.steps if step.due and step.due <= today]
    return sorted(due, key=lambda step: (step.due or today, step.id))


def _news(case: Case, now: float, rules: Rules) -> Felt:
    """Fresh news that waits for them (A3): the best of it."""
    if not case.waiting:
        return NOT_FELT
    worth, is_fresh = 0.0, False
    for one in case.waiting:
        freshness = one.life.freshness(now)
        if freshness > 0:
            worth, is_fresh = max(worth, freshness * one.share), True
    if not is_fresh:
        return NOT_FELT
    weight = rules.weights.news
    points = round(weight * worth)
    # Till the last of it is stale, or worth half a point less: each falls at its own pace.
    least = (points - 0.5) / weight if points else 0.0
    return points, max([one.falls_to(least) for one in case.waiting]) - EARLY


def _news_told(case: Case, now: float, _: Rules, points: int) -> Pressure:
    best = openers(case.waiting, now)[0]
    return Pressure(Factor.NEWS, points, best.freshness, best.tidbit.text)


def _gap(case: Case, now: float, rules: Rules) -> Felt:
    """The time since the last contact, over their cadence: it grows for ever (A4).

    A call planned for a later day speaks for itself: till then the gap does not press.
    """
    contact = case.contact
    if contact.next_call is not None and contact.next_call > case.day.today:
        return 0, case.day.begins(contact.next_call)
    weight, cadence = rules.weights.gap, max(1, contact.cadence_days or rules.cadence_days)
    points = round(weight * _silence(case.facts.gap_days(now) / cadence))
    since = case.facts.counts_from
    if since is None or not weight:
        return points, inf
    return points, since + cadence * _cadences((points + 0.5) / weight) * DAY - EARLY


def _silence(cadences: float) -> float:
    """What a silence of so many cadences weighs: 1 at the cadence, and there is no most (A4).

    Hardly anything sooner, so that who is due soon comes before who was called lately.
    """
    return cadences**_STEEP if cadences <= 1 else 1 + _BEYOND * log2(cadences)


def _cadences(silence: float) -> float:
    """After how many cadences a silence weighs that much."""
    if silence <= 1:
        return float(silence ** (1 / _STEEP))
    return float(2.0 ** min((silence - 1) / _BEYOND, 60.0))


def _gap_told(case: Case, now: float, rules: Rules, points: int) -> Pressure:
    contact, today = case.contact, case.day.today
    if contact.next_call is not None and contact.next_call > today:
        ahead = (contact.next_call - today).days
        return Pressure(Factor.PLANNED, points, -ahead, contact.next_call.isoformat())
    cadence = contact.cadence_days or rules.cadence_days
    return Pressure(Factor.GAP, points, case.facts.gap_days(now), str(cadence))


def _recall(case: Case, now: float, rules: Rules) -> Felt:
    """What they have forgotten (A5)."""
    weight, facts = rules.weights.recall, case.facts
    points = round(weight * (1 - facts.recall(now)))
    if points >= weight or facts.last_conversation is None:
        return points, inf
    half_lives = sqrt(-log2(1 - (points + 0.5) / weight))
    return points, facts.last_conversation + half_lives * facts.memory_half_days * DAY - EARLY


def _recall_told(case: Case, now: float, _: Rules, points: int) -> Pressure:
    return Pressure(Factor.RECALL, points, case.facts.recall(now))


def _planned(case: Case, _: float, rules: Rules) -> Felt:
    """A call that was planned for today or before."""
    planned = case.contact.next_call
    if planned is None or planned > case.day.today:
        return NOT_FELT  # for how long, the gap tells
    return rules.weights.planned, inf


def _planned_told(case: Case, _: float, __: Rules, points: int) -> Pressure:
    planned = case.contact.next_call or case.day.today
    late = (case.day.today - planned).days
    return Pressure(Factor.PLANNED, points, late, case.contact.next_call_about)


def _promise(case: Case, _: float, rules: Rules) -> Felt:
    """A promise or next step that is due: it outranks any routine call (A8)."""
    if not case.contact.promises and not case.facts.steps:
        return NOT_FELT
    owed, day = _owed(case), case.day
    if not owed:
        return None, day.ends
    late = (day.today - owed[0]).days
    return rules.weights.promise + rules.weights.promise_per_day_late * late, day.ends


def _promise_told(case: Case, _: float, __: Rules, points: int) -> Pressure:
    owed = _owed(case)
    due, said, text = owed or (case.day.today, "", "")
    return Pressure(Factor.PROMISE, points, (case.day.today - due).days, text, said)


def _owed(case: Case) -> tuple[date, str, str] | None:
    """What the user owes them for longest: since when, what it is in a word or two, its text."""
    today = case.day.today
    owed = [
        (promise.due, "promised", promise.text)
        for promise in due_promises(case.contact, today)
        if promise.due
    ]
    owed += [(step.due, *_said(step)) for step in due_steps(case.facts, today) if step.due]
    return min(owed, default=None)


def _said(step: NextStep) -> tuple[str, str]:
    """What a next step is in one word, and its text; for one that waits for word, what then."""
    text = step.text or step.kind.value
    if not step.waits_for_word:
        return "promised", text
    return "no word from them", f"{text}; {step.fallback}" if step.fallback else text


def _pinned(case: Case, _: float, rules: Rules) -> Felt:
    """The user wants them near the top."""
    return (rules.weights.pinned, inf) if case.contact.pinned else NOT_FELT


def _pinned_told(_: Case, __: float, ___: Rules, points: int) -> Pressure:
    return Pressure(Factor.PINNED, points)


PROMISE = Pressing(_promise, _promise_told)
NEWS = Pressing(_news, _news_told)
PLANNED = Pressing(_planned, _planned_told)
GAP = Pressing(_gap, _gap_told)
RECALL = Pressing(_recall, _recall_told)
PINNED = Pressing(_pinned, _pinned_told)


def lost_outside(total: int, status: WindowStatus, rules: Rules) -> int:
    """Points that a call loses outside the callee's window (A2).

    Rounded so that what is worth anything never sinks to what is worth nothing.
    """
    if status is _OPEN:
        return 0
    return total - -int(-total * rules.outside_window_share // 1)
