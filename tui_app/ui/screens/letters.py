"""The letters: what is owed and how late, the drafts, and what was sent."""

from typing import ClassVar

import msgspec
from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from tui_app.domain.ids import new_id
from tui_app.domain.letter import Letter, LetterStatus
from tui_app.domain.letters import drop_letter, keep_letter
from tui_app.store.drafts import LeftOver
from tui_app.ui import keys
from tui_app.ui.cards.letter_card import letter_card
from tui_app.ui.cards.letter_row import LetterRows
from tui_app.ui.deleting import delete_letter
from tui_app.ui.letters.checked import Checked, Checks
from tui_app.ui.letters.naming import to_whom
from tui_app.ui.letters.sections import Binder, Entry, Heading, Item, Shown, binder, items, key_of
from tui_app.ui.letters.sending import is_open, mark_as_sent, send_letter
from tui_app.ui.letters.starting import choose_letter
from tui_app.ui.screens.base import MainScreen
from tui_app.ui.text import Span, spans
from tui_app.ui.widgets.card import Card
from tui_app.ui.widgets.record_list import RecordList
from tui_app.ui.widgets.sectioned_list import SectionedList

_TO_WRITE = (LetterStatus.OWED, LetterStatus.DRAFT)
LOOK_AFTER_SECONDS = 0.15
"""Going down the list, only the letter that one stays on is checked."""


