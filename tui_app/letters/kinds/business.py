"""Letters of business: to customers, after an event, to those who bought before (rulebook E5)."""

from tui_app.domain.interview import Tone
from tui_app.letters.days import on_day
from tui_app.letters.kinds.clipping import why
from tui_app.letters.material import Material
from tui_app.letters.pages import Pages, pages, paragraph
from tui_app.letters.phrases import closings
from tui_app.letters.voice import Voice

_CUSTOMER = {
    Tone.FRIENDLY: (
        "Thank you for your custom; it is good to work with you.",
        "This is simply a thank you for your business.",
        "I do not say it often enough: thank you for your trust.",
        "You have placed your trust in us, and we know what it is worth.",
        "It is customers like you who make the work worth while; thank you.",
        "A short note, only to say that your business is appreciated.",
    ),
    Tone.FORMAL: (
        "I should like to thank you for your custom and for your confidence.",
        "May I express my thanks for your business.",
        "Your trust is valued here, and I wished to say so in writing.",
        "I write to express our appreciation of your custom.",
        "It is an honour to count you among our customers.",
        "Permit me a word of thanks for the confidence that you have shown us.",
    ),
    Tone.FAMILY_LIKE: (
        "It is always a pleasure to do business with you, and I thank you for it.",
        "You are the kind of customer that one wishes for. Thank you.",
        "A warm thank you for your loyalty.",
        "I wanted to thank you properly for once.",
        "You have stuck with us, and that means a lot.",
        "We are glad to have you with us. Thank you for coming to us.",
    ),
}
_EVENT = {
    Tone.FRIENDLY: (
        "It was good to meet you{when}.",
        "I am glad that we got talking{when}.",
        "I enjoyed our conversation{when}.",
        "Thank you for the good talk that we had{when}.",
        "Of the people whom I met{when}, you are one that I would like to see again.",
        "I was happy to make your acquaintance{when}.",
    ),
    Tone.FORMAL: (
        "It was a pleasure to make your acquaintance{when}.",
        "I was pleased to meet you{when}.",
        "I should like to thank you for the conversation that we had{when}.",
        "Our meeting{when} was a gain for me.",
        "May I say how much I valued our exchange{when}.",
        "Please regard this as the continuation of our talk{when}.",
    ),
    Tone.FAMILY_LIKE: (
        "How nice it was to meet you{when}!",
        "I went home happy that I had met you{when}.",
        "It felt as if we had known each other for years when we met{when}.",
        "How lucky that we came to talk{when}.",
        "I still think of the good talk that we had{when}.",
        "It was a happy chance that we met{when}.",
    ),
}
_BUYER = {
    Tone.FRIENDLY: (
        "Some time has passed since you bought from us, and I wanted to ask how it has served you.",
        "You bought from us before, and I hope that you were glad of it.",
        "I should like to hear how you are getting on with what you bought.",
        "How has it gone with what you had from us?",
        "A while ago you gave us your order, and I would like to know whether it was right.",
        "I wonder whether what you had from us does what it should.",
    ),
    Tone.FORMAL: (
        (
            "As you have bought from us before, I should like to ask whether all is to your "
            "satisfaction."
        ),
        "I write to enquire how what you bought from us has served you.",
        "It is important to us to know that you are content with your purchase.",
        "May I enquire whether your purchase has met your expectations?",
        "Your order is some time past, and I wish to make sure that you are well served.",
        "I would be glad of your opinion on what you bought from us.",
    ),
    Tone.FAMILY_LIKE: (
        "How are you getting on with what you had from us?",
        "You had something from us a while ago, and I have been wondering how it is doing.",
        "I hope that what you bought still serves you well.",
        "Is all well with what you bought?",
        "I thought of you, and of what you had from us.",
        "May I ask whether what you had from us has done you good service?",
    ),
}
_TOPIC = (
    "I remember your interest in {topic}, and I will keep an eye open.",
    (
        "You are interested in {topic}, as I recall; should I hear of anything, you will have it "
        "from me."
    ),
    "With {topic} in mind, I will send you what I find.",
)
_SOUGHT = (
    "I have not forgotten what you are looking for: {asked}.",
    "As far as I know you are still after this: {asked}. I will listen round.",
    "You mentioned something that you need, and I made a note of it: {asked}.",
)
_WHERE = (
    "I remember the place well: {it}",
    "You may remember where it was: {it}",
    "To remind you where it was: {it}",
)
_ME = (
    "My name is {name}.",
    "I am {name}, in case my card has gone astray.",
    "I am {name}, so that you can place me.",
)
_SERVE = {
    Tone.FRIENDLY: (
        "If anything is not as it should be, tell me, and I will see to it.",
        "If there is something that we could do better, I would like to hear it.",
        "Should you need anything, a call is enough.",
        "I would rather hear of a fault from you than not at all.",
        "What could we do for you next?",
        "I am there to be asked, at any time.",
    ),
    Tone.FORMAL: (
        "Should anything leave room for improvement, I would ask you to let me know.",
        "I am at your service for any wish or question.",
        "Please call on me directly whenever you need us.",
        "Your criticism would be as welcome as your praise.",
        "I shall attend personally to anything that you may need.",
        "We are there for you at any time.",
    ),
    Tone.FAMILY_LIKE: (
        "And if something is not right, ring me, and we shall mend it.",
        "You know that you can always ring me.",
        "If you need anything, you know where I am.",
        "Whatever it is, we shall find a way.",
        "Please tell me if anything is wrong.",
        "And come to me first if there is trouble.",
    ),
}
_MORE = {
    Tone.FRIENDLY: (
        "If you are thinking of ordering again, I would be glad to help.",
        "When you need more, let me know, and I will take care of it myself.",
        "I will ring in the next weeks to ask whether you need anything.",
        "Should you have something new in mind, I would like to hear of it.",
        "For the next order I could save you some trouble, I think.",
        "May I call you about what comes next?",
    ),
    Tone.FORMAL: (
        "Should you be considering a further order, I would be pleased to advise you.",
        "I shall take the liberty of telephoning to ask about your plans.",
        "I would be glad to attend to your next order in person.",
        "If you have further needs, I should like to hear of them.",
        "A word is enough, and I shall send you an offer.",
        "For future orders I am your direct contact.",
    ),
    Tone.FAMILY_LIKE: (
        "And if you would like more, I am the one to ask.",
        "I will ring one of these days to hear how you are.",
        "Next time you need something, let me do it for you.",
        "I would be glad to look after your next order, too.",
        "Let me know when you need more.",
        "And when you want something again, come to me.",
    ),
}


