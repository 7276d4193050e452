"""What both sides changed and is yet no clash: which of the two is right can be told (A3, A14).

A rule gives the value that stands, or None where the user has to know of the clash. It gives the
same whichever side is which.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from tui_app.domain.day import Tick
from tui_app.domain.record import Part
from tui_app.domain.tidbit import Match, MatchStatus
from tui_app.store.merging.shapes import canonical

Values = Mapping[str, Any]
"""The fields that go together, by name; those not there are left out."""

_LATEST = frozenset({"updated_at", "dated_at"})
_EARLIEST = frozenset(
    {"created_at", "kept_at", "dropped_at", "done_at", "archived_at", "began_at", "ended_at"}
)


def settled(kind: type[Part] | None, ours: Values, theirs: Values) -> Values | None:
    """Which of two different values of the same fields stands; None where that is a clash."""
    rule = _RULES.get(kind) if kind else None
    if rule is not None and (found := rule(ours, theirs)) is not None:
        return found
    if len(ours) == 1 and ours.keys() == theirs.keys():
        (name,) = ours
        if name in _LATEST:
            return _by_moment(name, ours, theirs, latest=True)
        if name in _EARLIEST or (kind is Tick and name == "at"):
            return _by_moment(name, ours, theirs)
    return None


def _by_moment(name: str, ours: Values, theirs: Values, *, latest: bool = False) -> Values | None:
    if None in (moment(ours[name]), moment(theirs[name])):
        return None
    pick = max if latest else min
    return pick(ours, theirs, key=lambda one: (moment(one[name]), canonical(one[name])))


def is_proposal(part: object) -> bool:
    """Whether it is a match on which the user has not decided: the program may make it anew."""
    return isinstance(part, dict) and part.get("status", "proposed") == MatchStatus.PROPOSED


def moment(value: object) -> datetime | None:
    """The moment that a stored value tells; None where it tells none."""
    try:
        found = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return found.astimezone(UTC) if found is not None and found.tzinfo is not None else None


def _match(ours: Values, theirs: Values) -> Values | None:
    """A decision outdoes a proposal; of proposals the likelier, of one decision the first made.

    What was passed on outdoes what was only accepted: it cannot be taken back. One that the user
    refused and yet passed on is told of.
    """
    pair = sorted((ours, theirs), key=_decidedness)
    low, high = (one.get("status", MatchStatus.PROPOSED) for one in pair)
    if low == MatchStatus.PROPOSED or (low, high) == (MatchStatus.ACCEPTED, MatchStatus.PASSED_ON):
        return pair[1]
    return pair[0] if low == high else None


def _decidedness(match: Values) -> tuple[int, float, str]:
    """Sort key: proposals by likelihood, then what was accepted, refused, passed on."""
    status = match.get("status", MatchStatus.PROPOSED)
    place = _STATUSES.index(status) if status in _STATUSES else len(_STATUSES)
    if place == 0:
        score = match.get("score", 0.0)
        return (place, score if isinstance(score, int | float) else 0.0, canonical(match))
    decided = moment(match.get("decided_at"))
    return (place, decided.timestamp() if decided else 0.0, canonical(match))


_STATUSES = (
    MatchStatus.PROPOSED,
    MatchStatus.ACCEPTED,
    MatchStatus.REFUSED,
    MatchStatus.PASSED_ON,
)
_RULES: dict[type[Part], Callable[[Values, Values], Values | None]] = {Match: _match}
