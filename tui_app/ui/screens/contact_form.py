"""Adding or editing a contact: the whole record in one scrolling form."""

from datetime import datetime
from typing import Any, ClassVar, Self

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, Static, TextArea

from tui_app.clock import BadTimeError
from tui_app.domain.contact import Contact
from tui_app.domain.contacts import NamelessError, blank, namesakes, save
from tui_app.domain.entries import EntryError
from tui_app.domain.names import fold
from tui_app.domain.plain import one_line
from tui_app.ui.contact_fields import FIELDS, GROUPS, ContactField
from tui_app.ui.desk import Desk
from tui_app.ui.drafts import Drafted, Drafting, as_meant
from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.text import shown_line
from tui_app.ui.typed_values import put_in
from tui_app.ui.widgets.choice import Choice
from tui_app.ui.widgets.form_field import Control, FormField, FormScroll
from tui_app.ui.widgets.form_inputs import LinesInput, OfferedInput

_MOST_IN_A_LINE = 20_000
_MOST_IN_LINES = 100_000
"""Characters that can be edited here; with more, every key would take a second."""
_START = 60
_BY_NAME = {field.name: field for field in FIELDS}


class BadFieldsError(ValueError):
    """What is typed makes no contact yet; `problems` tells why, by the field's name."""

    def __init__(self, problems: dict[str, str]) -> None:
        super().__init__(next(iter(problems.values())))
        self.problems = problems


class ContactDraft(msgspec.Struct, frozen=True, kw_only=True):
    """The fields that were typed in, and the contact as it was then; `is_new` if not yet saved."""

    base: Contact
    is_new: bool
    values: dict[str, str]


