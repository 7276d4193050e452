"""Adding or editing an opportunity; its status has a key of its own."""

from datetime import datetime
from typing import Any, ClassVar, Self

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, Static, TextArea

from tui_app.clock import BadTimeError
from tui_app.domain.entries import EntryError
from tui_app.domain.opportunities import UntitledError, keep_opportunity, new_opportunity
from tui_app.domain.opportunity import Opportunity
from tui_app.domain.plain import one_line
from tui_app.domain.works import title_of
from tui_app.ui.desk import Desk
from tui_app.ui.drafts import Drafted, Drafting, as_meant
from tui_app.ui.opportunity_fields import FIELDS, OpportunityField
from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.text import shown_line
from tui_app.ui.typed_values import put_in
from tui_app.ui.widgets.choice import Choice
from tui_app.ui.widgets.form_field import Control, FormField, FormScroll
from tui_app.ui.widgets.form_inputs import LinesInput, OfferedInput

_MOST = 20_000
"""Characters that can be edited in a field here; with more, every key would take a second."""
_START = 60
_BY_NAME = {field.name: field for field in FIELDS}


class BadFieldsError(ValueError):
    """What is typed makes no opportunity yet; `problems` tells why, by the field's name."""

    def __init__(self, problems: dict[str, str]) -> None:
        super().__init__(next(iter(problems.values())))
        self.problems = problems


class OpportunityDraft(msgspec.Struct, frozen=True, kw_only=True):
    """The fields that were typed in, and the opportunity as it was; `is_new` if not yet saved."""

    base: Opportunity
    is_new: bool
    values: dict[str, str]


