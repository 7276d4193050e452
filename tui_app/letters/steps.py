"""Sentences about what comes next: steps with dates and fallbacks, wishes, the last line (E2)."""

import re

from tui_app.domain.interview import NextStep
from tui_app.domain.promise import Side
from tui_app.letters.days import on_day
from tui_app.letters.fragments import Fragment
from tui_app.letters.material import Material
from tui_app.letters.pages import paragraph
from tui_app.letters.phrases import closings, onward
from tui_app.letters.shapes import says_something
from tui_app.letters.voice import Voice

_MOST_STEPS = 2
_PLAIN_ORDER = re.compile(
    r"(?:ring|call|write|ask|send|wait|try|come|bring|meet|talk|go|post|offer|suggest|e-?mail|drop|look"
    r"|telephone|phone)\b",
    re.IGNORECASE,
)


def next_steps(m: Material, v: Voice) -> str:
    """The open next steps with this person: who takes them, by when, and what if not."""
    said: list[str] = []
    steps = _open_steps(m)
    for number, step in enumerate(steps[:_MOST_STEPS]):
        if text := _step(m, v, step, "" if number == 0 else f" {number}"):
            said.append(text)
    return paragraph(*said)


def wish(m: Material, v: Voice) -> str:
    """That the user wants it, where they do badly (7 of 10 or more) and the person has a say."""
    record = m.record
    if record is None or not m.concerned or (record.want or 0) < 7 or not (m.for_a_job or m.post):
        return ""
    return v.pick("want", onward.WANT)


def seen_again(m: Material, v: Voice) -> str:
    """The first to be interviewed asks to be seen again."""
    record = m.record
    if record is None or not m.concerned or m.is_recruiter:
        return ""
    if not record.first_to_be_interviewed or not m.for_a_job:
        return ""
    return v.pick("seen again", onward.SEEN_AGAIN)


def last_line(v: Voice) -> str:
    """A line to end on."""
    return v.pick("last line", closings.LAST_LINE)


def _open_steps(m: Material) -> list[NextStep]:
    if m.person is None or m.record is None:
        return []
    own = [step for step in m.person.next_steps if step.done_at is None]
    shared = [step for step in m.record.next_steps if step.done_at is None]
    return own or (shared if m.rank == 0 else [])


def _step(m: Material, v: Voice, step: NextStep, nth: str) -> str:
    it = _said(m, step)
    ahead = step.due if step.due and step.due >= m.today else None
    mine = step.owner is Side.ME
    by = f", {on_day(ahead, m.today)}" if ahead and mine and not step.unless_heard else ""
    said = ""
    if it is not None and mine and step.unless_heard:
        said = v.quote(f"if step{nth}", onward.MY_STEP, it, by="")
    elif it is not None:
        ways = onward.MY_STEP if mine else onward.THEIR_STEP
        said = v.quote(f"step{nth}", ways, it, by=by)
    if ahead and ahead > m.today and (not mine or step.unless_heard):
        day = on_day(ahead, m.today)
        return paragraph(said, v.say(f"unless heard{nth}", onward.UNLESS_HEARD, day=day))
    return paragraph(said, _fallback(m, v, step, nth) if said else "")


def _said(m: Material, step: NextStep) -> Fragment | None:
    it = m.about_them(step.text, 160)
    mine = step.owner is Side.ME
    # "You send the list" is no step of the user's own, nor is a question any.
    fits = (
        it is not None
        and it.end != "?"
        and says_something(it.text)
        and not (mine and it.text.lower().startswith("you "))
    )
    return it if fits else m.note(onward.STEP_KINDS[step.kind])


def _fallback(m: Material, v: Voice, step: NextStep, nth: str) -> str:
    """What the user will do without an answer, where the note says it as a plain order."""
    it = m.about_them(step.fallback, 120)
    if it is None or it.end != "." or not _PLAIN_ORDER.match(it.text):
        return ""
    small = it.text[0].lower() + it.text[1:]
    return v.say(f"fallback{nth}", onward.FALLBACK, it=f"{small}.")
