"""What a form is made of, and how it says what it holds."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from textual.message import Message
from textual.widget import Widget

from tui_app.domain.record import Part


class BadEntryError(ValueError):
    """What was typed is not what the field holds. Its text names it and the remedy."""


@dataclass(frozen=True)
class Complaint:
    """Something typed that cannot be kept, and the piece of the form in which it stands."""

    piece: "Piece"
    text: str


class Edited(Message):
    """Something in a form is not as it was a moment ago."""


class Piece(Widget):
    """A piece of a form. `names` are the attributes of the record that it edits.

    It holds the form's state: `give` reads it out at any time, mounted or not.
    """

    names: tuple[str, ...] = ()

    def give(self, complaints: list[Complaint]) -> dict[str, Any]:
        """The attributes as they stand. What cannot be kept is left out, and complained of."""
        raise NotImplementedError

    def typed(self) -> Any:  # noqa: ANN401 - JSON is untyped
        """What it holds, as JSON for `type_again`; None where that is what was loaded."""
        return None

    async def type_again(self, typed: object, then: date) -> None:
        """Put in what was typed on the user's date `then`.

        Raises msgspec.ValidationError where it is not what `typed` gave.
        """
        raise NotImplementedError

    def settle(self, part: Part) -> None:
        """`part` was saved: what was typed in short may now be written in full."""

    def complain(self, text: str) -> None:
        """Show what is wrong beside it, and put the cursor there."""

    def target(self, name: str) -> Widget:
        """Where the cursor goes to write the attribute `name`."""
        raise NotImplementedError
