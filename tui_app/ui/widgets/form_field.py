"""A field of a form: its label, what it is filled in with, a word beside it, and what is wrong."""

from typing import Any

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.widget import Widget
from textual.widgets import Input, Label, Static, TextArea

from tui_app.ui.text import shown_line
from tui_app.ui.widgets.choice import Choice
from tui_app.ui.widgets.form_inputs import LinesInput, OfferedInput


class Problem(Static):
    """What is wrong with the field above it."""

    DEFAULT_CSS = """
    Problem { height: auto; margin-left: 16; padding: 0 1; color: $text-error; }
    """


class FormScroll(VerticalScroll, can_focus=False, inherit_bindings=False):
    """The fields under each other. Up and down are left to the form: they go to other fields."""


Control = OfferedInput | LinesInput | Choice[Any]


class FormField(Horizontal):
    """Holds one text. It knows whether that is another than the one it was loaded with.

    The widgets for a word beside it and for what is wrong are made when first needed: a long form
    must be up at once.
    """

    DEFAULT_CSS = """
    FormField {
        height: auto;
        & > Label { width: 16; color: $text-muted; }
        & > Input { width: 1fr; }
        & > TextArea { width: 1fr; height: 4; }
        & > .beside {
            width: auto;
            max-width: 32;
            height: 1;
            padding: 0 0 0 1;
            text-wrap: nowrap;
            text-overflow: ellipsis;
        }
    }
    """

    def __init__(self, label: str, control: Control) -> None:
        super().__init__()
        self._label = label
        self.control = control
        self._loaded = ""
        self._beside: Static | None = None
        self._problem: Problem | None = None

    def compose(self) -> ComposeResult:
        """One row."""
        yield Label(self._label, markup=False)
        yield self.control

    @property
    def text(self) -> str:
        """What stands in it."""
        return self.control.text if isinstance(self.control, TextArea) else str(self.control.value)

    @property
    def changed(self) -> bool:
        """Whether it holds another text than it was loaded with."""
        return self.text != self._loaded

    @property
    def problem(self) -> str:
        """What is said to be wrong with it."""
        shown = self._problem if self._problem is not None and self._problem.display else None
        return str(shown.content) if shown else ""

    def load(self, text: str) -> None:
        """Fill it in. What the widget makes of the text counts as unchanged."""
        if isinstance(self.control, TextArea):
            self.control.load_text(text)
        else:
            self.control.value = text
        if isinstance(self.control, Input):
            self.control.cursor_position = len(text)
        self._loaded = self.text

    def say(self, text: str, style: str = "dim", offer: str = "") -> None:
        """A word beside it; `offer` is what `right` would put in."""
        if isinstance(self.control, OfferedInput):
            self.control.offer = offer
        content = shown_line(text, style, most=60)
        if self._beside is not None:
            self._beside.update(content)
        elif text:
            self._beside = Static(content, classes="beside")
            self.mount(self._beside)

    def complain(self, problem: str) -> None:
        """Show under it what is wrong; nothing where the text is empty."""
        if self._problem is not None:
            self._problem.update(shown_line(problem, "bad"))
            self._problem.display = bool(problem)
        elif problem and isinstance(self.parent, Widget):
            self._problem = Problem(shown_line(problem, "bad"))
            self.parent.mount(self._problem, after=self)