class ContactForm(Drafting, Dialog[str]):
    """Gives the id of the contact that was saved.

    A field that is left alone leaves its part of the record as it was, whatever the form makes of
    it. Somebody else's change meanwhile is taken in; where both changed a field, the user chooses.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "Save", id="form.save", tooltip="Save from any field"),
        Binding("enter", "save", "Save", id="form.enter", show=False),
        Binding("down", "app.focus_next", "Next field", id="form.next", show=False),
        Binding("up", "app.focus_previous", "Field before", id="form.before", show=False),
    ]

    def __init__(self, contact: Contact | None) -> None:
        super().__init__()
        self._old = contact
        self._base: Contact | None = None
        self._fields: dict[str, FormField] = {}
        self._warned_of = ""
        self._asked = False
        self._coming_values: dict[str, str] = {}

    @classmethod
    def of_draft(cls, draft: ContactDraft, at: datetime, desk: Desk) -> Self:
        """The form filled in as it was at that moment, to be saved over the contact of then."""
        known = draft.base.id in desk.network.contacts
        form = cls(None if draft.is_new and not known else draft.base)
        form._base = draft.base
        then, today = at.astimezone(desk.clock.zone).date(), desk.today_of(draft.base)
        for name, text in draft.values.items():
            past = _BY_NAME[name].is_past_date if name in _BY_NAME else None
            meant = text if past is None else as_meant(text, then, today, past=past)
            form._coming_values[name] = meant
        return form

    def compose(self) -> ComposeResult:
        """Every field under its heading."""
        with Vertical(classes="dialog") as box:
            name = f"Edit {one_line(self._old.name, 50)}" if self._old else "New contact"
            box.border_title = shown_line(name)
            box.border_subtitle = "enter or ctrl+s saves, → takes what is offered, esc leaves"
            with FormScroll():
                for heading, fields in GROUPS:
                    if heading:
                        yield Static(heading, classes="heading", markup=False)
                    for field in fields:
                        widget = FormField(field.label, _control(field))
                        self._fields[field.name] = widget
                        yield widget
            yield Static(id="leaving", markup=False)

    def on_mount(self) -> None:
        """Fill it in."""
        self._base = self._base or self._old or blank(self.desk.now())
        for field in FIELDS:
            self._load(field, field.write(self._base, self.desk))
        for name, text in self._coming_values.items():
            if name in self._fields and not self._fields[name].control.disabled:
                put_in(self._fields[name].control, text)
        for field in FIELDS:
            self._say_beside(field)
        self._fields["name"].control.focus()
        self.filled_in()

    def typed(self) -> Drafted | None:
        """Every field that holds another text than it was loaded with."""
        values = {name: widget.text for name, widget in self._fields.items() if widget.changed}
        if not values:
            return None
        draft = ContactDraft(base=self.base, is_new=self._old is None, values=values)
        name = self._fields["name"].text.strip() or self.base.name or "Somebody new"
        return Drafted("contact", name, msgspec.to_builtins(draft), self.base.id)

    @property
    def base(self) -> Contact:
        """The contact as it was loaded."""
        if self._base is None:
            raise RuntimeError("The form is not filled in yet.")
        return self._base

    def record(self) -> Contact:
        """The contact as the form has it now. Raises BadFieldsError."""
        changes: dict[str, Any] = {}
        problems: dict[str, str] = {}
        for field in FIELDS:
            widget = self._fields[field.name]
            if not widget.changed:
                continue
            try:
                changes[field.name] = field.read(widget.text, self.base, self.desk)
            except (EntryError, BadTimeError) as error:
                problems[field.name] = str(error)
        if problems:
            raise BadFieldsError(problems)
        return msgspec.structs.replace(self.base, **changes)

    @property
    def is_dirty(self) -> bool:
        """Whether leaving would lose something."""
        try:
            return self.record() != self.base
        except BadFieldsError:
            return True

    @on(Input.Changed)
    @on(TextArea.Changed)
    @on(Choice.Turned)
    def _typed(self, event: Input.Changed | TextArea.Changed | Choice.Turned) -> None:
        name = event.control.id or ""
        if name not in _BY_NAME:
            return
        self._stay()
        self._fields[name].complain("")
        self._say_beside(_BY_NAME[name])
        if name == "phones":
            self._say_beside(_BY_NAME["zone"])

    @on(Input.Submitted)
    def _entered(self) -> None:
        self.action_save()

    def action_save(self) -> None:
        """Save, or go to the first field that cannot be taken."""
        for widget in self._fields.values():
            widget.complain("")
        try:
            contact = self.record()
            changes = save(contact, self._old, self.desk.now())
        except BadFieldsError as error:
            self._complain(error.problems)
            return
        except NamelessError as error:
            self._complain({"name": str(error)})
            return
        if not changes:
            self._done(contact)
        elif not self._asks_about_namesakes(contact):
            expecting = (self._old,) if self._old else ()
            if self.tidings.commit(changes, expecting=expecting, done=f"Saved: {changes.label}."):
                self._done(contact)
            else:
                self._take_in_what_changed()

    def _done(self, contact: Contact) -> None:
        self.tidings.drafts.finished(self)
        self.dismiss(contact.id)

    def action_leave(self) -> None:
        """Leave; asks once where something was typed."""
        if not self.is_dirty or self._asked:
            self.dismiss(None)
            return
        self._asked = True
        self.query_one("#leaving", Static).update(
            "Leave without saving? esc again leaves, ctrl+s saves."
        )
        self.query_one("#leaving").display = True

    def _stay(self) -> None:
        self._asked = False
        self.query_one("#leaving").display = False

    def _asks_about_namesakes(self, contact: Contact) -> bool:
        """Whether somebody else has the name, which the user has not been told yet."""
        name = fold(contact.name)
        others = namesakes(contact, self.desk.network.contacts.values())
        if not others or self._warned_of == name or (self._old and fold(self._old.name) == name):
            return False
        self._warned_of = name
        first = others[0]
        who = f"{first.name}, {first.organisation}" if first.organisation else first.name
        self._complain({"name": f"There is {one_line(who, 80)} already. Save again to keep both."})
        return True

    def _complain(self, problems: dict[str, str]) -> None:
        for name, problem in problems.items():
            self._fields[name].complain(problem)
        first = next(field.name for field in FIELDS if field.name in problems)
        self._fields[first].control.focus()
        self._fields[first].scroll_visible(animate=False)

    def _take_in_what_changed(self) -> None:
        """Somebody else changed them meanwhile: show theirs, keep what was typed here."""
        if self._old is None:
            return
        theirs = self.desk.network.contacts.get(self._old.id)
        if theirs == self._old:
            return
        if theirs is None:
            self._old = None
            gone = "They were removed elsewhere meanwhile. Save again to add them anew."
            self._complain({"name": gone})
            return
        both = {}
        for field in FIELDS:
            widget = self._fields[field.name]
            now_theirs = field.write(theirs, self.desk)
            if now_theirs == field.write(self.base, self.desk):
                continue
            if widget.changed and widget.text != now_theirs:
                said = f"Now “{one_line(now_theirs, 60)}”, changed elsewhere. Save again for yours."
                both[field.name] = said
            else:
                self._load(field, now_theirs)
        self._old = self._base = theirs
        if both:
            self._complain(both)
        else:
            self.tidings.tell("Theirs is taken in, yours is still here: save again to keep both.")

    def _load(self, field: ContactField, text: str) -> None:
        """Fill a field in; what is too long to edit stays as it is, and only its start shows."""
        widget = self._fields[field.name]
        most = _MOST_IN_LINES if field.lines else _MOST_IN_A_LINE
        widget.control.disabled = len(text) > most
        if widget.control.disabled:
            widget.load(f"{text[:_START]}…")
            widget.say(f"too long to edit: {len(text):,}")
        else:
            widget.load(text)

    def _say_beside(self, field: ContactField) -> None:
        if field.beside is not None and not self._fields[field.name].control.disabled:
            beside = field.beside(self._texts(), self.base, self.desk)
            self._fields[field.name].say(beside.text, offer=beside.offer)

    def _texts(self) -> dict[str, str]:
        return {name: widget.text for name, widget in self._fields.items()}


def _control(field: ContactField) -> Control:
    if field.options:
        choice = Choice([(option, option) for option in field.options], field.options[0])
        choice.id = field.name
        return choice
    if field.lines:
        return LinesInput(id=field.name)
    return OfferedInput(id=field.name, placeholder=field.placeholder, select_on_focus=False)
