"""Saving a letter as a file: a page to print, Markdown, or an e-mail."""

from enum import Enum
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, Static

from tui_app.domain.contact import Contact
from tui_app.domain.letter import Letter, Medium
from tui_app.exchange.mail import outbox
from tui_app.ui.background import in_background
from tui_app.ui.desk import Desk
from tui_app.ui.letters.naming import to_whom
from tui_app.ui.letters.sending import contact_of, folder_to_save_in
from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.text import shown_line
from tui_app.ui.typed_paths import as_typed, paths_meant
from tui_app.ui.widgets.choice import Choice
from tui_app.ui.widgets.form_field import FormField
from tui_app.ui.widgets.form_inputs import OfferedInput


class Form(Enum):
    """What kind of file it is saved as."""

    PAGE = "a page to print (.html)"
    MARKDOWN = "Markdown (.md)"
    EMAIL = "an e-mail (.eml)"


class SaveLetterScreen(Dialog[Path | None]):
    """Gives the path of the file that was written; nothing is ever written over."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "save", "Save", id="save_letter.save", show=False),
        Binding("down", "app.focus_next", "Next field", id="save_letter.next", show=False),
        Binding("up", "app.focus_previous", "Field before", id="save_letter.before", show=False),
    ]

    def __init__(self, letter: Letter) -> None:
        super().__init__()
        self._letter = letter
        form = Form.EMAIL if letter.medium is Medium.EMAIL else Form.PAGE
        self._form = Choice([(one, one.value) for one in Form], form)
        self._folder = OfferedInput(
            as_typed(folder_to_save_in()), id="folder", select_on_focus=False
        )
        self._address = OfferedInput(
            id="address", placeholder="name@example.org", select_on_focus=False
        )
        self._to = FormField("To", self._address)

    def compose(self) -> ComposeResult:
        """Two lines, for an e-mail whom it is to, and what went wrong."""
        with Vertical(classes="dialog") as box:
            name = to_whom(self._letter, self.desk.network)
            box.border_title = shown_line(f"Save the letter to {name}", most=60)
            box.border_subtitle = "enter saves it, ‹ › with left and right, esc leaves"
            yield FormField("As", self._form)
            yield self._to
            yield FormField("In the folder", self._folder)
            yield Static(id="error", classes="error", markup=False)

    def on_mount(self) -> None:
        """The address is the contact's first one, unless another is typed."""
        contact = contact_of(self.tidings, self._letter)
        if contact is not None and contact.emails:
            self._address.value = contact.emails[0].address
        self._ask_for_address()

    @on(Choice.Turned)
    def _ask_for_address(self) -> None:
        self._to.display = self._form.value is Form.EMAIL

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Write it."""
        meant = paths_meant(self._folder.value)
        folder = meant[0] if meant else folder_to_save_in()
        self._write(self._form.value, folder, self._address.value)

    @work(exclusive=True, exit_on_error=False)
    async def _write(self, form: Form, folder: Path, address: str) -> None:
        contact = contact_of(self.tidings, self._letter)
        letter, desk = self._letter, self.desk
        try:
            path = await in_background(lambda: saved(letter, contact, form, folder, desk, address))
        except outbox.MailError as error:
            self.query_one("#error", Static).update(shown_line(str(error), "bad"))
        else:
            self.dismiss(path)

    def work_failed(self, group: str, why: str) -> None:  # noqa: ARG002 - there is but one
        """Nothing was saved, as far as anybody knows."""
        self.query_one("#error", Static).update(shown_line(why, "bad"))


def saved(
    letter: Letter, contact: Contact | None, form: Form, folder: Path, desk: Desk, address: str
) -> Path:
    """Write it there; where it is, comes back. An e-mail goes to `address`. Raises MailError."""
    owner, clock = desk.config.owner, desk.clock
    if form is Form.PAGE:
        return outbox.save_page(letter, contact, owner, clock.today(), folder)
    if form is Form.MARKDOWN:
        return outbox.save_markdown(letter, contact, owner, clock.today(), folder)
    out = outbox.prepare(letter, contact, owner, clock.now(), clock.zone, address=address)
    return outbox.save_eml(out, folder)
