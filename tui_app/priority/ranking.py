"""The queue kept from one moment to the next: only what changed is weighed anew (A1 to A8)."""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from tui_app.domain.contact import Contact
from tui_app.domain.names import by_name
from tui_app.domain.network import Network
from tui_app.domain.rules import Rules
from tui_app.priority.case import Case
from tui_app.priority.facts import FactBook
from tui_app.priority.listing import Listing
from tui_app.priority.news import NewsBook
from tui_app.priority.queue import Queue
from tui_app.priority.standing import (
    Place,
    Standing,
    call_of,
    has_news,
    held_of,
    is_owed,
    on_another_day,
    stand,
)
from tui_app.priority.window import Windows, next_sitting

_NEVER = datetime.max.replace(tzinfo=UTC)
_FEW = 300
"""Changes up to which each is put in its place; if there are more, all are sorted anew."""


class Ranking:
    """Ranks a network again and again, at whatever moment, by rules that stay the same.

    It must be told whose records, or whose news, changed meanwhile: `forget`.
    """

    def __init__(
        self,
        network: Network,
        rules: Rules,
        own_zone: ZoneInfo,
        facts: FactBook | None = None,
    ) -> None:
        self._network = network
        self._rules = rules
        self._own_zone = own_zone
        self._facts = facts or FactBook(network, rules)
        self._news = NewsBook(network, rules)
        self._kept: dict[str, _Kept] = {}

    def queue(self, now: datetime, *, block: str = "now", current_events: bool = False) -> Queue:
        """Whom to call at `now` (UTC); see `rank`."""
        at = now
        if block in ("morning", "evening"):
            at = next_sitting(now, block, self._rules, self._own_zone)
        kept = self._kept.get(block)
        if kept is None or at < kept.at:
            kept = self._kept[block] = self._from_scratch(at, block)
        kept.move(at)
        return kept.queue(block, current_events=current_events)

    def _from_scratch(self, at: datetime, block: str) -> "_Kept":
        windows = Windows(at, self._rules, self._own_zone)
        return _Kept(
            at, self._network, self._rules, self._facts, self._news, windows, block != "all"
        )

    def forget(self, contact_ids: Iterable[str]) -> None:
        """Weigh these anew when next asked, because their records or their news changed."""
        ids = set(contact_ids)
        self._facts.forget(ids)
        for kept in self._kept.values():
            kept.changed.update(dict.fromkeys(ids))


class _Kept:
    """Everybody's standing at one moment, in order; `changed` are those to weigh anew."""

    def __init__(
        self,
        at: datetime,
        network: Network,
        rules: Rules,
        facts: FactBook,
        news: NewsBook,
        windows: Windows,
        heed_window: bool,
    ) -> None:
        self.at = at
        # In their order, in which they lie in memory.
        self.changed = dict.fromkeys(network.contacts)
        self._network = network
        self._rules = rules
        self._facts = facts
        self._news = news
        self._windows = windows
        self._heed_window = heed_window
        self._standings: dict[str, Standing] = {}
        self._places: dict[Place, list[Standing]] = {place: [] for place in Place}

    def move(self, at: datetime) -> None:
        """Let it be `at` (UTC), no earlier than it was."""
        self.at, now = at, at.timestamp()
        self._windows.move(at)
        changed, self.changed = self.changed, {}
        old = [one for one in self._standings.values() if one.until <= now]
        new = [self._later(one, now) for one in old if one.case.contact.id not in changed]
        old = [one for one in old if one.case.contact.id not in changed]
        old += [self._standings.pop(key) for key in changed if key in self._standings]
        known = self._network.contacts
        new += self._anew([known[key] for key in changed if key in known], now)
        self._standings.update((one.case.contact.id, one) for one in new)
        self._put_in_order(old, new)

    def _anew(self, contacts: Sequence[Contact], now: float) -> list[Standing]:
        # One thing for everybody, then the next: for ten thousand that is a fifth quicker.
        facts = [self._facts.of(one) for one in contacts]
        waiting = [self._news.of(one.id, now) for one in contacts]
        days = [self._windows.day_of(one) for one in contacts]
        cases = map(Case, contacts, facts, waiting, days)
        return [stand(case, now, self._rules, heed_window=self._heed_window) for case in cases]

    def _later(self, before: Standing, now: float) -> Standing:
        """How somebody stands now whose records are the same."""
        case = before.case
        day = self._windows.day_of(case.contact)
        # Some clocks were once put back over midnight.
        if now < before.steady_until and day.today >= case.day.today:
            return on_another_day(before, day, self._rules, heed_window=self._heed_window)
        case = Case(case.contact, case.facts, case.waiting, day)
        return stand(case, now, self._rules, heed_window=self._heed_window)

    def _put_in_order(self, old: Sequence[Standing], new: Sequence[Standing]) -> None:
        if len(new) > _FEW:
            gone = set(old)
            for place, order in _ORDER.items():
                come = [one for one in new if one.place is place]
                if come or any(one.place is place for one in old):
                    # What stays is in order already, which makes it quick.
                    stay = [one for one in self._places[place] if one not in gone]
                    self._places[place] = sorted(stay + come, key=order)
            return
        for one in old:
            order, among = _ORDER[one.place], self._places[one.place]
            del among[bisect_left(among, order(one), key=order)]
        for one in new:
            insort(self._places[one.place], one, key=_ORDER[one.place])

    def queue(self, block: str, *, current_events: bool) -> Queue:
        """The queue as it stands; its items are made when they are looked at."""
        now = self.at.timestamp()
        calls, later = self._places[Place.CALLS], self._places[Place.LATER]
        not_due = self._places[Place.NOT_DUE]
        without_news: list[Standing] = []
        if current_events:
            without_news = [one for one in calls if not has_news(one, now)]
            calls = [one for one in calls if has_news(one, now)]
            later = [one for one in later if has_news(one, now)]
            not_due = []
        make = partial(call_of, at=self.at, rules=self._rules, heed_window=self._heed_window)
        return Queue(
            at=self.at,
            block=block,
            calls=Listing(tuple(calls), make, _id_of),
            later=Listing((*later, *not_due), make, _id_of),
            held=Listing(tuple(self._places[Place.HELD]), held_of, _id_of),
            without_news=Listing(without_news, make, _id_of),
            not_due=len(not_due),
            owed_without_news=sum(is_owed(one, now, self._rules) for one in without_news),
        )


def _by_score(one: Standing) -> tuple[Any, ...]:
    """Score, then the longer gap, then the name and the id: total, and the same on every run."""
    return (-one.score, one.since, one)


def _by_opening(one: Standing) -> tuple[Any, ...]:
    return (one.case.day.window.opens or _NEVER, -one.score, one.since, one)


def _by_due(one: Standing) -> tuple[Any, ...]:
    return (one.due, one.since, one)


def _by_name(one: Standing) -> tuple[Any, ...]:
    return by_name(one.case.contact)


def _id_of(one: Standing) -> str:
    return one.case.contact.id


_ORDER: dict[Place, Callable[[Standing], tuple[Any, ...]]] = {
    Place.CALLS: _by_score,
    Place.LATER: _by_opening,
    Place.NOT_DUE: _by_due,
    Place.HELD: _by_name,
}
