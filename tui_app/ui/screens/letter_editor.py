"""The letter editor: the text, what the record holds for it, and what speaks against it."""

from typing import ClassVar, Self

import msgspec
from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widgets import Input, TextArea

from tui_app.domain.letter import Letter, LetterStatus
from tui_app.domain.letters import keep_letter, name_of
from tui_app.ui import keys
from tui_app.ui.drafts import Drafted, Drafting
from tui_app.ui.letters.asking import (
    Turning,
    leaving,
    may_draft_anew,
    may_overwrite,
    turning,
)
from tui_app.ui.letters.beside import Beside
from tui_app.ui.letters.checked import Checks
from tui_app.ui.letters.draft import LetterDraft
from tui_app.ui.letters.lateness import lateness_of
from tui_app.ui.letters.letter_fields import LetterFields
from tui_app.ui.letters.live_checks import LiveChecks
from tui_app.ui.letters.naming import addressed, titled
from tui_app.ui.letters.sending import is_open, send_letter
from tui_app.ui.letters.starting import drafted_now
from tui_app.ui.text import shown_line, spans
from tui_app.ui.widgets.choice import Choice
from tui_app.ui.widgets.key_line import KeyLine
from tui_app.ui.widgets.still import Still


class LetterEditor(Drafting, LiveChecks):
    """Writes one letter; gives the id of what was saved or sent, None where nothing was.

    A letter without a text begins with a draft made from the record. The fields hold the state:
    what differs from the letter as it was loaded is unsaved.
    """

    CSS_PATH = "letter_editor.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*keys.LETTER_EDITOR]
    AUTO_FOCUS = "#body"
    HELP = """
One letter. It begins as a draft made from the record: change it until it could go to nobody else.
**tab** goes from the text to the fields above it; **space** turns kind, medium and tone. A draft
you have not touched is made anew in the other tone; one you have changed is asked about first.
**ctrl+r** makes it anew at any time, **ctrl+z** in the text takes that back.

Beside the text stands what speaks against sending it, looked at anew whenever you pause: **f7**
shows each finding in full and `enter` goes to it. The percentage is how like the most similar
other letter it is, names and days left out; **f8** shows both side by side, with what they share.
**f3** shows what the record holds: highlight, advice, objections with your answers, next steps.

**f6** saves and sends: by hand, a copy, a file, your mail program, or by e-mail. Until then it is
a draft. **f9** keeps it as a draft and goes on to the next of the list, so that a hundred
announcements can be gone through one after the other. Files to go along are paths on the line
*Attached*.
"""

    def __init__(self, letter: Letter, *, draft: LetterDraft | None = None) -> None:
        super().__init__()
        self._given = letter
        self._draft = draft
        self._stored: Letter | None = None
        self._loaded = letter
        self._made = ("", "")
        self._turned = (letter.kind, letter.tone)
        self._saved_id: str | None = None
        self._telling = False
        self._late = ""
        self.goes_on = False
        """Whether the next letter is to be written after this one."""

    @classmethod
    def of_draft(cls, draft: LetterDraft) -> Self:
        """The editor filled in as it was."""
        return cls(draft.base, draft=draft)

    def compose(self) -> ComposeResult:
        """What and how it stands above; the letter and what is beside it; the keys below."""
        self._checks = Checks(self.desk)
        self._fields = LetterFields(self._given)
        with Horizontal(id="bar"):
            yield Still(id="what")
            yield Still(id="state")
        with Horizontal(classes="body"):
            yield self._fields
            yield Beside(self.desk)
        yield KeyLine(keys.LETTER_EDITOR)

    def on_mount(self) -> None:
        """Fill it in: as it was typed, as it is kept, or with a draft from the record."""
        given, draft = self._given, self._draft
        to = addressed(given, self.desk.network)
        self.query_one("#to", Still).tell(spans(("To ", "dim"), (to, "strong")))
        if draft is not None:
            self._stored = None if draft.is_new else draft.base
            self._made = (draft.made_subject, draft.made_body)
            self._loaded = draft.base
            self._fields.load(draft.letter)
            self._fields.put_attached(draft.attached)
        else:
            self._stored = self.desk.network.letters.get(given.id)
            made = drafted_now(given, self.desk) if is_open(given) else given
            if not given.body.strip():
                made = msgspec.structs.replace(made, subject=given.subject or made.subject)
                self._loaded = made
            self._made = (made.subject, made.body)
            self._fields.load(self._loaded)
        self._turned = (self._fields.kind.value, self._fields.tone.value)
        self.filled_in()
        self._beside.show_material(given)
        self._late = lateness_of(given, self.desk)
        self._tell()
        self.look()

    @property
    def is_dirty(self) -> bool:
        """Whether anything is written that is not saved. A draft just made is not yet written."""
        return self.letter() != self._loaded

    @property
    def _is_as_made(self) -> bool:
        """Whether nothing stands here but what was made from the record."""
        letter = self.letter()
        return not letter.body.strip() or (letter.subject, letter.body) == self._made

    def typed(self) -> Drafted | None:
        """The whole letter, where anything in it is not saved."""
        if not self.is_dirty:
            return None
        letter = self.letter()
        subject, body = self._made
        draft = LetterDraft(
            base=self._stored or self._loaded,
            is_new=self._stored is None,
            letter=letter,
            attached=self._fields.attached.value,
            made_subject=subject,
            made_body=body,
        )
        title = titled(letter, self.desk.network)
        return Drafted("letter", title, msgspec.to_builtins(draft), letter.id)

    # What is shown

    @on(Input.Changed)
    @on(TextArea.Changed)
    def _edited(self) -> None:
        """Many keys may come at once; the last of them is heard for all."""
        if not self._is_filled_in:
            return
        if not self._telling:
            self._telling = True
            self.call_after_refresh(self._tell)
        self.look_in_a_pause()

    def _tell(self) -> None:
        self._telling = False
        if not self._is_filled_in or not self.is_running:
            return
        letter = self.letter()
        what = titled(letter, self.desk.network)
        late = f"  {self._late}" if self._late and is_open(letter) else ""
        self.query_one("#what", Still).tell(spans((what, "strong"), (late, "warn")))
        self.query_one("#state", Still).tell(shown_line(*self._state(letter)))

    def _state(self, letter: Letter) -> tuple[str, str]:
        if letter != self._loaded:
            return "● not saved", "warn"
        if self._fields.is_too_long:
            return "too long to edit here: f4", "warn"
        if self._stored != self._loaded:
            return "drafted from the record", "dim"
        if letter.status is LetterStatus.SENT:
            return "was sent", "dim"
        return ("saved" if self._saved_id is not None else "as saved"), "dim"

    # Drafting

    @on(Choice.Turned)
    def _another_choice(self, event: Choice.Turned) -> None:
        self._edited()
        if event.choice is not self._fields.medium:
            self._turn()

    @work(exclusive=True, group="turning")
    async def _turn(self) -> None:
        """Another kind or tone: an untouched draft is made anew, another is asked about."""
        fields = self._fields
        if not is_open(self.letter()):
            return
        if self._is_as_made:
            self._draft_anew()
            return
        way = await turning(self.tidings)
        if way is Turning.ANEW:
            self._draft_anew()
        elif way is Turning.BACK:
            fields.kind.value, fields.tone.value = self._turned
        self._turned = (fields.kind.value, fields.tone.value)
        self._edited()

    def _draft_anew(self) -> None:
        made = drafted_now(self.letter(), self.desk, as_chosen=True)
        self._made = (made.subject, made.body)
        self._turned = (made.kind, made.tone)
        self._fields.write(made.subject, made.body)
        self._edited()

    @work(exclusive=True, group="turning")
    async def action_draft_anew(self) -> None:
        """Draft it anew from the record; asks where it was edited."""
        await self.heard()
        if not self._is_as_made and not await may_draft_anew(self.tidings):
            return
        self._draft_anew()
        self.tidings.tell("Drafted anew from the record.")

    # Saving, sending and leaving

    @work(exclusive=True)
    async def action_save(self) -> None:
        """Save the draft and stay."""
        await self.heard()
        if self._stored == self._loaded and not self.is_dirty:
            self.tidings.tell("Nothing new to save.")
        elif await self._save():
            self.tidings.tell("Saved as a draft. f6 sends it.")

    async def _save(self) -> bool:
        network = self.desk.network
        letter = self.letter()
        before = network.letters.get(letter.id)
        if before != self._stored and not await may_overwrite(self.tidings, gone=before is None):
            return False
        changes = keep_letter(network, letter, self.desk.now())
        if not self.tidings.commit(changes, expecting=(before,) if before else ()):
            return False
        self._stored = self._loaded = network.letters[letter.id]
        self._saved_id = letter.id
        self._fields.settle(self._loaded)
        self.tidings.drafts.finished(self)
        self._tell()
        return True

    @work(exclusive=True)
    async def action_send(self) -> None:
        """Save what is written, and send it."""
        await self.heard()
        letter = self.letter()
        if not is_open(letter):
            self.tidings.tell("It was sent already.")
            return
        if not letter.body.strip():
            self.tidings.tell("Nothing is written yet.")
            return
        if (self.is_dirty or self._stored != self._loaded) and not await self._save():
            return
        if self._stored is not None and await send_letter(self.tidings, self._stored, self._checks):
            self.dismiss(letter.id)

    @work(exclusive=True)
    async def action_next(self) -> None:
        """Keep this one as a draft, and on to the next of the list."""
        await self.heard()
        is_kept = not self.is_dirty and self._stored == self._loaded
        if is_open(self.letter()) and not is_kept and not await self._save():
            return
        self.goes_on = True
        self.dismiss(self._saved_id)

    @work(exclusive=True)
    async def action_leave(self) -> None:
        """Back; asks once where something is unsaved."""
        await self.heard()
        if self.is_dirty:
            way = await leaving(self.tidings)
            if way not in ("s", "d") or (way == "s" and not await self._save()):
                return
        self.dismiss(self._saved_id)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """In a line, ctrl+e goes to its end."""
        if action == "text_in_editor":
            return isinstance(self.focused, TextArea)
        return super().check_action(action, parameters)

    def action_text_in_editor(self) -> None:
        """Write the text in the user's own editor."""
        self.action_external_editor()

    def action_external_editor(self) -> None:
        """Write the text in the user's own editor."""
        from tui_app.ui.text_editor import NotEditedError, edit_text

        letter = self.letter()
        try:
            text = edit_text(self.tidings, letter.body, name_of(letter, self.desk.network))
        except NotEditedError as error:
            self.tidings.tell(str(error), bad=True)
            return
        if text != letter.body:
            self._fields.put_body(text)
            self._edited()

    def action_help(self) -> None:
        """Keys and ideas of the editor."""
        from tui_app.ui.screens.help import HelpScreen

        active = [one.binding for one in self.active_bindings.values() if one.enabled]
        self.app.push_screen(HelpScreen("the letter", self.HELP or "", active))
