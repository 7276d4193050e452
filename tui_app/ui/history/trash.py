"""What was deleted: each record can be brought back until the trash is emptied."""

from collections.abc import Collection, Sequence
from typing import ClassVar

import msgspec
from textual.content import Content

from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.interview import Interview
from tui_app.domain.letter import Letter
from tui_app.domain.network import Network
from tui_app.domain.record_names import called
from tui_app.domain.removal import bring_back
from tui_app.domain.touch import Touch
from tui_app.store import Trashed
from tui_app.ui import stepping
from tui_app.ui.history.part import WHEN_WIDTH, HistoryPart
from tui_app.ui.screens.confirm import ConfirmScreen
from tui_app.ui.text import lines, shown, shown_line
from tui_app.ui.widgets.record_list import Line


class TrashPart(HistoryPart[Trashed]):
    """`enter` brings a record back, with what hung on it; `x` empties the trash."""

    NAME: ClassVar[str] = "Trash"
    EMPTY: ClassVar[str] = "The trash is empty."
    KEYS: ClassVar[str] = "enter or r brings it back, x empties the trash, esc leaves"
    ACTIONS: ClassVar[Collection[str]] = ("bring_back", "empty")

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._names = Network()

    def found(self) -> Sequence[Trashed]:
        """Newest first; of what went in one action, the record before what hung on it."""
        trashed = self.desk.store.trash()
        self._names = _with_the_deleted(trashed, self.desk.network)
        return sorted(
            trashed,
            key=lambda one: (-one.deleted_at.timestamp(), one.label, _comes_after(one)),
        )

    def key(self, item: Trashed) -> str:
        """The record's id."""
        return item.record.id

    def row(self, item: Trashed) -> list[Line]:
        """When it was deleted, and what it is."""
        when = stepping.moment_told(item.deleted_at, self.desk.clock).ljust(WHEN_WIDTH)
        return [Line(((when, "dim"), (called(item.record, self._names), "")))]

    def told(self, item: Trashed) -> Content:
        """What it is, what deleted it, and what comes back with it."""
        when = stepping.moment_told(item.deleted_at, self.desk.clock)
        by = f" by “{item.label}”" if item.label else ""
        along = len(self._back(item).put) - 1
        with_it = f" with {_records(along)} that went with it" if along else ""
        return lines(
            [
                shown_line(called(item.record, self._names), "strong", most=200),
                shown(f"Deleted {when}{by}. enter brings it back{with_it}.", "dim"),
            ]
        )

    def take(self) -> None:
        """Bring the highlighted record back, with what hung on it."""
        item = self.highlighted
        if item is None:
            return
        changes = self._back(item)
        along = len(changes.put) - 1
        with_it = f", with {_records(along)}" if along else ""
        name = called(item.record, self._names)
        self.tidings.commit(changes, done=f"Brought back {name}{with_it}. u takes it back.")

    def empty(self) -> None:
        """Let go of all that lies here; asks first."""
        count = self.count
        if not count:
            self.tidings.tell("The trash is empty.")
            return
        detail = (
            "They cannot be brought back from the trash any more. A backup is made first, and "
            "undo takes this back."
        )
        self.app.push_screen(
            ConfirmScreen(f"Empty the trash of {_records(count)}?", detail, (("x", "empty it"),)),
            lambda way: self._empty() if way is not None else None,
        )

    def _empty(self) -> None:
        self.tidings.carry_out(
            lambda: f"Let go of {_records(self.desk.empty_trash())}. u takes it back."
        )

    def _back(self, item: Trashed) -> Changes:
        same = (item.deleted_at, item.label)
        others = [one.record for one in self.listed.items if (one.deleted_at, one.label) == same]
        changes = bring_back(item.record, others, self.desk.network)
        # Whom a touch was with may lie in the trash, too.
        label = f"bring back {called(item.record, self._names)}"
        return msgspec.structs.replace(changes, label=label)


def _with_the_deleted(trashed: Sequence[Trashed], network: Network) -> Network:
    """Who the deleted records are about, whether they are deleted themselves or not."""
    deleted = {one.record.id: one.record for one in trashed if isinstance(one.record, Contact)}
    named = {one.record.contact for one in trashed if isinstance(one.record, Touch | Letter)}
    there = [network.contacts[key] for key in named if key in network.contacts]
    return Network([*deleted.values(), *there])


def _comes_after(one: Trashed) -> tuple[bool, str]:
    return (not isinstance(one.record, Contact | Interview), one.record.id)


def _records(count: int) -> str:
    return "1 record" if count == 1 else f"{count:,} records"
