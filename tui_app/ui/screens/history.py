"""The history: what was done, the trash and the backups, from each of which all can come back."""

from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import ContentSwitcher, Static

from tui_app.store import StoreError
from tui_app.ui import keys
from tui_app.ui.history.backups import BackupsPart
from tui_app.ui.history.done import DonePart
from tui_app.ui.history.part import HistoryPart
from tui_app.ui.history.trash import TrashPart
from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.text import shown
from tui_app.ui.widgets.record_list import RecordList

_PARTS = ("done", "trash", "backups")
_BY_PART = frozenset({"undo", "redo", "bring_back", "empty"})


class HistoryScreen(Dialog[None]):
    """Three parts, one shown at a time; `enter` undoes, redoes or brings back."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.HISTORY]
    HELP = """
All that was done, and the way back. **Done** lists every action, the newest first: `enter` or `u`
undoes down to the highlighted one, `enter` or `U` makes what was undone again, up to it. **Trash**
holds what was deleted: `enter` or `r` brings it back with what hung on it, `x` empties it.
**Backups** are whole copies of the store, made daily and before every import or merge: `enter` or
`r` brings one back, and what there is now is backed up first.

More than one step, or one that was not made in this start, is asked about first.
"""

    def compose(self) -> ComposeResult:
        """The names of the parts, and the part."""
        with Vertical(classes="dialog") as box:
            box.border_title = "History"
            with Horizontal(id="names"):
                for place in range(len(_PARTS)):
                    yield _Name(place)
            with ContentSwitcher(initial=_PARTS[0]):
                yield DonePart(id="done")
                yield TrashPart(id="trash")
                yield BackupsPart(id="backups")

    def on_mount(self) -> None:
        """Listen for changes, and begin with what was done."""
        self.tidings.records_changed.subscribe(self, lambda _: self.reload())
        self.tidings.clear_notifications()  # they would cover what enter does
        self.reload()
        self.action_part(0)

    @property
    def part(self) -> HistoryPart[Any]:
        """The part that is shown."""
        return self._parts[_PARTS.index(self.query_one(ContentSwitcher).current or _PARTS[0])]

    @property
    def _parts(self) -> list[HistoryPart[Any]]:
        return list(self.query(HistoryPart).results())

    def reload(self) -> None:
        """Show all as it is now."""
        try:
            for part in self._parts:
                part.reload()
        except (StoreError, OSError) as error:
            self.tidings.tell(f"The history cannot be read: {error}", bad=True)
        self._tell_names()

    def action_part(self, place: int) -> None:
        """Show that part."""
        self.query_one(ContentSwitcher).current = _PARTS[place]
        self.part.listed.focus()
        self.query_one(".dialog").border_subtitle = f"{self.part.KEYS}, ? help"
        self.refresh_bindings()
        self._tell_names()

    def action_turn(self, by: int) -> None:
        """To the next part, or the one before."""
        place = _PARTS.index(self.part.id or _PARTS[0])
        self.action_part((place + by) % len(_PARTS))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What can be done depends on the part."""
        if action in _BY_PART and self.is_mounted:
            return action in self.part.ACTIONS
        return super().check_action(action, parameters)

    @on(RecordList.Selected)
    def action_take(self) -> None:
        """Undo, redo or bring back what is highlighted."""
        self.part.take()

    def action_bring_back(self) -> None:
        """Bring the highlighted record or backup back."""
        self.part.take()

    def action_undo(self) -> None:
        """Undo down to the highlighted step."""
        self.query_one(DonePart).undo()

    def action_redo(self) -> None:
        """Redo up to the highlighted step."""
        self.query_one(DonePart).redo()

    def action_help(self) -> None:
        """What the parts are, and the keys of the one that is shown."""
        from tui_app.ui.screens.help import HelpScreen

        active = [one.binding for one in self.active_bindings.values() if one.enabled]
        self.app.push_screen(HelpScreen("history", self.HELP or "", active))

    def action_empty(self) -> None:
        """Empty the trash."""
        self.query_one(TrashPart).empty()

    def _tell_names(self) -> None:
        for name, part in zip(self.query(_Name).results(), self._parts, strict=True):
            name.tell(part, is_here=part is self.part)


class _Name(Static):
    """The key, name and count of a part; a click goes there."""

    def __init__(self, place: int) -> None:
        super().__init__(markup=False)
        self._place = place

    def tell(self, part: HistoryPart[Any], *, is_here: bool) -> None:
        """Say how many it holds, and whether it is shown."""
        text = f"{self._place + 1} {part.NAME} ({part.count:,})"
        self.update(shown(f"▸{text}" if is_here else f" {text}", "accent" if is_here else "dim"))

    def on_click(self) -> None:
        screen = self.screen
        if isinstance(screen, HistoryScreen):
            screen.action_part(self._place)
