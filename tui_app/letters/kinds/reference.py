"""The alert to a reference: who may call, about what, and what to dwell on (rulebook E7)."""

from tui_app.domain.interview import Interview, ObjectionKind, Tone
from tui_app.domain.opportunity import Opportunity
from tui_app.letters.addressed import with_subject
from tui_app.letters.fragments import Fragment
from tui_app.letters.material import Material
from tui_app.letters.pages import Pages, pages, paragraph
from tui_app.letters.shapes import is_sentence
from tui_app.letters.voice import Voice

_ALERT = {
    Tone.FRIENDLY: (
        "You may get a call{from_} about me. I have given your name as a reference{post}.",
        "I have named you as a reference{post}; somebody{from_} may ring you soon.",
        (
            "Your telephone may ring on my account before long: I have put you down as a "
            "reference{post}, and you could be called{from_}."
        ),
        (
            "A word of warning, of the pleasant sort: a call{from_} could reach you, as I need "
            "references{post} and thought of you."
        ),
        (
            "Before anybody{from_} surprises you with questions about me: your name is on my "
            "list of references{post}."
        ),
        "I hope that you will not mind if somebody{from_} rings you: I have named you{post}.",
    ),
    Tone.FORMAL: (
        (
            "I have taken the liberty of naming you as a reference{post}, and you may receive a "
            "call{from_}."
        ),
        (
            "May I let you know that you could be called{from_}? I have given your name as a "
            "reference{post}."
        ),
        (
            "I write so that a call{from_} does not find you unprepared; you are named as my "
            "reference{post}."
        ),
        (
            "With your kind permission I have listed you among my references{post}; an "
            "enquiry{from_} is to be expected."
        ),
        (
            "An enquiry about me{from_} may be addressed to you shortly, as you are one of my "
            "references{post}."
        ),
        "I hope that you will allow me to have you called{from_} as a reference{post}.",
    ),
    Tone.FAMILY_LIKE: (
        (
            "Be warned: somebody{from_} may ring and ask you about me, as I have given your "
            "name{post}."
        ),
        "I have put your name down as a reference{post}, so a call{from_} may come your way.",
        "A call{from_} may reach you soon, and it is{post_it}: they will ask you about me.",
        "You are my reference{post}, I hope you do not mind, and a call{from_} could come any day.",
        (
            "If the telephone rings and it is somebody{from_}, it is about me: I gave them your "
            "name{post}."
        ),
        (
            "I have been asked for people who know me{post}, and you came first to mind; a call"
            "{from_} may follow."
        ),
    ),
}
_STRESS: dict[ObjectionKind, str] = {
    ObjectionKind.DIFFERENT_BACKGROUND: "how well I have carried what I knew into something new",
    ObjectionKind.MISSING_EXPERIENCE: "how quickly I learn what I have not done before",
    ObjectionKind.SALARY_TOO_HIGH: "what I was worth to the people who paid me",
    ObjectionKind.OVERQUALIFIED: "how I stay with a thing that I have begun",
    ObjectionKind.THREAT_TO_PEER: "how I work beside others and leave them their ground",
    ObjectionKind.WILL_NOT_FIT: "how I get on with people of every sort",
    ObjectionKind.TOO_OLD: "how much go there is in me at work",
    ObjectionKind.TOO_YOUNG: "what I have been trusted with",
}
_PLEASE = {
    Tone.FRIENDLY: (
        "If you have a chance, it would help to mention {it}.",
        "What would help me most is a word on {it}.",
        "Should they ask, I would be glad if you spoke of {it}.",
        "You have seen {it}, and that is what they would like to hear about.",
        "Nobody can tell them better than you {it}.",
        "One thing would carry weight coming from you, namely {it}.",
    ),
    Tone.FORMAL: (
        "I should be grateful if you could touch upon {it}.",
        "It would be of particular help if you could speak of {it}.",
        "If the occasion arises, I would ask you to mention {it}.",
        "You are in a position to describe {it}, and I would value it if you did.",
        "The question on which your word would count is {it}.",
        "You have had occasion to observe {it}; it would serve me well if you said so.",
    ),
    Tone.FAMILY_LIKE: (
        "Do tell them {it}.",
        "What they ought to hear from you is {it}.",
        "It would help me no end if you told them {it}.",
        "You know better than anybody {it}, so do say it.",
        "If you can, put in a word about {it}.",
        "You have watched me long enough to know {it}; tell them that.",
    ),
}
_LIKED = (
    "What went down well there, so that you know: {it}",
    "One thing seems to have spoken for me already: {it}",
    "They appeared to like this: {it}",
    "It may help you to know what they took to: {it}",
    "On their side, this made a good impression: {it}",
    "I gather that they were pleased with this: {it}",
)
_THANKS = {
    Tone.FRIENDLY: (
        "Thank you for lending me your good name. If it does not suit you at present, tell me.",
        "I am grateful to you for doing this, and will let you know what comes of it.",
        "Should it be a bad time, a word to me is enough; and thank you.",
        "It means a good deal to me that I can name you. More when I know more.",
        "Ring me if you want to hear about the post first; and many thanks.",
        "Thank you in advance; a good word of yours goes a long way.",
    ),
    Tone.FORMAL: (
        "I thank you for your readiness, and shall inform you of the outcome.",
        "Should it be inconvenient, please let me know; I am much obliged to you.",
        "Please accept my thanks. I shall tell you how the matter ends.",
        "I shall gladly send you the particulars of the post, should you wish to have them.",
        "It is a favour that I do not take lightly, and I thank you for it.",
        "I am most grateful to be able to rely upon you.",
    ),
    Tone.FAMILY_LIKE: (
        "Thank you, and you shall be the first to hear what comes of it.",
        "Thank you so much. I will tell you how it ends.",
        "If you would rather not, just say so; and if you would, thank you.",
        "I owe you for this, and I know it.",
        "I would not ask just anybody. Thank you.",
        "As ever, I am grateful that I have you.",
    ),
}
_SUBJECTS = (
    "You may get a call about me",
    "A call{from_} about me, perhaps",
    "Your name as a reference",
)


