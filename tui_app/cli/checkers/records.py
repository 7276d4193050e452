"""The records: references, duplicates, dates, values."""

from datetime import datetime
from typing import TYPE_CHECKING

from tui_app.cli.checkers.checker import Report, Told
from tui_app.cli.invocation import Invocation
from tui_app.domain.checkup.finding import Beyond, Finding

if TYPE_CHECKING:
    from tui_app.store import Store


class Records:
    """Looks at every record; mending is one action, named "mend: …", after a backup."""

    def look(self, invocation: Invocation) -> Report:
        """Look, and change nothing."""
        from tui_app.domain.checkup.check import check

        found = check(invocation.network, invocation.now(), _beyond(invocation.store))
        return Report(found=tuple(map(_told, found)))

    def mend(self, invocation: Invocation, at: datetime) -> Report:
        """Mend what can be mended; nothing is written where nothing can."""
        from tui_app.domain.checkup.mending import mended

        store = invocation.store
        with store.alone():
            store.refresh()
            done = mended(store.network, at, _beyond(store))
            backup = store.back_up("mend") if done.changes else None
            store.commit(done.changes, at)
        return Report(
            found=tuple(map(_told, done.left)),
            mended=tuple(map(_told, done.settled)),
            backup=str(backup or ""),
        )


def _beyond(store: "Store") -> Beyond:
    trashed = {(one.record.table, one.record.id): one.record for one in store.trash()}
    unreadable = (problem.partition(": ")[0].partition("/") for problem in store.problems)
    return Beyond(
        trashed=trashed, unreadable=frozenset((table, key) for table, _, key in unreadable)
    )


def _told(finding: Finding) -> Told:
    return Told(
        kind=finding.kind.value,
        text=finding.text,
        remedy=finding.remedy,
        table=finding.table,
        id=finding.id,
        mends=finding.mend is not None,
        note=finding.is_note,
    )
