"""Keeping what was jotted: one line in, a tidbit with its proposals in the store (C1, C2)."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from tui_app.domain.jot_line import read_line
from tui_app.domain.jot_marks import Unclear
from tui_app.domain.jotting import jotted, why_unclear
from tui_app.domain.network import Network
from tui_app.domain.plain import one_line
from tui_app.domain.tidbit import MatchStatus, Tidbit
from tui_app.domain.tidings import captured
from tui_app.ui.cards.proposals import names_of
from tui_app.ui.desk import Desk
from tui_app.ui.drafts import Drafted

if TYPE_CHECKING:
    from tui_app.ui.app import TidingsApp


JOT = "jot"
"""Both the kind of the draft and its source: what is half jotted is the app's, not a screen's."""
_TITLE = 80


class Kept(NamedTuple):
    """A tidbit that was kept, and what to say of it."""

    tidbit: Tidbit
    said: str


def half_jotted(tidings: "TidingsApp") -> Drafted | None:
    """What is half jotted, for the shelf of drafts."""
    text = tidings.half_jotted
    return Drafted(JOT, one_line(text.strip(), _TITLE), {"text": text}) if text.strip() else None


def matched(desk: Desk, line: str) -> tuple[Tidbit, tuple[Unclear, ...]]:
    """The tidbit of a jotted line with whom it is for, and what of the line was not understood.

    Raises EmptyTidbitError where the line is blank.
    """
    read = read_line(line, desk.jot_known, desk.clock.today())
    tidbit = jotted(read, desk.now(), desk.clock.zone.key, desk.clock.today())
    matches = (*tidbit.matches, *desk.index.propose(tidbit))
    return msgspec.structs.replace(tidbit, matches=matches), read.unclear


def keep(tidings: "TidingsApp", line: str) -> Kept | None:
    """Keep a jotted line with whom it is for; None where it was not saved.

    Raises EmptyTidbitError where the line is blank.
    """
    tidbit, unclear = matched(tidings.desk, line)
    if not tidings.commit(captured(tidbit, tidbit.matches)):
        return None
    tidings.half_jotted = ""
    tidings.drafts.finished(JOT)
    return Kept(tidbit, _said(tidbit, unclear, tidings.desk.network))


def _said(tidbit: Tidbit, unclear: Sequence[Unclear], network: Network) -> str:
    """That it was kept, for whom, and what of it was not understood."""
    accepted = [one for one in tidbit.matches if one.status is MatchStatus.ACCEPTED]
    named = names_of(accepted, network)
    likely = names_of([one for one in tidbit.matches if one not in accepted], network)
    words = f"Kept for {named}." if named else "Kept."
    if likely:
        words += f" {'Also for' if named else 'For'} {likely}?"
    elif not named:
        words += " No match yet."
    return " ".join((words, *map(why_unclear, unclear[:1])))
