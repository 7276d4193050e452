"""All fields of a tidbit, to write a new one or to edit one (rulebook C1)."""

from datetime import datetime
from typing import ClassVar, Self

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.suggester import SuggestFromList
from textual.widgets import Input, Label, Static, TextArea

from tui_app.domain.plain import one_line
from tui_app.domain.tidbit import Tidbit, TidbitKind
from tui_app.domain.tidings import (
    captured,
    edited,
    says_the_same,
    without_proposals,
)
from tui_app.ui.desk import Desk
from tui_app.ui.drafts import Drafted, Drafting, as_meant
from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.screens.tidbit_fields import (
    BadFieldError,
    TidbitFields,
    fields_of,
    read_back,
    tidbit_of,
)
from tui_app.ui.text import shown_line
from tui_app.ui.typed_values import type_again
from tui_app.ui.widgets.form_inputs import LineInput, LinesInput

_LABELS = (
    ("kind", "Kind", "news"),
    ("source", "Source", "who told it, or where it stood"),
    ("url", "Link", "where it can be read"),
    ("topics", "Topics", "with commas"),
    ("heard", "Heard", "today, fri, 16 March"),
    ("happens", "Happens on", "the day of an event"),
    ("half_life", "Half-life", "days"),
    ("expires", "Worth it until", "a day"),
)
_TITLE = 80
_READ_BACK = frozenset({"kind", "heard", "happens", "half_life", "expires"})


_DATES = {"heard": True, "happens": False, "expires": False}
"""The fields that hold a day in words, and whether it lies in the past."""


class TidbitDraft(msgspec.Struct, frozen=True, kw_only=True):
    """What stands in the form, and the tidbit as it was then; None where it is a new one."""

    base: Tidbit | None
    values: TidbitFields


class TidbitForm(Drafting, Dialog[str]):
    """Gives the id of the tidbit that was saved. Only what was changed in a field is changed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "Save", id="tidbit.save", tooltip="Save the tidbit"),
        Binding("down", "app.focus_next", "Next field", show=False),
        Binding("up", "app.focus_previous", "Field before", show=False),
    ]

    def __init__(self, tidbit: Tidbit | None) -> None:
        super().__init__()
        self._old = tidbit
        self._coming_values: TidbitFields | None = None
        self._warned = False

    @classmethod
    def of_draft(cls, draft: TidbitDraft, at: datetime, desk: Desk) -> Self:
        """The form filled in as it was at that moment, to be saved over the tidbit of then."""
        form = cls(draft.base)
        zone, today = desk.clock.zone, desk.clock.today()
        then, values = at.astimezone(zone), draft.values
        days = {
            name: as_meant(getattr(values, name), then.date(), today, past=past)
            for name, past in _DATES.items()
        }
        if draft.base is None and then.date() != today and not days["heard"].strip():
            days["heard"] = f"{then:%Y-%m-%d %H:%M}"
        form._coming_values = msgspec.structs.replace(values, **days)
        return form

    def compose(self) -> ComposeResult:
        """The text first; then what makes it spoil, and where it is from."""
        self._loaded = fields_of(self._old, self.desk.clock.zone)
        with Vertical(classes="dialog") as box:
            box.border_title = "Edit the tidbit" if self._old else "New tidbit"
            box.border_subtitle = "ctrl+s saves, enter too in a line, esc leaves"
            with Horizontal(classes="area"):
                yield Label("News")
                yield LinesInput(self._loaded.text, id="text", compact=True)
            for name, label, hint in _LABELS:
                with Horizontal(classes="row"):
                    yield Label(label)
                    yield self._input(name, hint)
                    if name in _READ_BACK:
                        yield Static(id=f"{name}-read", classes="hint", markup=False)
            with Horizontal(classes="area"):
                yield Label("Full text")
                yield LinesInput(self._loaded.body, id="body", compact=True)
            yield Static(id="error", classes="error", markup=False)

    def _input(self, name: str, hint: str) -> Input:
        kinds = [kind.value for kind in TidbitKind]
        return LineInput(
            getattr(self._loaded, name),
            id=name,
            placeholder=hint,
            classes="date" if name in _READ_BACK else "",
            suggester=SuggestFromList(kinds, case_sensitive=False) if name == "kind" else None,
        )

    def on_mount(self) -> None:
        """What was loaded, as the widgets give it back; then what was typed before."""
        self._loaded = self._typed()
        if self._coming_values is not None:
            type_again(self, msgspec.structs.asdict(self._coming_values))
        self.filled_in()

    def typed(self) -> Drafted | None:
        """All fields, where one holds another text than it was loaded with."""
        values = self._typed()
        if values == self._loaded:
            return None
        draft = TidbitDraft(base=self._old, values=values)
        title = one_line(values.text.strip(), _TITLE) or "A tidbit without its text yet"
        record = self._old.id if self._old else None
        return Drafted("tidbit", title, msgspec.to_builtins(draft), record)

    @on(Input.Changed)
    def _read(self, event: Input.Changed) -> None:
        name = event.input.id or ""
        if name in _READ_BACK:
            read = read_back(name, self._lines(), self.desk)
            self.query_one(f"#{name}-read", Static).update(shown_line(read, "dim"))
        if name == "kind":
            read = read_back("half_life", self._lines(), self.desk)
            self.query_one("#half_life-read", Static).update(shown_line(read, "dim"))

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Save what was changed; what cannot be read is named, and its field comes up."""
        try:
            new = tidbit_of(self._typed(), self._loaded, self._old, self.desk)
        except BadFieldError as error:
            self._say(str(error))
            self.query_one(f"#{error.field}").focus()
            return
        if new == self._old or self._commit(new):
            self.tidings.drafts.finished(self)
            self.dismiss(new.id)
        elif self._old is not None:
            self._take_in_what_changed(self._old)

    def _commit(self, new: Tidbit) -> bool:
        old, index = self._old, self.desk.index
        if old is None:
            return self.tidings.commit(captured(new, index.propose(new)), done="Kept.")
        if not says_the_same(old, new):
            bare = without_proposals(new)
            matches = (*bare.matches, *index.propose(bare))
            new = msgspec.structs.replace(new, matches=matches)
        return self.tidings.commit(edited(new), expecting=(old,), done="Saved. u takes it back.")

    def _take_in_what_changed(self, old: Tidbit) -> None:
        """Somebody else changed it meanwhile: saved again, theirs stays where this was left."""
        theirs = self.desk.network.tidbits.get(old.id)
        if theirs == old:
            return
        self._old = theirs
        gone = "It was removed elsewhere meanwhile. Save again to keep yours anew."
        changed = "It was changed elsewhere meanwhile. Save again to put what you changed on top."
        self._say(gone if theirs is None else changed)

    def action_leave(self) -> None:
        """Close and change nothing; what was typed is not dropped without a word."""
        if self._typed() != self._loaded and not self._warned:
            self._warned = True
            self._say("Not saved yet: ctrl+s saves, esc again drops what you typed.")
        else:
            self.dismiss(None)

    def _say(self, text: str) -> None:
        self.query_one("#error", Static).update(shown_line(text, "bad"))

    def _typed(self) -> TidbitFields:
        areas = {name: self.query_one(f"#{name}", TextArea).text for name in ("text", "body")}
        return msgspec.structs.replace(self._lines(), **areas)

    def _lines(self) -> TidbitFields:
        """What stands in the lines alone: a text may be long, and this is asked at every key."""
        return TidbitFields(
            **{name: self.query_one(f"#{name}", Input).value for name, _, _ in _LABELS}
        )
