"""Mending all that can be mended without a guess, as one action."""

from collections.abc import Iterable
from datetime import datetime

import msgspec

from tui_app.domain.changes import RECORD_TYPES, Changes
from tui_app.domain.checkup.check import check
from tui_app.domain.checkup.finding import Beyond, Finding, Key
from tui_app.domain.checkup.wording import counted
from tui_app.domain.network import Network
from tui_app.domain.record import Record

_MOST_ROUNDS = 10
_NOTHING = Beyond()


class Mended(msgspec.Struct, frozen=True, kw_only=True):
    """What to commit, the findings that it settles, and those that stay."""

    changes: Changes
    settled: tuple[Finding, ...]
    left: tuple[Finding, ...]


def mended(network: Network, now: datetime, beyond: Beyond = _NOTHING) -> Mended:
    """Mend what can be mended; `network` itself is not touched. `now` is UTC.

    One mend may bring another to light (two touches that differed only in a reference that led
    nowhere), so it is looked again until nothing more can be mended.
    """
    after, changes = network, Changes(label="mend")
    settled: list[Finding] = []
    for _ in range(_MOST_ROUNDS):
        found = check(after, now, beyond)
        mendable = [finding for finding in found if finding.mend is not None]
        step = changes_of(mendable, after)
        if not step:
            break
        if after is network:
            after = Network(network.every_record())
        after.apply(step)
        changes = changes.and_also(step)
        settled += mendable
    count = counted(len(settled), "finding", "findings")
    changes = msgspec.structs.replace(changes, label=f"mend: {count}")
    return Mended(changes=changes, settled=tuple(settled), left=tuple(found))


def changes_of(findings: Iterable[Finding], network: Network) -> Changes:
    """All mends of the findings together, each applied to what the ones before left."""
    after: dict[Key, Record | None] = {}
    for finding in findings:
        if finding.mend is None:
            continue
        for record in finding.mend.added:
            after[record.table, record.id] = record
        for edit in finding.mend.edits:
            key = (edit.table, edit.id)
            before = after[key] if key in after else _current(network, key)
            if before is not None:
                after[key] = edit.change(before)
    put = tuple(
        record
        for key, record in after.items()
        if record is not None and record != _current(network, key)
    )
    removed = tuple(key for key, record in after.items() if record is None)
    return Changes(label="mend", put=put, removed=removed)


def _current(network: Network, key: Key) -> Record | None:
    return network.table(RECORD_TYPES[key[0]]).get(key[1])
