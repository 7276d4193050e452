"""What shows while one is on the phone: the timer, the number, and the keys that end the call."""

from textual.content import Content
from textual.widgets import Static

from tui_app.clock import Clock
from tui_app.domain.contact import Contact
from tui_app.ui import keys
from tui_app.ui.text import lines, spans
from tui_app.ui.when import length

_IN_A_ROW = 3


class CallPanel(Static):
    """A timer that runs from `start`; hidden by the screen between calls."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._clock: Clock | None = None
        self._number = ""
        self._began = 0.0

    @property
    def seconds(self) -> int:
        """How long the call has taken so far."""
        return int(self._clock.seconds() - self._began) if self._clock else 0

    def on_mount(self) -> None:
        """Tick every second."""
        self.set_interval(1.0, self._tick)

    def start(self, contact: Contact, clock: Clock) -> None:
        """A call to this contact begins now."""
        self._clock = clock
        self._began = clock.seconds()
        self._number = next((phone.number for phone in contact.usable_phones), "no number")
        self._tick()

    def _tick(self) -> None:
        if self.display and self._clock:
            top = spans(
                ("On the phone ", "strong"),
                (length(self.seconds), "accent"),
                (f"  {self._number}", ""),
            )
            self.update(lines([top, *_outcome_keys()]))


def _outcome_keys() -> list[Content]:
    """What ends a call, three to a row."""
    words = [
        (f"{key.key} ", f"{key.description:<10}") for key in keys.CALL if key.action != "hang_up"
    ]
    rows = [words[at : at + _IN_A_ROW] for at in range(0, len(words), _IN_A_ROW)]
    told = [
        spans(*(part for key, word in row for part in ((key, "accent"), (word, ""))))
        for row in rows
    ]
    return [*told, spans(("esc ", "accent"), ("hang up, nothing is saved", "dim"))]
