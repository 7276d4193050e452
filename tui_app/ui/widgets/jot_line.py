"""The line to jot in, and under it what it is understood as, while one types (C1, C2)."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import date

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from tui_app.domain.jot_completion import Offer, offers
from tui_app.domain.jot_known import JotKnown
from tui_app.domain.jot_line import JotRead, read_line
from tui_app.domain.jotting import jotted
from tui_app.domain.network import Network
from tui_app.domain.plain import plain
from tui_app.domain.tidbit import Match, Tidbit
from tui_app.matching.contact_index import ContactIndex
from tui_app.ui.background import in_background
from tui_app.ui.cards.jot_card import HalfJotted
from tui_app.ui.failures import TellsFailures
from tui_app.ui.widgets.jot_input import JotInput

PAUSE_SECONDS = 0.15
"""How long the typing rests before the proposals are looked up."""
LOOK_UP = "look up proposals"
"""The group of the workers that do."""

Drawer = Callable[[HalfJotted, Network, date], Content]


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
        & Static {
            height: 5;
            padding: 0 1;
            text-wrap: nowrap;
            text-overflow: ellipsis;
        }
    }
    """

    class Kept(Message):
        """Enter was pressed on this text, which may be blank; the line waits for `resume`."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

        @property
        def is_blank(self) -> bool:
            """Whether nothing in it can be seen."""
            return not plain(self.text).strip()

    def __init__(self, draw: Drawer, *, placeholder: str) -> None:
        super().__init__()
        self._draw = draw
        self._placeholder = placeholder
        self._idle = Content("")
        self._proposals: Sequence[Match] = ()

    @property
    def line(self) -> Input:
        """Where it is typed."""
        return self.query_one("#jot", Input)

    def compose(self) -> ComposeResult:
        """The line, and room for whom it is for."""
        yield JotInput(self._offers, placeholder=self._placeholder)
        yield Static(id="for-whom-line", markup=False)

    def on_mount(self) -> None:
        """Take up what is half typed."""
        self.take_up()

    def take_up(self) -> None:
        """Show what is half typed, here or elsewhere."""
        if self.line.value != self.tidings.half_jotted:
            self.line.value = self.tidings.half_jotted
            self.line.cursor_position = len(self.line.value)

    def resume(self) -> None:
        """What was entered is dealt with: the keys that came meanwhile go where the cursor is."""
        self.query_one(JotInput).resume()

    def tell(self, idle: Content) -> None:
        """What to show below the line while nobody types in it."""
        self._idle = idle
        if not self._is_typing:
            self._show(idle)

    @property
    def _is_typing(self) -> bool:
        return self.line.has_focus and bool(plain(self.line.value).strip())

    def _offers(self, before: str) -> list[Offer]:
        return offers(before, self.desk.jot_known, self.desk.clock.today())

    def _read(self) -> JotRead:
        return read_line(self.line.value, self.desk.jot_known, self.desk.clock.today())

    def _jotted(self) -> Tidbit:
        clock = self.desk.clock
        return jotted(self._read(), clock.now(), clock.zone.key, clock.today())

    def on_descendant_focus(self) -> None:
        """Somebody is about to type: have all ready before the first word is."""
        self._prepare(self.desk.index, self.desk.jot_known)
        if self._is_typing:
            self._look_up(self.desk.index, 0)

    def on_descendant_blur(self) -> None:
        """Nobody types any more."""
        self._show(self._idle)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.tidings.half_jotted = event.value
        if self._is_typing:
            self._show_half()
            self._look_up(self.desk.index, PAUSE_SECONDS)
        else:
            self._proposals = ()
            self._show(self._idle)

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Kept(event.value))

    @work(group="prepare", exclusive=True, exit_on_error=False)
    async def _prepare(self, index: ContactIndex, known: JotKnown) -> None:
        await asyncio.to_thread(known.prepare)
        await asyncio.to_thread(index.prepare)
        # It may take minutes at first: left behind when the app is left.
        await in_background(index.learn_meaning)

    @work(group=LOOK_UP, exclusive=True, exit_on_error=False)
    async def _look_up(self, index: ContactIndex, pause: float) -> None:
        """In a thread, so that no key waits; the next key puts an end to it."""
        await asyncio.sleep(pause)
        if not self._is_typing:
            return
        self._proposals = await asyncio.to_thread(index.propose, self._jotted())
        if self._is_typing:
            self._show_half()

    def _show_half(self) -> None:
        """What is understood at once, beside the proposals that were looked up last."""
        tidbit = self._jotted()
        named = {match.contact for match in tidbit.matches}
        others = (match for match in self._proposals if match.contact not in named)
        half = HalfJotted(self._read(), (*tidbit.matches, *others), self.query_one(JotInput).offers)
        self._show(self._draw(half, self.desk.network, self.desk.clock.today()))

    def _show(self, content: Content) -> None:
        self.query_one(Static).update(content)
