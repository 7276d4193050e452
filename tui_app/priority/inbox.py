"""The inbox of ideas: what is worth passing on, best first, and the archive (rulebook C1, C2)."""

from datetime import datetime

import msgspec

from tui_app.domain.network import Network
from tui_app.domain.rules import Rules
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit
from tui_app.domain.tidings import in_order
from tui_app.priority.news import freshness


class Idea(msgspec.Struct, frozen=True):
    """A tidbit with what it is still worth, 1 to 0, and its matches to people who are known.

    The matches stand as `in_order` puts them: proposed, accepted, passed on, refused.
    """

    tidbit: Tidbit
    freshness: float
    matches: tuple[Match, ...]

    @property
    def is_put_away(self) -> bool:
        """Stale, or archived by the user."""
        return self.freshness <= 0

    def next_after(self, contact_id: str) -> str | None:
        """The next contact to decide on, once that one is: below it, else the first that waits."""
        waiting = [match.contact for match in self.undecided]
        place = waiting.index(contact_id) if contact_id in waiting else 0
        rest = [key for key in waiting if key != contact_id]
        below = rest[place:] or rest
        return below[0] if below else None

    def count(self, status: MatchStatus) -> int:
        """How many of its matches stand so."""
        return sum(match.status is status for match in self.matches)

    @property
    def undecided(self) -> tuple[Match, ...]:
        """The proposals still to decide, the likeliest first."""
        return tuple(match for match in self.matches if match.status is MatchStatus.PROPOSED)


class Inbox(msgspec.Struct, frozen=True):
    """`fresh`: worth passing on, the freshest first. `archive`: stale or put away, newest first."""

    fresh: tuple[Idea, ...]
    archive: tuple[Idea, ...]

    @property
    def to_decide(self) -> int:
        """Proposals that wait for a decision, over all that is fresh."""
        return sum(len(idea.undecided) for idea in self.fresh)

    def next_to_decide(self, tidbit_id: str) -> str | None:
        """The tidbit of the next fresh idea to decide: after that one, then from the top."""
        ids = [idea.tidbit.id for idea in self.fresh]
        place = ids.index(tidbit_id) + 1 if tidbit_id in ids else 0
        around = (*self.fresh[place:], *self.fresh[:place])
        waiting = (idea.tidbit.id for idea in around if idea.undecided)
        return next((key for key in waiting if key != tidbit_id), None)


def inbox(network: Network, now: datetime, rules: Rules) -> Inbox:
    """Every tidbit at `now` (UTC). The order does not change with what is decided."""
    ideas = [_idea(tidbit, network, now, rules) for tidbit in network.tidbits.values()]
    ideas.sort(key=_order)
    fresh = sum(not idea.is_put_away for idea in ideas)
    return Inbox(tuple(ideas[:fresh]), tuple(ideas[fresh:]))


def _idea(tidbit: Tidbit, network: Network, now: datetime, rules: Rules) -> Idea:
    known = tuple(match for match in in_order(tidbit) if match.contact in network.contacts)
    return Idea(tidbit, freshness(tidbit, now, rules), known)


def _order(idea: Idea) -> tuple[float, float, str]:
    return (-idea.freshness, -idea.tidbit.heard_at.timestamp(), idea.tidbit.id)
