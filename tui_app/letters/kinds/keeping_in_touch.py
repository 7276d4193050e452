"""Keep in touch, and "never too late" to somebody met long ago (rulebook E5, A11)."""

from datetime import date

from tui_app.domain.opportunity import OpportunityStatus
from tui_app.letters import memories
from tui_app.letters.days import ago, in_month
from tui_app.letters.kinds.business import theirs
from tui_app.letters.material import Material
from tui_app.letters.news import last_contact, of_their_referrals, whats_new
from tui_app.letters.pages import Pages, pages, paragraph
from tui_app.letters.phrases import closings, keeping
from tui_app.letters.voice import Voice

_HOW = ("about", "with_", "for_")
_STANDS_STILL = frozenset(
    {OpportunityStatus.FROZEN, OpportunityStatus.REORGANISED, OpportunityStatus.VANISHED}
)
_SUBJECTS = (
    "A line to stay in touch",
    "A greeting{at}",
    "Thinking of our talk{at}",
    "How are things{at}?",
    "A word from me",
    "Before we lose sight of each other",
)
_LATE_SUBJECTS = (
    "It is never too late to write",
    "Our talk{month}",
    "You may remember me{month_met}",
    "A letter that was due",
    "Since we met{month}",
    "What stayed with me{month_since}",
)


def written(m: Material, v: Voice) -> Pages:
    """A word after a job went to sleep, or simply after some time."""
    work = m.opportunity
    stood_still = work is not None and work.status in _STANDS_STILL
    if stood_still:
        about = {key: f" {key.strip('_')} {m.post}" if m.post else "" for key in _HOW}
        opening = v.say("stood still", keeping.STOOD_STILL, **about)
        named = bool(m.post)
    else:
        named = False
        opening = v.pick("since", keeping.SINCE_UNKNOWN)
    memory = memories.highlight(m, v) or memories.appreciation(m, v) or theirs(m, v)
    if stood_still or m.record is not None:
        staying = v.pick("staying", keeping.STAYING_IN_TOUCH)
        last = v.pick("last line", closings.LAST_LINE)
    else:
        # Nothing that the two have begun: a question of one's own says more than a promise.
        staying, last = v.pick("see again", keeping.SEE_AGAIN), ""
    who = memories.who_writes(m, v, named=named) if m.record else ""
    orders = (
        (paragraph(opening, who), memory, paragraph(staying, last)),
        (paragraph(opening, memory), who, paragraph(staying, last)),
        (opening, paragraph(who, memory), staying, last),
    )
    return pages(_subjects(m, v, _SUBJECTS), *v.pick_one("order", orders))


def never_too_late(m: Material, v: Voice) -> Pages:
    """When it was, what has lasted, what is new since, and a wish to meet again."""
    met = _met(m)
    when = ago(met, m.today) if met else ""
    opening = (
        v.say("years on", keeping.YEARS_ON, ago=when, at=m.at)
        if when
        else v.pick("since", keeping.SINCE_UNKNOWN)
    )
    kept = m.about_them(m.person.highlight, 160) if m.person else None
    struck = v.quote("struck", keeping.STILL_STRUCK, kept) if kept else ""
    thanks = memories.advice(m, v) or memories.appreciation(m, v)
    new = paragraph(*of_their_referrals(m, v), *whats_new(m, v, since=last_contact(m)))
    again = v.pick("see again", keeping.SEE_AGAIN)
    who = memories.who_writes(m, v) if m.record else ""
    orders = (
        (paragraph(opening, who), struck, thanks, new, again),
        (opening, paragraph(struck, thanks), paragraph(who, new), again),
        (paragraph(opening, struck), who, thanks, paragraph(new, again)),
    )
    return pages(_subjects(m, v, _LATE_SUBJECTS), *v.pick_one("order", orders))


def _met(m: Material) -> date | None:
    """The day of the meeting, else the day since which they are known."""
    held = m.record.held_on if m.record else None
    first = held or (m.contact.met_on if m.contact else None)
    return first if first and first <= m.today else None


def _subjects(m: Material, v: Voice, ways: tuple[str, ...]) -> list[str]:
    met = _met(m)
    month = in_month(met, m.today) if met else ""
    return [
        way.format(
            at=m.at,
            month=f" {month}" if month else "",
            month_met=f", from {month[3:]}" if month else "",
            month_since=f" since {month[3:]}" if month else "",
        )
        for way in v.turned("subject", ways)
    ]
