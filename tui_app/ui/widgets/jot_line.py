"""The line to jot in, and under it whom the words bring to mind while one types (C1, C2)."""

import asyncio
from collections.abc import Callable, Sequence

from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from tui_app.domain.network import Network
from tui_app.domain.tidbit import Match
from tui_app.domain.tidings import jot
from tui_app.matching.contact_index import ContactIndex
from tui_app.ui.failures import TellsFailures

PAUSE_SECONDS = 0.15
"""How long the typing rests before the proposals are looked up."""
LOOK_UP = "look up proposals"
"""The group of the workers that do."""

ProposalsDrawer = Callable[[Sequence[Match], Network], Content]


class JotLine(TellsFailures, Vertical):
    """One line; it posts `Kept` with its text on enter and looks up proposals in a thread.

    What is half typed is the app's: every line to jot in shows it, until it is kept.
    """

    DEFAULT_CSS = """
    JotLine {
        height: auto;
        & Input {
            height: 1;
            border: none;
            padding: 0 1;
            background: $panel;
            &:focus { border: none; background: $block-cursor-background; }
        }
        & Static { height: 5; padding: 0 1; }
    }
    """

    class Kept(Message):
        """Enter was pressed on this text, which may be blank."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def __init__(self, draw: ProposalsDrawer, *, placeholder: str) -> None:
        super().__init__()
        self._draw = draw
        self._placeholder = placeholder
        self._idle = Content("")

    @property
    def _line(self) -> Input:
        return self.query_one(Input)

    def compose(self) -> ComposeResult:
        """The line, and room for whom it is for."""
        yield _OneLine(id="jot", placeholder=self._placeholder, select_on_focus=False)
        yield Static(id="for-whom-line", markup=False)

    def on_mount(self) -> None:
        """Take up what is half typed."""
        self.take_up()

    def take_up(self) -> None:
        """Show what is half typed, here or elsewhere."""
        if self._line.value != self.tidings.half_jotted:
            self._line.value = self.tidings.half_jotted
            self._line.cursor_position = len(self._line.value)

    def tell(self, idle: Content) -> None:
        """What to show below the line while nobody types in it."""
        self._idle = idle
        if not self._is_typing:
            self._show(idle)

    @property
    def _is_typing(self) -> bool:
        return self._line.has_focus and bool(self._line.value.strip())

    def on_descendant_focus(self) -> None:
        """Somebody is about to type: have the index ready before the first word is."""
        self._prepare(self.desk.index)
        if self._is_typing:
            self._look_up(self._line.value, self.desk.index, 0)

    def on_descendant_blur(self) -> None:
        """Nobody types any more."""
        self._show(self._idle)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.tidings.half_jotted = event.value
        if self._is_typing:
            self._look_up(event.value, self.desk.index, PAUSE_SECONDS)
        else:
            self._show(self._idle)

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Kept(event.value))

    @work(group="prepare", exclusive=True, exit_on_error=False)
    async def _prepare(self, index: ContactIndex) -> None:
        await asyncio.to_thread(index.prepare)

    @work(group=LOOK_UP, exclusive=True, exit_on_error=False)
    async def _look_up(self, text: str, index: ContactIndex, pause: float) -> None:
        """In a thread, so that no key waits; the next key puts an end to it."""
        await asyncio.sleep(pause)
        tidbit = jot(text, self.desk.now(), "")
        matches = await asyncio.to_thread(index.propose, tidbit)
        if self._is_typing:
            self._show(self._draw(matches, self.desk.network))

    def _show(self, content: Content) -> None:
        self.query_one(Static).update(content)


class _OneLine(Input):
    """An input that takes in every line that is pasted, not only the first."""

    def on_paste(self, event: events.Paste) -> None:
        """Line breaks become spaces."""
        event.prevent_default()
        event.stop()
        self.replace(" ".join(event.text.splitlines()), *self.selection)
