"""The ways to open one call, and which of them is chosen (rulebook B1)."""

from tui_app.domain.contact import Contact
from tui_app.openers.asking import question_for
from tui_app.priority.news import each_once
from tui_app.priority.queue import Opener
from tui_app.ui.desk import Desk


class WaysToOpen:
    """Every piece of news once, best first; None for a question instead, where there is one.

    The chosen one stays chosen where fresher news comes, until another contact is looked at.
    """

    def __init__(self) -> None:
        self._ways: tuple[Opener | None, ...] = ()
        self._chosen: str | None = None

    def look_at(self, contact: Contact, desk: Desk) -> None:
        """Take in what there is for this contact now."""
        news = each_once(desk.openers(contact), desk.network)
        self._ways = (*news, None) if question_for(contact) else news

    def choose_none(self) -> None:
        """The best one is up, whatever was chosen before."""
        self._chosen = None

    def choose_next(self) -> bool:
        """Go on to the next one, after the last to the first; whether there is another."""
        if len(self._ways) < 2:
            return False
        self._chosen = _key(self._ways[(self._at + 1) % len(self._ways)])
        return True

    @property
    def others(self) -> int:
        """How many there are besides the chosen one."""
        return max(0, len(self._ways) - 1)

    @property
    def chosen(self) -> Opener | None:
        """The news to open with; none where they are asked, or where there is nothing."""
        return self._ways[self._at] if self._ways else None

    @property
    def _at(self) -> int:
        keys = [_key(way) for way in self._ways]
        return keys.index(self._chosen) if self._chosen in keys else 0


def _key(way: Opener | None) -> str:
    return way.tidbit.id if way else ""
