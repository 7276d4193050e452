"""Short ways to build a small network and to ask how somebody stands in it."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from tui_app.domain.contact import Contact
from tui_app.domain.network import Network
from tui_app.domain.record import Record
from tui_app.domain.rules import Rules
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit, TidbitKind
from tui_app.domain.touch import Direction, Touch, TouchKind
from tui_app.priority.queue import Call, Factor, Held, Queue
from tui_app.priority.rank import rank

PARIS = ZoneInfo("Europe/Paris")
MONDAY = date(2026, 11, 23)
RULES = Rules()
_ids = count(1)


def at(clock: str, day: date = MONDAY, zone: ZoneInfo = PARIS) -> datetime:
    """A moment (UTC) by the wall clock of a zone."""
    return datetime.combine(day, time.fromisoformat(clock), zone).astimezone(UTC)


NOW = at("08:10")
ANN = Contact(id="a", name="Ann Lee", zone="Europe/Paris", met_on=date(2024, 11, 4))


def days_ago(days: float, now: datetime = NOW) -> datetime:
    return now - timedelta(days=days)


def touch(
    kind: TouchKind, when: datetime, contact: str = "a", direction: Direction = Direction.OUT
) -> Touch:
    return Touch(id=f"t{next(_ids)}", contact=contact, kind=kind, at=when, direction=direction)


def news(
    kind: TidbitKind, heard: datetime, *whom: str, status: MatchStatus = MatchStatus.ACCEPTED
) -> Tidbit:
    """A tidbit for these people."""
    matches = tuple(Match(contact=one, status=status, score=1.0) for one in whom or ("a",))
    number = next(_ids)
    text = f"Northwind moves to quay {number}"
    return Tidbit(id=f"n{number}", text=text, kind=kind, heard_at=heard, matches=matches)


def queue(*records: Record, now: datetime = NOW, rules: Rules = RULES, block: str = "now") -> Queue:
    return rank(Network(records), now, rules, PARIS, block=block)


def stands(
    *records: Record, now: datetime = NOW, rules: Rules = RULES, who: str = "a", block: str = "now"
) -> Call | Held:
    """How one of these people stands."""
    found = queue(*records, now=now, rules=rules, block=block)
    everybody: tuple[Call | Held, ...] = (*found.calls, *found.later, *found.held)
    return next(one for one in everybody if one.contact.id == who)


def call(
    *records: Record, now: datetime = NOW, rules: Rules = RULES, who: str = "a", block: str = "now"
) -> Call:
    """The call of somebody who may be called."""
    found = stands(*records, now=now, rules=rules, who=who, block=block)
    assert isinstance(found, Call), found.why
    return found


def held(*records: Record, now: datetime = NOW, rules: Rules = RULES, who: str = "a") -> Held:
    """The hold of somebody who may not be called."""
    found = stands(*records, now=now, rules=rules, who=who)
    assert isinstance(found, Held)
    return found


def points(found: Call, factor: Factor) -> int:
    """What one factor counts for."""
    return sum(reason.points for reason in found.reasons if reason.factor is factor)
