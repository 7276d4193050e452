"""What other processes save in the same store, shown while the app is open."""

from functools import partial
from typing import TYPE_CHECKING

from tui_app.store import StoreError

if TYPE_CHECKING:
    from tui_app.ui.app import TidingsApp

PATIENCE_SECONDS = 0.1
"""For another process to finish writing; longer, and the screen would seem to hang."""
_AGAIN_SECONDS = 0.05
_AGAIN_PATIENCE_SECONDS = 0.02
_TIMES_AGAIN = 4
"""Somebody was writing: what they write is to show at once, not a third of a second later."""


class OtherProcesses:
    """Takes in their work, and tells once what keeps it from doing so."""

    def __init__(self, tidings: "TidingsApp") -> None:
        self._tidings = tidings
        self._told = ""

    def take_in(self, patience: float = PATIENCE_SECONDS, again: int = _TIMES_AGAIN) -> None:
        """Show what they saved; put off because one is writing, try again soon."""
        tidings = self._tidings
        try:
            changed = tidings.desk.refresh(patience)
            is_put_off = tidings.desk.store.has_news()
        except StoreError as error:
            if str(error) != self._told:
                self._told = str(error)
                tidings.tell(self._told, bad=True)
            return
        self._told = ""
        if changed:
            tidings.records_changed.publish(None)
        if is_put_off and again:
            tidings.set_timer(
                _AGAIN_SECONDS, partial(self.take_in, _AGAIN_PATIENCE_SECONDS, again - 1)
            )
