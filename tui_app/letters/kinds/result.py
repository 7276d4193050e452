"""A few days after an interview: asks after the result, restates interest and a strength (E5)."""

from tui_app.domain.interview import Tone
from tui_app.letters import memories, steps
from tui_app.letters.material import Material
from tui_app.letters.pages import Pages, pages, paragraph
from tui_app.letters.voice import Voice

_ASK = {
    Tone.FRIENDLY: (
        "Since we talked{when}{about} I have wondered how things stand. Is there news?",
        "May I ask how it looks{with_}? We talked{when}.",
        "I have thought of our talk{when} more than once. Has anything been decided{about}?",
        "A question, if I may: how far have you got{with_} since we met{when}?",
        "It is some days since our talk{when}, and I should like to hear where you are{with_}.",
        "I am curious, I admit. What has become of things since we spoke{when}{about}?",
    ),
    Tone.FORMAL: (
        "May I enquire how the matter stands since our meeting{when}{about}?",
        (
            "I refer to our conversation{when}{about}, and would be glad to know whether a "
            "decision has been reached."
        ),
        (
            "I should be grateful for an indication of how you intend to proceed{with_} after "
            "our meeting{when}."
        ),
        "Since we spoke{when}{about} I have looked forward to your news.",
        "Might I ask what stage has been reached{with_} since you received me{when}?",
        "With reference to our talk{when}, I would welcome a word on how things stand{with_}.",
    ),
    Tone.FAMILY_LIKE: (
        "I should so like to know how it looks since we talked{when}{about}.",
        (
            "How are you all, and how does it stand{with_}? I have thought of our talk{when} a "
            "good deal."
        ),
        "Here I am again, after our talk{when}, with one small question: is there news{about}?",
        "Tell me, if you can: has anything happened{with_} since we met{when}?",
        (
            "I am writing to ask how things are{with_}; it was so good to sit with you{when}, and "
            "I would love to know."
        ),
        "Do tell me how it goes{with_}; we talked{when}, and I have been hoping since.",
    ),
}
_INTEREST = {
    Tone.FRIENDLY: (
        "My interest has not cooled.",
        "I would still like to do it.",
        "I am as keen as I was.",
        "On my side the answer is still yes.",
        "I have not changed my mind: I would come.",
        "The more I think about it, the better I like it.",
    ),
    Tone.FORMAL: (
        "My interest continues undiminished.",
        "I would still be pleased to take it on.",
        "I can assure you of my continuing interest.",
        "For my part I remain committed to it.",
        "My wish to work with you has not altered.",
        "I should be glad to go further with you.",
    ),
    Tone.FAMILY_LIKE: (
        "I still want it, in case you wondered.",
        "I would be there tomorrow if you called.",
        "I am still hoping, and not a little.",
        "My mind is made up: I would love to.",
        "I have seen nothing since that I would like better.",
        "I am just as taken with it as before.",
    ),
}
_SUBJECTS = (
    "How it stands{with_}",
    "After our talk{when}{about}",
    "A question{about}",
    "Any news{about}?",
    "Following up on our meeting{when}",
    "Still interested{in_}",
)


def written(m: Material, v: Voice) -> Pages:
    """The question first, then why it is worth their while to go on."""
    about = f" about {m.post}" if m.post else ""
    with_ = f" with {m.post}" if m.post else ""
    in_ = f" in {m.post}" if m.post else ""
    ask = v.say("ask", _ASK, when=m.when, about=about, with_=with_)
    strength = memories.positive(m, v) or memories.bringing(m, v)
    kept = memories.highlight(m, v)
    interest = v.pick("interest", _INTEREST)
    answers = memories.answers(m, v)
    who = memories.who_writes(m, v, named=bool(m.post))
    ahead = paragraph(steps.seen_again(m, v), steps.next_steps(m, v)) or steps.last_line(v)
    orders = (
        (paragraph(ask, who), kept, paragraph(interest, strength), answers, ahead),
        (paragraph(ask, who), paragraph(kept, interest), paragraph(strength, answers), ahead),
        (paragraph(ask, who, interest), strength, kept, answers, ahead),
    )
    ways = [way.format(about=about, with_=with_, in_=in_, when=m.when) for way in _SUBJECTS]
    return pages(v.turned("subject", ways), *v.pick_one("order", orders))
