"""Importing contacts from files: name them, see what it would do, and do it."""

from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Input, Static

from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.store import StoreError
from tui_app.ui.background import in_background
from tui_app.ui.cards.import_report import import_report
from tui_app.ui.fitting_files import Fit, fitting
from tui_app.ui.import_plan import ImportPlan, NoContactsError, plan_import, read_files
from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.text import shown_line
from tui_app.ui.typed_paths import is_there, paths_meant
from tui_app.ui.widgets.path_input import PathInput
from tui_app.ui.widgets.record_list import Line, RecordList
from tui_app.ui.widgets.spread_offer import SpreadOffer

READ = "read files"
"""The group of the workers that read files and work out what they bring."""
LOOK_UP = "look up files"
"""The group of the workers that complete a path."""

_TALL = 30


class ImportScreen(Dialog[bool]):
    """Gives True once contacts were imported.

    `enter` reads the files and shows what importing them would do; `enter` again does it. What is
    shown is what is done: where the contacts have changed meanwhile, it is worked out anew. Where
    many are new, `tab` spreads their first calls over the days that the blocks carry (A10).
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "take", "Complete", id="import.take", show=False),
        Binding("down", "move(1)", "Down", id="import.down", show=False),
        Binding("up", "move(-1)", "Up", id="import.up", show=False),
        Binding("pagedown", "move(8)", "Page down", id="import.page_down", show=False),
        Binding("pageup", "move(-8)", "Page up", id="import.page_up", show=False),
    ]

    def __init__(self, dropped: str = "") -> None:
        """`dropped` is a line of paths to read at once."""
        super().__init__()
        self._dropped = dropped
        self._line: str | None = None
        self._listed = ""
        self._plan: ImportPlan | None = None
        self._is_busy = False
        self._has_moved = False
        self._is_taken_soon = False

    def compose(self) -> ComposeResult:
        """The line, a sentence, and below either what may be meant or what it would do."""
        with Vertical(classes="dialog") as box:
            box.border_title = "Import contacts"
            yield PathInput(
                self._dropped,
                id="path",
                placeholder="path of the file, or drop it on this window",
                select_on_focus=False,
                classes="gap",
            )
            yield Static(id="said", classes="gap")
            found: RecordList[Fit] = RecordList(_row, lambda fit: fit.path, row_height=1)
            found.can_focus = False
            yield found
            with VerticalScroll(id="report", can_focus=False):
                yield Static(id="told")
            yield SpreadOffer(self.desk)

    def on_mount(self) -> None:
        """Look for files at once, or read what was dropped."""
        self._ask(self._dropped)
        if self._dropped:
            self._read(self._dropped, None)

    @property
    def _path(self) -> PathInput:
        return self.query_one(PathInput)

    @property
    def _found(self) -> RecordList[Fit]:
        return self.query_one(RecordList)

    @property
    def _offer(self) -> SpreadOffer:
        return self.query_one(SpreadOffer)

    def _ask(self, line: str) -> None:
        """Which file? What was read of another one is forgotten."""
        self._line = line
        self.workers.cancel_group(self, READ)
        self._is_busy = self._has_moved = self._is_taken_soon = False
        self._plan = None
        self._offer.make(())
        self.remove_class("-report")
        self._say(_WHAT, "dim", _KEYS)
        self._look_up(line)

    def _say(self, sentence: str, style: str, keys: str) -> None:
        self.query_one("#said", Static).update(shown_line(sentence, style))
        self.query_one(".dialog").border_subtitle = keys

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        if event.value != self._line:
            self._ask(event.value)

    @work(group=LOOK_UP, exclusive=True, exit_on_error=False)
    async def _look_up(self, line: str) -> None:
        """What the line may mean; the next key puts an end to it."""
        fits = await in_background(lambda: fitting(line))
        if line == self._path.value:
            self._found.show(fits, empty=_NOTHING_FITS if line.strip() else _NO_EXPORTS, stay=False)
            self._found.cursor = 0
            self._listed = line
            if self._is_taken_soon:
                self.action_take()
            else:
                self._propose()

    @on(RecordList.Highlighted)
    def _propose(self) -> None:
        fit = self._found.highlighted
        if fit is not None and self._line == self._listed:
            self._path.propose(fit.path)

    def action_move(self, by: int) -> None:
        """Through the files, or through the report."""
        if self.has_class("-report"):
            self.query_one("#report").scroll_relative(y=by, animate=False)
        else:
            self._found.cursor += by
            self._has_moved = True

    def action_take(self) -> None:
        """Complete the line with what is highlighted; in the report, take what it offers."""
        fit = self._found.highlighted
        if self.has_class("-report"):
            if self._offer.display and not self._is_busy and not self._offer.is_working:
                self._offer.toggle()
        elif self._listed != self._line and not self._has_moved:
            self._is_taken_soon = True
        elif fit is not None:
            self._write(fit.path)

    def _write(self, line: str) -> None:
        self._path.value = line
        self._path.cursor_position = len(line)

    @on(RecordList.Selected)
    def _clicked(self, event: RecordList.Selected) -> None:
        if isinstance(event.item, Fit):
            self._read(self._path.value, event.item)

    @on(Input.Submitted)
    def _entered(self) -> None:
        if self._is_busy or self._offer.is_working:
            return
        if self._plan is not None:
            self._import(self._plan)
        else:
            chosen = self._found.highlighted if self._has_moved else None
            self._read(self._path.value, chosen)

    @work(group=READ, exclusive=True, exit_on_error=False)
    async def _read(self, line: str, chosen: Fit | None) -> None:
        """Read what the line names, and show what importing it would do."""
        known, now, region = self._known(), self.desk.now(), self.desk.config.owner.region
        self._is_busy = True
        self._say("Reading…", "dim", "esc leaves")
        try:
            fit = await in_background(lambda: chosen or _meant(line))
            if fit is not None:
                self._line = None if fit.is_folder else fit.path
                self._write(fit.path)
                line = fit.path
            if fit is None or not fit.is_folder:
                self._show(
                    await in_background(
                        lambda: plan_import(read_files(_paths(line)), known, now, region)
                    )
                )
        except NoContactsError as error:
            self._say(str(error), "bad", _KEYS)
        finally:
            self._is_busy = False

    def _known(self) -> tuple[Contact, ...]:
        return tuple(self.desk.network.contacts.values())

    def _show(self, plan: ImportPlan, note: str = "") -> None:
        self._plan = plan
        self._offer.make(plan.added)
        keys = "enter imports, esc leaves and changes nothing"
        self._say(
            note or ("So far nothing is changed." if plan.changes else _nothing_new(plan)),
            "warn" if note else "dim",
            keys if plan.changes else "enter or esc leaves",
        )
        most = 8 if self.size.height >= _TALL else 3
        self.query_one("#told", Static).update(import_report(plan, most))
        self.add_class("-report")
        self.query_one("#report").scroll_home(animate=False)

    def _import(self, plan: ImportPlan) -> None:
        """Do what was shown, in one step; where it holds no longer, work it out anew."""
        if not plan.changes:
            self.dismiss(False)
            return
        spread = self._offer.changes
        changes = plan.changes.and_also(spread) if spread else plan.changes
        try:
            with self.desk.alone():
                if plan.known != self._known():
                    self._work_out_anew(plan)
                    return
                self.desk.back_up("import")
                done = _done(plan, spread)
                saved = self.tidings.commit(changes, expecting=plan.replaced, done=done)
        except StoreError as error:
            self.tidings.tell(str(error), bad=True)
            return
        if saved:
            self.dismiss(True)

    @work(group=READ, exclusive=True, exit_on_error=False)
    async def _work_out_anew(self, plan: ImportPlan) -> None:
        """Somebody else saved contacts meanwhile: what becomes of them and the files together?"""
        known, now, is_spread = self._known(), self.desk.now(), self._offer.value
        self._is_busy = True
        try:
            anew = await in_background(lambda: plan.again(known, now))
            self._show(anew, _CHANGED)
            if is_spread and self._offer.display:
                await self._offer.take()
        finally:
            self._is_busy = False
        if anew.tells_the_same_as(plan):
            self._import(anew)


def _meant(line: str) -> Fit | None:
    """What the line is the beginning of, where it is no path that exists."""
    paths = paths_meant(line)
    if len(paths) > 1 or any(map(is_there, paths)):
        return None
    return next(iter(fitting(line)), None)


def _paths(line: str) -> list[Path]:
    paths = paths_meant(line)
    if not paths:
        raise NoContactsError("Type the path of a file, or drop the file on this window.")
    return paths


def _row(fit: Fit, _: int) -> list[Line]:
    return [Line(((fit.name, "dim" if fit.is_folder else ""),), ((fit.where, "dim"),))]


def _done(plan: ImportPlan, spread: Changes | None) -> str:
    added, merged, skipped = plan.counts
    people = "1 contact" if added == 1 else f"{added} contacts"
    rest = "".join(
        f", {count} {word}" for count, word in ((merged, "merged"), (skipped, "skipped")) if count
    )
    first_calls = f"; {spread.label}" if spread else ""
    return f"Added {people}{rest}{first_calls}. u takes it back."


def _nothing_new(plan: ImportPlan) -> str:
    if not any(report.read for report in plan.reports):
        return "It holds no contacts: there is nothing to import."
    return "You know all of it already: there is nothing to import."


_WHAT = (
    "CSV of LinkedIn, Google or Outlook, or the vCards of any phone. "
    "You see what it brings before anything is changed."
)
_NO_EXPORTS = "No CSV or vCard in your downloads,\non the desktop or at home. Type a path."
_NOTHING_FITS = "Nothing fits. Folders and files that end in\n.csv, .vcf, .vcard or .txt are shown."
_CHANGED = "Your contacts were changed elsewhere meanwhile. This is what it does now."
_KEYS = "enter reads, arrows choose, tab completes, esc leaves"
