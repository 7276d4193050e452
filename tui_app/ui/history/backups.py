"""The backups: each of them can be brought back, as one step that can be undone."""

from collections.abc import Collection, Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.content import Content

from tui_app.store import StoreError
from tui_app.store.backups import Backup
from tui_app.store.entries import Tables
from tui_app.store.restoring import contacts_in, read_backup, why_made
from tui_app.ui.background import in_background
from tui_app.ui.failures import TellsFailures
from tui_app.ui.history.part import WHEN_WIDTH, HistoryPart
from tui_app.ui.screens.confirm import ConfirmScreen
from tui_app.ui.text import lines, shown, shown_line
from tui_app.ui.when import day
from tui_app.ui.widgets.record_list import Line


class BackupsPart(TellsFailures, HistoryPart[Backup]):
    """`enter` brings one back, after a question."""

    NAME: ClassVar[str] = "Backups"
    EMPTY: ClassVar[str] = (
        "No backups yet. One is kept of every day, and one is made\n"
        "before an import, a merge and an upgrade."
    )
    KEYS: ClassVar[str] = "enter or r brings it back, esc leaves"
    ACTIONS: ClassVar[Collection[str]] = ("bring_back",)

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._counted: dict[Path, int | None] = {}

    def found(self) -> Sequence[Backup]:
        """All of them, newest first. Raises OSError."""
        return self.desk.store.backups()

    def key(self, item: Backup) -> str:
        """Its file name."""
        return item.path.name

    def row(self, item: Backup) -> list[Line]:
        """The day, why it was made, and how many contacts it holds."""
        when = self._day(item).ljust(WHEN_WIDTH)
        return [
            Line(((when, "dim"), (why_made(item), "")), ((self._contacts(item), "dim"),)),
        ]

    def told(self, item: Backup) -> Content:
        """Its file, and what enter does."""
        back = "enter makes every record as it was then; it asks first."
        return lines([shown_line(str(item.path), most=200), shown(back, "dim")])

    def reload(self) -> None:
        """Show them, and count the contacts of those not looked into yet."""
        super().reload()
        self._count()

    @work(exclusive=True, exit_on_error=False)
    async def _count(self) -> None:
        for backup in [one for one in self.listed.items if one.path not in self._counted]:
            self._counted[backup.path] = await in_background(partial(contacts_in, backup))
            self.listed.refresh()

    def take(self) -> None:
        """Read the highlighted one, and ask whether to bring it back."""
        if self.highlighted is not None:
            self._read(self.highlighted)

    @work(exclusive=True, group="read", exit_on_error=False)
    async def _read(self, backup: Backup) -> None:
        try:
            tables = await in_background(lambda: read_backup(backup))
        except StoreError as error:
            self.tidings.tell(str(error), bad=True)
            return
        now, then = len(self.desk.network.contacts), len(tables.get("contacts", {}))
        detail = (
            f"Every record becomes as it was then, {why_made(backup)}: {_people(then)}, where "
            f"there are {now:,} now. What was added since goes to the trash.\n\n"
            "What is there now is backed up first, and undo takes this back."
        )
        self.app.push_screen(
            ConfirmScreen(
                f"Bring back the backup of {self._day(backup)}?",
                detail,
                (("r", "bring it back (enter does, too)"),),
            ),
            lambda way: self._restore(backup, tables) if way is not None else None,
        )

    def _restore(self, backup: Backup, tables: Tables) -> None:
        def restore() -> str:
            restored = self.desk.restore(backup, tables)
            if not restored.changed:
                return "All is as it was in that backup already."
            return f"Brought back the backup of {self._day(backup)}. u takes it back."

        self.tidings.carry_out(restore)

    def _day(self, backup: Backup) -> str:
        return day(backup.day, self.desk.clock.local().date())

    def _contacts(self, backup: Backup) -> str:
        if backup.path not in self._counted:
            return "…"
        count = self._counted[backup.path]
        return "cannot be read" if count is None else _people(count)


def _people(count: int) -> str:
    return "1 contact" if count == 1 else f"{count:,} contacts"
