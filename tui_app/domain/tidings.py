"""Taking news in, and deciding whom it is for (rulebook C1, C2)."""

from datetime import date, datetime

import msgspec

from tui_app.domain.changes import Changes
from tui_app.domain.ids import new_id
from tui_app.domain.names import fold
from tui_app.domain.plain import one_line, plain
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit, TidbitKind

CHOSEN = "chosen by you"
"""The reason of a match that the user made."""

_ORDER = (
    MatchStatus.PROPOSED,
    MatchStatus.ACCEPTED,
    MatchStatus.PASSED_ON,
    MatchStatus.REFUSED,
)
_VERBS = {MatchStatus.ACCEPTED: "accept", MatchStatus.REFUSED: "refuse"}


class EmptyTidbitError(ValueError):
    """A tidbit with nothing in it."""


class UnknownKindError(ValueError):
    """A typed kind of news that is none. Its text names it and the kinds there are."""


class AlreadyToldError(ValueError):
    """A match that was passed on: that cannot be taken back by a decision (A3)."""


def jot(
    text: str,
    now: datetime,
    zone: str,
    *,
    kind: TidbitKind = TidbitKind.NEWS,
    source: str = "",
    url: str = "",
    body: str = "",
    topics: tuple[str, ...] = (),
    happens_on: date | None = None,
) -> Tidbit:
    """A tidbit heard at `now` (UTC) in `zone`. Raises EmptyTidbitError where the text is blank."""
    if not plain(text).strip():
        raise EmptyTidbitError("There is nothing to jot. Write the news in a line.")
    return Tidbit(
        id=new_id(now),
        text=text.strip(),
        kind=kind,
        heard_at=now,
        zone=zone,
        source=source,
        url=url,
        body=body,
        topics=topics,
        happens_on=happens_on,
    )


def captured(tidbit: Tidbit, matches: tuple[Match, ...]) -> Changes:
    """Keep a new tidbit with the matches proposed for it."""
    kept = msgspec.structs.replace(tidbit, matches=matches)
    return Changes(label=f"tidbit {_named(tidbit)}", put=(kept,))


def kind_of(typed: str) -> TidbitKind:
    """The kind that a typed word means, by its beginning: "press", "ev" (several fit: the first).

    Raises UnknownKindError where it is none.
    """
    wanted = fold(typed)
    for kind in TidbitKind:
        if wanted and kind.value.startswith(wanted):
            return kind
    kinds = ", ".join(kind.value for kind in TidbitKind)
    raise UnknownKindError(f"“{one_line(typed, 40)}” is no kind of news. There are {kinds}.")


def undecided(tidbit: Tidbit) -> tuple[Match, ...]:
    """The matches on which the user has still to decide, the likeliest first."""
    return tuple(match for match in in_order(tidbit) if match.status is MatchStatus.PROPOSED)


def in_order(tidbit: Tidbit) -> tuple[Match, ...]:
    """Its matches: proposed, accepted, passed on, refused; the likeliest of each first."""
    return tuple(
        sorted(tidbit.matches, key=lambda match: (_ORDER.index(match.status), -match.score))
    )


def decide(
    tidbit: Tidbit, contact_id: str, status: MatchStatus, now: datetime, *, name: str = ""
) -> Changes:
    """Accept or refuse a match; a contact not matched yet is added with it.

    `name` is the contact's, for the label. Raises AlreadyToldError where they know it already.
    """
    old = tidbit.match_for(contact_id) or Match(contact=contact_id, score=1.0, why=CHOSEN)
    if old.status is MatchStatus.PASSED_ON:
        raise AlreadyToldError(f"{name or 'They'} heard it from you already; it stays passed on.")
    new = msgspec.structs.replace(old, status=status, decided_at=now)
    others = tidbit.matches
    matches = tuple(new if match.contact == contact_id else match for match in others)
    if old not in others:
        matches = (*others, new)
    who = f" {one_line(name, 40)} for" if name else " match for"
    return Changes(
        label=f"{_VERBS.get(status, status.value)}{who} {_named(tidbit)}",
        put=(msgspec.structs.replace(tidbit, matches=matches),),
    )


def without_proposals(tidbit: Tidbit) -> Tidbit:
    """The tidbit with what was decided alone: ready to be matched again."""
    decided = tuple(match for match in tidbit.matches if match.status is not MatchStatus.PROPOSED)
    return msgspec.structs.replace(tidbit, matches=decided)


def matched_again(tidbit: Tidbit, proposals: tuple[Match, ...]) -> Changes:
    """New proposals in place of the undecided ones; what was decided stays, the refused too.

    No change at all where they are the same as before.
    """
    decided = without_proposals(tidbit)
    known = {match.contact for match in decided.matches}
    new = tuple(match for match in proposals if match.contact not in known)
    again = msgspec.structs.replace(decided, matches=(*decided.matches, *new))
    same = set(map(_core, again.matches)) == set(map(_core, tidbit.matches))
    return Changes(label=f"match {_named(tidbit)} again", put=() if same else (again,))


def archive(tidbit: Tidbit, now: datetime) -> Changes:
    """Put a tidbit away; it stays in the store."""
    away = msgspec.structs.replace(tidbit, archived_at=now)
    return Changes(label=f"archive {_named(tidbit)}", put=(away,))


def bring_back(tidbit: Tidbit) -> Changes:
    """Take a tidbit out of the archive. Its age goes on counting."""
    back = msgspec.structs.replace(tidbit, archived_at=None)
    return Changes(label=f"bring back {_named(tidbit)}", put=(back,))


def says_the_same(one: Tidbit, other: Tidbit) -> bool:
    """Whether both bring the same people to mind: text, body, topics and source are the same."""
    return (one.text, one.body, one.topics, one.source) == (
        other.text,
        other.body,
        other.topics,
        other.source,
    )


def edited(tidbit: Tidbit) -> Changes:
    """Keep a tidbit as the user changed it. Raises EmptyTidbitError where its text is blank."""
    if not plain(tidbit.text).strip():
        raise EmptyTidbitError("A tidbit needs its text. Write the news in a line.")
    return Changes(label=f"edit {_named(tidbit)}", put=(tidbit,))


def _core(match: Match) -> tuple[str, MatchStatus, float, str]:
    return (match.contact, match.status, match.score, match.why)


def _named(tidbit: Tidbit) -> str:
    return f"“{one_line(tidbit.text, 40)}”"
