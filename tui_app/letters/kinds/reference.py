"""The alert to a reference: who may call, about what, and what to dwell on (rulebook E7)."""

from tui_app.domain.interview import Interview, ObjectionKind, Tone
from tui_app.letters.material import Material
from tui_app.letters.pages import Pages, pages, paragraph
from tui_app.letters.voice import Voice

_ALERT = {
    Tone.FRIENDLY: (
        "You may get a call{from_} about me{post}. I have given your name as a reference.",
        "I have named you as a reference{post}; somebody{from_} may ring you soon.",
        "It looks as if your telephone may ring on my account:{caller} could want to ask about me{post}.",
    ),
    Tone.FORMAL: (
        "I have taken the liberty of naming you as a reference{post}, and you may receive a call{from_}.",
        "May I let you know that you could be called{from_} about me{post}? I have given your name as a reference.",
        "I write so that a call{from_} about me{post} does not find you unprepared; you are named as my reference.",
    ),
    Tone.FAMILY_LIKE: (
        "Be warned: somebody{from_} may ring and ask you about me{post}, as I have given your name.",
        "I have put your name down as a reference{post}, so a call{from_} may come your way.",
        "Will you say something nice about me? A call{from_} may reach you about me{post}.",
    ),
}
_STRESS: dict[ObjectionKind, str] = {
    ObjectionKind.DIFFERENT_BACKGROUND: "how well I have carried over what I knew into something new",
    ObjectionKind.MISSING_EXPERIENCE: "how quickly I learn what I have not done before",
    ObjectionKind.SALARY_TOO_HIGH: "what I was worth to the people who paid me",
    ObjectionKind.OVERQUALIFIED: "that I stay with a thing that I have begun",
    ObjectionKind.THREAT_TO_PEER: "that I work well beside others and leave them their ground",
    ObjectionKind.WILL_NOT_FIT: "how I get on with people of every sort",
    ObjectionKind.TOO_OLD: "how much go there is in me at work",
    ObjectionKind.TOO_YOUNG: "what I have been trusted with",
}
_PLEASE = {
    Tone.FRIENDLY: ("If you have a chance, it would help to mention {it}.", "What would help me most is a word on {it}.", "Should they ask, I would be glad if you spoke of {it}."),
    Tone.FORMAL: ("I should be grateful if you could touch upon {it}.", "It would be of particular help if you could speak of {it}.", "If the occasion arises, I would ask you to mention {it}."),
    Tone.FAMILY_LIKE: ("Do tell them {it}, if you can say it with a straight face.", "What they ought to hear from you is {it}.", "It would help me no end if you told them {it}."),
}  # fmt: skip
_LIKED = (
    "What went down well there, so that you know: {it}",
    "One thing seems to have spoken for me already: {it}",
    "They appeared to like this: {it}",
)
_THANKS = {
    Tone.FRIENDLY: ("Thank you for lending me your good name. If it does not suit you at present, tell me.", "I am grateful to you for doing this, and will let you know what comes of it.", "Should it be a bad time, a word to me is enough; and thank you."),
    Tone.FORMAL: ("I thank you for your readiness, and shall inform you of the outcome.", "Should it be inconvenient, please let me know; I am much obliged to you.", "Please accept my thanks. I shall tell you how the matter ends."),
    Tone.FAMILY_LIKE: ("You are a treasure, and shall be the first to hear what comes of it.", "Thank you, from the bottom of my heart. I will tell you how it ends.", "If you would rather not, just say so; and if you would, thank you."),
}  # fmt: skip
_SUBJECTS = (
    "You may get a call about me",
    "A call{from_} about me, perhaps",
    "Your name as a reference",
)


def written(m: Material, v: Voice) -> Pages:
    """No doubt is named, nor who had it: only what would answer it."""
    work = m.opportunity
    firm = m.short(work.organisation, 60) if work else ""
    from_ = f" from {firm}" if firm else ""
    post = f" for {m.post}" if m.post else ""
    alert = v.say("alert", _ALERT, from_=from_, post=post, caller=f" {firm}" if firm else " they")
    records = [one for one in m.network.interviews.values() if work and one.opportunity == work.id]
    stress = _stress(records)
    liked = next((it for one in _positives(records) if (it := m.tactful(one, 120))), None)
    first = v.index("subject", len(_SUBJECTS))
    ways = [way.format(from_=from_) for way in _SUBJECTS]
    return pages(
        (*ways[first:], *ways[:first]),
        alert,
        paragraph(
            v.say("please", _PLEASE, it=stress) if stress else "",
            v.say("liked", _LIKED, it=liked.clause) if liked else "",
        ),
        v.pick("thanks", _THANKS),
    )


def _stress(records: list[Interview]) -> str:
    """What would answer the doubts, two at the most, those of the last meeting first."""
    latest = sorted(records, key=lambda one: (str(one.held_on), one.id), reverse=True)
    kinds = dict.fromkeys(
        doubt.kind for one in latest for person in one.people for doubt in person.objections
    )
    return " and ".join([_STRESS[kind] for kind in kinds if kind in _STRESS][:2])


def _positives(records: list[Interview]) -> list[str]:
    return [person.positives for one in reversed(records) for person in one.people]
