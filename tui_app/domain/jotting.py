"""A tidbit from a jotted line: what the line says of it, and whom it names (rulebook C1, C2)."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

import msgspec

from tui_app.domain.changes import Changes
from tui_app.domain.jot_line import JotRead
from tui_app.domain.jot_marks import Unclear, is_address
from tui_app.domain.plain import one_line
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit, TidbitKind
from tui_app.domain.tidings import CHOSEN, captured, jot

_MAYBE_SCORE = 0.5


def jotted(
    read: JotRead, now: datetime, zone: str, today: date, *, source: str = "", body: str = ""
) -> Tidbit:
    """The tidbit of a line heard at `now` (UTC) in `zone`, where it is `today`.

    Who is named is accepted; who may be meant by a name that fits several is proposed. The day of
    an event is the one it happens on. Other news keeps until its day: then it is still worth half,
    whatever its kind, and afterwards nothing. Raises EmptyTidbitError where the text is blank.
    """
    kind = read.kind or TidbitKind.NEWS
    tidbit = jot(
        read.text,
        now,
        zone,
        kind=kind,
        source=source,
        url=read.url,
        body=body,
        topics=read.topics,
        happens_on=read.until if kind is TidbitKind.EVENT else None,
    )
    if read.until is not None and kind is not TidbitKind.EVENT:
        tidbit = msgspec.structs.replace(
            tidbit,
            half_life_days=float(max(1, (read.until - today).days)),
            expires_on=read.until,
        )
    return msgspec.structs.replace(tidbit, matches=(*chosen(read.people, now), *_maybe(read)))


def chosen(contact_ids: Iterable[str], now: datetime) -> tuple[Match, ...]:
    """Accepted matches to those whom the user named, each once."""
    return tuple(
        Match(
            contact=contact_id,
            status=MatchStatus.ACCEPTED,
            score=1.0,
            why=CHOSEN,
            decided_at=now,
        )
        for contact_id in dict.fromkeys(contact_ids)
    )


def all_captured(tidbits: Sequence[Tidbit]) -> Changes:
    """Keep several new tidbits, their matches in them, as one action."""
    if len(tidbits) == 1:
        return captured(tidbits[0], tidbits[0].matches)
    return Changes(label=f"{len(tidbits)} tidbits", put=tuple(tidbits))


def head_and_body(text: str) -> tuple[str, str]:
    """The first line that is not blank, and all below it: a line of news, and its article."""
    head, _, rest = text.strip().partition("\n")
    return head.strip(), rest.strip()


def lone_address(body: str) -> tuple[str, str]:
    """The address of the web that is the first or the last line of a body, and the rest of it."""
    lines = body.splitlines()
    for at in (0, -1):
        line = lines[at].strip() if lines else ""
        if is_address(line):
            del lines[at]
            return line, "\n".join(lines).strip()
    return "", body


def why_unclear(unclear: Unclear) -> str:
    """Why a mark was left in the text, as a sentence."""
    typed = one_line(unclear.typed, 40)
    if unclear.fits:
        return f"“{typed}” fits {unclear.fits} contacts: type more of the name."
    if typed.startswith("@"):
        return f"“{typed}” is nobody you know."
    return f"“{typed}” is no kind of news and no day."


def _maybe(read: JotRead) -> tuple[Match, ...]:
    return tuple(
        Match(contact=contact_id, score=_MAYBE_SCORE, why=f"name “{typed}”")
        for contact_id, typed in read.maybe
    )
