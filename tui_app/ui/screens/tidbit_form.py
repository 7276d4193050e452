"""All fields of a tidbit, to write a new one or to edit one (rulebook C1)."""

from typing import ClassVar

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.suggester import SuggestFromList
from textual.widgets import Input, Label, Static, TextArea

from tui_app.domain.tidbit import Tidbit, TidbitKind
from tui_app.domain.tidings import (
    captured,
    edited,
    says_the_same,
    without_proposals,
)
from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.screens.tidbit_fields import (
    BadFieldError,
    TidbitFields,
    fields_of,
    read_back,
    tidbit_of,
)
from tui_app.ui.text import shown_line

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
_READ_BACK = frozenset({"kind", "heard", "happens", "half_life", "expires"})


class TidbitForm(Dialog[str]):
    """Gives the id of the tidbit that was saved. Only what was changed in a field is changed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "Save", id="tidbit.save", tooltip="Save the tidbit"),
        Binding("down", "app.focus_next", "Next field", show=False),
        Binding("up", "app.focus_previous", "Field before", show=False),
    ]

    def __init__(self, tidbit: Tidbit | None) -> None:
        super().__init__()
        self._old = tidbit
        self._warned = False

    def compose(self) -> ComposeResult:
        """The text first; then what makes it spoil, and where it is from."""
        self._loaded = fields_of(self._old, self.desk.clock.zone)
        with Vertical(classes="dialog") as box:
            box.border_title = "Edit the tidbit" if self._old else "New tidbit"
            box.border_subtitle = "ctrl+s saves, enter too in a line, esc leaves"
            with Horizontal(classes="area"):
                yield Label("News")
                yield TextArea(self._loaded.text, id="text", compact=True)
            for name, label, hint in _LABELS:
                with Horizontal(classes="row"):
                    yield Label(label)
                    yield self._input(name, hint)
                    if name in _READ_BACK:
                        yield Static(id=f"{name}-read", classes="hint", markup=False)
            with Horizontal(classes="area"):
                yield Label("Full text")
                yield TextArea(self._loaded.body, id="body", compact=True)
            yield Static(id="error", classes="error", markup=False)

    def _input(self, name: str, hint: str) -> Input:
        kinds = [kind.value for kind in TidbitKind]
        return Input(
            getattr(self._loaded, name),
            id=name,
            placeholder=hint,
            classes="date" if name in _READ_BACK else "",
            suggester=SuggestFromList(kinds, case_sensitive=False) if name == "kind" else None,
        )

    def on_mount(self) -> None:
        """What was loaded, as the widgets give it back."""
        self._loaded = self._typed()

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
            self.dismiss(new.id)

    def _commit(self, new: Tidbit) -> bool:
        old, index = self._old, self.desk.index
        if old is None:
            return self.tidings.commit(captured(new, index.propose(new)), done="Kept.")
        if not says_the_same(old, new):
            bare = without_proposals(new)
            matches = (*bare.matches, *index.propose(bare))
            new = msgspec.structs.replace(new, matches=matches)
        return self.tidings.commit(edited(new), expecting=(old,), done="Saved. u takes it back.")

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
