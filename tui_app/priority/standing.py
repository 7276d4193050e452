"""How one contact stands in the queue, without ranking the others."""

from datetime import datetime
from zoneinfo import ZoneInfo

from tui_app.domain.contact import Contact
from tui_app.domain.network import Network
from tui_app.domain.rules import Rules
from tui_app.priority.facts import FactBook
from tui_app.priority.queue import Call, Held
from tui_app.priority.rank import rank


def standing(
    contact: Contact,
    network: Network,
    now: datetime,
    rules: Rules,
    own_zone: ZoneInfo,
    facts: FactBook,
) -> Call | Held:
    """The call or the hold that `rank` gives this contact at `now` (UTC).

    `facts` are those of the whole network, from which nobody's history is read but theirs.
    """
    alone = Network([contact, *network.tidbits_for(contact.id)])
    queue = rank(alone, now, rules, own_zone, facts=facts)
    found: tuple[Call | Held, ...] = (*queue.calls, *queue.later, *queue.held)
    return found[0]
