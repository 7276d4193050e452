"""What the ideas say in the line under the jotting, where it hides nothing."""

from textual.content import Content

from tui_app.domain.plain import one_line
from tui_app.priority.inbox import Inbox
from tui_app.ui.text import Span, spans

_MOST = 120


class Said:
    """What was done last, or why it was not; beside it the counts."""

    def __init__(self) -> None:
        self._done: tuple[Span, ...] = ()
        self._hint: tuple[Span, ...] = ()

    def done(self, text: str, then: str) -> None:
        """Something was done; `then` is what a key may do about it."""
        self._hint = ()
        self._done = ((text, "good"), (f" {then}", ""))

    def hint(self, text: str) -> None:
        """Why something was not done; what was done before is told again when it is old."""
        self._hint = ((one_line(text, _MOST), "warn"),)

    def forget_hint(self) -> None:
        """It was about something else."""
        self._hint = ()

    def forget(self) -> None:
        """The last action here is not the last any more."""
        self._done = self._hint = ()

    def beside(self, counts: str) -> Content:
        """All on one line."""
        said = self._hint or self._done
        return spans(*said, ("   " if said else "", ""), (counts, "dim"))


def counts(inbox: Inbox, *, with_archive: bool, to_read: int) -> str:
    """How many there are of each sort, and the key to those that are not shown."""
    fresh, old = len(inbox.fresh), len(inbox.archive)
    told = f"{inbox.to_decide} to decide, {fresh} fresh"
    if old:
        told += f", s {'hides' if with_archive else 'shows'} {old} old"
    if to_read:
        return f"{told}, R {to_read:,} to read"
    return f"{told}, x archives" if fresh else told