class OpportunityForm(Drafting, Dialog[str]):
    """Gives the id of the opportunity that was saved.

    A field that is left alone leaves its part of the record as it was. Somebody else's change
    meanwhile is taken in; where both changed a field, the user chooses.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "Save", id="works_form.save", tooltip="Save from any field"),
        Binding("enter", "save", "Save", id="works_form.enter", show=False),
        Binding("down", "app.focus_next", "Next field", id="works_form.next", show=False),
        Binding("up", "app.focus_previous", "Field before", id="works_form.before", show=False),
    ]

    def __init__(self, opportunity: Opportunity | None) -> None:
        super().__init__()
        self._old = opportunity
        self._base: Opportunity | None = None
        self._fields: dict[str, FormField] = {}
        self._coming_values: dict[str, str] = {}
        self._asked = False

    @classmethod
    def of_draft(cls, draft: OpportunityDraft, at: datetime, desk: Desk) -> Self:
        """The form filled in as it was at that moment, to be saved over what it was then."""
        known = draft.base.id in desk.network.opportunities
        form = cls(None if draft.is_new and not known else draft.base)
        form._base = draft.base
        then, today = at.astimezone(desk.clock.zone).date(), desk.clock.today()
        for name, text in draft.values.items():
            past = _BY_NAME[name].is_past_date if name in _BY_NAME else None
            meant = text if past is None else as_meant(text, then, today, past=past)
            form._coming_values[name] = meant
        return form

    def compose(self) -> ComposeResult:
        """Every field in a row."""
        with Vertical(classes="dialog") as box:
            name = f"Edit {title_of(self._old)}" if self._old else "New opportunity"
            box.border_title = shown_line(name, most=60)
            box.border_subtitle = "enter or ctrl+s saves, → takes what is offered, esc leaves"
            with FormScroll():
                for field in FIELDS:
                    self._fields[field.name] = FormField(field.label, _control(field))
                    yield self._fields[field.name]
            yield Static(id="leaving", markup=False)

    def on_mount(self) -> None:
        """Fill it in."""
        today = self.desk.clock.today()
        self._base = self._base or self._old or new_opportunity("", self.desk.now(), today)
        for field in FIELDS:
            self._load(field, field.write(self._base, self.desk))
        for name, text in self._coming_values.items():
            if name in self._fields and not self._fields[name].control.disabled:
                put_in(self._fields[name].control, text)
        for field in FIELDS:
            self._say_beside(field)
        self._fields["title"].control.focus()
        self.filled_in()

    @property
    def base(self) -> Opportunity:
        """The opportunity as it was loaded."""
        if self._base is None:
            raise RuntimeError("The form is not filled in yet.")
        return self._base

    def typed(self) -> Drafted | None:
        """Every field that holds another text than it was loaded with."""
        values = {name: widget.text for name, widget in self._fields.items() if widget.changed}
        if not values:
            return None
        draft = OpportunityDraft(base=self.base, is_new=self._old is None, values=values)
        title = one_line(self._fields["title"].text, 60) or title_of(self.base)
        return Drafted("opportunity", title, msgspec.to_builtins(draft), self.base.id)

    def record(self) -> Opportunity:
        """The opportunity as the form has it now. Raises BadFieldsError."""
        changes: dict[str, Any] = {}
        problems: dict[str, str] = {}
        for field in FIELDS:
            widget = self._fields[field.name]
            if widget.changed:
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
        return any(widget.changed for widget in self._fields.values())

    @on(Input.Changed)
    @on(TextArea.Changed)
    @on(Choice.Turned)
    def _typed(self, event: Input.Changed | TextArea.Changed | Choice.Turned) -> None:
        name = event.control.id or ""
        if name in _BY_NAME:
            self._stay()
            self._fields[name].complain("")
            self._say_beside(_BY_NAME[name])

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Save, or go to the first field that cannot be taken."""
        for widget in self._fields.values():
            widget.complain("")
        try:
            changes = keep_opportunity(self.record(), self._old, self.desk.now())
        except BadFieldsError as error:
            self._complain(error.problems)
            return
        except UntitledError as error:
            self._complain({"title": str(error)})
            return
        expecting = (self._old,) if self._old else ()
        done = f"Saved: {changes.label}. u takes it back."
        if not changes or self.tidings.commit(changes, expecting=expecting, done=done):
            self.tidings.drafts.finished(self)
            self.dismiss(self.base.id)
        else:
            self._take_in_what_changed()

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

    def _complain(self, problems: dict[str, str]) -> None:
        for name, problem in problems.items():
            self._fields[name].complain(problem)
        first = next(field.name for field in FIELDS if field.name in problems)
        self._fields[first].control.focus()
        self._fields[first].scroll_visible(animate=False)

    def _take_in_what_changed(self) -> None:
        """Somebody else changed it meanwhile: show theirs, keep what was typed here."""
        if self._old is None:
            return
        theirs = self.desk.network.opportunities.get(self._old.id)
        if theirs == self._old:
            return
        if theirs is None:
            self._old = None
            gone = "It was removed elsewhere meanwhile. Save again to add it anew."
            self._complain({"title": gone})
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

    def _load(self, field: OpportunityField, text: str) -> None:
        """Fill a field in; what is too long to edit stays as it is, and only its start shows."""
        widget = self._fields[field.name]
        widget.control.disabled = len(text) > _MOST
        if widget.control.disabled:
            widget.load(f"{text[:_START]}…")
            widget.say(f"too long to edit: {len(text):,}")
        else:
            widget.load(text)

    def _say_beside(self, field: OpportunityField) -> None:
        if field.beside is not None and not self._fields[field.name].control.disabled:
            texts = {name: widget.text for name, widget in self._fields.items()}
            beside = field.beside(texts, self.base, self.desk)
            self._fields[field.name].say(beside.text, offer=beside.offer)


def _control(field: OpportunityField) -> Control:
    if field.options:
        choice = Choice([(option, option) for option in field.options], field.options[0])
        choice.id = field.name
        return choice
    if field.lines:
        return LinesInput(id=field.name)
    return OfferedInput(id=field.name, placeholder=field.placeholder, select_on_focus=False)
