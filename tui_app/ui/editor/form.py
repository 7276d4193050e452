"""A form: the fields of one record or of a part of one, under each other."""

from collections.abc import Sequence
from datetime import date
from typing import Generic, TypeVar

import msgspec
from textual.app import ComposeResult
from textual.widget import AwaitMount, Widget

from tui_app.domain.record import Part
from tui_app.ui.editor.declared import Field
from tui_app.ui.editor.draft import Typed
from tui_app.ui.editor.piece import Complaint, Piece
from tui_app.ui.editor.sources import Sources

P = TypeVar("P", bound=Part)

_AT_ONCE = 9
"""Pieces shown with the first paint; the others follow it, so that a long form opens at once."""


class Form(Widget, Generic[P]):
    """Edits the declared attributes of `part`; all others stay as they were loaded."""

    def __init__(
        self, fields: Sequence[Field], part: P, sources: Sources, *, classes: str = ""
    ) -> None:
        super().__init__(classes=classes)
        self.loaded = part
        self.pieces: tuple[Piece, ...] = tuple(field.build(part, sources) for field in fields)
        self._rest: AwaitMount | None = None

    def compose(self) -> ComposeResult:
        """The first pieces, in the order declared."""
        yield from self.pieces[:_AT_ONCE]

    def on_mount(self) -> None:
        """The other pieces follow the first paint."""
        self.call_after_refresh(self.whole)

    async def whole(self) -> None:
        """Wait until every piece can be seen."""
        if self._rest is None:
            self._rest = self.mount_all(self.pieces[_AT_ONCE:])
        await self._rest

    def part(self, complaints: list[Complaint]) -> P:
        """What the form holds now. What cannot be kept is complained of, and left as loaded."""
        typed = {}
        for piece in self.pieces:
            typed.update(piece.give(complaints))
        return msgspec.structs.replace(self.loaded, **typed)

    def typed(self) -> Typed:
        """What is typed in its pieces, where that is not what was loaded."""
        typed = {piece.names[0]: piece.typed() for piece in self.pieces}
        return {name: value for name, value in typed.items() if value is not None}

    async def type_again(self, typed: Typed, then: date) -> None:
        """Fill the pieces in with what was typed on the user's date `then`.

        Raises msgspec.ValidationError where it does not fit them.
        """
        await self.whole()
        for piece in self.pieces:
            if piece.names[0] in typed:
                await piece.type_again(typed[piece.names[0]], then)

    def settle(self, part: P) -> None:
        """`part` was saved."""
        self.loaded = part
        for piece in self.pieces:
            piece.settle(part)

    def piece(self, name: str) -> Piece:
        """The piece that edits an attribute. Raises StopIteration where none does."""
        return next(piece for piece in self.pieces if name in piece.names)

    def start(self) -> None:
        """Put the cursor into the first field."""
        first = next((widget for widget in self.query("*") if widget.focusable), None)
        if first is not None:
            # At once, not by `focus`, which waits: what is typed ahead goes where the cursor is.
            self.screen.set_focus(first)
            # Where the form was only just made, it has no place yet to scroll to.
            self.call_after_refresh(first.scroll_visible, animate=False)
