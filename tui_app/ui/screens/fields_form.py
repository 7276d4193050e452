"""What the forms of whole records share: filling in, reading back, leaving, and conflicts."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, ClassVar, Generic, Self, TypeVar

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, Static, TextArea

from tui_app.clock import BadTimeError
from tui_app.domain.changes import Changes
from tui_app.domain.entries import EntryError
from tui_app.domain.plain import one_line
from tui_app.domain.record import Record
from tui_app.ui.desk import Desk
from tui_app.ui.drafts import Drafted, Drafting, as_meant
from tui_app.ui.record_fields import Groups, RecordField
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

R = TypeVar("R", bound=Record)


class BadFieldsError(ValueError):
    """What is typed makes no record yet; `problems` tells why, by the field's name."""

    def __init__(self, problems: dict[str, str]) -> None:
        super().__init__(next(iter(problems.values())))
        self.problems = problems


class FieldsDraft(msgspec.Struct, Generic[R], frozen=True, kw_only=True):
    """The fields that were typed in, and the record as it was then; `is_new` if not yet saved."""

    base: R
    is_new: bool
    values: dict[str, str]


class FieldsForm(Drafting, Dialog[str], Generic[R]):
    """Gives the id of the record that was saved. The first field is its name.

    A field that is left alone leaves its part of the record as it was, whatever the form makes of
    it. Somebody else's change meanwhile is taken in; where both changed a field, the user chooses.
    Subclasses give what is not the same for every kind of record.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "Save", id="form.save", tooltip="Save from any field"),
        Binding("enter", "save", "Save", id="form.enter", show=False),
        Binding("down", "app.focus_next", "Next field", id="form.next", show=False),
        Binding("up", "app.focus_previous", "Field before", id="form.before", show=False),
    ]
    KIND: ClassVar[str]
    """What such a record is called, in its draft too."""
    GONE: ClassVar[str]
    """What is said where it was removed elsewhere."""

    def __init__(self, record: R | None) -> None:
        super().__init__()
        self._old = record
        self._base: R | None = None
        self._fields: dict[str, FormField] = {}
        self._coming_values: dict[str, str] = {}
        self._asked = False

    # What the kinds of records tell of themselves

    @classmethod
    def groups(cls) -> Groups[R]:
        """Every field, under its heading."""
        raise NotImplementedError

    @classmethod
    def kept_in(cls, desk: Desk) -> Mapping[str, R]:
        """All such records by their ids."""
        raise NotImplementedError

    @classmethod
    def today_for(cls, record: R, desk: Desk) -> date:
        """The date from which days in words are meant."""
        raise NotImplementedError

    def blank(self) -> R:
        """A new one."""
        raise NotImplementedError

    def title_of(self, record: R) -> str:
        """How it is called in the title of the form and of its draft."""
        raise NotImplementedError

    def saving(self, record: R, old: R | None) -> Changes:
        """What saves it. Raises BadFieldsError."""
        raise NotImplementedError

    def is_to_be_asked(self, record: R) -> bool:  # noqa: ARG002 - for those who ask
        """Whether the user was just asked something before it is saved."""
        return False

    # Filling in

    @classmethod
    def of_draft(cls, draft: FieldsDraft[R], at: datetime, desk: Desk) -> Self:
        """The form filled in as it was at that moment, to be saved over the record of then."""
        known = draft.base.id in cls.kept_in(desk)
        form = cls(None if draft.is_new and not known else draft.base)
        form._base = draft.base
        then, today = at.astimezone(desk.clock.zone).date(), cls.today_for(draft.base, desk)
        past = {field.name: field.is_past_date for field in cls.fields()}
        for name, text in draft.values.items():
            looks_back = past.get(name)
            meant = text if looks_back is None else as_meant(text, then, today, past=looks_back)
            form._coming_values[name] = meant
        return form

    @classmethod
    def fields(cls) -> list[RecordField[R]]:
        """Every field, in the order of the form."""
        return [field for _, fields in cls.groups() for field in fields]

    def compose(self) -> ComposeResult:
        """Every field under its heading."""
        with Vertical(classes="dialog") as box:
            name = f"Edit {self.title_of(self._old)}" if self._old else f"New {self.KIND}"
            box.border_title = shown_line(name, most=60)
            box.border_subtitle = "enter or ctrl+s saves, → takes what is offered, esc leaves"
            with FormScroll():
                for heading, fields in self.groups():
                    if heading:
                        yield Static(heading, classes="heading", markup=False)
                    for field in fields:
                        self._fields[field.name] = FormField(field.label, _control(field))
                        yield self._fields[field.name]
            yield Static(id="leaving", markup=False)

    def on_mount(self) -> None:
        """Fill it in."""
        self._base = self._base or self._old or self.blank()
        for field in self.fields():
            self._load(field, field.write(self._base, self.desk))
        for name, text in self._coming_values.items():
            if name in self._fields and not self._fields[name].control.disabled:
                put_in(self._fields[name].control, text)
        for field in self.fields():
            self._say_beside(field)
        self._first.control.focus()
        self.filled_in()

    @property
    def base(self) -> R:
        """The record as it was loaded."""
        if self._base is None:
            raise RuntimeError("The form is not filled in yet.")
        return self._base

    @property
    def _first(self) -> FormField:
        return next(iter(self._fields.values()))

    def _load(self, field: RecordField[R], text: str) -> None:
        """Fill a field in; what is too long to edit stays as it is, and only its start shows."""
        widget = self._fields[field.name]
        most = _MOST_IN_LINES if field.lines else _MOST_IN_A_LINE
        widget.control.disabled = len(text) > most
        if widget.control.disabled:
            widget.load(f"{text[:_START]}…")
            widget.say(f"too long to edit: {len(text):,}")
        else:
            widget.load(text)

    # What is typed

    def typed(self) -> Drafted | None:
        """Every field that holds another text than it was loaded with."""
        values = {name: widget.text for name, widget in self._fields.items() if widget.changed}
        if not values:
            return None
        draft = FieldsDraft(base=self.base, is_new=self._old is None, values=values)
        title = one_line(self._first.text, 60) or self.title_of(self.base)
        return Drafted(self.KIND, title, msgspec.to_builtins(draft), self.base.id)

    def record(self) -> R:
        """The record as the form has it now. Raises BadFieldsError."""
        changes: dict[str, Any] = {}
        problems: dict[str, str] = {}
        for field in self.fields():
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
        if name not in self._fields:
            return
        self._stay()
        self._fields[name].complain("")
        for field in self.fields():
            if name in (field.name, field.leans_on):
                self._say_beside(field)

    def _say_beside(self, field: RecordField[R]) -> None:
        if field.beside is not None and not self._fields[field.name].control.disabled:
            texts = {name: widget.text for name, widget in self._fields.items()}
            beside = field.beside(texts, self.base, self.desk)
            self._fields[field.name].say(beside.text, offer=beside.offer)

    # Saving and leaving

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Save, or go to the first field that cannot be taken."""
        for widget in self._fields.values():
            widget.complain("")
        try:
            record = self.record()
            changes = self.saving(record, self._old)
        except BadFieldsError as error:
            self.complain(error.problems)
            return
        if not changes:
            self._done()
        elif not self.is_to_be_asked(record):
            expecting = (self._old,) if self._old else ()
            done = f"Saved: {changes.label}. u takes it back."
            if self.tidings.commit(changes, expecting=expecting, done=done):
                self._done()
            else:
                self._take_in_what_changed()

    def _done(self) -> None:
        self.tidings.drafts.finished(self)
        self.dismiss(self.base.id)

    def action_leave(self) -> None:
        """Leave; asks once where something was typed."""
        if not self.is_dirty or self._asked:
            self.dismiss(None)
            return
        self._asked = True
        leaving = self.query_one("#leaving", Static)
        leaving.update("Leave without saving? esc again leaves, ctrl+s saves.")
        leaving.display = True

    def _stay(self) -> None:
        self._asked = False
        self.query_one("#leaving").display = False

    def complain(self, problems: Mapping[str, str]) -> None:
        """Say what is wrong under each field, and go to the first of them."""
        for name, problem in problems.items():
            self._fields[name].complain(problem)
        first = next(widget for name, widget in self._fields.items() if name in problems)
        first.control.focus()
        first.scroll_visible(animate=False)

    def _take_in_what_changed(self) -> None:
        """Somebody else changed it meanwhile: show theirs, keep what was typed here."""
        if self._old is None:
            return
        theirs = self.kept_in(self.desk).get(self._old.id)
        if theirs == self._old:
            return
        if theirs is None:
            self._old = None
            self.complain({next(iter(self._fields)): self.GONE})
            return
        both = {}
        for field in self.fields():
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
            self.complain(both)
        else:
            self.tidings.tell("Theirs is taken in, yours is still here: save again to keep both.")


def _control(field: RecordField[R]) -> Control:
    if field.options:
        choice = Choice([(option, option) for option in field.options], field.options[0])
        choice.id = field.name
        return choice
    if field.lines:
        return LinesInput(id=field.name)
    return OfferedInput(id=field.name, placeholder=field.placeholder, select_on_focus=False)
