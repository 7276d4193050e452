"""Two contacts who are one person, made one: nothing that was written down is lost."""

from datetime import datetime

import msgspec

from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.network import Network
from tui_app.domain.record import Record
from tui_app.domain.record_names import contact_name
from tui_app.domain.references import pointers, repointed
from tui_app.domain.touch import Touch
from tui_app.domain.uniting import united


class SamePersonError(ValueError):
    """A contact that was to be joined with itself."""


def join(network: Network, kept: Contact, other: Contact, now: datetime) -> Changes:
    """Make `other` part of `kept`, who holds all of both then; `other` goes to the trash.

    Whatever pointed to `other` points to `kept`: touches, letters, news, people met, referrals,
    opportunities. `now` is UTC. Raises SamePersonError where both are the same record.
    """
    if kept.id == other.id:
        raise SamePersonError(f"{contact_name(kept)} cannot be joined with themselves.")
    one = united(kept, other, network, now).contact
    moved = [
        record
        for record in _pointing_to(network, other.id)
        if (record.table, record.id) not in {(Contact.table, kept.id), (Contact.table, other.id)}
    ]
    put = tuple(_moved(record, other.id, kept.id) for record in moved)
    return Changes(
        label=f"merge {contact_name(other)} into {contact_name(kept)}",
        put=(one, *put),
        removed=((Contact.table, other.id),),
    )


def moves_along(network: Network, contact_id: str) -> int:
    """How many records besides their own speak of a contact."""
    return sum(
        (record.table, record.id) != (Contact.table, contact_id)
        for record in _pointing_to(network, contact_id)
    )


def _pointing_to(network: Network, contact_id: str) -> list[Record]:
    return [
        record
        for record in network.every_record()
        if any(
            pointer.id == contact_id and pointer.table == Contact.table
            for pointer in pointers(record)
        )
    ]


def _moved(record: Record, old: str, new: str) -> Record:
    after = repointed(record, Contact.table, old, new)
    if not isinstance(after, Touch) or not isinstance(record, Touch):
        return after
    # Nobody sends the user to themselves, unless that was written down before.
    if after.contact != new or (record.contact == new and new in record.referrals):
        return after
    referrals = tuple(one for one in after.referrals if one != new)
    favours = tuple(
        msgspec.structs.replace(one, sent=None) if one.sent == new else one for one in after.favours
    )
    return msgspec.structs.replace(after, referrals=referrals, favours=favours)
