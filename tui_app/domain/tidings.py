"""Taking news in, and deciding whom it is for (rulebook C1, C2)."""

from datetime import date, datetime

import msgspec

from tui_app.domain.changes import Changes
from tui_app.domain.ids import new_id
from tui_app.domain.plain import one_line
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit, TidbitKind


class EmptyTidbitError(ValueError):
    """A tidbit with nothing in it."""


def jot(
    text: str,
    now: datetime,
    zone: str,
    *,
    kind: TidbitKind = TidbitKind.NEWS,
    source: str = "",
    url: str = "",
    happens_on: date | None = None,
) -> Tidbit:
    """A tidbit heard at `now` (UTC) in `zone`. Raises EmptyTidbitError where the text is blank."""
    if not text.strip():
        raise EmptyTidbitError("There is nothing to jot. Write the news in a line.")
    return Tidbit(
        id=new_id(now),
        text=text.strip(),
        kind=kind,
        heard_at=now,
        zone=zone,
        source=source,
        url=url,
        happens_on=happens_on,
    )


def captured(tidbit: Tidbit, matches: tuple[Match, ...]) -> Changes:
    """Keep a new tidbit with the matches proposed for it."""
    kept = msgspec.structs.replace(tidbit, matches=matches)
    return Changes(label=f"tidbit “{one_line(tidbit.text, 40)}”", put=(kept,))


def decide(tidbit: Tidbit, contact_id: str, status: MatchStatus, now: datetime) -> Changes:
    """Accept or refuse a match; a contact not matched yet is added with it."""
    old = tidbit.match_for(contact_id) or Match(contact=contact_id, score=1.0, why="chosen by you")
    new = msgspec.structs.replace(old, status=status, decided_at=now)
    matches = tuple(new if match.contact == contact_id else match for match in tidbit.matches)
    if new not in matches:
        matches = (*matches, new)
    decided = msgspec.structs.replace(tidbit, matches=matches)
    return Changes(label=f"{status.value} match", put=(decided,))


def archive(tidbit: Tidbit, now: datetime) -> Changes:
    """Put a tidbit away; it stays in the store."""
    away = msgspec.structs.replace(tidbit, archived_at=now)
    return Changes(label=f"archive “{one_line(tidbit.text, 40)}”", put=(away,))
