"""A request for a meeting: who sent you, what about, twenty minutes (rulebook E5)."""

from tui_app.domain.interview import Tone
from tui_app.letters.material import Material
from tui_app.letters.pages import Pages, pages, paragraph
from tui_app.letters.phrases import asking
from tui_app.letters.salutation import clean_name
from tui_app.letters.voice import Voice

_SENT = {
    Tone.FRIENDLY: (
        "{name} suggested that I write to you.",
        "I have your name from {name}, who thought that we should talk.",
        "It was {name} who pointed me to you.",
        "{name} told me that you would be the person to ask.",
        "When I asked {name} whom to talk to, your name came up.",
        "{name} speaks well of you and sent me your way.",
    ),
    Tone.FORMAL: (
        "I write to you at the suggestion of {name}.",
        "{name} was kind enough to give me your name.",
        "My introduction to you comes from {name}.",
        "On the advice of {name} I take the liberty of writing to you.",
        "I have been referred to you by {name}.",
        "{name} was of the opinion that I ought to approach you.",
    ),
    Tone.FAMILY_LIKE: (
        "{name} says that you and I ought to talk.",
        "I write to you because of {name}, who told me to.",
        "{name} told me about you, and made me curious.",
        "I hear from {name} that you are the one to talk to.",
        "{name} sent me to you.",
        "It was {name} who said that I must write to you.",
    ),
}
_ABOUT_POST = (
    "I am interested in {post}{at}, and would like to understand what is needed.",
    "What I would like to talk about is {post}{at}.",
    "It concerns {post}{at}.",
    "I should like to hear more about {post}{at} before I say anything about myself.",
    "My reason for writing is {post}{at}.",
    "I would be glad to learn what you expect of {post}{at}.",
)
_ABOUT_TOPIC = (
    "I should like to hear how you see {topic}.",
    "My questions are about {topic}, where you are at home.",
    "What I hope to learn from you has to do with {topic}.",
    "You know your way about {topic}, and I should like to learn.",
    "Few people can tell me about {topic} as you can.",
    "{topic}: that is what I would ask you about.",
)
_ABOUT_PLACE = (
    "I should like to learn how things are done{at}.",
    "I would be interested to hear how you work{at}.",
    "What I hope to understand better is the work{at}.",
    "My questions are about the work{at}, and they are short.",
    "I have heard of the work{at}, and would like to hear more.",
    "I am curious about what goes on{at}.",
)
_ABOUT_NOTHING = (
    "I have some questions that you could answer better than any book.",
    "I am finding out about your field, and your view would help me.",
    "I would like to hear how you see your line of work.",
    "A few questions are all that I bring.",
    "It would help me to know how things look from where you stand.",
    "I am talking to people who know their trade, and you are one of them.",
)
_SUBJECTS = ("Twenty minutes of your time", "Twenty minutes{at}?", "A short talk about {what}")


def written(m: Material, v: Voice) -> Pages:
    """Through whom, what about, how long, and a call to ask."""
    through = m.network.contacts.get(m.contact.met_through or "") if m.contact else None
    sender = clean_name(through.name) if through else ""
    sent = v.say("sent", _SENT, name=sender) if sender else ""
    at = f" at {m.organisation}" if m.organisation else ""
    topic = next((m.short(one, 40) for one in (m.contact.topics if m.contact else ())), "")
    if m.opportunity is not None and m.post:
        about, what = v.say("about", _ABOUT_POST, post=m.post, at=at), m.post
    elif topic:
        about, what = v.say("about", _ABOUT_TOPIC, topic=topic), topic
    elif at:
        about, what = v.say("about", _ABOUT_PLACE, at=at), m.organisation
    else:
        about, what = v.pick("about", _ABOUT_NOTHING), ""
    known = any(touch.is_conversation for touch in m.touches)
    me = f"My name is {m.own_name}." if m.own_name and not known else ""
    ways = [way.format(at=at, what=what) for way in _SUBJECTS if what or "{what}" not in way]
    subject = f"{sender} suggested that I write" if sender else ""
    return pages(
        (subject, *ways),
        paragraph(sent or me, me if sent else "", about),
        v.pick("ask to meet", asking.ASK_TO_MEET),
        v.pick("will ring", asking.WILL_RING),
    )
