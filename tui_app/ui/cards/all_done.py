"""What stands in place of a next call where nobody is left to call: a kind word, and who is next.

No call is made up to fill the time (rulebook A6, A15).
"""

from textual.content import Content

from tui_app.priority.not_due import due_day
from tui_app.priority.queue import Call, Queue
from tui_app.ui.desk import Desk
from tui_app.ui.text import spans


def all_done(queue: Queue, calls_made: int, desk: Desk) -> Content | None:
    """Nothing where somebody is to be called now."""
    if queue.calls:
        return None
    if not calls_made:
        words = "Nobody is due now."
    elif queue.waiting:
        words = "Everybody who can be called now is done."
    else:
        words = "Everybody who is due is done."
    following = queue.later[0] if queue.later else None
    if following is None:
        return spans((words, "good"))
    when = _when(following, desk)
    return spans((f"{words} ", "good"), ("Next: ", "dim"), (following.contact.name, ""), (when, ""))


def _when(call: Call, desk: Desk) -> str:
    """From when they can be called, or need be."""
    if call.due_on is not None:
        when = due_day(call.due_on, desk.today_of(call.contact))
        return f" {'on ' if when[0].isdigit() else ''}{when}."
    opens = call.window.opens
    if opens is None:
        return ", later."
    local = opens.astimezone(desk.clock.zone)
    is_today = local.date() == desk.clock.today()
    return f" at {local:%H:%M}." if is_today else f", {local:%a %H:%M}."