def written(m: Material, v: Voice) -> Pages:
    """No doubt is named, nor who had it: only what would answer it, another for each reference."""
    work = m.opportunity
    firm = m.short(work.organisation, 60) if work else ""
    from_ = f" from {firm}" if firm else ""
    for_ = f" for {m.post}" if m.post else ""
    about = f" about {m.post}" if m.post else " about work"
    alert = v.say("alert", _ALERT, from_=from_, post=for_, post_it=about)
    records = [one for one in m.network.interviews.values() if work and one.opportunity == work.id]
    place = _place(m, work)
    stress = _turn(_stresses(records), place)
    liked = [found for one in _positives(records) if (found := _plain(m, one))]
    praise = liked[place % len(liked)].told if liked else ""
    ways = [way.format(from_=from_) for way in _SUBJECTS]
    return pages(
        v.turned("subject", ways),
        alert,
        paragraph(
            v.say("please", _PLEASE, it=stress) if stress else "",
            v.say("liked", _LIKED, it=praise) if praise else "",
        ),
        v.pick("thanks", _THANKS),
    )


def _place(m: Material, work: Opportunity | None) -> int:
    named = [one.contact for one in work.references] if work else []
    return named.index(m.letter.contact) if m.letter.contact in named else 0


def _turn(stresses: list[str], place: int) -> str:
    return stresses[place % len(stresses)] if stresses else ""


def _stresses(records: list[Interview]) -> list[str]:
    """What would answer the doubts, those of the last meeting first."""
    latest = sorted(records, key=lambda one: (str(one.held_on), one.id), reverse=True)
    kinds = dict.fromkeys(
        doubt.kind for one in latest for person in one.people for doubt in person.objections
    )
    return [_STRESS[kind] for kind in kinds if kind in _STRESS]


def _plain(m: Material, positive: str) -> Fragment | None:
    """A good word noted of somebody, where it speaks of the user alone."""
    it = m.tactful(with_subject(positive, "I"), 120)
    return it if it is not None and it.text.startswith("I ") and is_sentence(it.text) else None


def _positives(records: list[Interview]) -> list[str]:
    return [person.positives for one in reversed(records) for person in one.people]
