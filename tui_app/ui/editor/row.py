"""One field of a form: its label, what one types in, and a word beside it."""

from datetime import date
from typing import Any, ClassVar

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.suggester import Suggester
from textual.widget import Widget
from textual.widgets import Input, Static, TextArea
from textual.widgets.text_area import Selection

from tui_app.domain.plain import plain
from tui_app.domain.record import Part
from tui_app.ui.editor.piece import BadEntryError, Complaint, Edited, Piece
from tui_app.ui.text import shown_line
from tui_app.ui.typed_values import put_in
from tui_app.ui.widgets.form_inputs import LinesInput


class Row(Piece):
    """A field of one attribute, edited in `control`; `value` reads it."""

    def __init__(self, name: str, label: str, control: Widget, *, notes: bool = False) -> None:
        super().__init__()
        self.names = (name,)
        self.control = control
        self._label = label
        self._notes = notes
        self._complaint: Static | None = None

    def compose(self) -> ComposeResult:
        """Only the control is a widget of its own: a record has hundreds of fields."""
        yield self.control

    def render(self) -> Content:
        """The label before the control, and the word after it."""
        if not self._notes:
            return shown_line(self._label, "dim")
        gap = self.control.region.right - self.region.x + 1 - len(self._label)
        return Content.assemble(shown_line(self._label, "dim"), " " * max(1, gap), self.note())

    def value(self) -> object:
        """What the field holds now. Raises BadEntryError."""
        raise NotImplementedError

    def give(self, complaints: list[Complaint]) -> dict[str, Any]:
        """The attribute; nothing, and a complaint, where what is typed cannot be it."""
        try:
            return {self.names[0]: self.value()}
        except BadEntryError as error:
            complaints.append(Complaint(self, str(error)))
            return {}

    def note(self) -> Content:
        """The word beside the control."""
        return Content("")

    def look(self) -> None:
        """Look at what the field holds, and say it beside it."""
        if self._notes:
            self.refresh()

    def edited(self) -> None:
        """What the field holds has changed."""
        self._stop_complaining()
        self.look()
        self.post_message(Edited())

    def complain(self, text: str) -> None:
        """Say under the field what is wrong with it, and put the cursor there."""
        self._stop_complaining()
        self._complaint = Static(shown_line(text, "bad"), classes="complaint")
        if isinstance(self.parent, Widget):
            self.parent.mount(self._complaint, after=self)
        self.screen.set_focus(self.control)

    def target(self, name: str) -> Widget:  # noqa: ARG002 - it has but one
        """What one types in."""
        return self.control

    def _stop_complaining(self) -> None:
        if self._complaint is not None:
            self._complaint.remove()
            self._complaint = None


MOST_EDITED = 100_000
"""Characters of one field that can be edited here; more would hold up every key."""


class TypedRow(Row):
    """A field that is typed. What nobody typed in stays as it was loaded, to the last character."""

    def __init__(
        self,
        name: str,
        label: str,
        loaded: object,
        text: str,
        control: Widget,
        *,
        notes: bool = False,
    ) -> None:
        super().__init__(name, label, control, notes=notes)
        self._loaded = loaded
        self._loaded_text = text

    @property
    def text(self) -> str:
        """What is in the field."""
        raise NotImplementedError

    def value(self) -> object:
        """As loaded, or as read from what was typed."""
        return self._loaded if self.text == self._loaded_text else self.read(self.text.strip())

    def read(self, typed: str) -> object:
        """What was typed, as the attribute's value. Raises BadEntryError."""
        return typed

    def typed(self) -> str | None:
        """The text, where it is not the one loaded."""
        return None if self.text == self._loaded_text else self.text

    async def type_again(self, typed: object, then: date) -> None:  # noqa: ARG002 - no date
        """The text, to the last character."""
        if not self.control.disabled:
            put_in(self.control, msgspec.convert(typed, str))


class LineRow(TypedRow):
    """A short text on one line, typed in an `INPUT`."""

    INPUT: ClassVar[type[Input]] = Input

    def __init__(
        self,
        name: str,
        label: str,
        loaded: object,
        text: str,
        *,
        hint: str = "",
        suggester: Suggester | None = None,
        notes: bool = False,
        classes: str = "",
    ) -> None:
        locked = len(text) > MOST_EDITED
        text = _on_one_line(text)
        self._input = self.INPUT(
            text,
            select_on_focus=False,
            placeholder=hint,
            suggester=suggester,
            classes=classes,
            disabled=locked,
        )
        super().__init__(name, label, loaded, text, self._input, notes=notes)

    @property
    def text(self) -> str:
        """What is in the line."""
        return self._input.value

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self.edited()


_MOST_LINES = 9


class TextRow(TypedRow):
    """A text of any length; the field grows with it, up to some lines."""

    def __init__(self, name: str, label: str, loaded: str, hint: str = "") -> None:
        self._area = LinesInput(
            _beginning(loaded),
            highlight_cursor_line=False,
            placeholder=Content(hint),
            disabled=len(loaded) > MOST_EDITED,
        )
        # One writes on where the text ends.
        end = Selection.cursor(self._area.document.end)
        self._area.set_reactive(TextArea.selection, end)
        super().__init__(name, label, loaded, self._area.text, self._area)

    @property
    def text(self) -> str:
        """What is in the field."""
        return self._area.text

    @on(TextArea.Changed)
    def _changed(self, event: TextArea.Changed) -> None:
        event.stop()
        self.fit()
        self.edited()

    def on_resize(self) -> None:
        """Another width, other line breaks."""
        self.call_after_refresh(self.fit)

    @property
    def label(self) -> str:
        """What the field is called."""
        return self._label

    def put(self, text: str) -> None:
        """Another text, written elsewhere; the cursor is at its end."""
        if text != self._area.text:
            put_in(self._area, text)

    def fit(self) -> None:
        """As high as its lines. Only another height asks for a new layout."""
        lines = max(1, min(_MOST_LINES, self._area.wrapped_document.height))
        if self._area.size.height != lines:
            self._area.styles.height = lines


class SettledRow(LineRow):
    """A line whose value is written out in full once it was saved."""

    def settle(self, part: Part) -> None:
        """Take over what was saved."""
        value = getattr(part, self.names[0])
        self._settle_to(value, self.written(value))

    def _settle_to(self, value: object, text: str) -> None:
        self._loaded = value
        self._loaded_text = _on_one_line(text)
        if self._input.value != self._loaded_text:
            self._input.value = self._loaded_text
            self._input.cursor_position = len(self._loaded_text)

    def written(self, value: object) -> str:
        """The value as one would type it."""
        return "" if value is None else str(value)


def _on_one_line(text: str) -> str:
    return _beginning(text).replace("\n", " ").replace("\t", " ")


def _beginning(text: str) -> str:
    """The text without what acts on a terminal; of one too long to edit, how it begins."""
    if len(text) <= MOST_EDITED:
        return plain(text)
    return f"({len(text):,} characters: kept whole, too long to edit here) {plain(text[:400])}…"
