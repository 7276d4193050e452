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
        from tui_app.store.checkup import held_in

        # Opening would take in what came from outside, and close the files to others.
        held = held_in(invocation.named_path)
        beyond = Beyond(trashed=held.trashed, unreadable=held.unreadable)
        found = check(held.network, invocation.now(), beyond)
        return Report(found=tuple(map(_told, found)))

    def mend(self, invocation: Invocation, at: datetime, backup: str, /) -> Report:
        """Mend what can be mended; nothing is written where nothing can."""
        from tui_app.domain.checkup.mending import mended

        report = self.look(invocation)
        if not any(told.mends for told in report.found):
            return report  # what may be no store at all is not opened for nothing
        store = invocation.store
        if store.read_only:  # the files' check-up says why
            return report
        with store.alone():
            store.refresh()
            done = mended(store.network, at, _beyond(store))
            made = store.back_up("mend") if done.changes and not backup else None
            store.commit(done.changes, at)
        return Report(
            found=tuple(map(_told, done.left)),
            mended=tuple(map(_told, done.settled)),
            backup=str(made or ""),
            steps=1 if done.changes else 0,
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
