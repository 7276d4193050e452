"""What news is still worth, and which tidbit to open a call with (rulebook A3, B1)."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from math import inf, log2

import msgspec

from tui_app.domain.network import Network
from tui_app.domain.rules import Rules
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit
from tui_app.domain.zones import zone_or
from tui_app.priority.facts import DAY
from tui_app.priority.queue import Opener
from tui_app.priority.same_news import same_news

_NOTHING: tuple["Waiting", ...] = ()
_PROPOSED, _ACCEPTED = MatchStatus.PROPOSED, MatchStatus.ACCEPTED
_PASSED_ON = MatchStatus.PASSED_ON
_NEVER = datetime.max.replace(tzinfo=UTC)


class Life(msgspec.Struct, frozen=True, eq=False, gc=False):
    """How a tidbit loses its worth: whole at `heard`, it halves with every `halves_in` days.

    Worth less than `least` it is stale, which falls to within a second of `stale`; with `over` its
    day is over, or it was archived. Moments are in seconds since 1970.
    """

    heard: float
    halves_in: float
    least: float
    stale: float
    over: float

    def freshness(self, now: float) -> float:
        """What is left of it, 1 to 0."""
        if now >= self.over or self.halves_in <= 0:
            return 0.0
        worth = 0.5 ** min(max(0.0, now - self.heard) / DAY / self.halves_in, 60.0)
        return worth if worth >= self.least else 0.0

    def falls_to(self, level: float) -> float:
        """About when its freshness falls to that, or to nothing if that comes first."""
        ends = min(self.stale, self.over)
        if level <= self.least:
            return ends
        return min(ends, self.heard - log2(level) * self.halves_in * DAY)


def life_of(tidbit: Tidbit, rules: Rules) -> Life:
    """How that tidbit loses its worth."""
    heard, halves_in = tidbit.heard_at.timestamp(), half_life(tidbit, rules)
    ends = _ends(tidbit)
    over = ends.timestamp() if ends is not None else inf
    return Life(
        heard=heard,
        halves_in=halves_in,
        least=rules.stale_below,
        stale=heard - log2(rules.stale_below) * halves_in * DAY,
        over=over if tidbit.archived_at is None else -inf,
    )


def freshness(tidbit: Tidbit, now: datetime, rules: Rules) -> float:
    """What a tidbit is still worth at `now` (UTC), 1 to 0; 0 once stale, expired or archived.

    It halves with every `half_life`. The news of an event ends with the event's day, in the zone
    where it was heard.
    """
    return life_of(tidbit, rules).freshness(now.timestamp())


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
    """How much a match counts, 0 to 1: a share of its score till it is accepted.

    The user's word is worth the more the better the match; whole where there is no score.
    """
    score = min(1.0, max(0.0, match.score))
    if match.status is not _ACCEPTED:
        return rules.proposed_share * score
    return rules.accepted_least + (1 - rules.accepted_least) * score if score else 1.0


class Waiting(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A tidbit that waits for a contact and is news to them; `share` is its relevance."""

    tidbit: Tidbit
    match: Match
    share: float
    life: Life

    def falls_to(self, worth: float) -> float:
        """About when it counts for no more than that, or is stale or over."""
        if worth <= 0:
            return self.life.falls_to(0.0)
        return self.life.falls_to(worth / self.share) if self.share > 0 else -inf


class NewsBook:
    """What waits for each contact of a network; how long each tidbit lives is worked out once."""

    def __init__(self, network: Network, rules: Rules) -> None:
        self._network = network
        self._rules = rules
        self._lives: dict[str, tuple[Tidbit, Life]] = {}

    def of(self, contact_id: str, now: float) -> tuple[Waiting, ...]:
        """What waits for a contact, fresh at `now` or later, in seconds since 1970."""
        tidbits = self._network.tidbits_for(contact_id)
        if not tidbits:
            return _NOTHING
        waiting: list[Waiting] = []
        told: set[str] = set()
        for tidbit in tidbits:
            for match in tidbit.matches:
                if match.contact == contact_id:
                    break
            else:
                continue
            status = match.status
            if status is _PASSED_ON:
                told.add(tidbit.id)
            elif status is _ACCEPTED or status is _PROPOSED:
                life = self._life_of(tidbit)
                if now < life.over and now < life.stale + 1.0:
                    share = relevance(match, self._rules)
                    waiting.append(Waiting(tidbit, match, share, life))
        if told and waiting:
            # The news that they heard may have been jotted twice.
            twins = same_news(self._network, (*told, *(one.tidbit.id for one in waiting)))
            waiting = [one for one in waiting if told.isdisjoint(twins.of(one.tidbit.id))]
        return tuple(waiting)

    def _life_of(self, tidbit: Tidbit) -> Life:
        known = self._lives.get(tidbit.id)
        if known is None or known[0] is not tidbit:
            known = self._lives[tidbit.id] = (tidbit, life_of(tidbit, self._rules))
        return known[1]


def openers(waiting: Iterable[Waiting], now: float) -> tuple[Opener, ...]:
    """What is fresh of it at `now`, in seconds since 1970, best first."""
    found = []
    for one in waiting:
        fresh = one.life.freshness(now)
        if fresh > 0:
            found.append(Opener(one.tidbit, one.match, fresh, fresh * one.share))
    return tuple(sorted(found, key=_best_first))


def openers_for(
    contact_id: str, network: Network, now: datetime, rules: Rules
) -> tuple[Opener, ...]:
    """Every fresh tidbit that waits for them at `now` (UTC) and is news to them, best first."""
    seconds = now.timestamp()
    return openers(NewsBook(network, rules).of(contact_id, seconds), seconds)


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
