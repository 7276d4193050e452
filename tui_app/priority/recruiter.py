"""The recruiter's weeks: called one to two weeks after the interview, once more, no more (A7)."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from tui_app.domain.contact import Contact, ContactKind
from tui_app.domain.promise import Side
from tui_app.domain.rules import Rules
from tui_app.priority.facts import DAY, Facts
from tui_app.priority.pressures import due_promises, due_steps
from tui_app.priority.queue import Factor, Held, Pressure
from tui_app.priority.wording import short_day


def recruiter_hold(
    contact: Contact, facts: Facts, now: datetime, zone: ZoneInfo, rules: Rules
) -> Held | None:
    """Why a recruiter must not be called at `now` (UTC); `zone` is theirs. The user may overrule.

    An overruling holds until the next message, or the next interview. What the user
    promised for a day ends the waiting on that day (A8), till a message is left for it; the stop
    after the last message gives way only to a call that they asked for.
    """
    if contact.kind is not ContactKind.RECRUITER:
        return None
    message, interview = facts.last_message, facts.last_interview(now.timestamp())
    today = now.astimezone(zone).date()
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


def recruiter_pressure(
    contact: Contact, facts: Facts, now: datetime, zone: ZoneInfo, rules: Rules
) -> Pressure | None:
    """What presses for a recruiter's call once its weeks have come, till the last message."""
    if contact.kind is not ContactKind.RECRUITER or facts.messages >= rules.recruiter_messages:
        return None
    interview = facts.last_interview(now.timestamp())
    if interview is None or _answered(facts, interview):
        return None
    today = now.astimezone(zone).date()
    if today < _day_after(interview, rules.recruiter_first_days, zone):
        return None
    message = facts.last_message
    if message is not None and today < _day_after(message, rules.recruiter_second_days, zone):
        return None
    since = (now.timestamp() - interview) / DAY
    return Pressure(Factor.RECRUITER, rules.weights.recruiter, since, str(facts.messages))


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
