"""Records and rankings as the JSON of the command line (a contract; see the design)."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

import msgspec

from tui_app.domain.contact import Contact
from tui_app.domain.ledger import Ledger
from tui_app.domain.network import Network
from tui_app.domain.record import Record
from tui_app.domain.tidbit import Match, Tidbit
from tui_app.priority.queue import Call, Held, Opener, Queue, Window, WindowStatus

if TYPE_CHECKING:
    from tui_app.cli.card import Card

Data = dict[str, Any]
Say = Callable[[Opener, Contact], str]
"""What to say to a contact to open a call with a tidbit."""


def record_data(record: Record) -> Data:
    """A record whole, the id first; fields at their default are left out."""
    fields: Data = msgspec.to_builtins(record)
    return {"id": fields.pop("id"), **fields}


def contact_data(contact: Contact) -> Data:
    """A contact in short."""
    return {
        "id": contact.id,
        "name": contact.name,
        "organisation": contact.organisation,
        "title": contact.title,
        "kind": contact.kind,
        "zone": contact.zone,
    }


def call_data(call: Call, say: Say | None = None) -> Data:
    """A call with its reasons; their points add up to its score. `say` words its opener.

    `due` is the date, in their zone, from which a call is due that is not due yet.
    """
    return {
        "contact": contact_data(call.contact),
        "score": call.score,
        "reasons": call.reasons,
        "opener": _said(call.opener, call.contact, say) if call.opener else None,
        "recall": round(call.recall, 4),
        "window": window_data(call.window),
        "due": call.due_on,
        "phones": [
            {"number": phone.number, "label": phone.label} for phone in call.contact.usable_phones
        ],
    }


def opener_data(opener: Opener) -> Data:
    """The tidbit to open with."""
    return {
        "tidbit": opener.tidbit.id,
        "text": opener.tidbit.text,
        "freshness": round(opener.freshness, 4),
    }


def _said(opener: Opener, contact: Contact, say: Say | None) -> Data:
    data = opener_data(opener)
    return {**data, "say": say(opener, contact)} if say else data


def window_data(window: Window) -> Data:
    """The callee's window: open `until`, or when it `opens` (UTC; null where it never does)."""
    if window.status is WindowStatus.OPEN:
        return {"open": True, "until": window.until}
    return {"open": False, "opens": window.opens}


def held_data(held: Held) -> Data:
    """Who is held, and why."""
    return {"contact": contact_data(held.contact), "why": held.why, "until": held.until}


def queue_data(queue: Queue, limit: int | None = None, say: Say | None = None) -> Data:
    """The whole queue; `limit` bounds the calls, not who waits or is held. `say` words openers."""
    return {
        "at": queue.at,
        "block": queue.block,
        "calls": [call_data(call, say) for call in queue.calls[:limit]],
        "later": [call_data(call, say) for call in queue.later],
        "held": [held_data(held) for held in queue.held],
    }


def jotted_data(tidbit: Tidbit, perhaps: Iterable[Match], network: Network) -> Data:
    """A new tidbit, and apart from it whom it is for, the best match first.

    `perhaps` are those of whom too little speaks to propose them; they are not kept.
    """
    whole = record_data(tidbit)
    whole.pop("matches", None)
    return {
        "tidbit": {"id": whole.pop("id"), "text": tidbit.text, "kind": tidbit.kind, **whole},
        "matches": [
            {**match_data(match, network), "status": match.status} for match in tidbit.matches
        ],
        "perhaps": [match_data(match, network) for match in perhaps],
    }


def match_data(match: Match, network: Network) -> Data:
    """Whom news is proposed for, how likely, and why."""
    return {
        "contact": contact_data(network.contacts[match.contact]),
        "score": round(match.score, 4),
        "why": match.why,
    }


def ledger_data(ledger: Ledger) -> Data:
    """What was given and asked, newest first, and how that stands in words."""
    return {
        "given": ledger.given,
        "asked": ledger.asked,
        "balance": ledger.balance,
        "asks_first": ledger.asks_first,
        "entries": [
            {
                "at": entry.at,
                "kind": entry.kind,
                "asked": entry.asked,
                "text": entry.text,
                "result": entry.result,
                "sent": entry.sent,
                "tidbit": entry.tidbit,
                "touch": entry.touch,
            }
            for entry in ledger.entries
        ],
    }


def card_data(card: "Card") -> Data:
    """All about one contact: the record whole, and how they stand now."""
    call, held = card.call, card.held
    return {
        "contact": record_data(card.contact),
        "at": card.at,
        "position": card.position,
        "score": call.score if call else None,
        "reasons": call.reasons if call else [],
        "held": {"why": held.why, "until": held.until} if held else None,
        "recall": round(card.recall, 4),
        "gap_days": round(card.gap_days, 2),
        "due": card.due,
        "not_due_before": call.due_on if call else None,
        "ledger": ledger_data(card.ledger),
        "window": window_data(card.window),
        "owed": card.owed,
        "tidbits": [
            {
                **opener_data(opener),
                "kind": opener.tidbit.kind,
                "status": opener.match.status,
                "why": opener.match.why,
            }
            for opener in card.openers
        ],
        "touches": [record_data(touch) for touch in card.touches],
    }
