"""The thank-you after a meeting: one for each person met, that could go to no one else (E1-E3)."""

from tui_app.letters import memories, steps
from tui_app.letters.days import on_day
from tui_app.letters.material import Material
from tui_app.letters.pages import Pages, pages, paragraph
from tui_app.letters.phrases.closings import NOTHING_TO_ASK
from tui_app.letters.voice import Voice

_LATE_AFTER = 10
"""Days after which thanks say that they are late."""

_SUBJECT = 70
"""Characters of a subject at the most: a highlight cut short is none."""

_ORDERS = (
    ("open+who", "highlight", "advice+appreciated", "answers", "issue", "onward"),
    ("first+open+who", "issue", "appreciated+advice", "answers", "onward"),
    ("open+who", "appreciated+highlight", "answers", "advice", "issue", "onward"),
    ("open+appreciated", "who+highlight", "advice", "issue", "answers", "onward"),
    ("first", "open+who", "answers", "advice+appreciated", "issue", "onward"),
    ("open+who", "issue", "answers", "highlight+advice", "appreciated", "onward"),
    ("open+highlight", "who", "issue", "answers+appreciated", "advice", "onward"),
    ("who+open", "advice", "highlight+appreciated", "issue", "answers", "onward"),
)


def written(m: Material, v: Voice) -> Pages:
    """Thanks, what stayed, advice, doubts answered, what comes next."""
    late = (m.days_since_meeting or 0) > _LATE_AFTER
    order = v.pick_one("order", _ORDERS)
    begun = memories.highlight(m, v, opening=True) if order[0].startswith("first") else ""
    parts = {
        "open": memories.thanking(m, v, late=late, dated=not begun),
        "who": memories.who_writes(m, v),
        "highlight": memories.highlight(m, v),
        "first": begun,
        "advice": memories.advice(m, v),
        "appreciated": memories.appreciation(m, v),
        "answers": memories.answers(m, v),
        "issue": memories.issue(m, v),
    }
    told = any(parts[key] for key in ("highlight", "advice", "appreciated", "answers", "issue"))
    ahead = steps.next_steps(m, v)
    parts["onward"] = paragraph(
        "" if told or ahead else v.pick("nothing to ask", NOTHING_TO_ASK),
        steps.wish(m, v),
        steps.seen_again(m, v),
        ahead,
        "" if ahead else steps.last_line(v),
    )
    return pages(
        subjects(m, v),
        *(paragraph(*(parts[key] for key in group.split("+"))) for group in order),
    )


def subjects(m: Material, v: Voice) -> list[str]:
    """What the note is about in a line: the highlight, else the day, the place, the thanks."""
    held = m.record.held_on if m.record else None
    day = on_day(held, m.today).removeprefix("on ") if held and held <= m.today else ""
    day = "" if day.startswith(("today", "last")) else day
    found: list[str] = []
    highlight = m.about_them(m.person.highlight, 60) if m.person else None
    if highlight is not None and len(highlight.text) >= 3 and not _speaks(highlight.text):
        on = f" on {day}" if day else ""
        line = f"Our talk{on}: {highlight.told.rstrip('.')}"
        found.append(line if len(line) <= _SUBJECT else "")
    ways = _SUBJECTS_WITH_DAY if day else _SUBJECTS
    return [*found, *(way.format(day=day, at=m.at) for way in v.turned("subject", ways))]


def _speaks(text: str) -> bool:
    """Whether it tells what somebody did, which is no heading."""
    return text.lower().startswith(("i ", "you ", "we ", "my ", "your "))


_SUBJECTS_WITH_DAY = (
    "Thank you for {day}", "After our talk{at}", "{day}, with thanks", "Your time on {day}",
    "Our conversation{at}", "A note of thanks after {day}", "What I took home from {day}",
    "With thanks for your welcome{at}",
)  # fmt: skip
_SUBJECTS = (
    "Thank you for your time", "After our talk{at}", "A note of thanks", "Our conversation{at}",
    "With thanks for your welcome{at}", "A word after our meeting", "What I took home with me",
    "Grateful for our talk{at}",
)  # fmt: skip
