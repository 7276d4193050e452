"""The batch day: about thirty names called in one day (rulebook A9)."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import chain
from zoneinfo import ZoneInfo

import msgspec

from tui_app.domain.blocks import is_call
from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.day import BatchDay
from tui_app.domain.days import day_of, day_or_new, keep_day
from tui_app.domain.names import by_name
from tui_app.domain.network import Network
from tui_app.domain.rules import Rules
from tui_app.priority.batch_places import Place, Places
from tui_app.priority.breaks import pace
from tui_app.priority.facts import FactBook
from tui_app.priority.queue import Call, Held, Queue, WindowStatus
from tui_app.priority.rank import rank


class BatchProgress(msgspec.Struct, frozen=True, kw_only=True):
    """How a batch stands: "`done` of `total`".

    Who was talked to or tried is `done`; `again` of them come up once more this evening. `left`
    are still to be called. `out` are held back since it began, snoozed for one, and do not count.
    `since_break` are calls in a row, since the last break if there `was_a_break`; `break_until`
    (UTC) is there while one is on.
    """

    done: int
    left: int
    again: int
    out: int
    since_break: int
    break_is_due: bool
    was_a_break: bool = False
    break_until: datetime | None = None

    @property
    def total(self) -> int:
        """All who count."""
        return self.done + self.left

    @property
    def is_all_done(self) -> bool:
        """Nobody is left, and nobody comes up again."""
        return not self.left and not self.again


class BatchNow(msgspec.Struct, frozen=True, kw_only=True):
    """A batch at one moment: how it stands, and its names as a queue.

    Its calls are ranked as ever, the pinned in front; in a batch everybody counts as due, those
    who else would not be come last. Under `held` stand those whom a rule holds back since it
    began, and those who come up again this evening. Who was talked to is gone.
    """

    progress: BatchProgress
    queue: Queue


def propose_batch(
    network: Network,
    now: datetime,
    rules: Rules,
    own_zone: ZoneInfo,
    facts: FactBook | None = None,
) -> tuple[str, ...]:
    """The ids of those whom a batch begun at `now` (UTC) would hold, the best first.

    The pinned, the best of the calls, then the best of those whose day begins later today. Where
    these are too few, also who can be called today and is not due yet, the nearest to it first.
    """
    queue = rank(network, now, rules, own_zone, facts=facts)
    return best_of(queue, network, rules, own_zone, facts)


def best_of(
    queue: Queue,
    network: Network,
    rules: Rules,
    own_zone: ZoneInfo,
    facts: FactBook | None = None,
) -> tuple[str, ...]:
    """The batch that the network's queue gives; see `propose_batch`.

    No more of it is looked at than is needed: a queue makes its calls as they are looked at.
    """
    pinned = [contact for contact in network.contacts.values() if contact.pinned]
    in_front = rank(
        _alone(pinned, network), queue.at, rules, own_zone, facts=facts or FactBook(network, rules)
    )
    found: dict[str, None] = {}
    due = (chain(part.calls, _later_today(part, own_zone)) for part in (in_front, queue))
    for call in chain(*due, _not_due(queue, own_zone)):
        if len(found) == rules.batch_names:
            break
        found[call.contact.id] = None
    return tuple(found)


def _later_today(queue: Queue, own_zone: ZoneInfo) -> Iterator[Call]:
    """Whose day begins later on the user's own date, the best first."""
    waiting = (queue.later[place] for place in range(queue.waiting))
    opening = [call for call in waiting if _opens_today(call, queue, own_zone)]
    yield from sorted(opening, key=lambda one: (-one.score, -one.gap_days, by_name(one.contact)))


def _not_due(queue: Queue, own_zone: ZoneInfo) -> Iterator[Call]:
    """Who is not due yet and can be called today all the same, the nearest to it first."""
    for place in range(queue.waiting, len(queue.later)):
        call = queue.later[place]
        if call.window.status is not WindowStatus.LATER or _opens_today(call, queue, own_zone):
            yield call


def _opens_today(call: Call, queue: Queue, own_zone: ZoneInfo) -> bool:
    opens, today = call.window.opens, queue.at.astimezone(own_zone).date()
    return opens is not None and opens.astimezone(own_zone).date() == today


def _alone(contacts: Iterable[Contact], network: Network) -> Network:
    """These with their news and nobody else: ranked with the facts of all, they stand the same."""
    named = list(contacts)
    tidbits = {one.id: one for contact in named for one in network.tidbits_for(contact.id)}
    return Network([*named, *tidbits.values()])


