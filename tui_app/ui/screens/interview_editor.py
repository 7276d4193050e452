"""The editor of an interview record: a form for typing during the meeting, by keys alone."""

from datetime import datetime
from typing import ClassVar

import msgspec
from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import TextArea

from tui_app.domain.completeness import completeness, lacking
from tui_app.domain.interview import Interview
from tui_app.domain.interviews import blank_record, name_of, save_record
from tui_app.domain.plain import one_line
from tui_app.domain.works_of_records import opportunity_for
from tui_app.priority.calls_to_come import calls_to_come, sentence
from tui_app.store.attachments import Attachments
from tui_app.ui import keys
from tui_app.ui.at_the_desk import AtTheDesk
from tui_app.ui.documents import open_document
from tui_app.ui.drafts import Drafted, Drafting
from tui_app.ui.editor.copying import Copying
from tui_app.ui.editor.draft import InterviewDraft
from tui_app.ui.editor.meter import WHOLE, LackPath, Meter
from tui_app.ui.editor.outline import Outline
from tui_app.ui.editor.piece import Complaint, Edited
from tui_app.ui.editor.reaching import go_to_lack, lacks_of
from tui_app.ui.editor.row import TextRow
from tui_app.ui.editor.sheet import Sheet
from tui_app.ui.editor.sources import Sources
from tui_app.ui.opening import NotOpenedError
from tui_app.ui.screens.confirm import ConfirmScreen
from tui_app.ui.text import shown_line
from tui_app.ui.text_editor import NotEditedError, edit_text
from tui_app.ui.typed_ahead import TypedAhead
from tui_app.ui.when import clock_time, day
from tui_app.ui.widgets.key_line import KeyLine
from tui_app.ui.widgets.still import Still