class LettersScreen(MainScreen):
    """Letters owed, begun and sent: the list on the left, the letter on the right (rulebook E)."""

    NAME: ClassVar[str] = "letters"
    CSS_PATH = "letters.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*keys.LETTERS_SCREEN]
    AUTO_FOCUS = "#letters"
    HELP = """
What you **owe**, the most urgent first, with how late it is; then your **drafts**; then what was
**sent**. `enter` writes the one highlighted: an owed one begins with a draft made from the record,
`n` begins another to anybody. `f` shows all, only what is owed, the drafts, or what was sent.

`s` sends: by hand, as a copy, a file, in your mail program, or straight by e-mail. `m` marks as
sent what you wrote by hand. A letter that is sent stands in the contact's history. `x` drops one
that is not owed after all, `x` again (`v` shows what was dropped) takes it up again.

On the card, `!` is what speaks against sending a draft as it is: too like another letter, a name
misspelt, an objection without its answer. `o` shows the letter it is most like beside it.
"""

    def __init__(self) -> None:
        super().__init__()
        self._letters = Binder()
        self._listed: list[Item] = []
        self._shown = Shown.ALL
        self._with_dropped = False
        self._checked: Checked | None = None
        self._is_stale = False

    def body(self) -> ComposeResult:
        """The list with its count, and the card."""
        self._checks = Checks(self.desk)
        with Horizontal(classes="body"):
            with Vertical(classes="left"):
                yield SectionedList[Item](
                    LetterRows(self.desk).draw,
                    key_of,
                    lambda item: isinstance(item, Heading),
                    list_id="letters",
                    classes="",
                )
                yield Static(id="count")
            yield Card(id="card", classes="right")

    def reload(self) -> None:
        """Show the letters as they are now; the highlight stays on its letter.

        What it is checked against may be another: its record, a name, a letter like it. So it is
        looked at again; until then what was found before stands.
        """
        self._is_stale = True
        desk = self.desk
        owed = desk.letters_owed()
        self._checks = Checks(desk)
        self._letters = binder(desk.network.letters.values(), owed, desk.clock.today())
        self._list_again()

    def _list_again(self) -> None:
        today = self.desk.clock.today()
        listed = items(self._letters, self._shown, today, with_dropped=self._with_dropped)
        self._listed = listed
        self._list.show(listed, empty=_EMPTY[self._shown])
        self._tell_count()
        self._show_card()

    @property
    def _list(self) -> SectionedList[Item]:
        return self.query_one("#letters", SectionedList)

    @property
    def highlighted(self) -> Entry | None:
        """The letter under the cursor."""
        item = self._list.highlighted
        return item if isinstance(item, Entry) else None

    def _tell_count(self) -> None:
        letters, today = self._letters, self.desk.clock.today()
        late = letters.count_late(today)
        parts: list[Span] = [(f"{len(letters.owed) + len(letters.broad)} owed", "")]
        if late:
            parts.append((f", {late} late", "warn"))
        drafts = "1 draft" if len(letters.drafts) == 1 else f"{len(letters.drafts)} drafts"
        parts.append((f", {drafts}, {len(letters.sent)} sent", "dim"))
        if letters.dropped and not self._with_dropped:
            parts.append((f", v {len(letters.dropped)} dropped", "dim"))
        if self._shown is not Shown.ALL:
            onward = self._shown.onward.value
            parts = [(f"only {self._shown.value}", "accent"), (f", f goes on to {onward}", "dim")]
        self.query_one("#count", Static).update(spans(*parts))

    @on(RecordList.Highlighted, "#letters")
    def _another(self) -> None:
        self._show_card()
        self.query_one("#card").scroll_home(animate=False)

    @on(RecordList.Selected, "#letters")
    def _clicked(self) -> None:
        self.action_edit()

    def _show_card(self) -> None:
        entry = self.highlighted
        if entry is None:
            self.query_one("#card", Card).show(Content(""))
            return
        letter = entry.letter
        known = self._checked if self._checked and self._checked.letter == letter else None
        findings = known.findings if known is not None else None
        self.query_one("#card", Card).show(letter_card(entry, self.desk, findings))
        is_looked_at = known is not None and not self._is_stale
        if not is_looked_at and letter is not None and is_open(letter) and letter.body:
            self._look(letter)

    @work(exclusive=True, group="checks", exit_on_error=False)
    async def _look(self, letter: Letter) -> None:
        """Check it, once one stays on it."""
        import asyncio

        await asyncio.sleep(LOOK_AFTER_SECONDS)
        checked = await self._checks.look(letter)
        self._checked, self._is_stale = checked, False
        if self.highlighted is not None and self.highlighted.letter == letter:
            self._show_card()

    # What the keys do

    def action_read_on(self) -> None:
        """More of the card; from its end to its beginning again."""
        self.query_one("#card", Card).next_page()

    def action_read_back(self) -> None:
        """The card a page back."""
        self.query_one("#card", Card).scroll_page_up(animate=False)

    def action_filter(self) -> None:
        """All, then only what is owed, the drafts, what was sent."""
        self._shown = self._shown.onward
        self._list_again()

    def action_show_dropped(self) -> None:
        """Show or hide what was dropped."""
        self._with_dropped = not self._with_dropped
        self._list_again()

    def action_contact(self) -> None:
        """To the contact's card."""
        entry = self.highlighted
        if entry is None:
            return
        if entry.contact in self.desk.network.contacts:
            self.go_to_contact(entry.contact)
        else:
            self.tidings.tell("They are no contact: 3 opens the record in which they were met.")

    async def run_new(self) -> None:
        """A letter to somebody found by name, of a kind that fits."""
        letter = await choose_letter(self.tidings)
        if letter is not None:
            await self._write(letter, None)

    async def run_edit(self) -> None:
        """The highlighted letter, in the editor."""
        entry = self.highlighted
        if entry is None:
            return
        letter = entry.begun(new_id(self.desk.now()), self.desk.now())
        if letter.status is LetterStatus.DROPPED:
            self.tidings.tell("It was dropped. x takes it up again.")
            return
        await self._write(letter, entry)

    async def _write(self, letter: Letter, entry: Entry | None) -> None:
        """In the editor; from there the next of the list may be asked for, and so on."""
        from tui_app.ui.screens.letter_editor import LetterEditor

        writing: Letter | None = letter
        while writing is not None:
            place, after = self._list.cursor, self._after(entry)
            editor = LetterEditor(writing)
            saved = await self.app.push_screen_wait(editor)
            self._go_to(saved, place)
            if not editor.goes_on:
                return
            entry, writing = self._next_to_write(after)

    def _after(self, entry: Entry | None) -> tuple[str, ...]:
        """The keys of all that stands below a letter and is as far as that: owed, or a draft."""
        if entry is None or entry.status not in _TO_WRITE:
            return ()
        entries = [
            one.key for one in self._listed if isinstance(one, Entry) and one.status is entry.status
        ]
        return tuple(entries[entries.index(entry.key) + 1 :]) if entry.key in entries else ()

    def _next_to_write(self, after: tuple[str, ...]) -> tuple[Entry | None, Letter | None]:
        """The first of them that is still there; says so where none is."""
        entries = {one.key: one for one in self._listed if isinstance(one, Entry)}
        entry = next((entries[key] for key in after if key in entries), None)
        if entry is None:
            self.tidings.tell("That was the last of the list.")
            return None, None
        self._list.highlight(entry.key)
        now = self.desk.now()
        return entry, entry.begun(new_id(now), now)

    async def run_draft(self, left: LeftOver) -> None:
        """Go on with a letter in the editor."""
        from tui_app.ui.letters.draft import LetterDraft
        from tui_app.ui.screens.letter_editor import LetterEditor

        draft = msgspec.convert(left.draft.payload, LetterDraft)
        self._go_to(await self.go_on(LetterEditor.of_draft(draft), left))

    def _go_to(self, saved: str | None, place: int = 0) -> None:
        """To a letter that was saved; from one that went out, to the next that is still to go."""
        letter = self.desk.network.letters.get(saved or "")
        if letter is None:
            return
        self.reload()
        if letter.status is LetterStatus.SENT:
            self._list.cursor = place
        else:
            self._list.highlight(letter.id)

    @work
    async def action_send(self) -> None:
        """Send what is written; what is not goes to the editor first."""
        entry = self.highlighted
        if entry is None or self.tidings.refuses_changes():
            return
        letter = entry.letter
        if letter is None or not letter.body.strip():
            self.tidings.tell("Nothing is written yet: this is a draft of it.")
            await self.run_edit()
        else:
            place = self._list.cursor
            if await send_letter(self.tidings, letter, self._checks):
                self._go_to(letter.id, place)

    @work
    async def action_mark_sent(self) -> None:
        """It went out by hand, now."""
        entry = self.highlighted
        if entry is None or self.tidings.refuses_changes():
            return
        if entry.status is LetterStatus.SENT:
            self.tidings.tell("It was sent already.")
            return
        now = self.desk.now()
        letter = entry.begun(new_id(now), now)
        place = self._list.cursor
        if mark_as_sent(self.tidings, letter, letter.medium, now):
            self._go_to(letter.id, place)

    def action_drop(self) -> None:
        """It is not owed; or is, after all."""
        entry = self.highlighted
        if entry is None or self.tidings.refuses_changes():
            return
        desk = self.desk
        now, network = desk.now(), desk.network
        letter = entry.begun(new_id(now), now)
        if letter.status is LetterStatus.SENT:
            self.tidings.tell("It was sent: u takes that back, d deletes the letter.")
            return
        is_back = letter.status is LetterStatus.DROPPED
        changes = (keep_letter if is_back else drop_letter)(network, letter, now)
        said = "is a draft again" if is_back else "is owed no longer"
        name = to_whom(letter, network)
        place = self._list.cursor
        if self.tidings.commit(
            changes,
            expecting=(entry.letter,) if entry.letter is not None else (),
            done=f"The {letter.kind.value} to {name} {said}. u takes it back.",
        ):
            self._list.cursor = place

    @work
    async def action_delete(self) -> None:
        """Delete the letter; asks once."""
        entry = self.highlighted
        if entry is None or self.tidings.refuses_changes():
            return
        if entry.letter is None:
            self.tidings.tell("Nothing is written yet. x says that it is not owed.")
            return
        await delete_letter(self.tidings, entry.letter)

    @work
    async def action_compare(self) -> None:
        """The letter that this one is most like, beside it."""
        from tui_app.ui.screens.alike import AlikeScreen

        entry = self.highlighted
        if entry is None or entry.letter is None or not entry.letter.body.strip():
            self.tidings.tell("Nothing is written yet that could be like another letter.")
            return
        checked = await self._checks.look(entry.letter)
        if checked.nearest is None:
            self.tidings.tell("It is like no other letter.")
        else:
            await self.app.push_screen_wait(AlikeScreen(entry.letter, checked.nearest))


_EMPTY = {
    Shown.ALL: "No letters yet.\n\nn writes one to anybody;\nthanks come due after a meeting.",
    Shown.OWED: "Nothing is owed.\n\nf goes on to the drafts.",
    Shown.DRAFTS: "No drafts.\n\nn begins a letter.",
    Shown.SENT: "Nothing was sent yet.",
}
