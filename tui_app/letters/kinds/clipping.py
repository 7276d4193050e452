"""The tag on a clipping: short, what it is, why them, and nothing asked (rulebook C4)."""

import re

from tui_app.domain.clippings import may_be_sent
from tui_app.domain.exact_ties import TOPIC, Ties, place_told, ties_of, topics_told, wishes_told
from tui_app.domain.plain import one_line
from tui_app.domain.tidbit import Tidbit
from tui_app.letters.material import Material
from tui_app.letters.pages import Pages, pages, paragraph
from tui_app.letters.phrases import sending
from tui_app.letters.voice import Voice
from tui_app.letters.who_told import without_teller

_LINK_AT_AN_END = re.compile(r"^\s*https?://\S+|https?://\S+\s*$", re.IGNORECASE)
_MOST_READ = 4_000
_LONGEST, _LONGEST_WISH = 40, 70
_SUBJECTS = (
    "Something for you", "I thought of you", "For your reading pile", "Sent on to you",
    "A clipping for you", "In case you missed it",
)  # fmt: skip


def written(m: Material, v: Voice) -> Pages:
    """The tidbit as it was jotted, its address, and what tied it to this person.

    Gossip is told, never written: of that, nothing is quoted.
    """
    news = m.tidbit
    url = _address(news.url) if news else ""
    it = m.note(_headline(news), 300) if news else None
    opening = v.pick("clipped", sending.CLIPPED)
    text = it.alone if it else ""
    end = v.pick("no ask", sending.NO_ASK)
    reason = why(m, v)
    orders = (
        (opening, text, url, paragraph(reason, end)),
        (paragraph(opening, reason), text, url, end),
        (paragraph(opening, text), url, paragraph(reason, end)),
    )
    short = it.text if it and len(it.text) <= 60 and it.end == "." else ""
    topic = _topic(m)
    named = f"{topic}: something for you" if topic else ""
    return pages((short, named, *v.turned("subject", _SUBJECTS)), *v.pick_one("order", orders))


def why(m: Material, v: Voice) -> str:
    """Why it goes to them: what they asked for, their own firm, or a subject of theirs.

    Only what the news and they have word for word; of anything looser nothing is claimed.
    """
    ties = _ties(m)
    if m.contact is None or m.tidbit is None:
        return ""
    for wish in wishes_told(ties, m.contact):
        if said := m.short(wish, _LONGEST_WISH):
            return v.say("why asked", sending.WHY_ASKED, asked=said)
    if place := m.short(place_told(ties, m.contact, m.tidbit.text), _LONGEST):
        return v.say("why place", sending.WHY_PLACE, place=place)
    topic = _topic(m)
    return v.say("why", sending.WHY_TOPIC, topic=topic) if topic else ""


def _ties(m: Material) -> Ties:
    match = m.tidbit.match_for(m.letter.contact) if m.tidbit else None
    return ties_of(match.why) if match else {}


def _topic(m: Material) -> str:
    """A subject of theirs that the news touches, as they have it written."""
    if m.contact is None or m.tidbit is None:
        return ""
    marked = {**_ties(m)}
    marked[TOPIC] = [*marked.get(TOPIC, ()), *m.tidbit.topics]
    told = (m.short(topic, _LONGEST) for topic in topics_told(marked, m.contact))
    return next(filter(None, told), "")


def _headline(news: Tidbit) -> str:
    """What was jotted, without the link that stands below it and without who told it."""
    if not may_be_sent(news):
        return ""
    return without_teller(_LINK_AT_AN_END.sub("", news.text[:_MOST_READ]).strip())


def _address(url: str) -> str:
    line = one_line(url, 300)
    return line if re.fullmatch(r"https?://[^\s\[\]{}<>]{3,280}", line) else ""