def to_customer(m: Material, v: Voice) -> Pages:
    """Thanks, something that matters to them, and an open ear."""
    subjects = ("Thank you for your custom", "A word of thanks", "With thanks for your trust")
    return pages(
        v.turned("subject", subjects),
        paragraph(v.pick("customer", _CUSTOMER), _me(m, v)),
        theirs(m, v),
        v.pick("serve", _SERVE),
    )


def after_event(m: Material, v: Voice) -> Pages:
    """When and where, what they are looking for, and the wish to go on talking."""
    met = m.contact.met_on if m.contact else None
    when = f" {on_day(met, m.today)}" if met and met <= m.today else ""
    where = m.as_written(m.contact.met_where) if m.contact else None
    subjects = (f"Our meeting{when}", "It was good to meet you", f"After we met{when}")
    return pages(
        v.turned("subject", subjects),
        paragraph(
            v.say("event", _EVENT, when=when),
            v.say("where", _WHERE, it=where.text + where.end) if where else "",
            _me(m, v),
        ),
        theirs(m, v),
        v.pick("last line", closings.LAST_LINE),
    )


def to_buyer(m: Material, v: Voice) -> Pages:
    """How it has served them, and whether they need more."""
    subjects = (
        "How has it served you?",
        "A question about what you bought",
        "How are you getting on?",
    )
    return pages(
        v.turned("subject", subjects),
        paragraph(v.pick("buyer", _BUYER), _me(m, v)),
        theirs(m, v),
        paragraph(v.pick("serve", _SERVE), v.pick("more", _MORE)),
    )


def _me(m: Material, v: Voice) -> str:
    return v.say("me", _ME, name=m.own_name) if m.own_name else ""


def theirs(m: Material, v: Voice) -> str:
    """What matters to them: news for them, what they asked for, or a subject of theirs."""
    it = m.note(m.tidbit.text, 240) if m.tidbit else None
    if it is not None:
        return paragraph("Something that you may like to know:", it.alone, why(m, v))
    asked = next((m.short(one, 60) for one in (m.contact.asked_for if m.contact else ())), "")
    if asked:
        return v.say("sought", _SOUGHT, asked=asked)
    topic = next((m.short(one, 40) for one in (m.contact.topics if m.contact else ())), "")
    return v.say("topic", _TOPIC, topic=topic) if topic else ""
