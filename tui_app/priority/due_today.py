"""Whom the queue would have in a block of today, and for what (rulebook A1, A2, A6, A8)."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, datetime
from zoneinfo import ZoneInfo

import msgspec

from tui_app.domain.contact import Contact
from tui_app.domain.network import Network
from tui_app.domain.rules import Rules
from tui_app.priority.facts import FactBook
from tui_app.priority.listing import keys_of
from tui_app.priority.pressures import due_promises, due_steps
from tui_app.priority.queue import Queue, WindowStatus
from tui_app.priority.window import Windows


class DueInBlock(msgspec.Struct, frozen=True, kw_only=True):
    """How many the queue would have as calls in the block.

    To `owed` of them something is owed, and for `planned` of the others a call was planned. So many
    are calls in an earlier block of the day already, and come up `again` unless they are called.
    """

    calls: int
    owed: int
    planned: int
    again: int


def due_in_blocks(
    queue: Queue,
    sittings: Sequence[datetime],
    network: Network,
    rules: Rules,
    own_zone: ZoneInfo,
    facts: FactBook,
) -> tuple[DueInBlock, ...]:
    """One for each of the moments (UTC) at which the user sits down, all of them today, in order.

    `queue` is that of now, so that the numbers of both agree. For a block to come it is looked at
    who can be called by then, and not at what will be new or forgotten in between. Whoever was
    tried in vain is due again when the wait after it is over.
    """
    today = queue.at.astimezone(own_zone).date()
    due = [network.contacts[key] for key in _due_now(queue)]
    earlier: set[str] = set()
    found = []
    for at in sittings:
        windows = Windows(at, rules, own_zone)
        due_then = [*due, *_due_by(at, queue)]
        there = [one for one in due_then if windows.of(one).status is not WindowStatus.LATER]
        found.append(_in_block(there, earlier, today, facts))
        earlier.update(one.id for one in there)
    return tuple(found)


def _due_now(queue: Queue) -> Iterator[str]:
    """The ids of those who are due, whatever the hour is there."""
    yield from keys_of(queue.calls, len(queue.calls))
    yield from keys_of(queue.later, queue.waiting)


def _due_by(at: datetime, queue: Queue) -> Iterator[Contact]:
    """Who is not due yet, or held, and will be no more at `at`."""
    for place in range(queue.waiting, len(queue.later)):
        call = queue.later[place]
        if call.due is None or call.due > at:
            break
        yield call.contact
    for one in queue.held:
        if isinstance(one.until, datetime) and one.until <= at:
            yield one.contact


def _in_block(
    there: Sequence[Contact], earlier: AbstractSet[str], today: date, facts: FactBook
) -> DueInBlock:
    owed = planned = 0
    for contact in there:
        known = facts.of(contact)
        if (contact.promises and due_promises(contact, today)) or (
            known.steps and due_steps(known, today)
        ):
            owed += 1
        elif contact.next_call is not None and contact.next_call <= today:
            planned += 1
    again = sum(one.id in earlier for one in there)
    return DueInBlock(calls=len(there), owed=owed, planned=planned, again=again)
