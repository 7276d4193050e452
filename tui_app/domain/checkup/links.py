"""References that lead nowhere."""

from collections.abc import Iterator
from datetime import datetime
from functools import partial

import msgspec

from tui_app.domain.checkup.finding import Beyond, Edit, Finding, FindingKind, Key, Mend
from tui_app.domain.checkup.wording import begun, counted
from tui_app.domain.contact import Contact
from tui_app.domain.interview import Interview
from tui_app.domain.network import Network
from tui_app.domain.plain import one_line
from tui_app.domain.record import Record
from tui_app.domain.record_names import called
from tui_app.domain.references import Pointer, pointers, repointed
from tui_app.domain.touch import Favour, FavourKind, Touch

Straying = dict[Key, list[tuple[Record, Pointer]]]

_STANDS_IN = "stands in for a contact who is not there"


def check_links(network: Network, now: datetime, beyond: Beyond) -> Iterator[Finding]:
    """One finding for each missing contact on whom touches hang, else one for each record."""
    for key, straying in _straying(network).items():
        if key in beyond.trashed:
            yield _in_the_trash(beyond.trashed[key], len(straying), network)
        elif key in beyond.unreadable:
            yield _unreadable(key, len(straying))
        elif any(pointer.owns for _, pointer in straying):
            yield _nobody_there(key, straying, now)
        else:
            yield from _loose(key, straying, network)


def _straying(network: Network) -> Straying:
    there = {
        "contacts": network.contacts,
        "touches": network.touches,
        "tidbits": network.tidbits,
        "interviews": network.interviews,
        "letters": network.letters,
        "opportunities": network.opportunities,
        "days": network.days,
    }
    found: Straying = {}
    for record in network.every_record():
        for pointer in pointers(record):
            if pointer.id not in there[pointer.table]:
                found.setdefault((pointer.table, pointer.id), []).append((record, pointer))
    return found


def _in_the_trash(record: Record, count: int, network: Network) -> Finding:
    return Finding(
        kind=FindingKind.REFERENCE,
        table=record.table,
        id=record.id,
        text=f"{begun(called(record, network))} is in the trash, and {_told_of(count)}.",
        remedy="Bring it back from the trash if you miss it; else nothing need be done.",
        is_note=True,
    )


def _unreadable(key: Key, count: int) -> Finding:
    return Finding(
        kind=FindingKind.REFERENCE,
        table=key[0],
        id=key[1],
        text=f"A record that cannot be read ({key[0]}/{key[1]}) is needed: {_told_of(count)}.",
        remedy="Nothing is taken out while the record may still be read some day.",
        is_note=True,
    )


def _told_of(count: int) -> str:
    return f"{counted(count, 'reference leads', 'references lead')} there"


def _nobody_there(key: Key, straying: list[tuple[Record, Pointer]], now: datetime) -> Finding:
    hanging = {record.id: record for record, pointer in straying if pointer.owns}
    touches = sum(isinstance(record, Touch) for record in hanging.values())
    letters = len(hanging) - touches
    counts = [
        counted(touches, "touch", "touches") if touches else "",
        counted(letters, "letter", "letters") if letters else "",
    ]
    verb = "belongs" if len(hanging) == 1 else "belong"
    name = _name_met(key[1], [record for record, _ in straying])
    stand_in = Contact(
        id=key[1],
        name=name or f"Somebody missing {key[1][-6:]}",
        do_not_call=_STANDS_IN,
        created_at=now,
        updated_at=now,
    )
    who = f" (met as {name})" if name else ""
    return Finding(
        kind=FindingKind.REFERENCE,
        table=Contact.table,
        id=key[1],
        text=f"{begun(' and '.join(filter(None, counts)))} {verb} to a contact who is not there"
        f"{who}.",
        remedy=f"Mending adds “{stand_in.name}” in their place, so that it all shows again; "
        "m on Contacts then merges them with the right person.",
        mend=Mend(added=(stand_in,)),
    )


def _name_met(contact_id: str, records: list[Record]) -> str:
    names = (
        one_line(person.name, 60)
        for record in records
        if isinstance(record, Interview)
        for person in record.people
        if person.contact == contact_id
    )
    return next(filter(None, names), "")


def _loose(key: Key, straying: list[tuple[Record, Pointer]], network: Network) -> Iterator[Finding]:
    once = {(record.table, record.id): (record, pointer) for record, pointer in straying}
    for record, pointer in once.values():
        edit = Edit(record.table, record.id, partial(_without, key))
        yield Finding(
            kind=FindingKind.REFERENCE,
            table=record.table,
            id=record.id,
            text=f"{begun(called(record, network))}: {pointer.role} is not in the store any more.",
            remedy="Mending takes the reference out; what you wrote stays.",
            mend=Mend(edits=(edit,)),
        )


def _without(key: Key, record: Record) -> Record:
    after = repointed(record, *key, None)
    if (
        isinstance(record, Touch)
        and isinstance(after, Touch)
        and after.tidbits != record.tidbits
        and all(favour.tidbit != key[1] for favour in record.favours)
    ):
        # It was given all the same, and the ledger goes on counting it (rulebook B6).
        given = Favour(kind=FavourKind.TIDBIT, text="a piece of news that is not kept any more")
        return msgspec.structs.replace(after, favours=(*after.favours, given))
    return after
