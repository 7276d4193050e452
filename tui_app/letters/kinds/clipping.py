"""The tag on a clipping: short, what it is, why them, and nothing asked (rulebook C4)."""

import re

from tui_app.domain.clippings import may_be_sent
from tui_app.domain.plain import one_line
from tui_app.domain.tidbit import Tidbit
from tui_app.letters.material import Material
from tui_app.letters.pages import Pages, pages, paragraph
from tui_app.letters.phrases import sending
from tui_app.letters.voice import Voice

_UNSAYABLE = frozenset(("gossip", "rumours"))
"""Subjects that one does not tell people that they follow."""
_QUOTED = re.compile(r"“([^”]{2,40})”")
_LINK_AT_AN_END = re.compile(r"^\s*https?://\S+|https?://\S+\s*$", re.IGNORECASE)
_MOST_READ = 4_000
_SUBJECTS = (
    "Something for you", "I thought of you", "For your reading pile", "Seen, and sent on to you",
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
    """Why it goes to them: what they asked for, their own firm, or a subject of theirs."""
    match = m.tidbit.match_for(m.letter.contact) if m.tidbit else None
    for part in (match.why if match else "").split(";"):
        found = _QUOTED.search(part)
        said = m.short(found[1], 40) if found else ""
        if said and "asked for" in part:
            return v.say("why asked", sending.WHY_ASKED, asked=said)
        if said and "organisation" in part:
            return v.say("why place", sending.WHY_PLACE, place=said)
    topic = _topic(m)
    return v.say("why", sending.WHY_TOPIC, topic=topic) if topic else ""


def _topic(m: Material) -> str:
    """A subject of theirs that the news touches, as they or it have it written."""
    if m.tidbit is None:
        return ""
    match = m.tidbit.match_for(m.letter.contact)
    for part in (match.why if match else "").split(";"):
        found = _QUOTED.search(part)
        if found and "topic" in part and found[1].casefold() not in _UNSAYABLE:
            return m.short(found[1], 40)
    theirs = {topic.casefold(): topic for topic in (m.contact.topics if m.contact else ())}
    for topic in m.tidbit.topics:
        if topic.casefold() in theirs and topic.casefold() not in _UNSAYABLE:
            return m.short(theirs[topic.casefold()], 40)
    return ""


def _headline(news: Tidbit) -> str:
    """What was jotted, without the link that stands below it."""
    if not may_be_sent(news):
        return ""
    return _LINK_AT_AN_END.sub("", news.text[:_MOST_READ]).strip()


def _address(url: str) -> str:
    line = one_line(url, 300)
    return line if re.fullmatch(r"https?://[^\s\[\]{}<>]{3,280}", line) else ""
