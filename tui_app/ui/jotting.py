"""Keeping what was jotted: one line in, a tidbit with its proposals in the store (C1, C2)."""

from typing import TYPE_CHECKING

import msgspec

from tui_app.domain.plain import one_line
from tui_app.domain.tidbit import Tidbit
from tui_app.domain.tidings import captured, jot
from tui_app.ui.drafts import Drafted

if TYPE_CHECKING:
    from tui_app.ui.app import TidingsApp


JOT = "jot"
"""Both the kind of the draft and its source: what is half jotted is the app's, not a screen's."""
_TITLE = 80


def half_jotted(tidings: "TidingsApp") -> Drafted | None:
    """What is half jotted, for the shelf of drafts."""
    text = tidings.half_jotted
    return Drafted(JOT, one_line(text.strip(), _TITLE), {"text": text}) if text.strip() else None


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
    tidings.drafts.finished(JOT)
    return msgspec.structs.replace(tidbit, matches=matches)
