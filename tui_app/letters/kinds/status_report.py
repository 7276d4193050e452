"""The status report, every two months: what is new since the last contact (rulebook E5)."""

from tui_app.letters import memories
from tui_app.letters.days import in_month
from tui_app.letters.material import Material
from tui_app.letters.news import last_contact, of_their_referrals, whats_new
from tui_app.letters.pages import Pages, pages, paragraph
from tui_app.letters.phrases import reporting
from tui_app.letters.voice import Voice

_SUBJECTS = (
    "Where things stand", "How the search goes", "News from me{since}", "A short report{since}",
    "What has happened{since}", "An update from me",
)  # fmt: skip


def written(m: Material, v: Voice) -> Pages:
    """What came of their help first, then what is new; where nothing is, it says so."""
    last = last_contact(m)
    opening = v.pick("report", reporting.REPORTS)
    theirs = paragraph(*of_their_referrals(m, v))
    followed = memories.advice(m, v) if m.person and m.person.advice_followed.strip() else ""
    new = paragraph(*whats_new(m, v, since=last)) or v.pick("quiet", reporting.QUIET)
    end = v.pick("report end", reporting.REPORT_ENDS)
    since = f" since {in_month(last, m.today)[3:]}" if last else ""
    ways = [way.format(since=since) for way in _SUBJECTS]
    orders = (
        (opening, theirs, followed, paragraph(new, end)),
        (paragraph(opening, new), paragraph(theirs, followed), end),
        (opening, followed, paragraph(new, theirs), end),
    )
    return pages(v.turned("subject", ways), *v.pick_one("order", orders))
