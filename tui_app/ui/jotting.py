"""Keeping what was jotted: one line in, a tidbit with its proposals in the store (C1, C2)."""

from typing import TYPE_CHECKING

import msgspec

from tui_app.domain.tidbit import Tidbit
from tui_app.domain.tidings import captured, jot

if TYPE_CHECKING:
    from tui_app.ui.app import TidingsApp


def keep(tidings: "TidingsApp", line: str) -> Tidbit | None:
    """Keep a jotted line with whom it is for; None where it was not saved.

    Raises EmptyTidbitError where the line is blank.
    """
    desk = tidings.desk
    tidbit = jot(line, desk.now(), desk.clock.zone.key)
    matches = desk.index.propose(tidbit)
    if not tidings.commit(captured(tidbit, matches)):
        return None
    tidings.half_jotted = ""
    return msgspec.structs.replace(tidbit, matches=matches)
