"""The recruiter's weeks: called one to two weeks after the interview, once more, no more (A7)."""

from datetime import UTC, date, datetime, timedelta
from math import inf
from zoneinfo import ZoneInfo

from tui_app.domain.contact import Contact, ContactKind
from tui_app.domain.promise import Side
from tui_app.domain.rules import Rules
from tui_app.priority.case import Case
from tui_app.priority.facts import DAY, Facts
from tui_app.priority.pressures import NOT_FELT, Felt, Pressing, due_promises, due_steps
from tui_app.priority.queue import Factor, Held, Pressure
from tui_app.priority.their_day import TheirDay
from tui_app.priority.wording import short_day

_RECRUITER = ContactKind.RECRUITER
Stopped = tuple[Held | None, float]
"""Who is held, or None, and the moment until which that holds (see `Case`)."""
NOT_HELD: Stopped = (None, inf)


def recruiter_hold(case: Case, now: float, rules: Rules) -> Stopped:
    """Why a recruiter must not be called. The user may overrule.

    An overruling holds until the next message, or the next interview. What the user
    promised for a day ends the waiting on that day (A8), till a message is left for it; the stop
    after the last message gives way only to a call that they asked for.
    """
    if case.contact.kind is not _RECRUITER:
        return NOT_HELD
    return _recruiter_hold(case, now, rules), _until(case, now)


def _recruiter_hold(case: Case, now: float, rules: Rules) -> Held | None:
    contact, facts, zone, today = case.contact, case.facts, case.day.zone, case.day.today
    message, interview = facts.last_message, facts.last_interview(now)
    if any(one.requested for one in due_promises(contact, today)):
        return None
    if facts.messages >= rules.recruiter_messages and not _waived(contact, message):
        count = facts.messages
        why = f"stop rule: {count} messages left and no reply; wait for them to call"
        return Held(contact=contact, why=why, overrulable=True)
    tried = _day_after(message, 0, zone) if message is not None else None
    if interview is None or _is_owed_since(tried, contact, facts, today):
        return None
    first = _day_after(interview, rules.recruiter_first_days, zone)
    if today < first and not _answered(facts, interview) and not _waived(contact, interview):
        why = f"recruiter: call from {short_day(first)}, a week after the interview"
        return Held(contact=contact, why=why, until=first, overrulable=True)
    if message is None or tried is None or _waived(contact, message):
        return None
    second = _day_after(message, rules.recruiter_second_days, zone)
    if today < second:
        why = f"message left {short_day(tried)}; one more from {short_day(second)}"
        return Held(contact=contact, why=why, until=second, overrulable=True)
    return None


def _recruiter(case: Case, now: float, rules: Rules) -> Felt:
    """What presses for a recruiter's call once its weeks have come, till the last message."""
    if case.contact.kind is not _RECRUITER:
        return NOT_FELT
    since = _to_follow_up(case, now, rules)
    return (rules.weights.recruiter if since is not None else None), _until(case, now)


def _recruiter_told(case: Case, now: float, rules: Rules, points: int) -> Pressure:
    since = _to_follow_up(case, now, rules) or now
    return Pressure(Factor.RECRUITER, points, (now - since) / DAY, str(case.facts.messages))


def recruiter_pressure(
    contact: Contact, facts: Facts, now: datetime, zone: ZoneInfo, rules: Rules
) -> Pressure | None:
    """What presses for a recruiter's call at `now` (UTC), or None. `zone` is theirs."""
    case = Case(contact, facts, (), TheirDay(now, zone, contact.free_days, rules))
    points, _ = _recruiter(case, now.timestamp(), rules)
    return _recruiter_told(case, now.timestamp(), rules, points) if points is not None else None


RECRUITER = Pressing(_recruiter, _recruiter_told)


def _to_follow_up(case: Case, now: float, rules: Rules) -> float | None:
    """The interview that is to be followed up now."""
    facts, zone, today = case.facts, case.day.zone, case.day.today
    if facts.messages >= rules.recruiter_messages:
        return None
    interview = facts.last_interview(now)
    if interview is None or _answered(facts, interview):
        return None
    if today < _day_after(interview, rules.recruiter_first_days, zone):
        return None
    message = facts.last_message
    if message is not None and today < _day_after(message, rules.recruiter_second_days, zone):
        return None
    return interview


def _until(case: Case, now: float) -> float:
    """Till when all of this holds: it goes by days, and by the last interview."""
    upcoming = case.facts.next_interview(now)
    return case.day.ends if upcoming is None else min(case.day.ends, upcoming)


def _is_owed_since(tried: date | None, contact: Contact, facts: Facts, today: date) -> bool:
    """Whether something of the user's own fell due, after the day of the last message if any."""
    owed = [one.due for one in due_promises(contact, today)]
    owed += [one.due for one in due_steps(facts, today) if one.owner is Side.ME]
    return any(due is not None and (tried is None or due > tried) for due in owed)


def _answered(facts: Facts, interview: float) -> bool:
    """Whether they were heard since, the day of the interview left out."""
    return facts.last_heard is not None and facts.last_heard > interview + DAY


def _waived(contact: Contact, since: float | None) -> bool:
    """Whether the user has set the rule aside since that moment."""
    overruled = contact.stop_overruled_at
    return overruled is not None and since is not None and overruled.timestamp() > since


def _day_after(moment: float, days: int, zone: ZoneInfo) -> date:
    """The date so many days after a moment, by their calendar."""
    return datetime.fromtimestamp(moment, UTC).astimezone(zone).date() + timedelta(days=days)
