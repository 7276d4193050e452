"""After a rejection: positive, thankful, asks for referrals and to be considered again (E6)."""

from tui_app.letters import memories
from tui_app.letters.material import Material
from tui_app.letters.pages import Pages, pages, paragraph
from tui_app.letters.phrases import rejection
from tui_app.letters.voice import Voice

_SUBJECTS = (
    "Thank you, and until the next time",
    "Your decision{about}, with thanks",
    "After your answer{about}",
    "With thanks, all the same{about}",
    "Thank you for the fair hearing{about}",
    "Still interested{place}",
)


def written(m: Material, v: Voice) -> Pages:
    """Never bitter, whatever happened: what was good, and what may still come."""
    about = f" about {m.post}" if m.post else ""
    with_ = f" with {m.post}" if m.post else ""
    for_ = f" for {m.post}" if m.post else ""
    no = rejection.TOLD_NO_BY_RECRUITER if m.is_recruiter else rejection.TOLD_NO
    told = v.say("told no", no, about=about, with_=with_, for_=for_)
    kept = memories.appreciation(m, v) or memories.highlight(m, v)
    glad = "" if m.is_recruiter else v.pick("still glad", rejection.STILL_GLAD)
    future = v.pick("future", rejection.NEXT_SEARCH if m.is_recruiter else rejection.FUTURE)
    names = v.pick("referrals", rejection.REFERRALS)
    wishes = "" if m.is_recruiter else v.pick("well wishes", rejection.WELL_WISHES)
    orders = (
        (paragraph(told, glad), kept, future, paragraph(names, wishes)),
        (told, paragraph(kept, glad), paragraph(future, names), wishes),
        (paragraph(told, kept), paragraph(glad, future), names, wishes),
    )
    place = f" in {m.organisation}" if m.organisation else ""
    ways = [way.format(about=about, place=place) for way in _SUBJECTS]
    return pages(v.turned("subject", ways), *v.pick_one("order", orders))
