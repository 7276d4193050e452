"""What there is to show of one contact at one moment."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import msgspec

from tui_app.domain.briefing import memory_refresher
from tui_app.domain.contact import Contact
from tui_app.domain.ledger import Entry, Ledger, introductions, ledger
from tui_app.domain.network import Network
from tui_app.domain.owed import Owed, owed
from tui_app.domain.record_names import whom
from tui_app.domain.rules import Rules
from tui_app.domain.touch import Touch
from tui_app.priority.due import cadence_ends, due_on
from tui_app.priority.facts import FactBook
from tui_app.priority.news import openers_for
from tui_app.priority.not_due import why_not_due
from tui_app.priority.queue import Call, Factor, Held, Opener, Window
from tui_app.priority.rank import rank
from tui_app.priority.window import Windows


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """A contact, how they stand in the queue at `at` (UTC), and what was exchanged.

    `zone` is theirs; `own_zone` the user's. `position` counts from 1 among the calls that can be
    made now; there is either a `call` or a reason why they are `held`. On `due` (a date of theirs)
    the next call falls: planned, promised or by their cadence, which is over on `cadence_ends`;
    where the call says when it is due, it is not due before. `picks_up` says in which half of their
    day they do, where no reason of the call does. `touches` are newest first.
    `introduced` are those, by name, to whom the user sent them.
    """

    contact: Contact
    at: datetime
    zone: ZoneInfo
    own_zone: ZoneInfo
    recall: float
    gap_days: float
    window: Window
    position: int | None
    call: Call | None
    held: Held | None
    due: date | None
    why_not_due: str
    cadence_ends: date | None
    picks_up: str
    ledger: Ledger
    introduced: tuple[tuple[str, Entry], ...]
    owed: tuple[Owed, ...]
    openers: tuple[Opener, ...]
    touches: tuple[Touch, ...]
    refresher: tuple[tuple[str, str], ...]

    @property
    def today(self) -> date:
        """Their date."""
        return self.at.astimezone(self.zone).date()


def card_of(
    contact: Contact, network: Network, now: datetime, rules: Rules, own_zone: ZoneInfo
) -> Card:
    """The card of one contact at `now` (UTC)."""
    book = FactBook(network, rules)
    queue = rank(network, now, rules, own_zone, facts=book)
    ids = [call.contact.id for call in queue.calls]
    waiting = (call for call in (*queue.calls, *queue.later) if call.contact.id == contact.id)
    held = (held for held in queue.held if held.contact.id == contact.id)
    call = next(waiting, None)
    windows = Windows(now, rules, own_zone)
    facts, zone = book.of(contact), windows.zone_of(contact)
    is_said = call is not None and any(one.factor is Factor.HABIT for one in call.pressures)
    return Card(
        contact=contact,
        at=now,
        zone=zone,
        own_zone=own_zone,
        recall=facts.recall(now.timestamp()),
        gap_days=facts.gap_days(now.timestamp()),
        window=windows.of(contact),
        position=ids.index(contact.id) + 1 if contact.id in ids else None,
        call=call,
        held=next(held, None),
        due=due_on(contact, facts, rules, zone),
        why_not_due=why_not_due(call, network) if call else "",
        cadence_ends=cadence_ends(contact, facts, rules, zone),
        picks_up="" if is_said else facts.picks_up(zone, rules).fact(rules),
        ledger=ledger(contact.id, network),
        introduced=tuple(
            (whom(to, network), entry) for to, entry in introductions(network).get(contact.id, ())
        ),
        owed=tuple(owed(contact, network)),
        openers=openers_for(contact.id, network, now, rules),
        touches=tuple(reversed(network.touches_of(contact.id))),
        refresher=tuple(memory_refresher(contact, network)),
    )
