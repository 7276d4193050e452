"""The queue: every contact weighed at one moment, in one total order (rulebook A1 to A8)."""

from datetime import datetime
from zoneinfo import ZoneInfo

from tui_app.domain.network import Network
from tui_app.domain.rules import Rules
from tui_app.priority.facts import FactBook
from tui_app.priority.queue import Queue
from tui_app.priority.ranking import Ranking


def rank(
    network: Network,
    now: datetime,
    rules: Rules,
    own_zone: ZoneInfo,
    *,
    block: str = "now",
    current_events: bool = False,
    facts: FactBook | None = None,
) -> Queue:
    """Whom to call, in order, at `now` (UTC).

    `block` "morning" or "evening" looks at the user's next such sitting instead of now; "all"
    leaves the callee's window out of account. `current_events` keeps only calls that carry fresh
    news, and puts the others that could be made under `without_news` (C3). `facts` may be kept
    between calls by who tells it of changes.
    """
    ranking = Ranking(network, rules, own_zone, facts)
    return ranking.queue(now, block=block, current_events=current_events)
