"""A section that folds. Its fields are made when it is first opened: till then it costs a line."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import ClassVar, Generic, TypeVar

from textual.app import ComposeResult, RenderResult
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from tui_app.domain.record import Part
from tui_app.ui import keys
from tui_app.ui.editor.declared import Field, filled
from tui_app.ui.editor.draft import Typed
from tui_app.ui.editor.form import Form
from tui_app.ui.editor.piece import Complaint, Edited
from tui_app.ui.editor.sources import Sources
from tui_app.ui.text import Span, spans

P = TypeVar("P", bound=Part)


class FoldTitle(Widget, can_focus=True):
    """The line of a section: its name, and how much of it is filled."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.EDITOR_LINE]

    words: reactive[Content] = reactive(Content(""))

    class Pressed(Message):
        """The section is to open or to fold."""

    def render(self) -> RenderResult:
        """Its words."""
        return self.words

    def action_press(self) -> None:
        """Open or fold."""
        self.post_message(self.Pressed())

    def on_click(self) -> None:
        """Open or fold."""
        self.action_press()


class Fold(Widget, Generic[P]):
    """A titled form over some attributes of `part`. It holds its state, open or not."""

    is_open: reactive[bool] = reactive(False)

    def __init__(
        self,
        title: str,
        fields: Sequence[Field],
        part: P,
        sources: Sources,
        *,
        opened: bool = False,
        count: Callable[[P], str] | None = None,
    ) -> None:
        super().__init__()
        self._count = count
        self.title = title
        self.fields = fields
        self.form: Form[P] | None = None
        self._part = part
        self._sources = sources
        if opened:
            self.form = self.make_form(part, sources)
            self.set_reactive(Fold.is_open, True)

    def compose(self) -> ComposeResult:
        """The title, and the form where it begins open."""
        yield FoldTitle()
        if self.form is not None:
            yield self.form

    def on_mount(self) -> None:
        """Say what it holds."""
        self.tell()

    def make_form(self, part: P, sources: Sources) -> Form[P]:
        """The form, when it is first wanted."""
        return Form(self.fields, part, sources)

    def part(self, complaints: list[Complaint]) -> P:
        """The part as it stands now."""
        return self.form.part(complaints) if self.form is not None else self._part

    def typed(self) -> Typed | None:
        """What is typed in its form; None where it was never opened."""
        return self.form.typed() if self.form is not None else None

    async def type_again(self, typed: Typed | None, then: date) -> None:
        """Fill in what was typed on the user's date `then`; that opens it."""
        if typed is not None:
            form = await self.open()
            await form.type_again(typed, then)
            self.tell()

    def settle(self, part: P) -> None:
        """`part` was saved."""
        self._part = part
        if self.form is not None:
            self.form.settle(part)
        self.tell()

    async def open(self) -> Form[P]:
        """Show the form, made now if it never was."""
        if self.form is None:
            self.form = self.make_form(self._part, self._sources)
            await self.mount(self.form)
        self.is_open = True
        return self.form

    def fold(self) -> None:
        """Hide the form."""
        self.is_open = False

    async def enter(self) -> None:
        """Open it and put the cursor into its first field."""
        form = await self.open()
        form.start()

    def watch_is_open(self) -> None:
        """The mark before the title turns, and the form shows or hides."""
        if self.form is not None:
            # Not by a class: that would match the style sheet against every field anew.
            self.form.display = self.is_open
        if self.is_mounted:
            self.tell()

    def tell(self) -> None:
        """Say in the title what it holds."""
        mark = "▾ " if self.is_open else "▸ "
        self.query_one(FoldTitle).words = spans((mark, "accent"), *self.said(self.part([])))

    def said(self, part: P) -> list[Span]:
        """The title's words after its mark."""
        return [(self.title, "heading"), (f"  {self.count(part)}", "dim")]

    def count(self, part: P) -> str:
        """How much is filled: "3 of 12"; for a mere list, how many there are."""
        if self._count is not None:
            return self._count(part)
        if len(self.fields) == 1 and len(self.fields[0].names) == 1:
            held = getattr(part, self.fields[0].names[0])
            if isinstance(held, tuple):
                return str(len(held)) if held else "none yet"
        return f"{filled(part, self.fields)} of {len(self.fields)}"

    async def turn(self) -> None:
        """Open it and go in, or fold it."""
        if self.is_open:
            self.fold()
        else:
            await self.enter()

    async def on_fold_title_pressed(self, event: FoldTitle.Pressed) -> None:
        """Its title was pressed."""
        event.stop()
        await self.turn()

    def on_edited(self, event: Edited) -> None:  # noqa: ARG002 - it goes on to the editor
        """Its title keeps up."""
        self.tell()
