"""Adding somebody an idea is for: first whom it may be for, then everybody (rulebook C2)."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui_app.domain.tidbit import Match, Tidbit
from tui_app.ui.desk import Desk
from tui_app.ui.screens.find import FindScreen

if TYPE_CHECKING:
    from tui_app.ui.app import TidingsApp

_SOON_PREPARED = 2_000
"""An index of so many contacts is there in a moment; a greater one is not waited for."""


async def choose_person(tidings: "TidingsApp", tidbit: Tidbit) -> str | None:
    """The id of the contact whom the user names; None where they leave."""
    likely = _likely(tidings.desk, tidbit)
    return await tidings.push_screen_wait(
        FindScreen("Whom is it for?", "enter adds them", likely=likely)
    )


def _likely(desk: Desk, tidbit: Tidbit) -> Sequence[Match]:
    """Whom it brings to mind and who is not among its people yet, though little speaks for it.

    Not in a thread: the keys typed meanwhile are a name, and must not come to the ideas.
    """
    if len(desk.network.contacts) > _SOON_PREPARED and not desk.index.is_prepared:
        return ()
    found = desk.index.look(tidbit)
    return (*found.proposed, *found.perhaps)