class InterviewEditor(AtTheDesk, Drafting, TypedAhead, Screen[str | None]):
    """Edits one record, or begins one; gives the id of what was saved, None where nothing was.

    One that is begun may hold something from the start: that is `begun`.

    The sheet's fields hold the state: `record` reads it out at any time, and what differs from
    the loaded record is unsaved.
    """

    CSS_PATH = "interview_editor.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*keys.EDITOR]
    AUTO_FOCUS = ""
    HELP = """
The record of one meeting, to be typed while it goes on. **tab**, **enter** and the arrows go from
field to field, **ctrl+n** to the next section or person: it opens, and the one you leave folds.
**ctrl+a** adds somebody you met, **ctrl+o** a doubt of theirs about you, **ctrl+k** a key issue,
**ctrl+t** a next step.

The line under the bar says how much of a good follow-up is written and what it lacks first;
**ctrl+g** goes there, and on to the next. In a long text, **ctrl+e** or **f4** opens your own
editor. **f6** opens the document that the cursor is in.

**space** turns what is chosen, a letter goes to the choice that begins with it. A date may be
typed as `fri`, `+1w` or `5 March`. `right` at the end of a line takes what is proposed.

A person whose name is a contact's is linked to them; a next step with a date then puts them in the
queue on that day: one of theirs, or one for which you tick that it is only for their silence, if
nothing was heard of them till then.
"""

    def __init__(
        self,
        record: Interview | None,
        *,
        begun: Interview | None = None,
        draft: InterviewDraft | None = None,
        typed_at: datetime | None = None,
    ) -> None:
        super().__init__()
        self._given = record if draft is None or draft.is_new else draft.base
        self._begun = begun
        self._draft = draft
        self._typed_at = typed_at
        self._saved_id: str | None = None
        self._telling = False
        self._lack_path = LackPath()

    def compose(self) -> ComposeResult:
        """What and how it stands above; the outline and the sheet; the keys below."""
        clock = self.desk.clock
        record = self._draft.base if self._draft is not None else self._given
        record = record or self._begun or blank_record(clock.now(), clock.today(), clock.zone.key)
        self._stored = self._given
        self._sheet = Sheet(record, Sources(self.desk, record.organisation))
        with Horizontal(id="bar"):
            yield Still(id="what")
            yield Still(id="state")
        yield Meter()
        with Horizontal(classes="body"):
            yield Outline(id="outline")
            yield self._sheet
        yield KeyLine(keys.EDITOR)

    async def on_mount(self) -> None:
        """The cursor is in the first field, or where it was when this was typed."""
        if self._draft is None:
            await self._sheet.start()
        else:
            clock = self.desk.clock
            at = self._typed_at or clock.now()
            then = at.astimezone(clock.zone).date()
            try:
                await self._sheet.type_again(self._draft.sheet, then)
            except msgspec.ValidationError:
                self.tidings.drafts.let_be(self)
                self.tidings.tell(_MISFIT, bad=True)
                self.dismiss(None)
                return
        self.filled_in()
        self._tell()

    def typed(self) -> Drafted | None:
        """The whole sheet as it is typed, where anything in it is not saved."""
        if not self.is_dirty:
            return None
        record, base = self.record(), self._sheet.loaded
        draft = InterviewDraft(base=base, is_new=self._stored is None, sheet=self._sheet.typed())
        title = name_of(record) if record.organisation else "New interview record"
        return Drafted("interview", title, msgspec.to_builtins(draft), base.id)

    def record(self, complaints: list[Complaint] | None = None) -> Interview:
        """The record as it stands; what cannot be kept is complained of, and left as it was."""
        return self._sheet.record(complaints if complaints is not None else [])

    @property
    def is_dirty(self) -> bool:
        """Whether anything is written that is not saved."""
        complaints: list[Complaint] = []
        return self._differs(self._sheet.record(complaints), complaints)

    def _differs(self, record: Interview, complaints: list[Complaint]) -> bool:
        wanted = self._sheet.people.wanting_contacts() or self._sheet.wants_opportunity
        return bool(complaints or record != self._sheet.loaded or wanted)

    @on(Edited)
    def _edited(self) -> None:
        # Many fields may speak up at once; the last of them is heard for all.
        if not self._telling:
            self._telling = True
            self.call_after_refresh(self._tell)

    def on_descendant_focus(self) -> None:
        """The outline follows the cursor."""
        self._edited()

    def _tell(self) -> None:
        """Say above and beside what is written, and whether it is saved."""
        self._telling = False
        if not self._is_filled_in or not self.is_running:
            return
        complaints: list[Complaint] = []
        record = self._sheet.record(complaints)
        self._sheet.follow(record)
        self.query_one("#what", Still).tell(
            shown_line(name_of(record) if record.organisation else "New interview record", "strong")
        )
        unsaved = self._differs(record, complaints)
        self.query_one("#state", Still).tell(
            shown_line("● not saved", "warn") if unsaved else shown_line(self._saved_word(), "dim")
        )
        lacks = lacking(record)
        self.query_one(Meter).show(completeness(record), lacks)
        counts = lacks_of(self._sheet, lacks)
        here = self._sheet.current()
        self.query_one(Outline).list_sections(
            (fold.said(fold.part([])), counts.get(fold, 0), fold is here)
            for fold in self._sheet.folds()
        )

    def _saved_word(self) -> str:
        at = self._sheet.loaded.updated_at
        if self._saved_id is not None and at is not None:
            return f"saved {clock_time(at, self.desk.clock.zone)}"
        if self._begun is not None:
            return "not saved yet"
        return "as saved" if self._given is not None else "nothing written yet"

    # Saving and leaving

    @work(exclusive=True)
    async def action_save(self) -> None:
        """Save and stay."""
        await self._save()

    async def _save(self) -> bool:
        await self.heard()
        complaints: list[Complaint] = []
        record = self._sheet.record(complaints)
        if complaints:
            await self._sheet.show_complaints(complaints)
            here = self._sheet.current()
            if here is not None and self.focused is not None:
                self._sheet.bring_into_view(here, self.focused)
            count = len(complaints)
            what = complaints[0].text if count == 1 else f"{count} fields cannot be kept as typed."
            self.tidings.tell(f"Not saved: {what}", bad=True)
            return False
        if not self.is_dirty and (self._stored is not None or self._begun is None):
            self.tidings.tell("Nothing new to save.")
            return True
        now, network = self.desk.now(), self.desk.network
        before = network.interviews.get(record.id)
        if before != self._stored and not await self._overwrite(gone=before is None):
            return False
        copying = Copying(Attachments(self.desk.store.path), before)
        await copying.make(record)
        record, problems = copying.taken_into(self._sheet.record([]))
        made = opportunity_for(record, now) if self._sheet.wants_opportunity else None
        new = self._sheet.people.wanting_contacts()
        changes = save_record(network, record, now, new_contacts=new, new_opportunity=made)
        if not self.tidings.commit(changes, expecting=(before,) if before else ()):
            copying.take_back()
            return False
        kept = network.interviews[record.id]
        self._stored = kept
        self._saved_id = kept.id
        self._sheet.settle(kept)
        self.tidings.drafts.finished(self)
        self._tell()
        today = self.desk.clock.today()
        calls = calls_to_come(kept, before, network)
        said = list(dict.fromkeys(sentence(one, today, day) for one in calls))
        works = [f"{one_line(made.title, 40)} is in the works."] if made is not None else []
        self.tidings.tell(" ".join(["Saved.", *problems, *works, *said]), bad=bool(problems))
        return True

    async def _overwrite(self, *, gone: bool) -> bool:
        what = "deleted" if gone else "changed"
        way = await self.app.push_screen_wait(
            ConfirmScreen(
                f"The record was {what} elsewhere",
                f"Since you opened it, it was {what} from another window or command. "
                "What you see here is your own version.",
                (("s", "save mine in its place"),),
            )
        )
        return way == "s"

    @work(exclusive=True)
    async def action_leave(self) -> None:
        """Back to the binder; asks once where something is unsaved."""
        await self.heard()
        if self.is_dirty:
            way = await self.app.push_screen_wait(
                ConfirmScreen(
                    "Something is not saved",
                    "What you wrote since the last save would be lost.",
                    (("s", "save it and leave"), ("d", "leave without it")),
                )
            )
            if way not in ("s", "d") or (way == "s" and not await self._save()):
                return
        self.dismiss(self._saved_id)

    # Moving and adding

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enter is for all but a long text, which begins a line with it; the editor for those."""
        if action in ("enter", "external_editor"):
            return isinstance(self.focused, TextArea) is (action == "external_editor")
        return super().check_action(action, parameters)

    async def action_enter(self) -> None:
        """To the next field; into a section or a new part, where the cursor is on its line."""
        if not await self._sheet.press_line():
            self.focus_next()

    async def action_section(self, by: int) -> None:
        """To the next section or person, or the one before."""
        await self._sheet.go(by)

    async def action_add_person(self) -> None:
        """Somebody else was met."""
        await self._sheet.add_person()

    async def action_add_to_person(self, name: str) -> None:
        """Another objection or key issue of the person at hand."""
        if not await self._sheet.add_to_person(name):
            self.tidings.tell("Whose? ctrl+a adds a person met first.")

    async def action_add_step(self) -> None:
        """Another next step of the person at hand, or of the whole."""
        await self._sheet.add_step()

    async def action_go_to_lack(self) -> None:
        """To the next thing that a good follow-up lacks."""
        lack = self._lack_path.next(lacking(self.record()))
        if lack is None:
            self.tidings.tell(WHOLE)
        else:
            await go_to_lack(self._sheet, lack)

    def action_external_editor(self) -> None:
        """Write the long text at hand in the user's own editor."""
        around = self.focused.ancestors if self.focused is not None else ()
        row = next((one for one in around if isinstance(one, TextRow)), None)
        if row is None:
            return
        try:
            row.put(edit_text(self.tidings, row.text, row.label))
        except NotEditedError as error:
            self.tidings.tell(str(error), bad=True)

    def action_open_document(self) -> None:
        """Open the document at hand on the desktop."""
        document = self._sheet.document
        if document is None:
            self.tidings.tell("Put the cursor into the document to open.")
            return
        try:
            self.tidings.tell(open_document(document, Attachments(self.desk.store.path)))
        except NotOpenedError as error:
            self.tidings.tell(str(error), bad=True)

    def action_fold(self) -> None:
        """Fold the section at hand."""
        self._sheet.fold_current()

    @work(exclusive=True)
    async def action_remove(self) -> None:
        """Take out what the cursor is in; asks once where something is written in it."""
        found = self._sheet.removable()
        if found is None:
            self.tidings.tell("Put the cursor into the person, objection or step to remove.")
            return
        name, is_written = found
        if is_written:
            way = await self.app.push_screen_wait(
                ConfirmScreen(f"Remove {name}?", "It is gone when you save.", (("r", "remove"),))
            )
            if way != "r":
                return
        await self._sheet.remove_here()

    def action_help(self) -> None:
        """Keys and ideas of the editor."""
        from tui_app.ui.screens.help import HelpScreen

        active = [one.binding for one in self.active_bindings.values() if one.enabled]
        self.app.push_screen(HelpScreen("the interview record", self.HELP or "", active))


_MISFIT = "The draft does not fit this version. It stays where it is, for the one that wrote it."
