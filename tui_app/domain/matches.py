"""Two matches of one tidbit to one contact, made one (rulebook A3, C2)."""

from collections.abc import Iterable
from datetime import UTC, datetime

import msgspec

from tui_app.domain.tidbit import Match, MatchStatus

_NEVER = datetime.min.replace(tzinfo=UTC)


def without_repetitions(matches: Iterable[Match]) -> tuple[Match, ...]:
    """The matches with those to the same contact made one, in the order of the first of each."""
    by_contact: dict[str, Match] = {}
    for match in matches:
        had = by_contact.get(match.contact)
        by_contact[match.contact] = match if had is None else together(had, match)
    return tuple(by_contact.values())


def together(one: Match, other: Match) -> Match:
    """Both as one. Told is told; else the later decision stands, and of two at once the refusal.

    The reason of the other is kept behind its own, where it says something else.
    """
    first, second = sorted((one, other), key=_weight, reverse=True)
    why = first.why
    if second.why and second.why not in why:
        why = f"{why}; {second.why}" if why else second.why
    return msgspec.structs.replace(
        first,
        score=max(first.score, second.score),
        why=why,
        touch=first.touch or second.touch,
        extra={**second.extra, **first.extra},
    )


def _weight(match: Match) -> tuple[int, datetime, bool]:
    decided = {MatchStatus.PASSED_ON: 2, MatchStatus.PROPOSED: 0}.get(match.status, 1)
    return decided, match.decided_at or _NEVER, match.status is MatchStatus.REFUSED
