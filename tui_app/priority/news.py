"""What news is still worth, and which tidbit to open a call with (rulebook A3, B1)."""

from datetime import UTC, datetime, time, timedelta
from math import log2

from tui_app.domain.network import Network
from tui_app.domain.rules import Rules
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit
from tui_app.domain.zones import zone_or
from tui_app.priority.facts import DAY
from tui_app.priority.queue import Opener

_NOTHING: tuple[Opener, ...] = ()
_NEVER = datetime.max.replace(tzinfo=UTC)


def freshness(tidbit: Tidbit, now: datetime, rules: Rules) -> float:
    """What a tidbit is still worth at `now` (UTC), 1 to 0; 0 once stale, expired or archived.

    It halves with every half-life of its kind. The news of an event ends with the event's day,
    in the zone where it was heard.
    """
    if tidbit.archived_at is not None:
        return 0.0
    ends = _ends(tidbit)
    if ends is not None and now >= ends:
        return 0.0
    half_life = tidbit.half_life_days or rules.half_lives.of(tidbit.kind)
    age = max(0.0, (now - tidbit.heard_at).total_seconds() / DAY)
    worth = 0.5 ** min(age / half_life, 60.0) if half_life > 0 else 0.0
    return worth if worth >= rules.stale_below else 0.0


def relevance(match: Match, rules: Rules) -> float:
    """How much a match counts, 0 to 1: whole once accepted, a share of its score till then."""
    if match.status is MatchStatus.ACCEPTED:
        return 1.0
    return rules.proposed_share * min(1.0, max(0.0, match.score))


class News:
    """The openers that wait for every contact at one moment, best first."""

    def __init__(self, network: Network, now: datetime, rules: Rules) -> None:
        self._openers: dict[str, list[Opener]] = {}
        for tidbit in network.tidbits.values():
            worth = freshness(tidbit, now, rules) if tidbit.matches else 0.0
            if worth <= 0:
                continue
            for match in tidbit.matches:
                if match.is_waiting:
                    opener = Opener(tidbit, match, worth, worth * relevance(match, rules))
                    self._openers.setdefault(match.contact, []).append(opener)
        for openers in self._openers.values():
            openers.sort(key=_best_first)

    def openers(self, contact_id: str) -> tuple[Opener, ...]:
        """Every fresh tidbit not yet passed on to this contact, best first."""
        found = self._openers.get(contact_id)
        return tuple(found) if found else _NOTHING


def openers_for(
    contact_id: str, network: Network, now: datetime, rules: Rules
) -> tuple[Opener, ...]:
    """The openers of one contact at `now` (UTC), best first."""
    found = []
    for tidbit in network.tidbits_for(contact_id):
        match = tidbit.match_for(contact_id)
        worth = freshness(tidbit, now, rules)
        if match is not None and match.is_waiting and worth > 0:
            found.append(Opener(tidbit, match, worth, worth * relevance(match, rules)))
    return tuple(sorted(found, key=_best_first))


def _best_first(opener: Opener) -> tuple[float, float, str]:
    return (-opener.worth, -opener.tidbit.heard_at.timestamp(), opener.tidbit.id)


def goes_stale(tidbit: Tidbit, rules: Rules) -> datetime:
    """The moment (UTC) from which a tidbit is worth nothing; the last there is where it never is.

    It may be past, and it does not look at the archive.
    """
    half_life = tidbit.half_life_days or rules.half_lives.of(tidbit.kind)
    try:
        stale = tidbit.heard_at + timedelta(days=half_life * -log2(rules.stale_below))
    except (OverflowError, ValueError):
        stale = _NEVER
    ends = _ends(tidbit)
    return stale if ends is None else min(stale, ends)


def _ends(tidbit: Tidbit) -> datetime | None:
    """When the last day on which it counts is over, where it was heard; None without such a day."""
    days = [day for day in (tidbit.expires_on, tidbit.happens_on) if day is not None]
    if not days or min(days) >= _NEVER.date():
        return None
    midnight = datetime.combine(min(days) + timedelta(days=1), time(), zone_or(tidbit.zone, UTC))
    return midnight.astimezone(UTC)
