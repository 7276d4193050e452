"""Who is due in a block of today, and for what (rulebook A1, A2, A8)."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

import msgspec

from tui_app.domain.rules import Rules
from tui_app.priority.facts import FactBook
from tui_app.priority.pressures import due_promises, due_steps
from tui_app.priority.queue import WindowStatus
from tui_app.priority.window import Windows
from tui_app.priority.workload import Due


class DueInBlock(msgspec.Struct, frozen=True, kw_only=True):
    """How many calls are due by today to people whose own window is open in the block.

    To `owed` of them something is owed, and for `planned` of the others a call was planned.
    """

    calls: int
    owed: int
    planned: int


def due_in_blocks(
    calls: Iterable[Due],
    sittings: Sequence[datetime],
    now: datetime,
    rules: Rules,
    own_zone: ZoneInfo,
    facts: FactBook,
) -> tuple[DueInBlock, ...]:
    """One for each of the moments (UTC) at which the user sits down, all of them today.

    `calls` are all that fall due, as `calls_due` finds them at `now` (UTC).
    """
    today = now.astimezone(own_zone).date()
    due = [one for one in calls if one.days[0] == 0]
    return tuple(_in_block(due, Windows(at, rules, own_zone), today, facts) for at in sittings)


def _in_block(due: Iterable[Due], windows: Windows, today: date, facts: FactBook) -> DueInBlock:
    calls = owed = planned = 0
    for one in due:
        contact = one.contact
        if windows.of(contact).status is not WindowStatus.OPEN:
            continue
        calls += 1
        if due_promises(contact, today) or due_steps(facts.of(contact), today):
            owed += 1
        elif contact.next_call is not None and contact.next_call <= today:
            planned += 1
    return DueInBlock(calls=calls, owed=owed, planned=planned)
