"""The success announcement, to everyone, with thanks for what each of them gave (rulebook E8)."""

from tui_app.domain.names import fold
from tui_app.domain.opportunity import Opportunity, OpportunityStatus
from tui_app.letters import memories
from tui_app.letters.material import Material
from tui_app.letters.news import referred_to
from tui_app.letters.pages import Pages, pages, paragraph
from tui_app.letters.phrases import success
from tui_app.letters.salutation import clean_name
from tui_app.letters.voice import Voice

_REFERRED = (
    "You sent me to {name}, and I have not forgotten it.",
    "Your introduction to {name} was one of the steps on the way.",
    "It was you who opened the door to {name} for me.",
    "I still thank you for putting me in touch with {name}.",
    "Without you I should not have met {name}.",
    "You gave me the name of {name}, and that mattered.",
)
_VOUCHED = (
    "Thank you for vouching for me.",
    "You stood as a reference for me, and I know what that is worth.",
    "I am grateful that you lent me your name as a reference.",
)
_ADVISED = (
    "Your advice went with me: {it}",
    "I kept your advice by me the whole way: {it}",
    "I have often thought of what you told me: {it}",
    "Something that you said helped me along: {it}",
    "There is one piece of advice of yours that I have kept: {it}",
    "You gave me a piece of advice at the right time: {it}",
)
_TALKED = (
    "Thank you for the time that you gave me on the way.",
    "Our talks kept me going.",
    "You picked up the telephone when I rang, which not everybody does.",
    "It did me good to talk things over with you.",
    "You listened, and asked the right questions.",
    "I was always glad to hear your voice.",
)
_SUBJECTS = (
    "Good news from me", "I have a new post", "The search is over", "It has worked out",
    "News that I am glad to send", "I have accepted{at}",
)  # fmt: skip


def written(m: Material, v: Voice) -> Pages:
    """The news, thanks for what this person gave, and the contact goes on."""
    work = _accepted(m)
    job = _job(m, work)
    gave = _gave(m, v, work)
    thanks = v.pick("thanks", success.THANKS_FOR_HELP)
    now = v.pick("what now", success.WHAT_NOW)
    news = v.say("success", success.SUCCESS, job=job)
    if work and _of_the_firm(m, work):
        news, now = v.pick("joining", success.JOINING), ""
    orders = (
        (news, paragraph(thanks, gave), now),
        (news, paragraph(gave, thanks), now),
        (paragraph(news, thanks), gave, now),
    )
    firm = m.short(work.organisation, 50) if work else ""
    ways = [way.format(at=f" a post at {firm}" if firm else "") for way in _SUBJECTS]
    return pages(v.turned("subject", ways), *v.pick_one("order", orders))


def _of_the_firm(m: Material, work: Opportunity) -> bool:
    """Whether they are of the firm that the user joins, and so know the news."""
    theirs = fold(m.contact.organisation) if m.contact else ""
    return bool(theirs) and theirs == fold(work.organisation)


def _accepted(m: Material) -> Opportunity | None:
    if m.letter.opportunity:
        return m.opportunity
    works = m.network.opportunities.values()
    taken = [one for one in works if one.status is OpportunityStatus.ACCEPTED]
    return max(taken, key=lambda one: one.id, default=None)


def _job(m: Material, work: Opportunity | None) -> str:
    post = m.as_post(work.title) if work else ""
    firm = m.short(work.organisation, 60) if work else ""
    if firm and firm not in post:
        return f"{post or 'a new post'} at {firm}"
    return post or "a new post"


def _gave(m: Material, v: Voice, work: Opportunity | None) -> str:
    """What this one gave: their name as a reference, an introduction, advice, their time."""
    said: list[str] = []
    if work and any(one.contact == m.letter.contact for one in work.references):
        said.append(v.pick("vouched", _VOUCHED))
    names = [name for one in referred_to(m)[:1] if (name := clean_name(one.name))]
    said += [v.say("referred", _REFERRED, name=name) for name in names]
    advice = m.advice(m.person.advice) if m.person else None
    if advice:
        said.append(v.say("advised", _ADVISED, it=advice.in_quotes))
    if not said:
        if any(touch.is_conversation for touch in m.touches):
            said.append(v.pick("talked", _TALKED))
        said.append(memories.highlight(m, v) or memories.appreciation(m, v))
    return paragraph(*said[:3])
