"""Who must not be called now, and why (rulebook A6, A7)."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from tui_app.domain.contact import Contact, ContactKind
from tui_app.domain.rules import Rules
from tui_app.domain.tidbit import MatchStatus
from tui_app.domain.touch import Touch, TouchKind
from tui_app.priority.facts import DAY, Facts
from tui_app.priority.pressures import due_promises, due_steps
from tui_app.priority.queue import Held, Opener

_NOON = time(12)


def hold(
    contact: Contact,
    facts: Facts,
    opener: Opener | None,
    now: datetime,
    zone: ZoneInfo,
    rules: Rules,
) -> Held | None:
    """Why this contact is held at `now` (UTC), or None. `zone` is theirs."""
    today = now.astimezone(zone).date()
    if contact.do_not_call:
        return Held(contact=contact, why=f"do not call: {contact.do_not_call}", overrulable=True)
    if contact.snoozed_until is not None and contact.snoozed_until > today:
        why = f"snoozed until {_day(contact.snoozed_until)}"
        return Held(contact=contact, why=why, until=contact.snoozed_until, overrulable=True)
    if contact.phones and not contact.usable_phones:
        return Held(contact=contact, why="every number was wrong; e adds another")
    return (
        _stop_rule(contact, facts, now, rules)
        or _cool_down(contact, facts, now, zone, rules)
        or _rest(contact, facts, opener, now, zone, rules)
    )


def _stop_rule(contact: Contact, facts: Facts, now: datetime, rules: Rules) -> Held | None:
    """A recruiter: not before a week after the interview, and after two messages no more (A7)."""
    if contact.kind is not ContactKind.RECRUITER:
        return None
    overruled = contact.stop_overruled_at
    last = facts.attempt.at if facts.attempt else None
    if facts.messages >= rules.recruiter_messages and not (overruled and last and overruled > last):
        count = facts.messages
        return Held(
            contact=contact,
            why=f"stop rule: {count} messages left and no reply; wait for them to call",
            overrulable=True,
        )
    if facts.last_interview is None or overruled is not None:
        return None
    first = facts.last_interview + rules.recruiter_first_days * DAY
    heard_since = facts.last_heard is not None and facts.last_heard > facts.last_interview + DAY
    if now.timestamp() < first and not heard_since:
        until = datetime.fromtimestamp(first, UTC).date()
        why = f"recruiter: call from {_day(until)}, a week after the interview"
        return Held(contact=contact, why=why, until=until, overrulable=True)
    if facts.messages and last is not None:
        second = last + timedelta(days=rules.recruiter_second_days)
        if now < second:
            why = f"message left {_day(last.date())}; one more from {_day(second.date())}"
            return Held(contact=contact, why=why, until=second, overrulable=True)
    return None


def _cool_down(
    contact: Contact, facts: Facts, now: datetime, zone: ZoneInfo, rules: Rules
) -> Held | None:
    """After an attempt: the other block after a no-answer, days after a message (A6)."""
    today = now.astimezone(zone).date()
    asked = [p.due for p in contact.open_promises if p.requested and p.due is not None]
    if asked and min(asked) > today:
        day = min(asked)
        return Held(contact=contact, why=f"asked to be called back on {_day(day)}", until=day)
    attempt = facts.attempt
    if attempt is None:
        return None
    until = _next_try(attempt, zone, rules)
    if until is None or now >= until:
        return None
    words = {
        TouchKind.NO_ANSWER: "no answer",
        TouchKind.MESSAGE: "message left",
        TouchKind.WRONG_NUMBER: "wrong number",
    }[attempt.kind]
    local = attempt.at.astimezone(zone)
    why = f"{words} {_day(local.date())} {local:%H:%M}; next try {_moment(until.astimezone(zone))}"
    return Held(contact=contact, why=why, until=until)


def _next_try(attempt: Touch, zone: ZoneInfo, rules: Rules) -> datetime | None:
    local = attempt.at.astimezone(zone)
    if attempt.kind is TouchKind.MESSAGE:
        return attempt.at + timedelta(days=rules.message_wait_days)
    if attempt.kind in (TouchKind.NO_ANSWER, TouchKind.WRONG_NUMBER):
        day, opens = local.date(), rules.evening.opens
        if local.time() >= _NOON:
            day, opens = day + timedelta(days=1), rules.day_opens
        return datetime.combine(day, opens, zone).astimezone(UTC)
    return None


def _rest(
    contact: Contact,
    facts: Facts,
    opener: Opener | None,
    now: datetime,
    zone: ZoneInfo,
    rules: Rules,
) -> Held | None:
    """Nobody is talked to twice within a week without a reason (A6)."""
    if facts.last_conversation is None:
        return None
    talked = datetime.fromtimestamp(facts.last_conversation, UTC)
    ends = talked + timedelta(days=rules.rest_days)
    if now >= ends:
        return None
    local, today = talked.astimezone(zone).date(), now.astimezone(zone).date()
    if local < today and (
        due_promises(contact, today) or due_steps(facts, today) or _is_urgent(opener, rules)
    ):
        return None
    if any(p.requested for p in due_promises(contact, today)):
        return None
    when = "today" if local >= today else f"on {_day(local)}"
    why = f"talked {when}; rests until {_day(ends.astimezone(zone).date())}"
    return Held(contact=contact, why=why, until=ends)


def _is_urgent(opener: Opener | None, rules: Rules) -> bool:
    """News that the user accepted, still fresh, and soon spoilt."""
    if opener is None or opener.match.status is not MatchStatus.ACCEPTED:
        return False
    half_life = opener.tidbit.half_life_days or rules.half_lives.of(opener.tidbit.kind)
    return half_life <= rules.urgent_half_life_days and opener.freshness >= rules.urgent_freshness


def _day(day: date) -> str:
    return f"{day.day} {day:%b}"


def _moment(local: datetime) -> str:
    return f"{_day(local.date())} {local:%H:%M}"
