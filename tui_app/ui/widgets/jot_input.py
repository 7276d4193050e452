"""The line itself: it takes in whole pastes, and what is offered for the mark at its cursor."""

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.binding import BindingType

from tui_app.domain.jot_completion import Offer
from tui_app.ui import keys
from tui_app.ui.widgets.form_inputs import LineInput

OffersFinder = Callable[[str], list[Offer]]


class JotInput(LineInput):
    """`tab`, or `right` at the end, takes the first offer; where there is none, they move on."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.JOT_LINE]

    def __init__(self, find: OffersFinder, *, placeholder: str) -> None:
        super().__init__(id="jot", placeholder=placeholder, select_on_focus=False)
        self._find = find
        self._is_entered = False
        self._ahead: list[events.Key] = []

    async def on_key(self, event: events.Key) -> None:
        """Its keys are its own; those that came after enter are for whatever is up then."""
        is_left = self.screen is not self.app.screen
        if not self._is_entered and not is_left:
            await super().on_key(event)
            return
        event.prevent_default()
        event.stop()
        self._ahead.append(event.copy())
        if not self._is_entered:
            self.resume()

    async def action_submit(self) -> None:
        """Enter: no key is taken in until `resume`."""
        self._is_entered = True
        await super().action_submit()

    def resume(self) -> None:
        """What was entered is dealt with: the keys that came meanwhile go where the cursor is."""
        self._is_entered = False
        ahead, self._ahead = self._ahead, []
        for key in ahead:
            self.app.post_message(key)

    @property
    def offers(self) -> list[Offer]:
        """What the mark before the cursor may become."""
        return self._find(self.value[: self.cursor_position]) if self.selection.is_empty else []

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing can be taken where nothing is offered."""
        if action == "take_offer":
            return bool(self.offers)
        return super().check_action(action, parameters)

    def action_take_offer(self) -> None:
        """Put the first offer in place of what is typed of it."""
        cursor, offers = self.cursor_position, self.offers
        if offers:
            gap = "" if self.value[cursor : cursor + 1].isspace() else " "
            self.replace(f"{offers[0].puts}{gap}", offers[0].start, cursor)

    def action_cursor_right(self, select: bool = False) -> None:
        """Move on; at the end, take the offer."""
        if self.cursor_at_end and not select and self.offers:
            self.action_take_offer()
        else:
            super().action_cursor_right(select)

    def on_paste(self, event: events.Paste) -> None:
        """Line breaks become spaces: every line that is pasted comes in, not only the first."""
        event.prevent_default()
        event.stop()
        self.replace(" ".join(event.text.splitlines()), *self.selection)
