"""What the user's decisions teach: words that were refused for somebody count for less (C2)."""

from collections import Counter
from collections.abc import Callable, Iterable
from itertools import islice

import msgspec

from tui_app.domain.network import Network
from tui_app.domain.tidbit import MatchStatus, Tidbit
from tui_app.matching.tidbit_words import read
from tui_app.matching.tie import Tie

_MOST_DECISIONS = 60
"""The latest of one contact that are looked at."""


class Lessons(msgspec.Struct, frozen=True):
    """How often each stem stood in news that was `liked` for a contact, and in what was refused."""

    liked: Counter[str]
    refused: Counter[str]

    def trust(self, stem: str) -> float:
        """What a word still counts for, 0 to 1: half after one refusal, all again after a yes."""
        return (1 + self.liked[stem]) / (1 + self.liked[stem] + self.refused[stem])

    def applied(self, tie: Tie) -> Tie:
        """The tie with what was learnt taken off."""
        if not self.refused or not tie.stems:
            return tie
        trust = max(map(self.trust, tie.stems))
        return msgspec.structs.replace(tie, strength=tie.strength * trust) if trust < 1 else tie


NO_LESSONS = Lessons(Counter(), Counter())


def lessons_of(
    contact_id: str, network: Network, stems: Callable[[Iterable[str]], dict[str, str]]
) -> Lessons:
    """What was decided on the news matched to one contact so far; `stems` cuts folded words."""
    decided = (
        (tidbit, match.status)
        for tidbit in network.tidbits_for(contact_id)
        if (match := tidbit.match_for(contact_id)) and match.status is not MatchStatus.PROPOSED
    )
    latest = list(islice(sorted(decided, key=_latest_first), _MOST_DECISIONS))
    if not any(status is MatchStatus.REFUSED for _, status in latest):
        return NO_LESSONS
    lessons = Lessons(Counter(), Counter())
    for tidbit, status in latest:
        words = read(tidbit).near
        counted = lessons.refused if status is MatchStatus.REFUSED else lessons.liked
        counted.update(set(stems(words).values()))
    return lessons


def _latest_first(decision: tuple[Tidbit, MatchStatus]) -> tuple[float, str]:
    tidbit, _ = decision
    return (-tidbit.heard_at.timestamp(), tidbit.id)
