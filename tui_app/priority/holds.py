"""Who must not be called now, and why (rulebook A6, A7)."""

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from tui_app.domain.contact import Contact
from tui_app.domain.rules import Rules
from tui_app.domain.tidbit import MatchStatus
from tui_app.domain.touch import Touch, TouchKind
from tui_app.priority.facts import Facts
from tui_app.priority.news import half_life
from tui_app.priority.pressures import due_promises, due_steps
from tui_app.priority.queue import Held, Opener
from tui_app.priority.recruiter import recruiter_hold
from tui_app.priority.wording import short_day

_NOON = time(12)


def hold(
    contact: Contact,
    facts: Facts,
    openers: Sequence[Opener],
    now: datetime,
    zone: ZoneInfo,
    rules: Rules,
) -> Held | None:
    """Why this contact is held at `now` (UTC), or None. `zone` is theirs."""
    today = now.astimezone(zone).date()
    if contact.do_not_call:
        return Held(contact=contact, why=f"do not call: {contact.do_not_call}", overrulable=True)
    if contact.snoozed_until is not None and contact.snoozed_until > today:
        why = f"snoozed until {short_day(contact.snoozed_until)}"
        return Held(contact=contact, why=why, until=contact.snoozed_until, overrulable=True)
    if contact.phones and all(phone.wrong for phone in contact.phones):
        return Held(contact=contact, why="every number was wrong; e adds another")
    return (
        recruiter_hold(contact, facts, now, zone, rules)
        or _cool_down(contact, facts, now, zone, rules)
        or _rest(contact, facts, openers, now, zone, rules)
    )


def _cool_down(
    contact: Contact, facts: Facts, now: datetime, zone: ZoneInfo, rules: Rules
) -> Held | None:
    """After an attempt: the other block after a no-answer, days after a message (A6).

    A promise that is due outranks what is left of the wait from the next day on (A8).
    """
    today = now.astimezone(zone).date()
    asked = [p.due for p in contact.open_promises if p.requested and p.due is not None]
    if asked and min(asked) > today:
        day = min(asked)
        return Held(contact=contact, why=f"asked to be called back on {short_day(day)}", until=day)
    attempt = facts.attempt
    if attempt is None:
        return None
    until = _next_try(attempt, zone, rules)
    if until is None or now >= until:
        return None
    is_owed = due_promises(contact, today) or any(
        not one.waits_for_word for one in due_steps(facts, today)
    )
    if attempt.at.astimezone(zone).date() < today and is_owed:
        return None
    words = {
        TouchKind.NO_ANSWER: "no answer",
        TouchKind.MESSAGE: "message left",
        TouchKind.WRONG_NUMBER: "wrong number",
    }[attempt.kind]
    tried, again = _moment(attempt.at.astimezone(zone)), _moment(until.astimezone(zone))
    why = f"{words} {tried}; next try {again}"
    return Held(contact=contact, why=why, until=until)


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


def _rest(
    contact: Contact,
    facts: Facts,
    openers: Sequence[Opener],
    now: datetime,
    zone: ZoneInfo,
    rules: Rules,
) -> Held | None:
    """Nobody is talked to twice within a week without a reason (A6)."""
    if facts.last_reached is None:
        return None
    reached = datetime.fromtimestamp(facts.last_reached, UTC).astimezone(zone).date()
    today = now.astimezone(zone).date()
    # By their calendar, so that a weekly call comes up in the same block as the week before.
    ends = reached + timedelta(days=rules.rest_days)
    if today >= ends:
        return None
    planned = contact.next_call is not None and contact.next_call <= today
    if reached < today and (
        planned
        or due_promises(contact, today)
        or due_steps(facts, today)
        or any(_is_urgent(opener, rules) for opener in openers)
    ):
        return None
    if any(p.requested for p in due_promises(contact, today)):
        return None
    what = "talked" if facts.last_reached == facts.last_conversation else "declined"
    when = "today" if reached >= today else f"on {short_day(reached)}"
    why = f"{what} {when}; rests until {short_day(ends)}"
    return Held(contact=contact, why=why, until=ends)


def _is_urgent(opener: Opener, rules: Rules) -> bool:
    """News that the user accepted, still fresh, and soon spoilt."""
    if opener.match.status is not MatchStatus.ACCEPTED:
        return False
    halves_in = half_life(opener.tidbit, rules)
    return halves_in <= rules.urgent_half_life_days and opener.freshness >= rules.urgent_freshness


def _moment(local: datetime) -> str:
    return f"{short_day(local.date())} {local:%H:%M}"
