"""Somebody whose routine call is not due yet, in words (rulebook A3 to A6)."""

from datetime import date

from tui_app.domain.network import Network
from tui_app.domain.promise import Side
from tui_app.domain.touch import Direction, TouchKind
from tui_app.priority.queue import Call
from tui_app.priority.wording import days, short_day

_FAR_OFF = 300
"""Days after which a date needs its year."""
_WRITTEN = frozenset({TouchKind.NOTE, TouchKind.EMAIL, TouchKind.CLIPPING})


def due_day(day: date, today: date) -> str:
    """When somebody is due who is not yet: "tomorrow", "5 Jan", far off with the year."""
    ahead = (day - today).days
    if 0 <= ahead <= 1:
        return ("later today", "tomorrow")[ahead]
    return short_day(day) if ahead < _FAR_OFF else f"{short_day(day)} {day.year}"


def why_not_due(call: Call, network: Network) -> str:
    """Why they need no call: "Nothing new to tell, talked 10 days ago."; "" where they do."""
    if call.due is None:
        return ""
    nothing = "Nothing new to tell" if call.opener is None else "Hardly anything new to tell"
    return f"{nothing}, {_last(call, network)} {days(call.gap_days)} ago."


def when_due(call: Call, today: date) -> str:
    """From when: "Due from 5 Jan, or as soon as there is news for them."; "" where they are.

    `today` is their date.
    """
    if call.due_on is None:
        return ""
    if call.due_on == today:
        return "Due later today, or as soon as there is news for them."
    why = ""
    if call.contact.next_call == call.due_on:
        why = ", as planned"
    elif any(one.by is Side.ME and one.due == call.due_on for one in call.contact.open_promises):
        why = ", as promised"
    when = due_day(call.due_on, today)
    return f"Due from {when}{why}, or as soon as there is news for them."


def _last(call: Call, network: Network) -> str:
    """What the last contact was, from which the gap counts."""
    last = next(
        (t for t in reversed(network.touches_of(call.contact.id)) if not t.is_attempt), None
    )
    met = call.contact.met_on
    if last is None or (met is not None and last.at.date() < met):
        return "met"
    if last.kind is TouchKind.MEETING:
        return "met"
    if last.kind in _WRITTEN:
        return "they wrote" if last.direction is Direction.IN else "you wrote"
    if last.kind is TouchKind.DECLINED:
        return "they declined"
    return "talked" if last.kind is TouchKind.TALKED else "they rang"
