"""A reply to their last message: fast, with all that stands open between the two (E9)."""

from datetime import date

from tui_app.domain.promise import Side
from tui_app.domain.touch import Direction, Touch, TouchKind
from tui_app.letters import steps
from tui_app.letters.days import on_day
from tui_app.letters.fragments import Fragment
from tui_app.letters.material import Material
from tui_app.letters.pages import Pages, pages, paragraph
from tui_app.letters.phrases import replying
from tui_app.letters.shapes import says_something
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
_OFFERED = (
    "I look forward to what you kindly offered{by}: {it}",
    "Thank you again for what you offered{by}: {it}",
    "I have not forgotten your kind offer, and shall be glad of it{by}: {it}",
    "I shall be pleased to hear from you{by} about this: {it}",
)
_ASKED = (
    "I have not forgotten what you are looking for, and shall let you know what I find: {it}",
    "I am still keeping my eyes open for you: {it}",
    "Nothing has come my way yet for what you need, and I go on looking: {it}",
    "You will hear from me as soon as I come upon what you asked for: {it}",
)
_LATE_AFTER = 2
"""Days after which an answer says that it is late."""
_RECENT_DAYS = 60
_SUBJECTS = ("Your {message}", "In answer to your {message}", "Thank you for your {message}")


def written(m: Material, v: Voice) -> Pages:
    """Thanks for the message by its day, then all that stands open between the two.

    What they wrote is not known word for word: the answer to it is the user's to write, and the
    editor says so. What the records hold open is answered: promises of either side, what they
    asked for, next steps, the post.
    """
    touch = _message(m)
    kind = _MESSAGES[touch.kind] if touch else "message"
    day = _day(touch.at.date(), m.today) if touch else ""
    message = f"{kind} of {day}" if day else kind
    waited = (m.today - touch.at.date()).days if touch else 0
    ways = [way.format(message=message) for way in _SUBJECTS]
    return pages(
        v.turned("subject", ways),
        paragraph(
            v.say("replying", replying.REPLYING, message=message),
            v.pick("late", replying.LATE) if waited > _LATE_AFTER else "",
        ),
        paragraph(_owed(m, v), _asked_for(m, v)),
        paragraph(_theirs(m, v), _steps(m, v)),
        paragraph(_interest(m, v), v.pick("reply end", replying.REPLY_ENDS)),
    )


def _message(m: Material) -> Touch | None:
    """The last message that came in writing."""
    written_in = [
        touch for touch in m.touches if touch.direction is Direction.IN and touch.kind in _MESSAGES
    ]
    return written_in[-1] if written_in else None


def _day(day: date, today: date) -> str:
    """ "Tuesday", "last Tuesday", "3 March", to stand after "of"; empty for today's."""
    said = on_day(day, today).removeprefix("on ")
    return "" if said == "today" else said


def _owed(m: Material, v: Voice) -> str:
    """What the user promised them and has not kept yet."""
    it, by = _promise(m, Side.ME)
    return v.quote("owed", _OWED, it, by=by) if it is not None else ""


def _theirs(m: Material, v: Voice) -> str:
    """What they promised and may still come."""
    it, by = _promise(m, Side.THEM)
    return v.quote("offered", _OFFERED, it, by=by) if it is not None else ""


def _promise(m: Material, side: Side) -> tuple[Fragment | None, str]:
    for promise in m.contact.open_promises if m.contact else ():
        if promise.by is not side or promise.requested:
            continue
        it = m.tactful(promise.text)
        if it is not None and it.end != "?" and says_something(it.text):
            ahead = promise.due if promise.due and promise.due >= m.today else None
            return it, f" {on_day(ahead, m.today)}" if ahead else ""
    return None, ""


def _asked_for(m: Material, v: Voice) -> str:
    """What they once said that they look for."""
    for one in m.contact.asked_for if m.contact else ():
        it = m.tactful(one, 80)
        if it is not None and it.end != "?":
            return v.quote("asked for", _ASKED, it)
    return ""


def _steps(m: Material, v: Voice) -> str:
    """What was agreed at the last meeting, while that is not long ago."""
    days = m.days_since_meeting
    return steps.next_steps(m, v) if days is not None and days <= _RECENT_DAYS else ""


def _interest(m: Material, v: Voice) -> str:
    """That the post is wanted as before, to somebody who has to do with it."""
    work = m.opportunity or next(iter(m.in_the_works), None)
    post = m.as_post(work.title) if work is not None and work.in_the_works else ""
    return v.say("interest", replying.INTEREST, post=post) if post else ""
