"""Who must not be called now, and why (rulebook A6, A7)."""

from datetime import UTC, datetime, time, timedelta
from math import inf
from zoneinfo import ZoneInfo

from tui_app.domain.contact import Contact, ContactKind
from tui_app.domain.rules import Rules
from tui_app.domain.tidbit import MatchStatus
from tui_app.domain.touch import Touch, TouchKind
from tui_app.priority.case import Case
from tui_app.priority.facts import DAY, Facts
from tui_app.priority.news import Waiting
from tui_app.priority.pressures import EARLY, due_promises, due_steps
from tui_app.priority.queue import Held
from tui_app.priority.recruiter import NOT_HELD, Stopped, recruiter_hold
from tui_app.priority.their_day import TheirDay
from tui_app.priority.wording import short_day

_NOON = time(12)
_RECRUITER = ContactKind.RECRUITER
_MESSAGE = TouchKind.MESSAGE


def hold(
    contact: Contact,
    facts: Facts,
    waiting: tuple[Waiting, ...],
    now: datetime,
    zone: ZoneInfo,
    rules: Rules,
) -> Held | None:
    """Why this contact is held at `now` (UTC), or None. `zone` is theirs."""
    case = Case(contact, facts, waiting, TheirDay(now, zone, contact.free_days, rules))
    return stopped(case, now.timestamp(), rules)[0]


def stopped(case: Case, now: float, rules: Rules) -> Stopped:
    """Why this contact is held at `now`, in seconds since 1970, and how long that stays so."""
    contact, day = case.contact, case.day
    if contact.do_not_call:
        why = f"do not call: {contact.do_not_call}"
        return Held(contact=contact, why=why, overrulable=True), inf
    snoozed = contact.snoozed_until
    if snoozed is not None and snoozed > day.today:
        why = f"snoozed until {short_day(snoozed)}"
        held = Held(contact=contact, why=why, until=snoozed, overrulable=True)
        return held, day.begins(snoozed)
    phones = contact.phones
    if phones and phones[0].wrong and all(phone.wrong for phone in phones):
        return Held(contact=contact, why="every number was wrong; e adds another"), inf
    quiet = now - case.facts.last_touch
    if quiet > _longest_wait(rules) and not contact.promises and contact.kind is not _RECRUITER:
        return NOT_HELD  # as most are
    until = inf
    for rule in (recruiter_hold, _asked, _cool_down, _rest):
        found, lasts = rule(case, now, rules)
        if lasts < until:
            until = lasts
        if found is not None:
            return found, until
    return None, until


def _longest_wait(rules: Rules) -> float:
    """Seconds after the last touch in which nobody has to wait any more for its sake."""
    return (max(rules.rest_days, rules.message_wait_days) + 3) * DAY


def _asked(case: Case, _: float, __: Rules) -> Stopped:
    """They named a day on which they want to be called back (A6)."""
    contact, day = case.contact, case.day
    if not contact.promises:
        return NOT_HELD
    asked = [p.due for p in contact.open_promises if p.requested and p.due is not None]
    if not asked or min(asked) <= day.today:
        return NOT_HELD
    first = min(asked)
    why = f"asked to be called back on {short_day(first)}"
    return Held(contact=contact, why=why, until=first), day.begins(first)


def _cool_down(case: Case, now: float, rules: Rules) -> Stopped:
    """After an attempt: the other block after a no-answer, days after a message (A6).

    A promise that is due outranks what is left of the wait from the next day on (A8).
    """
    attempt, contact, day = case.facts.attempt, case.contact, case.day
    if attempt is None:
        return NOT_HELD
    wait = max(1, rules.message_wait_days) if attempt.kind is _MESSAGE else 1
    if now - attempt.at.timestamp() > (wait + 2) * DAY:
        return NOT_HELD  # no wait is that long
    until = _next_try(attempt, day.zone, rules)
    if until is None or now >= until.timestamp():
        return NOT_HELD
    is_owed = due_promises(contact, day.today) or any(
        not one.waits_for_word for one in due_steps(case.facts, day.today)
    )
    if attempt.at.astimezone(day.zone).date() < day.today and is_owed:
        return NOT_HELD
    words = {
        TouchKind.NO_ANSWER: "no answer",
        TouchKind.MESSAGE: "message left",
        TouchKind.WRONG_NUMBER: "wrong number",
    }[attempt.kind]
    tried, again = _moment(attempt.at.astimezone(day.zone)), _moment(until.astimezone(day.zone))
    held = Held(contact=contact, why=f"{words} {tried}; next try {again}", until=until)
    may_be_owed = contact.promises or case.facts.steps
    return held, min(until.timestamp(), day.ends) if may_be_owed else until.timestamp()


def _next_try(attempt: Touch, zone: ZoneInfo, rules: Rules) -> datetime | None:
    local = attempt.at.astimezone(zone)
    if attempt.kind is TouchKind.MESSAGE:
        day = local.date() + timedelta(days=rules.message_wait_days)
        return datetime.combine(day, rules.day_opens, zone).astimezone(UTC)
    if attempt.kind in (TouchKind.NO_ANSWER, TouchKind.WRONG_NUMBER):
        day, opens = local.date(), rules.evening.opens
        if local.time() >= _NOON:
            day, opens = day + timedelta(days=1), rules.day_opens
        return datetime.combine(day, opens, zone).astimezone(UTC)
    return None


def _rest(case: Case, now: float, rules: Rules) -> Stopped:
    """Nobody is talked to twice within a week without a reason (A6)."""
    contact, facts, day = case.contact, case.facts, case.day
    if facts.last_reached is None or now - facts.last_reached > (rules.rest_days + 2) * DAY:
        return NOT_HELD
    reached = datetime.fromtimestamp(facts.last_reached, UTC).astimezone(day.zone).date()
    # By their calendar, so that a weekly call comes up in the same block as the week before.
    ends = reached + timedelta(days=rules.rest_days)
    if day.today >= ends:
        return NOT_HELD
    owed = due_promises(contact, day.today) if contact.promises else ()
    steps = due_steps(facts, day.today) if facts.steps else ()
    if any(promise.requested for promise in owed):
        return NOT_HELD
    if reached < day.today:
        if owed or steps or (contact.next_call is not None and contact.next_call <= day.today):
            return NOT_HELD
        rested = day.begins(ends)
        urgent = [one for one in case.waiting if _is_urgent(one, now, rested, rules)]
        if urgent:
            return None, max(one.life.falls_to(rules.urgent_freshness) for one in urgent) - EARLY
    what = "talked" if facts.last_reached == facts.last_conversation else "declined"
    when = "today" if reached >= day.today else f"on {short_day(reached)}"
    why = f"{what} {when}; rests until {short_day(ends)}"
    held = Held(contact=contact, why=why, until=ends)
    may_end_before = contact.next_call is not None or contact.promises or facts.steps
    if reached >= day.today or may_end_before:
        return held, min(day.ends, day.begins(ends))
    return held, day.begins(ends)


def _is_urgent(news: Waiting, now: float, rested: float, rules: Rules) -> bool:
    """News that the user accepted, still fresh, and worth nothing once they have rested."""
    life = news.life
    if news.match.status is not MatchStatus.ACCEPTED:
        return False
    if life.freshness(now) < rules.urgent_freshness:
        return False
    return life.halves_in <= rules.urgent_half_life_days or life.freshness(rested) == 0


def _moment(local: datetime) -> str:
    return f"{short_day(local.date())} {local:%H:%M}"
