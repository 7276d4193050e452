"""The files: a store that cannot be opened, and what is wrong with those that can."""

import shlex
from datetime import datetime
from typing import TYPE_CHECKING

from tui_app.cli.checkers.checker import Report, Told
from tui_app.cli.failures import CommandError
from tui_app.cli.invocation import Invocation

if TYPE_CHECKING:
    from tui_app.store.checkup import Examination, FileFinding
    from tui_app.store.recovery import Offer


class Files:
    """Looks at the files without opening the store; mending brings back one that cannot be opened.

    `offer` is the number of the state to bring back, counted from 1; without it the first is taken
    where nothing is known to be missing from it.
    """

    def __init__(self, offer: int | None = None) -> None:
        self._offer = offer

    def look(self, invocation: Invocation) -> Report:
        """Look, and change nothing."""
        from tui_app.store.checkup import examine

        return _report(examine(invocation.named_path), invocation)

    def mend(self, invocation: Invocation, at: datetime, _backup: str, /) -> Report:
        """Mend the files; of an offer that there is not, CommandError tells."""
        from tui_app.store.checkup import examine, mend

        path = invocation.named_path
        mending = mend(path, at, self._chosen(examine(path)))
        report = _report(examine(path), invocation)
        return Report(
            found=report.found,
            mended=tuple(_told(finding, invocation, done) for finding, done in mending.done),
            backup=str(mending.backup or ""),
            steps=1 if mending.backup else 0,
            unopened=report.unopened,
            sure=report.sure,
            offers=report.offers,
        )

    def _chosen(self, examined: "Examination") -> "Offer | None":
        if self._offer is None:
            return None
        if not examined.trouble:
            raise CommandError("The store can be opened: --offer has nothing to bring back.")
        if self._offer > len(examined.offers):
            raise CommandError(
                f"There is no offer {self._offer}: “tidings doctor” lists {len(examined.offers)}."
            )
        return examined.offers[self._offer - 1]


def _report(examined: "Examination", invocation: Invocation) -> Report:
    return Report(
        found=tuple(_told(finding, invocation) for finding in examined.findings),
        unopened=bool(examined.trouble),
        sure=not examined.offers or examined.offers[0].complete,
        offers=tuple(offer.text for offer in examined.offers),
    )


def _told(finding: "FileFinding", invocation: Invocation, done: str = "") -> Told:
    table, key = finding.key or ("", "")
    return Told(
        kind=finding.kind.value,
        text=done or finding.text,
        remedy="" if done else _of_this_store(finding.remedy, invocation),
        table=table,
        id=key,
        mends=finding.mends,
    )


def _of_this_store(remedy: str, invocation: Invocation) -> str:
    """The remedy with commands that mean the store that was named, when they are pasted."""
    named = invocation.typed_store
    if not named:
        return remedy
    chosen = shlex.quote(str(invocation.named_path))
    return remedy.replace("“tidings merge ", f"“tidings --data {chosen} merge ")
