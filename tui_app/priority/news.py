"""What news is still worth, and which tidbit to open a call with (rulebook A3, B1)."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from datetime import UTC, date, datetime, time, timedelta
from math import log2

from tui_app.domain.network import Network
from tui_app.domain.rules import Rules
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit
from tui_app.domain.zones import zone_or
from tui_app.priority.facts import DAY
from tui_app.priority.queue import Opener
from tui_app.priority.same_news import same_news

_NOTHING: tuple[Opener, ...] = ()
_NEVER = datetime.max.replace(tzinfo=UTC)


def freshness(tidbit: Tidbit, now: datetime, rules: Rules) -> float:
    """What a tidbit is still worth at `now` (UTC), 1 to 0; 0 once stale, expired or archived.

    It halves with every `half_life`. The news of an event ends with the event's day, in the zone
    where it was heard.
    """
    if tidbit.archived_at is not None:
        return 0.0
    ends = _ends(tidbit)
    if ends is not None and now >= ends:
        return 0.0
    halves_in = half_life(tidbit, rules)
    age = max(0.0, (now - tidbit.heard_at).total_seconds() / DAY)
    worth = 0.5 ** min(age / halves_in, 60.0) if halves_in > 0 else 0.0
    return worth if worth >= rules.stale_below else 0.0


def half_life(tidbit: Tidbit, rules: Rules) -> float:
    """Days in which a tidbit loses half its worth: its own, else that of its kind (A3).

    News with a day to come must not be stale before that day, however early it was heard: without
    a half-life of its own it takes half the time till then, where that is longer than its kind's.
    So it falls all the while, as all news does, and is worth a quarter when its day is over.
    """
    if tidbit.half_life_days:
        return tidbit.half_life_days
    usual = rules.half_lives.of(tidbit.kind)
    day_over = _midnight_after(tidbit.happens_on, tidbit.zone) if tidbit.happens_on else None
    if day_over is None:
        return usual
    ahead = (day_over - tidbit.heard_at).total_seconds() / DAY
    # A little less, so that rounding never ends it before its day.
    return max(usual, 1.001 * ahead / min(2.0, -log2(rules.stale_below)))


def relevance(match: Match, rules: Rules) -> float:
    """How much a match counts, 0 to 1: whole once accepted, a share of its score till then."""
    if match.status is MatchStatus.ACCEPTED:
        return 1.0
    return rules.proposed_share * min(1.0, max(0.0, match.score))


class News:
    """The openers that wait for every contact at one moment, best first."""

    def __init__(self, network: Network, now: datetime, rules: Rules) -> None:
        self._openers: dict[str, tuple[Opener, ...]] = {}
        waiting: dict[str, list[Opener]] = {}
        told: dict[str, set[str]] = {}
        for tidbit in network.tidbits.values():
            worth = freshness(tidbit, now, rules) if tidbit.matches else 0.0
            for match in tidbit.matches:
                if match.status is MatchStatus.PASSED_ON:
                    told.setdefault(match.contact, set()).add(tidbit.id)
                elif worth > 0 and match.is_waiting:
                    opener = Opener(tidbit, match, worth, worth * relevance(match, rules))
                    waiting.setdefault(match.contact, []).append(opener)
        for contact_id, openers in waiting.items():
            self._openers[contact_id] = _to_tell(openers, told.get(contact_id), network)

    def openers(self, contact_id: str) -> tuple[Opener, ...]:
        """Every fresh tidbit that waits for this contact and is news to them, best first."""
        return self._openers.get(contact_id, _NOTHING)


def openers_for(
    contact_id: str, network: Network, now: datetime, rules: Rules
) -> tuple[Opener, ...]:
    """The openers of one contact at `now` (UTC), best first; as `News` has them."""
    waiting: list[Opener] = []
    told: set[str] = set()
    for tidbit in network.tidbits_for(contact_id):
        match = tidbit.match_for(contact_id)
        worth = freshness(tidbit, now, rules)
        if match is None:
            continue
        if match.status is MatchStatus.PASSED_ON:
            told.add(tidbit.id)
        elif match.is_waiting and worth > 0:
            waiting.append(Opener(tidbit, match, worth, worth * relevance(match, rules)))
    return _to_tell(waiting, told, network)


def told_otherwise(tidbit: Tidbit, network: Network) -> frozenset[str]:
    """The ids of those for whom it waits and who know it: the same news was told them (A3)."""
    waiting = {match.contact for match in tidbit.matches if match.is_waiting}
    others = {one.id: one for key in waiting for one in network.tidbits_for(key)}
    twins = same_news(network, others).of(tidbit.id)
    told = (match for twin in twins if twin in others for match in others[twin].matches)
    return frozenset(one.contact for one in told if one.status is MatchStatus.PASSED_ON) & waiting


def each_once(openers: Iterable[Opener], network: Network) -> tuple[Opener, ...]:
    """Of the same news jotted twice only the first: what one would hear as another opener."""
    openers = tuple(openers)
    twins = same_news(network, (opener.tidbit.id for opener in openers))
    kept: dict[str, Opener] = {}
    for opener in openers:
        if kept.keys().isdisjoint(twins.of(opener.tidbit.id)):
            kept[opener.tidbit.id] = opener
    return tuple(kept.values())


def _to_tell(
    waiting: list[Opener], told: AbstractSet[str] | None, network: Network
) -> tuple[Opener, ...]:
    """Best first, without what they know: the news that they heard may have been jotted twice."""
    waiting.sort(key=_best_first)
    if not told:
        return tuple(waiting)
    twins = same_news(network, (*told, *(one.tidbit.id for one in waiting)))
    return tuple(one for one in waiting if told.isdisjoint(twins.of(one.tidbit.id)))


def _best_first(opener: Opener) -> tuple[float, float, str]:
    return (-opener.worth, -opener.tidbit.heard_at.timestamp(), opener.tidbit.id)


def goes_stale(tidbit: Tidbit, rules: Rules) -> datetime:
    """The moment (UTC) from which a tidbit is worth nothing; the last there is where it never is.

    It may be past, and it does not look at the archive.
    """
    try:
        lasts = half_life(tidbit, rules) * -log2(rules.stale_below)
        stale = tidbit.heard_at + timedelta(days=lasts)
    except (OverflowError, ValueError):
        stale = _NEVER
    ends = _ends(tidbit)
    return stale if ends is None else min(stale, ends)


def _ends(tidbit: Tidbit) -> datetime | None:
    """When the last day on which it counts is over, where it was heard; None without such a day."""
    days = [day for day in (tidbit.expires_on, tidbit.happens_on) if day is not None]
    return _midnight_after(min(days), tidbit.zone) if days else None


def _midnight_after(day: date, zone: str) -> datetime | None:
    """When that day is over in a zone (UTC); None where a calendar ends."""
    if day >= _NEVER.date():
        return None
    midnight = datetime.combine(day + timedelta(days=1), time(), zone_or(zone, UTC))
    return midnight.astimezone(UTC)
