"""What is new with the user since the last contact with somebody; nothing is made up (E5, B5)."""

from datetime import date

from tui_app.domain.contact import Contact
from tui_app.domain.interview import InterviewKind
from tui_app.domain.opportunity import Opportunity, OpportunityStatus, Stage
from tui_app.letters.days import number
from tui_app.letters.material import Material
from tui_app.letters.salutation import clean_name
from tui_app.letters.voice import Voice


def last_contact(m: Material) -> date | None:
    """The day on which the two were last in touch, attempts not counted."""
    days = [touch.at.date() for touch in m.touches if not touch.is_attempt]
    if m.record and m.record.held_on and m.record.held_on <= m.today:
        days.append(m.record.held_on)
    return max(days, default=None)


def whats_new(m: Material, v: Voice, *, since: date | None) -> list[str]:
    """A few sentences: talks held, what is in the works, without the names of other firms.

    Nothing for those with whom something is in the works themselves: one does not tell a firm
    that may hire of its rivals.
    """
    if m.in_the_works:
        return []
    said = [*_talks(m, v, since), *_in_the_works(m, v, since)]
    return said[:3]


def of_their_referrals(m: Material, v: Voice) -> list[str]:
    """What came of the people whom they sent the user to (rulebook B5)."""
    said: list[str] = []
    talked: list[str] = []
    for found in referred_to(m)[:_MOST_REFERRED]:
        name = clean_name(found.name)
        solid = _led_to(m, found)
        if not name:
            continue
        if solid and not said:
            said.append(v.say("led", _LED, name=name, post=m.as_post(solid.title)))
        elif any(touch.is_conversation for touch in m.network.touches_of(found.id)):
            talked.append(name)
    if talked:
        said.append(v.say("talked", _TALKED, name=" and ".join(talked[:2])))
    return said


def referred_to(m: Material) -> list[Contact]:
    """The contacts whom they sent the user to, in the order in which it happened."""
    keys: dict[str, None] = {}
    if not m.letter.contact:
        return []
    for touch in m.touches:
        keys.update(dict.fromkeys(touch.referrals))
    for contact in m.network.contacts.values():
        if contact.met_through == m.letter.contact:
            keys[contact.id] = None
    return [m.network.contacts[key] for key in keys if key in m.network.contacts]


def _led_to(m: Material, found: Contact) -> Opportunity | None:
    works = m.network.opportunities.values()
    return next(
        (
            one
            for one in works
            if found.id in one.contacts
            and m.letter.contact not in one.contacts
            and one.in_the_works
            and m.as_post(one.title)
        ),
        None,
    )


def _talks(m: Material, v: Voice, since: date | None) -> list[str]:
    held = [
        one
        for one in m.network.interviews.values()
        if one.held_on
        and one.held_on <= m.today
        and (since is None or one.held_on > since)
        and one is not m.record
    ]
    jobs = sum(one.kind is not InterviewKind.NETWORKING for one in held)
    talks = len(held) - jobs
    if jobs and talks:
        return [v.say("news", _BOTH, jobs=_count(jobs, "interview"), talks=_count(talks, "talk"))]
    if jobs:
        return [v.say("news", _JOBS, jobs=_count(jobs, "interview"))]
    return [v.say("news", _TALKS, talks=_count(talks, "good talk"))] if talks else []


def _in_the_works(m: Material, v: Voice, since: date | None) -> list[str]:
    works = [
        one
        for one in m.network.opportunities.values()
        if one.in_the_works and (since is None or any(change.on > since for change in one.history))
    ]
    offer = next((one for one in works if one.status is OpportunityStatus.OFFER), None)
    if offer is not None:
        return [v.pick("offer", _OFFER)]
    far = next((one for one in works if one.stage is Stage.FINAL), None)
    post = m.as_post(far.title) if far else ""
    if post:
        return [v.say("final", _FINAL, post=post)]
    if len(works) > 1:
        return [v.say("works", _WORKS, works=_count(len(works), "possibility", "possibilities"))]
    return []


def _count(count: int, one: str, many: str = "") -> str:
    return f"{number(count)} {one if count == 1 else many or one + 's'}"


_MOST_REFERRED = 4

_BOTH = (
    "I have had {jobs} since, and {talks} besides.",
    "There have been {jobs} and {talks} in the meantime.",
    "My diary since we were last in touch holds {jobs} and {talks}.",
    "I have been busy: {jobs} so far, and {talks}.",
)
_JOBS = (
    "I have had {jobs} since.",
    "There has been movement: {jobs} in the meantime.",
    "Since we were last in touch I have been through {jobs}.",
    "It has come to {jobs} by now.",
)
_TALKS = (
    "I have had {talks} since.",
    "I have been going about asking questions: {talks} in the meantime.",
    "I have been out and about since we were last in touch: {talks} so far.",
    "I keep meeting people; {talks} so far.",
)
_OFFER = (
    "There is an offer on the table, and I am weighing it.",
    "One place has made me an offer. You will hear what I decide.",
    "I have been offered something, and have not said yes or no yet.",
    "An offer has come, and I am thinking it over.",
)
_FINAL = (
    "For {post} I have reached the last round.",
    "I am among the last for {post}.",
    "It is getting serious with {post}: the last talks are on.",
    "One thing has gone far, {post}, and the decision is near.",
)
_WORKS = (
    "There are {works} in the works.",
    "I am following up {works} at present.",
    "At the moment {works} are open.",
    "I have {works} before me, at various stages.",
)
_LED = (
    "You sent me to {name}, and it has led to something: {post} is in the works.",
    "Your tip was a good one. Through {name} I am now talking about {post}.",
    "What came of your introduction to {name}: I am in the running for {post}.",
    "Thanks to you I met {name}, and out of that has come {post}, still open.",
)
_TALKED = (
    "You sent me to {name}, and we have talked.",
    "I did get through to {name}, as you advised, and was well received.",
    "I have spoken to {name}, to whom you pointed me.",
    "Your introduction to {name} worked: we have spoken.",
)