def batch_under_way(network: Network, today: date) -> BatchDay | None:
    """The batch of the user's `today` that has not ended; it ends with its day."""
    day = day_of(network, today)
    batch = day.batch if day is not None else None
    return batch if batch is not None and batch.ended_at is None else None


def begin_batch(
    network: Network, contacts: tuple[str, ...], now: datetime, own_zone: ZoneInfo
) -> Changes:
    """Make these the batch of today, in the place of one that has ended. `now` is UTC."""
    names = len(contacts)
    label = f"begin a batch day of {names} name{'' if names == 1 else 's'}"
    return _keep(network, BatchDay(contacts=contacts, began_at=now), label, now, own_zone)


def take_break(network: Network, now: datetime, own_zone: ZoneInfo) -> Changes:
    """A break begins in the batch under way; nothing is changed without one. `now` is UTC."""
    label = "break in the batch day"
    batch = batch_under_way(network, now.astimezone(own_zone).date())
    if batch is None:
        return Changes(label=label)
    rested = msgspec.structs.replace(batch, breaks=(*batch.breaks, now))
    return _keep(network, rested, label, now, own_zone)


def end_batch(network: Network, now: datetime, own_zone: ZoneInfo) -> Changes:
    """End the batch under way; nothing is changed without one. `now` is UTC."""
    label = "end the batch day"
    batch = batch_under_way(network, now.astimezone(own_zone).date())
    if batch is None:
        return Changes(label=label)
    return _keep(network, msgspec.structs.replace(batch, ended_at=now), label, now, own_zone)


def _keep(
    network: Network, batch: BatchDay, label: str, now: datetime, own_zone: ZoneInfo
) -> Changes:
    day = day_or_new(network, now.astimezone(own_zone).date(), own_zone.key, now)
    return keep_day(network, msgspec.structs.replace(day, batch=batch), label)


def progress(
    batch: BatchDay,
    network: Network,
    now: datetime,
    rules: Rules,
    own_zone: ZoneInfo,
    facts: FactBook | None = None,
) -> BatchProgress:
    """How the batch stands at `now` (UTC)."""
    return batch_now(batch, network, now, rules, own_zone, facts).progress


def batch_now(
    batch: BatchDay,
    network: Network,
    now: datetime,
    rules: Rules,
    own_zone: ZoneInfo,
    facts: FactBook | None = None,
    *,
    current_events: bool = False,
) -> BatchNow:
    """The batch as it stands at `now` (UTC); with `current_events` its queue keeps to fresh news.

    Only its own names are weighed, so that it costs the same in a network of any size.
    """
    named = [network.contacts[key] for key in {*batch.contacts} if key in network.contacts]
    book = facts or FactBook(network, rules)
    queue = rank(_alone(named, network), now, rules, own_zone, facts=book)
    touches = [one for one in network.touches_since(batch.began_at) if one.at <= now]
    last = {one.contact: one for one in touches if is_call(one) or one.is_conversation}
    places = Places(last, now, rules, own_zone)
    ranked = sorted(queue.calls, key=lambda call: not call.contact.pinned)
    later = list(queue.later[: queue.waiting])
    for call in queue.later[queue.waiting :]:
        among = later if call.window.status is WindowStatus.LATER else ranked
        among.append(msgspec.structs.replace(call, due=None))
    everyone: list[Call | Held] = [*ranked, *later, *queue.held]
    at = {one.contact.id: places.of(one) for one in everyone}
    found = list(at.values())
    left, again = found.count(Place.LEFT), found.count(Place.AGAIN)
    rhythm = pace([one for one in touches if is_call(one)], batch.breaks, now, rules)
    calls = [call for call in ranked if at[call.contact.id] is Place.LEFT]
    waiting = [call for call in later if at[call.contact.id] is Place.LEFT]
    asked = [call for call in (*ranked, *later) if at[call.contact.id] is Place.AGAIN]
    without_news = tuple(one for one in calls if current_events and not one.opener)
    return BatchNow(
        progress=BatchProgress(
            done=found.count(Place.DONE) + again,
            left=left,
            again=again,
            out=found.count(Place.OUT),
            since_break=rhythm.in_a_row,
            break_is_due=left > 0 and rhythm.in_a_row >= rules.batch_break_after,
            was_a_break=rhythm.was_a_break,
            break_until=rhythm.rests_until,
        ),
        queue=Queue(
            at=now,
            block=queue.block,
            calls=tuple(one for one in calls if one.opener or not current_events),
            later=tuple(one for one in (*waiting, *asked) if one.opener or not current_events),
            held=tuple(one for one in queue.held if at[one.contact.id] is not Place.DONE),
            without_news=without_news,
            owed_without_news=sum(one.is_owed for one in without_news),
        ),
    )
