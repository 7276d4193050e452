"""A reply to their last message: fast, and with what is owed to them (rulebook E9)."""

from datetime import date

from tui_app.domain.promise import Side
from tui_app.domain.touch import Direction, Touch, TouchKind
from tui_app.letters.days import on_day
from tui_app.letters.material import Material
from tui_app.letters.pages import Pages, pages, paragraph
from tui_app.letters.phrases import replying
from tui_app.letters.voice import Voice

_MESSAGES = {
    TouchKind.EMAIL: "e-mail",
    TouchKind.NOTE: "letter",
    TouchKind.CLIPPING: "clipping",
    TouchKind.MESSAGE: "message",
}
_OWED = (
    "I have not forgotten what I owe you, and you shall have it{by}: {it}",
    "And this is still to come from me{by}: {it}",
    "What you are waiting for is on my list{by}: {it}",
    "My promise stands, and I will keep it{by}: {it}",
)
_SUBJECTS = ("Your {message}", "In answer to your {message}", "Thank you for your {message}")


def written(m: Material, v: Voice) -> Pages:
    """Thanks for the message by its day, the promise still open, and a way to talk."""
    touch = _message(m)
    kind = _MESSAGES.get(touch.kind, "message") if touch else "message"
    day = _day(touch.at.date(), m.today) if touch else ""
    message = f"{kind} of {day}" if day else kind
    first = v.index("subject", len(_SUBJECTS))
    ways = [way.format(message=message) for way in _SUBJECTS]
    return pages(
        (*ways[first:], *ways[:first]),
        paragraph(v.say("replying", replying.REPLYING, message=message), _owed(m, v)),
        v.pick("reply end", replying.REPLY_ENDS),
    )


def _message(m: Material) -> Touch | None:
    """The message that the letter answers, else the last one that came in writing."""
    named = m.network.touches.get(m.letter.touch or "")
    if named is not None and named.direction is Direction.IN:
        return named
    written_in = [
        touch for touch in m.touches if touch.direction is Direction.IN and touch.kind in _MESSAGES
    ]
    return written_in[-1] if written_in else None


def _day(day: date, today: date) -> str:
    """ "Tuesday", "last Tuesday", "3 March", to stand after "of"; empty for today's."""
    said = on_day(day, today).removeprefix("on ")
    return "" if said == "today" else said


def _owed(m: Material, v: Voice) -> str:
    promises = m.contact.open_promises if m.contact else ()
    for promise in promises:
        it = m.certain(promise.text, 160) if promise.by is Side.ME else None
        if it is not None:
            ahead = promise.due if promise.due and promise.due >= m.today else None
            by = f" {on_day(ahead, m.today)}" if ahead else ""
            return v.say("owed", _OWED, it=it.clause, by=by)
    return ""
